import type { Ad, Demand } from "./ad.ts";
import { wordsIn } from "./extent.ts";
import type { Archetype, Knowledge } from "./knowledge.ts";
import { integer } from "./options.ts";
import { isAboutJob, type RuleContext } from "./rule.ts";

/** Whether a title promises goals, people or an area to answer for. */
export function isManager(archetype: Archetype | undefined): boolean {
  return archetype === "manager" || archetype === "manager-generalist";
}

/** Whether a word of the title is a manager's, whatever role the whole of it names: "Lead Developer", "filmchef". */
export function saysManager({ ad, knowledge }: Pick<RuleContext, "ad" | "knowledge">): boolean {
  const words = (ad.title?.text ?? "").toLowerCase().split(NO_LETTERS);
  const { en } = knowledge.wording.heads;
  const managers = managersOf(knowledge);
  return words.some((word) => isManager(en[word]) || managers.some((head) => word.endsWith(head)));
}

const known = new WeakMap<Knowledge, readonly string[]>();

/** The last parts of Swedish words for managers. */
function managersOf(knowledge: Knowledge): readonly string[] {
  const before = known.get(knowledge);
  if (before) return before;
  const heads = Object.entries(knowledge.wording.heads.sv);
  const managers = heads.flatMap(([head, archetype]) => (isManager(archetype) ? [head] : []));
  known.set(knowledge, managers);
  return managers;
}

const NO_LETTERS = /[^\p{L}]+/u;

/** The five duties of a strategist, by the lists of their phrases. */
const STRATEGIST_DUTIES = [
  "strategist-advise",
  "strategist-author",
  "strategist-drive",
  "strategist-lead",
  "strategist-measure",
] as const;

export type StrategistDuty = (typeof STRATEGIST_DUTIES)[number];

/** Which of the five duties of a strategist the ad gives. */
export function strategistDuties({ phrases }: Pick<RuleContext, "phrases">): readonly StrategistDuty[] {
  return STRATEGIST_DUTIES.filter((duty) => phrases(duty).some(isAboutJob));
}

/** What the ad asks the applicant to make with their own hands though it is another profession than the title's. */
export function foreignProduction({
  demands,
  scope,
}: Pick<RuleContext, "demands" | "scope">): readonly Demand[] {
  const foreign = new Set(scope.foreign.map(({ area }) => area));
  const others = new Set(scope.roles.flatMap(({ out }) => out));
  return demands.filter(
    ({ area, mode }) =>
      mode === "hands-on" && area.tier !== "M" && (foreign.has(area) || others.has(area.id)),
  );
}

/** The option of rules about what a long ad leaves out: see `saysEnough`. */
export const longEnough = {
  words: integer(100, "How many words about the job make an ad long enough to miss something.", {
    minimum: 1,
  }),
};

/** The option of rules about demands that come from too many sides. */
export const severalProfessions = {
  professions: integer(3, "How many professions are too many.", { minimum: 2 }),
};

/** How many words the ad spends on the job itself. */
export function wordsAboutJob(ad: Ad): number {
  return wordsIn(ad.sections.filter((section) => isAboutJob({ section })));
}

/**
 * Whether what the ad leaves out means something: it has so many words about the job, and no gap that somebody is
 * still to fill in.
 */
export function saysEnough({ ad, phrases }: Pick<RuleContext, "ad" | "phrases">, words: number): boolean {
  return wordsAboutJob(ad) >= words && phrases("placeholder").length === 0;
}
