import type { Statement } from "./ad.ts";

/** An item whose words stand in an earlier one, too. */
export interface Repeat {
  readonly item: Statement;
  readonly first: Statement;
}

/**
 * The items whose words an earlier one has, capitals, spaces and the last full stop aside. Items of few characters may
 * well come twice. Linear.
 */
export function repeatedItems(items: readonly Statement[], shortest: number): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const byWords = new Map<string, Statement>();
  for (const item of items) {
    const words = wordsOf(item);
    if (words.length < shortest) continue;
    const first = byWords.get(words);
    if (first) repeats.push({ item, first });
    else byWords.set(words, item);
  }
  return repeats;
}

/** Most items have no spaces to make even, and are not cut at each of them. */
function wordsOf({ text }: Statement): string {
  const small = text.toLowerCase();
  const isEven = !small.includes("  ") && !small.startsWith(" ") && !small.endsWith(" ");
  const words = isEven ? small : small.split(" ").filter(Boolean).join(" ");
  return words.endsWith(".") ? words.slice(0, -1) : words;
}
