import { defineRule, integer, isAboutJob, quote, replacePhrase } from "#core";

export default defineRule({
  summary: {
    sv: "Tala till läsaren på ett och samma sätt.",
    en: "Speak to the reader in one and the same way.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    you: integer(3, "How often an ad says you before the other way stands out.", { minimum: 1 }),
  },

  *check(context) {
    const { phrases, scope, options } = context;
    if (scope.roles.some(({ core }) => core.includes("recruitment"))) return;
    const about = phrases("applicant-third-person").filter((said) => said.statement && isAboutJob(said));
    const [first, ...others] = about;
    if (!first) return;
    const to = phrases("applicant-you").filter((said) => said.statement && isAboutJob(said));
    const [you] = to;
    if (!you || to.length < options.you || about.length > to.length) return;
    yield {
      at: first,
      message: {
        sv: `Annonsen säger ${quote("sv", "du")} till läsaren, men skriver ${quote("sv", first.text)} här. Håll dig till ${quote("sv", "du")}, så känner sig den som läser tilltalad hela vägen.`,
        en: `The ad says ${quote("en", "you")} to the reader, but writes ${quote("en", first.text)} here. Keep to ${quote("en", "you")}, so that the reader feels addressed throughout.`,
      },
      related: [
        {
          at: you,
          message: { sv: "Här talar annonsen till läsaren", en: "Here the ad speaks to the reader" },
        },
        ...others.map((at) => ({ at, message: { sv: "Också här", en: "Here, too" } })),
      ],
      fixes: () => replacePhrase(context, first),
    };
  },
});
