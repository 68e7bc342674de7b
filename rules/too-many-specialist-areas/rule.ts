import { defineRule } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska inte rymma flera andra yrken.",
    en: "One title should not hold several other professions.",
  },
  severity: "warning",
  *check({ ad, scope }) {
    if (!ad.title || scope.verdict !== "over-scoped") return;
    const count = scope.foreign.length;
    const names = (language: "sv" | "en") => scope.foreign.map(({ area }) => area.name[language]).join(", ");
    yield {
      at: ad.title,
      severity: scope.veryBroad ? "error" : "warning",
      message: {
        sv: `Rollen ${ad.title.text} efterfrågar ${count} specialistområden utöver rollens kärna: ${names("sv")}. Ett så brett uppdrag är svårt att bemanna med en person – dela upp rollen, eller skriv om det som samordning eller meriterande.`,
        en: `The role ${ad.title.text} asks for ${count} specialist areas beyond its core: ${names("en")}. That is hard to staff with one person – split the role, or reword as coordination or nice-to-have.`,
      },
      related: scope.foreign.map(({ area, strongest }) => ({ at: strongest, message: area.name })),
    };
  },
});
