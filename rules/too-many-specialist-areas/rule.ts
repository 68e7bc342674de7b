import { defineRule, enumerateNames, numeral, splits, titleOrStart } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska inte rymma flera andra yrken.",
    en: "One title should not hold several other professions.",
  },
  status: "stable",
  source: ["B4", "B11", "B21"],
  severity: "warning",
  smallTeam: "information",

  *check(context) {
    const { ad, scope } = context;
    if (scope.verdict === "in-scope") return;
    const foreign = scope.foreign.toSorted((one, other) => one.strongest.start - other.strongest.start);
    const areas = enumerateNames(foreign.map(({ area }) => area.name));
    const related = foreign.map(({ area, strongest }) => ({ at: strongest, message: area.name }));

    if (scope.verdict === "borderline") {
      yield {
        at: titleOrStart(ad),
        severity: "hint",
        message: {
          sv: `Utöver rollens kärna efterfrågas ${areas.sv}. Det gör att färre kan söka. Skriv gärna vad som är viktigast och vad någon annan kan sköta.`,
          en: `Beyond the core of the role, the ad asks for ${areas.en}. Fewer people can apply then. Consider saying what matters most and what somebody else can take care of.`,
        },
        related,
        fixes: () => splits(context),
      };
      return;
    }
    const count = foreign.length;
    const other = scope.roles.length > 0;
    const title = ad.title?.text;
    yield {
      at: titleOrStart(ad),
      severity: scope.veryBroad && other ? "error" : "warning",
      message: {
        sv: `${title ? `Under titeln ${title}` : "I annonsen"} efterfrågas ${numeral("sv", count)} ${other ? "andra " : ""}specialistområden: ${areas.sv}. Få behärskar alla. Bryt ut en egen roll, eller skriv vad som beställs av andra och vad som bara är meriterande.`,
        en: `${title ? `Under the title ${title}, the ad` : "The ad"} ${other ? "also " : ""}asks for ${numeral("en", count)} ${other ? "other " : ""}specialist areas: ${areas.en}. Few people master them all. Split off a role, or say which are commissioned from others and which are only nice to have.`,
      },
      related,
      fixes: () => splits(context),
    };
  },
});
