import {
  defineRule,
  type Exclamation,
  integer,
  isAboutJob,
  lowerVoice,
  numeral,
  type Statement,
  statementsWith,
} from "#core";

export default defineRule({
  summary: {
    sv: "Ett utropstecken räcker långt.",
    en: "One exclamation mark goes a long way.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    marks: integer(4, "From how many exclamation marks an ad has too many.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, options } = context;
    const marks = ad.sections.flatMap((section) =>
      isAboutJob({ section })
        ? statementsWith("!", ad, section).flatMap((each) => marksIn(ad.text, each))
        : [],
    );
    const [first] = marks;
    if (!first || marks.length < options.marks) return;
    yield {
      at: { start: first.at, end: first.at + 1 },
      message: {
        sv: `Annonsen har ${numeral("sv", marks.length)} utropstecken. ${marks.length > 1 ? "Byt de flesta mot punkter" : "Byt det mot en punkt"}, så märks det som är viktigt.`,
        en: `The ad has ${numeral("en", marks.length)} exclamation ${marks.length > 1 ? "marks" : "mark"}. ${marks.length > 1 ? "Make most of them full stops" : "Make it a full stop"}, so that what matters stands out.`,
      },
      fixes: () => lowerVoice(context, marks, options.marks > 1 ? 1 : 0),
    };
  },
});

/** The exclamation marks of an item or sentence. */
function marksIn(text: string, statement: Statement): Exclamation[] {
  return statement.prose.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const places: Exclamation[] = [];
    for (let at = words.indexOf("!"); at >= 0; at = words.indexOf("!", at + 1))
      places.push({ at: start + at, statement });
    return places;
  });
}
