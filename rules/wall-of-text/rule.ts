import { defineRule, integer, type SectionKind, wordsIn } from "#core";

const WATCHED: ReadonlySet<SectionKind> = new Set(["intro", "duties", "must", "requirements", "nice"]);

export default defineRule({
  summary: {
    sv: "Långa stycken utan listor och rubriker blir inte lästa.",
    en: "Long passages without lists and headings are not read.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    words: integer(250, "How many words a part may have without a list or a heading.", { minimum: 50 }),
  },

  *check({ ad, options }) {
    for (const section of ad.sections) {
      const { statements } = section;
      const [first] = statements;
      if (!first || !WATCHED.has(section.kind)) continue;
      if (statements.some(({ kind }) => kind !== "sentence")) continue;
      const words = wordsIn([section]);
      if (words <= options.words) continue;
      yield {
        at: section.heading ?? first,
        message: {
          sv: `Här följer ${words} ord utan lista eller rubrik. Dela upp dem: uppgifterna i en lista, kraven i en annan.`,
          en: `The next ${words} words have no list and no heading. Divide them: the duties in one list, the requirements in another.`,
        },
      };
    }
  },
});
