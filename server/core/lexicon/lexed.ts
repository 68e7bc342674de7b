import type { Span } from "../span.ts";
import { type Tokens, tokenise } from "../tokens.ts";
import { type Known, type Source, wordsOf } from "./spellings.ts";
import type { Trie } from "./trie.ts";

/** The words of a text: where they stand, and what is known of each. All lists are in step. */
export interface Lexed extends Known {
  readonly tokens: Tokens;
  /** Where their terms are. */
  readonly trie: Trie;
}

/** The words of a file, and what is needed to read another version of it: see `relex`. */
export interface LexedFile extends Lexed {
  /** What was read, in order. */
  readonly ranges: readonly Span[];
  /** What the spellings were looked up in. */
  readonly source: Source;
}

/** Tokens [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads the words in ranges of a text, in order. Linear. */
export function lex(source: Source, text: string, ranges: readonly Span[]): LexedFile {
  const { hashes, ...tokens } = tokenise(text, ranges);
  return { tokens, trie: source.trie, ...wordsOf(source, tokens, hashes), ranges, source };
}

/** The tokens that stand whole inside a span. */
export function tokensIn({ starts, ends }: Tokens, { start, end }: Span): Stretch {
  const from = firstFrom(starts, start);
  return { from, to: Math.max(from, firstFrom(ends, end + 1)) };
}

/** The index of the first number that is at least `least`; the numbers are sorted. */
export function firstFrom(sorted: ArrayLike<number>, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
