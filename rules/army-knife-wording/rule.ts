import { defineRule, isAboutJob, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Skriv vad jobbet är i stället för att efterlysa en tusenkonstnär.",
    en: "Say what the job is instead of calling for a jack of all trades.",
  },
  status: "stable",
  source: ["B5"],
  severity: "information",

  *check(context) {
    const { phrases } = context;
    for (const list of ["army-knife", "army-knife-mild"] as const) {
      for (const said of phrases(list).filter(isAboutJob)) {
        yield {
          at: said,
          severity: list === "army-knife" ? "information" : "hint",
          message: {
            sv: `${quote("sv", said.text)} döljer vad rollen omfattar. Räkna upp uppgifterna, och gärna vad andra sköter.`,
            en: `${quote("en", said.text)} hides what the role covers. List its duties, and perhaps what others take care of.`,
          },
          fixes: () => mendPhrase(context, said),
        };
      }
    }
  },
});
