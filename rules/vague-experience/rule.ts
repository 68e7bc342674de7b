import { defineRule, isAboutJob, quote, replacePhrase } from "#core";

export default defineRule({
  summary: {
    sv: "Säg vilken erfarenhet som behövs, inte bara att den ska vara stor.",
    en: "Say what experience is needed, not only that it should be extensive.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const { phrases } = context;
    for (const said of phrases("vague-experience").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan betyda ett år eller tio. Skriv vad personen ska ha gjort, eller hur länge ungefär.`,
          en: `${quote("en", said.text)} can mean one year or ten. Say what the person should have done, or for about how long.`,
        },
        fixes: () => replacePhrase(context, said),
      };
    }
  },
});
