import { defineRule, isAboutJob, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Säg vad arbetet kräver av kroppen, inte hur kroppen ska vara.",
    en: "Say what the work demands of the body, not what the body should be.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check({ phrases }) {
    for (const said of phrases("physical-demand").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan utesluta personer med funktionsnedsättning som klarar arbetet. Beskriv uppgiften i stället: hur tungt, hur ofta och vilka hjälpmedel som finns.`,
          en: `${quote("en", said.text)} may exclude people with disabilities who can do the work. Describe the task instead: how heavy, how often, and what aids there are.`,
        },
      };
    }
  },
});
