import { defineRule, isAboutJob, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Ett körkort ska bara krävas där någon kör.",
    en: "A driving licence should be required only where somebody drives.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const { ad, phrases } = context;
    const duties = ad.sections
      .filter(({ kind }) => kind === "duties")
      .flatMap(({ statements }) => statements);
    if (duties.length < ENOUGH || phrases("driving").length > 0) return;
    const wishes = new Set(phrases("wish").map(({ statement }) => statement));
    for (const said of phrases("driving-licence").filter(isAboutJob)) {
      if (said.section?.kind === "nice" || wishes.has(said.statement)) continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} krävs, men inget i annonsen handlar om att köra eller resa. Kravet kan utesluta någon i onödan. Skriv vad körkortet ska användas till, eller ta bort det.`,
          en: `${quote("en", said.text)} is required, but nothing in the ad is about driving or travel. The requirement may exclude somebody needlessly. Say what the licence is for, or leave it out.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});

/** How many duties an ad must name before what they leave out says anything. */
const ENOUGH = 3;
