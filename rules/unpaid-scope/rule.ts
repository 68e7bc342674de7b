import { defineRule, enumerateNames, integer, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Arbete i flera yrken ska inte göras utan lön.",
    en: "Work in several professions should not go unpaid.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    crafts: integer(2, "How many crafts unpaid work may not ask for.", { minimum: 1 }),
  },

  *check({ demands, phrases, options }) {
    const [said] = phrases("unpaid");
    if (!said || phrases("placement").length > 0) return;
    const crafts = demands.filter(
      ({ area, mode, depth }) => area.tier === "S" && mode === "hands-on" && depth !== "light",
    );
    const areas = [...new Map(crafts.map(({ area }) => [area.cluster, area])).values()];
    if (areas.length < options.crafts) return;
    const names = enumerateNames(areas.map(({ name }) => name));
    yield {
      at: said,
      message: {
        sv: `${quote("sv", said.text)} går dåligt ihop med yrken som ${names.sv}. Betala för arbetet, eller låt personen lära sig ett av dem med handledning.`,
        en: `${quote("en", said.text)} does not go well with professions such as ${names.en}. Pay for the work, or let the person learn one of them under supervision.`,
      },
    };
  },
});
