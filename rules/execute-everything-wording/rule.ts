import { defineRule, isAboutJob, mendPhrase, type PhraseMatch, quote, type RuleContext } from "#core";

export default defineRule({
  summary: {
    sv: "En person gör sällan allt från början till slut.",
    en: "One person rarely carries out every step.",
  },
  status: "preview",
  source: ["B14"],
  severity: "information",

  *check(context) {
    const { phrases } = context;
    const steps = phrases("every-step").filter((said) => spansProfessions(said, context));
    for (const said of [...steps, ...phrases("does-everything")].filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} säger att en person gör allt från början till slut. Skriv vilka steg som ingår, och vem som gör resten.`,
          en: `${quote("en", said.text)} says that one person carries out every step. Say which steps are included, and who does the rest.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});

/** Whether the words are more than thoroughness: the ad is far too broad, or the sentence asks for another profession, too. */
function spansProfessions({ statement }: PhraseMatch, { demands, scope }: RuleContext): boolean {
  if (scope.verdict === "over-scoped") return true;
  const crafts = demands.filter(
    (demand) => demand.statement === statement && demand.mode === "hands-on" && demand.area.tier === "S",
  );
  const isForeign = crafts.some((craft) => scope.foreign.some(({ area }) => area === craft.area));
  return isForeign && new Set(crafts.map(({ area }) => area.cluster)).size >= 2;
}
