import { type Bilingual, defineRule, gatherItems, scattered } from "#core";

export default defineRule({
  summary: {
    sv: "Det som krävs ska stå samlat, och det som är meriterande likaså.",
    en: "What is required should be in one place, and so should what is nice to have.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",

  *check(context) {
    for (const [list, what] of Object.entries(WHAT)) {
      const found = scattered(context.ad, context.phrases(list));
      if (!found?.first.heading || !found.again.heading) continue;
      const [one, other] = [found.first.heading.text, found.again.heading.text];
      const isSame = one.toLowerCase() === other.toLowerCase();
      yield {
        at: found.again.heading,
        message: isSame
          ? {
              sv: `Rubriken ${one} finns redan i annonsen. Samla allt under den första, så missar ingen hälften.`,
              en: `The ad already has the heading ${one}. Gather everything under the first, so that nobody misses half of it.`,
            }
          : {
              sv: `${what.sv} står på två ställen: under ${one} och under ${other}. Samla det under en rubrik, så missar ingen hälften.`,
              en: `${what.en} is listed in two places: under ${one} and under ${other}. Gather it under one heading, so that nobody misses half of it.`,
            },
        related: [
          { at: found.first.heading, message: { sv: "Här står det först", en: "Here it comes first" } },
        ],
        fixes: () => gatherItems(context, found),
      };
    }
  },
});

/** What the headings of each list stand over. */
const WHAT: Readonly<Record<string, Bilingual>> = {
  "heading-required": { sv: "Det som krävs", en: "What is required" },
  "heading-wished": { sv: "Det som är meriterande", en: "What is nice to have" },
};
