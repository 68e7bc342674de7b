import { addWishes, defineRule, integer, listOf } from "#core";

export default defineRule({
  summary: {
    sv: "Det ska synas vad som krävs och vad som är meriterande.",
    en: "It should be plain what is required and what is nice to have.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    items: integer(8, "How many required items need no division.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, demands, options } = context;
    if (ad.sections.some(({ kind }) => kind === "nice" || kind === "requirements")) return;
    if (demands.some(({ mode }) => mode === "nice")) return;
    const { items, at } = listOf(ad, "must");
    if (!at || items.length <= options.items) return;
    yield {
      at,
      message: {
        sv: `Ingen av de ${items.length} punkterna är märkt som meriterande. Skriv vilka som krävs och vilka som är ett plus, så vågar fler söka.`,
        en: `None of the ${items.length} items is marked as nice to have. Say which are required and which are a plus, so that more people dare to apply.`,
      },
      fixes: () => addWishes(context),
    };
  },
});
