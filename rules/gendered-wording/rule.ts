import { defineRule, enumerate, integer, isAboutJob, type PhraseMatch } from "#core";

export default defineRule({
  summary: {
    sv: "Många ord om kamp och styrka kan få en del att känna att de inte passar in.",
    en: "Many words of struggle and strength may make some people feel out of place.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  options: {
    words: integer(3, "From how many different words an ad is coded as masculine.", { minimum: 1 }),
  },

  *check({ phrases, options }) {
    const words = new Map<string, PhraseMatch>();
    for (const said of phrases("masculine-coded").filter(isAboutJob)) {
      const word = said.text.toLowerCase();
      if (!words.has(word)) words.set(word, said);
    }
    const [first, ...others] = words.values();
    if (!first || words.size < options.words) return;
    const examples = [...words.keys()].slice(0, 3);
    yield {
      at: first,
      message: {
        sv: `Annonsen har flera ord om kamp och styrka: ${enumerate("sv", examples)}. De kan få en del att känna att de inte passar in. Pröva om vardagligare ord säger samma sak.`,
        en: `The ad has several words of struggle and strength: ${enumerate("en", examples)}. They may make some people feel out of place. See whether a plainer word says the same.`,
      },
      related: others.map((at) => ({ at, message: { sv: "Ett ord till", en: "One more word" } })),
    };
  },
});
