import type { Rules } from "#core";
import tooManySpecialistAreas from "./too-many-specialist-areas/rule.ts";

export const rules: Rules = { "too-many-specialist-areas": tooManySpecialistAreas };
