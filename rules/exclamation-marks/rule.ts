import { defineRule, integer, isAboutJob, marksIn, numeral } from "#core";

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
    const prose = ad.sections
      .filter((section) => isAboutJob({ section }))
      .flatMap(({ statements }) => statements.flatMap((statement) => statement.prose));
    const places = marksIn(ad.text, "!", prose);
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
