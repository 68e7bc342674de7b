import { defineRule, integer, titleOrStart } from "#core";

export default defineRule({
  summary: {
    sv: "Den som söker behöver veta hur länge det går.",
    en: "Whoever applies needs to know how long they can.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",
  options: {
    words: integer(100, "From how many words an ad should say until when one can apply.", { minimum: 1 }),
  },

  *check({ ad, phrases, options }) {
    const apply = ad.sections.find(({ kind }) => kind === "apply");
    if (!apply || ad.frontMatter || phrases("closing-date").length > 0) return;
    const statements = ad.sections.flatMap((section) => section.statements);
    const words = statements.reduce((count, { text }) => count + text.split(" ").length, 0);
    if (words < options.words) return;
    yield {
      at: apply.heading ?? titleOrStart(ad),
      message: {
        sv: "Annonsen säger hur man söker, men inte till när. Skriv sista dagen, eller att urvalet sker löpande.",
        en: "The ad says how to apply, but not until when. Give the last day, or say that applications are read as they come in.",
      },
    };
  },
});
