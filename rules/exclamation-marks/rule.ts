import { defineRule, integer, isAboutJob, numeral } from "#core";

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

  *check({ ad, options }) {
    const places = ad.sections.flatMap((section) =>
      section.statements.flatMap(({ prose }) =>
        isAboutJob({ section }) ? prose.flatMap(({ start, end }) => marksIn(ad.text, start, end)) : [],
      ),
    );
    const [first] = places;
    if (first === undefined || places.length < options.marks) return;
    yield {
      at: { start: first, end: first + 1 },
      message: {
        sv: `Annonsen har ${numeral("sv", places.length)} utropstecken. ${places.length > 1 ? "Byt de flesta mot punkter" : "Byt det mot en punkt"}, så märks det som är viktigt.`,
        en: `The ad has ${numeral("en", places.length)} exclamation ${places.length > 1 ? "marks" : "mark"}. ${places.length > 1 ? "Make most of them full stops" : "Make it a full stop"}, so that what matters stands out.`,
      },
    };
  },
});

/** Where the exclamation marks between two offsets stand. */
function marksIn(text: string, start: number, end: number): number[] {
  const words = text.slice(start, end);
  const places: number[] = [];
  for (let at = words.indexOf("!"); at >= 0; at = words.indexOf("!", at + 1)) places.push(start + at);
  return places;
}
