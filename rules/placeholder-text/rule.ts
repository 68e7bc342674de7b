import { defineRule, numeral, type PhraseMatch, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Inget som skulle ha fyllts i ska stå kvar.",
    en: "Nothing that was meant to be filled in should be left.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",

  *check({ phrases }) {
    const said = phrases("placeholder");
    const [first, ...others] = said.filter(isGap);
    for (const words of said) {
      if (isGap(words)) continue;
      yield {
        at: words,
        message: {
          sv: `${quote("sv", words.text)} ser ut som något som skulle ha fyllts i. Skriv det som saknas, eller ta bort raden.`,
          en: `${quote("en", words.text)} looks like something that was meant to be filled in. Write what is missing, or delete the line.`,
        },
      };
    }
    if (!first) return;
    const count = others.length + 1;
    yield {
      at: first,
      severity: "hint",
      message:
        count === 1
          ? {
              sv: "Här finns något kvar att fylla i. Skriv det som saknas, eller ta bort raden.",
              en: "Something is left to fill in here. Write what is missing, or delete the line.",
            }
          : {
              sv: `Annonsen har ${numeral("sv", count)} ställen kvar att fylla i, och det här är det första. Skriv det som saknas, eller ta bort raden.`,
              en: `The ad has ${numeral("en", count)} places left to fill in, and this is the first. Write what is missing, or delete the line.`,
            },
      related: others.map((at) => ({ at, message: { sv: "också här", en: "here, too" } })),
    };
  },
});

/** What Rolescope itself leaves for people to fill in. */
function isGap({ text }: PhraseMatch): boolean {
  return text === "TODO";
}
