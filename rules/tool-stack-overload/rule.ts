import { type Demand, defineRule, enumerate, integer, severalProfessions } from "#core";

export default defineRule({
  summary: {
    sv: "Program går att lära sig; kräv bara dem som behövs från första dagen.",
    en: "Programs can be learnt; require only those that are needed from the first day.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    tools: integer(8, "How many tools an ad may require across several professions.", { minimum: 2 }),
    ...severalProfessions,
  },

  *check({ demands, options }) {
    const tools = new Map<string, Demand>();
    for (const demand of demands) {
      const { evidence, mode, text } = demand;
      if (evidence !== "tool" || mode !== "hands-on") continue;
      const name = text.toLowerCase();
      if (!tools.has(name)) tools.set(name, demand);
    }
    const required = [...tools.values()];
    const [first] = required;
    const clusters = new Set(required.map(({ area }) => area.cluster));
    if (!first || required.length < options.tools || clusters.size < options.professions) return;
    const names = required.slice(0, 3).map(({ text }) => text);
    yield {
      at: first,
      message: {
        sv: `Annonsen kräver ${required.length} program från flera yrken, bland dem ${enumerate("sv", names)}. Kräv dem som behövs från första dagen och gör resten meriterande.`,
        en: `The ad requires ${required.length} tools from several professions, among them ${enumerate("en", names)}. Require those that are needed from the first day and make the rest nice-to-haves.`,
      },
      related: required.slice(1, 5).map((at) => ({ at, message: at.area.name })),
    };
  },
});
