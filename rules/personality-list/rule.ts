import { defineRule, enumerate, integer, type PhraseMatch, type SectionKind } from "#core";

const DEMANDING: readonly (SectionKind | undefined)[] = ["must", "requirements", "nice"];

export default defineRule({
  summary: {
    sv: "Några få egenskaper säger mer än en lång rad.",
    en: "A few traits say more than a long row of them.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    traits: integer(6, "From how many traits of character an ad asks for too many.", { minimum: 2 }),
  },

  *check({ phrases, options }) {
    const traits = new Map<string, PhraseMatch>();
    const described = new Set(phrases("applicant-described").map(({ statement }) => statement));
    for (const said of phrases("personality")) {
      const { section, statement } = said;
      const word = said.text.toLowerCase();
      if (!statement || (!DEMANDING.includes(section?.kind) && !described.has(statement))) continue;
      if (!traits.has(word)) traits.set(word, said);
    }
    const [first, ...others] = traits.values();
    if (!first || traits.size < options.traits) return;
    const words = [...traits.keys()].slice(0, 3);
    yield {
      at: first,
      message: {
        sv: `Annonsen nämner ${traits.size} egenskaper, bland dem ${enumerate("sv", words)}. Välj de två eller tre som avgör, och skriv i vilka situationer de behövs.`,
        en: `The ad names ${traits.size} traits of character, among them ${enumerate("en", words)}. Choose the two or three that are decisive, and say in what situations they are needed.`,
      },
      related: others
        .slice(0, 9)
        .map((at) => ({ at, message: { sv: "Ytterligare en egenskap", en: "One more trait" } })),
    };
  },
});
