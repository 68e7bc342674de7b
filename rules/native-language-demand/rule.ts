import { defineRule, isAboutJob, quote, replacePhrase } from "#core";

export default defineRule({
  summary: {
    sv: "Ett språk kan behärskas utan att vara modersmål.",
    en: "A language can be mastered without being one's first.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *check(context) {
    const { phrases } = context;
    for (const said of phrases("native-language").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan utesluta den som behärskar språket men har lärt sig det senare, och det kan vara indirekt diskriminering. Skriv vad språket ska användas till och vilken nivå det kräver.`,
          en: `${quote("en", said.text)} may exclude those who master the language but learnt it later, and that may be indirect discrimination. Say what the language is used for and what level that takes.`,
        },
        fixes: () => replacePhrase(context, said),
      };
    }
  },
});
