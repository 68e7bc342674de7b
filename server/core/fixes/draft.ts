import type { Ad, Section } from "../ad.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Presentation } from "./employer.ts";
import type { Moved } from "./moved.ts";
import type { Specialist } from "./specialist.ts";

/** What a specialist ad is made of. */
export interface Draft {
  readonly ad: Ad;
  readonly knowledge: Knowledge;
  readonly specialist: Specialist;
  readonly moved: readonly Moved[];
  /** Sections of the first ad of which only the heading would stay: it goes along. */
  readonly emptied: readonly Section[];
  readonly presentations: readonly Presentation[];
  readonly fileName: string | undefined;
}
