import { defineRule, enumerateNames, isAboutJob } from "#core";

export default defineRule({
  summary: {
    sv: "Ett kort och brett uppdrag passar ofta konsulter bättre.",
    en: "A short and broad assignment often suits consultants better.",
  },
  status: "preview",
  source: ["B28"],
  severity: "hint",

  *check({ scope, phrases }) {
    const [said] = phrases("short-assignment").filter(isAboutJob);
    if (!said || scope.verdict !== "over-scoped") return;
    const names = enumerateNames(scope.foreign.map(({ area }) => area.name));
    yield {
      at: said,
      message: {
        sv: `Uppdraget är kort och spänner över flera yrken: ${names.sv}. Konsulter eller frilansare, en för varje yrke, kan vara lättare att hitta än en person som kan allt.`,
        en: `The assignment is short and spans several professions: ${names.en}. Consultants or freelancers, one for each, may be easier to find than one person who masters them all.`,
      },
    };
  },
});
