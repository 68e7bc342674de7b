import { defineRule, integer, listOf } from "#core";

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
    const { items, at } = listOf(ad, "must", "requirements");
    if (!at || items.length <= options.items) return;
    yield {
      at,
      message: {
        sv: `Annonsen ställer ${items.length} krav. Vilka avgör om någon klarar jobbet? Behåll dem, och gör resten meriterande eller stryk dem.`,
        en: `The ad has ${items.length} requirements. Which of them decide whether somebody can do the job? Keep those, and make the rest nice-to-haves or delete them.`,
      },
    };
  },
});
