import { addUnsaid, defineRule, integer, isAboutJob, numeral } from "#core";

export default defineRule({
  summary: {
    sv: "Den som får ansvar ska också få mandat.",
    en: "Responsibility comes with a mandate.",
  },
  status: "preview",
  source: ["B13", "B26"],
  severity: "hint",
  options: {
    claims: integer(3, "How often an ad may speak of responsibility before it should speak of a mandate.", {
      minimum: 1,
    }),
  },

  *check(context) {
    const { ad, phrases, options } = context;
    const { archetype } = ad;
    if (archetype === "manager" || archetype === "strategist") return;
    const said = phrases("claim").filter(isAboutJob);
    const claims = [...new Map(said.map((claim) => [claim.statement, claim])).values()];
    const last = claims.at(-1);
    if (!last || claims.length < options.claims || phrases("mandate").length > 0) return;
    yield {
      at: last,
      message: {
        sv: `Annonsen nämner ansvar på ${numeral("sv", claims.length)} ställen, men inte vad personen får besluta om. Skriv vilken budget eller vilka beslut som följer med, eller vem som bestämmer.`,
        en: `The ad speaks of responsibility in ${numeral("en", claims.length)} places, but not of what the person may decide. Say which budget or which decisions go with it, or who decides.`,
      },
      related: claims
        .slice(0, -1)
        .map((claim) => ({ at: claim, message: { sv: "ansvar", en: "responsibility" } })),
      fixes: () => addUnsaid(context, "mandate"),
    };
  },
});
