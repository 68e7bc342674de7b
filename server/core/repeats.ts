import type { Statement } from "./ad.ts";

/** An item whose words stand in an earlier one, too. */
export interface Repeat {
  readonly item: Statement;
  readonly first: Statement;
}

/**
 * The items whose words an earlier one has, capitals, spaces and the last full stop aside. Items of few characters may
 * well come twice. Linear: what looks alike at a glance is compared.
 */
export function repeatedItems(items: readonly Statement[], shortest: number): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const looks = new Map<number, Map<string, Statement> | Statement>();
  for (const item of items) {
    const words = wordsOf(item);
    if (words.length < shortest) continue;
    const look = lookOf(words);
    const alike = looks.get(look);
    if (!alike) {
      looks.set(look, item);
      continue;
    }
    const known = alike instanceof Map ? alike : new Map([[wordsOf(alike).toLowerCase(), alike]]);
    looks.set(look, known);
    const first = known.get(words.toLowerCase());
    if (first) repeats.push({ item, first });
    else known.set(words.toLowerCase(), item);
  }
  return repeats;
}

/** Most items have no spaces to make even, and are not cut at each of them. */
function wordsOf({ text }: Statement): string {
  const isEven = !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" ");
  const words = isEven ? text : text.split(" ").filter(Boolean).join(" ");
  return words.endsWith(".") ? words.slice(0, -1) : words;
}

/** A number made of the length of some words and of a few of their letters, whether small or capital. */
function lookOf(words: string): number {
  let look = words.length;
  for (let n = 1; n <= GLANCES; n++) {
    const small = words.charCodeAt(Math.floor((n * words.length) / (GLANCES + 1))) | SMALL;
    look = look * SMALL_Z + (small >= SMALL_A && small <= SMALL_Z ? small : 0);
  }
  return look;
}

const GLANCES = 4;
/** The bit that makes a capital small. */
const SMALL = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
