import { defineRule, isAboutJob, quote, replacePhrase } from "#core";

export default defineRule({
  summary: {
    sv: "Ord om kön kan utesluta dem som klarar jobbet.",
    en: "Words about gender may exclude people who can do the job.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *check(context) {
    const { phrases } = context;
    for (const said of phrases("gendered-person").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan läsas som att ni söker någon av ett visst kön, och det kan vara diskriminering. Skriv ${quote("sv", "du")} eller yrkets namn.`,
          en: `${quote("en", said.text)} may suggest that you are looking for somebody of one gender, which may be discrimination. Write ${quote("en", "you")}, or the name of the profession.`,
        },
        fixes: () => replacePhrase(context, said),
      };
    }
  },
});
