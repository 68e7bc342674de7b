import { defineRule, deleteItem, type Statement } from "#core";

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
    const first = new Map<string, Statement>();
    for (const item of ad.sections.flatMap(({ statements }) => statements)) {
      if (item.kind !== "item") continue;
      const words = wordsOf(item);
      if (words.length < SHORTEST) continue;
      const said = first.get(words);
      if (!said) {
        first.set(words, item);
        continue;
      }
      yield {
        at: item,
        message: {
          sv: "Samma punkt står redan i annonsen. Ta bort den ena, så blir listan lättare att läsa.",
          en: "The ad already has this item. Delete one of them, so that the list is easier to read.",
        },
        related: [{ at: said, message: { sv: "här står den först", en: "here it stands first" } }],
        fixes: () => deleteItem(context, item),
      };
    }
  },
});

/** Items shorter than this, in characters, may well come twice: a tool, a language, a craft in a few words. */
const SHORTEST = 40;

function wordsOf({ text }: Statement): string {
  const words = text.toLowerCase().split(" ").filter(Boolean).join(" ");
  return words.endsWith(".") ? words.slice(0, -1) : words;
}
