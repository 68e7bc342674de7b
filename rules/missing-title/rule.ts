import { defineRule, titleOrStart } from "#core";

export default defineRule({
  summary: {
    sv: "En annons ska säga vilken roll den gäller.",
    en: "An ad should say which role it is for.",
  },
  status: "stable",
  source: ["field"],
  severity: "information",
  strict: "warning",

  *check({ ad }) {
    if (ad.title || !ad.sections.some(({ statements }) => statements.length > 0)) return;
    yield {
      at: titleOrStart(ad),
      message: {
        sv: "Annonsen saknar en titel som går att känna igen. Skriv yrkets namn som rubrik överst, så ser den som söker direkt vad jobbet är.",
        en: "The ad has no title that can be recognised. Put the name of the profession as a heading at the top, so that candidates see at once what the job is.",
      },
    };
  },
});
