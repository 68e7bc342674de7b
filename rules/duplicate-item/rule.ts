import { defineRule, deleteItem, repeatedItems } from "#core";

export default defineRule({
  summary: {
    sv: "Samma punkt behöver bara stå en gång.",
    en: "An item needs to be said only once.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",

  *check(context) {
    const { ad } = context;
    const items = ad.sections.flatMap(({ statements }) => statements.filter(({ kind }) => kind === "item"));
    for (const { item, first } of repeatedItems(items, SHORTEST)) {
      yield {
        at: item,
        message: {
          sv: "Samma punkt står redan i annonsen. Ta bort den ena, så blir listan lättare att läsa.",
          en: "The ad already has this item. Delete one of them, so that the list is easier to read.",
        },
        related: [{ at: first, message: { sv: "här står den först", en: "here it comes first" } }],
        fixes: () => deleteItem(context, item),
      };
    }
  },
});

/** Items shorter than this, in characters, may well come twice: a tool, a language, a craft in a few words. */
const SHORTEST = 40;
