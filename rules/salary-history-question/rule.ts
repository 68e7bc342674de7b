import { defineRule, mendPhrase, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Vad någon har tjänat säger lite om vad arbetet är värt.",
    en: "What somebody has earned says little about what the work is worth.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *check(context) {
    for (const said of context.phrases("salary-history")) {
      if (said.section?.kind === "benefits") continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} frågar efter lönen i ett annat jobb. Det kan vara något som en arbetsgivare inte får fråga om. Berätta vad ni tänker betala, eller fråga efter löneanspråk.`,
          en: `${quote("en", said.text)} asks for the pay of another job. That may be something an employer must not ask about. Say what you mean to pay, or ask what the applicant expects.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
