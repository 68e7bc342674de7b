import { defineRule, isAboutJob, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Att tåla stress är ingen kompetens.",
    en: "Coping with stress is not a skill.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",

  *check(context) {
    for (const said of context.phrases("stress").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} lägger ansvaret för arbetsbelastningen på den som söker. Skriv vad som gör arbetet pressat, och vilket stöd som finns.`,
          en: `${quote("en", said.text)} makes the applicant responsible for the workload. Say what makes the work hectic, and what support there is.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
