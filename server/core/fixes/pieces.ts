import type { Part } from "./parts.ts";
import { conjunctionLength, type Phrase, startOf, wordAt } from "./phrase.ts";
import { prepositions } from "./words.ts";

/** What one half of a statement keeps of part `n` of it. */
export interface Piece {
  readonly n: number;
  readonly text: string;
}

/**
 * Puts together what one half keeps of the parts of a statement: "It is your job to map; to draft; and to film" begins
 * "It is your job to" in either half, and its last part has "and" before it.
 */
export function assembled(
  phrase: Phrase,
  parts: readonly Part[],
  pieces: readonly Piece[],
  upper: (text: string) => string,
): string {
  let whole = "";
  const closing = parts.at(-1);
  for (const [place, { n, text }] of pieces.entries()) {
    const part = parts[n];
    if (!part) continue;
    if (place === 0) {
      whole = part.joint.includes(";") ? opened(phrase, parts, n, text) : text;
      continue;
    }
    const isClosed = place === pieces.length - 1 && n < parts.length - 1 && closing?.joint.includes(";");
    const length = isClosed ? conjunctionLength(phrase, closing?.from ?? 0) : 0;
    const joint = length > 0 ? `${part.joint}${wordAt(phrase, closing?.from ?? 0)} ` : part.joint;
    whole += joint + (/[.!?]/.test(joint) ? upper(text) : text);
  }
  return whole;
}

/** A part after a semicolon that now comes first: without its "and", and after what the first part opened with. */
function opened(phrase: Phrase, [first]: readonly Part[], n: number, text: string): string {
  const words = text.replace(/^(?:and|or|och|samt|eller)\s+/i, "");
  const [word = ""] = words.toLowerCase().split(/\s/, 1);
  const isShared = ["to", "att"].includes(word) || prepositions[phrase.language].has(word);
  if (!first || n === 0 || !isShared) return words;
  for (let at = first.from + 1; at < first.to; at++) {
    if (wordAt(phrase, at) === word)
      return (
        phrase.text.slice(startOf(phrase, first.from), startOf(phrase, at)) +
        words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
      );
  }
  return words;
}
