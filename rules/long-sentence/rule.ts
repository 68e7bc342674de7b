import { countWords, defineRule, integer, isAboutJob } from "#core";

export default defineRule({
  summary: {
    sv: "Korta meningar läses av fler.",
    en: "Short sentences are read by more people.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",
  options: {
    words: integer(40, "How many words a sentence may have.", { minimum: 15 }),
  },

  *check({ ad, options }) {
    for (const section of ad.sections) {
      if (!isAboutJob({ section })) continue;
      for (const sentence of section.statements) {
        const words = countWords(sentence.text);
        if (sentence.kind !== "sentence" || words <= options.words) continue;
        yield {
          at: sentence,
          message: {
            sv: `Meningen har ${words} ord. Dela den, eller gör en lista av det den räknar upp.`,
            en: `The sentence has ${words} words. Split it, or make a list of what it enumerates.`,
          },
        };
      }
    }
  },
});
