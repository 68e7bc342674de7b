import { defineRule, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "En arbetsplats är ingen familj.",
    en: "A workplace is not a family.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",

  *check(context) {
    for (const said of context.phrases("family-wording")) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} säger lite om hur det är att arbeta hos er och kan få en del att tveka. Beskriv i stället hur ni samarbetar, beslutar och stöttar varandra.`,
          en: `${quote("en", said.text)} says little about working with you and may make some people hesitate. Describe instead how you work together, decide and support each other.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
