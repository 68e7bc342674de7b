import { type Ad, defineRule, deleteHeading } from "#core";

export default defineRule({
  summary: {
    sv: "Under en rubrik ska det stå något.",
    en: "A heading should have something below it.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",

  *check({ ad }) {
    for (const [n, { heading, statements, kind }] of ad.sections.entries()) {
      if (!heading || statements.length > 0 || kind === "other" || kind === "intro") continue;
      if (heading.level === 0 || heading.text.length > LONGEST || opensParts(ad, n)) continue;
      yield {
        at: heading,
        message: {
          sv: `Under rubriken ${heading.text} står ingenting. Skriv det som saknas, eller ta bort rubriken.`,
          en: `There is nothing below the heading ${heading.text}. Write what is missing, or delete the heading.`,
        },
        fixes: () => deleteHeading(ad, heading),
      };
    }
  },
});

/** Longer ones, in characters, are sentences that say something themselves. */
const LONGEST = 40;

/** Whether a heading stands over others: one of a lower level, or about the same thing, comes next. */
function opensParts({ sections }: Ad, n: number): boolean {
  const [section, next] = [sections[n], sections[n + 1]];
  if (!section?.heading || !next?.heading) return false;
  const { level } = next.heading;
  return level === 0 || level > section.heading.level || next.kind === section.kind;
}
