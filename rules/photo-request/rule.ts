import { defineRule, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "En ansökan behöver ingen bild.",
    en: "An application needs no picture.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *check(context) {
    for (const said of context.phrases("photo-request")) {
      const kind = said.section?.kind;
      if (kind === "duties" || kind === "benefits" || kind === "company") continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} ber om en bild av den som söker. En bild visar ålder, kön och ursprung, och det kan påverka urvalet. Be om det som visar kompetensen.`,
          en: `${quote("en", said.text)} asks for a picture of the applicant. A picture shows age, gender and origin, and that may affect who is chosen. Ask for what shows competence.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
