import { defineRule, integer, type SectionKind } from "#core";

const REQUIRED: ReadonlySet<SectionKind> = new Set(["must", "requirements"]);

export default defineRule({
  summary: {
    sv: "En kort lista över krav säger mer än en lång.",
    en: "A short list of requirements says more than a long one.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    items: integer(12, "How many required items an ad may list.", { minimum: 1 }),
  },

  *check({ ad, options }) {
    const sections = ad.sections.filter(({ kind }) => REQUIRED.has(kind));
    const required = sections.flatMap(({ statements }) => statements.filter(({ kind }) => kind === "item"));
    const heading = sections.find(({ heading }) => heading)?.heading;
    const at = heading ?? required[0];
    if (!at || required.length <= options.items) return;
    yield {
      at,
      message: {
        sv: `Annonsen ställer ${required.length} krav. Vilka avgör om någon klarar jobbet? Behåll dem, och flytta resten till det meriterande eller stryk dem.`,
        en: `The ad has ${required.length} requirements. Which of them decide whether somebody can do the job? Keep those, and make the rest nice-to-haves or delete them.`,
      },
    };
  },
});
