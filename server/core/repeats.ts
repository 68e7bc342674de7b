import type { Statement } from "./ad.ts";

/** An item whose words stand in an earlier one, too. */
export interface Repeat {
  readonly item: Statement;
  readonly first: Statement;
}

/**
 * The items whose words an earlier one has, capitals, spaces and the last full stop aside. Items of few characters may
 * well come twice. Linear; words are compared only where the numbers made of them are the same.
 */
export function repeatedItems(items: readonly Statement[], shortest: number): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const byNumber = new Map<number, Statement[]>();
  for (const item of items) {
    if (item.text.length < shortest) continue;
    const number = numberOf(item.text);
    const alike = byNumber.get(number);
    if (!alike) {
      byNumber.set(number, [item]);
      continue;
    }
    const words = wordsOf(item);
    const first = alike.find((other) => wordsOf(other) === words);
    if (!first) alike.push(item);
    else if (words.length >= shortest) repeats.push({ item, first });
  }
  return repeats;
}

const SPACE = 32;
const FULL_STOP = 46;
const ASCII = 128;
const SMALL = 32;

/** The same for texts with the same words. All but ASCII counts the same: its capitals take no part in it. */
function numberOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === FULL_STOP) continue;
    number = (Math.imul(number, 31) + (code < ASCII ? code | SMALL : ASCII)) | 0;
  }
  return number;
}

function wordsOf({ text }: Statement): string {
  const small = text.toLowerCase();
  const isEven = !small.includes("  ") && !small.startsWith(" ") && !small.endsWith(" ");
  const words = isEven ? small : small.split(" ").filter(Boolean).join(" ");
  return words.endsWith(".") ? words.slice(0, -1) : words;
}
