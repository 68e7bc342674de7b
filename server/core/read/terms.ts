import {
  bitsOf,
  type Entry,
  eachTerm,
  type Lexed,
  type Lexicon,
  lex,
  type Match,
  type Meaning,
  type Stretch,
} from "../lexicon.ts";
import type { Span } from "../span.ts";
import type { Tokens } from "../tokens.ts";

type Term<K extends Meaning["kind"]> = Match & { readonly meaning: Extract<Meaning, { kind: K }> };

/** The known terms of a stretch of text. */
export interface Found<K extends Meaning["kind"]> {
  readonly tokens: Tokens;
  readonly matches: readonly Term<K>[];
}

/** Finds all terms of some kinds in a short stretch that is read by itself: see `termsOf`. */
export function termsIn<K extends Meaning["kind"]>(
  lexicon: Lexicon,
  text: string,
  span: Span,
  ...kinds: readonly K[]
): Found<K> {
  const lexed = lex(lexicon, text, [span]);
  const { tokens } = lexed;
  return { tokens, matches: termsOf(lexed, { from: 0, to: tokens.count }, ...kinds) };
}

/** Finds all terms of some kinds among some words: every beginning, longer and shorter ones. */
export function termsOf<K extends Meaning["kind"]>(
  lexed: Lexed,
  { from, to: limit }: Stretch,
  ...kinds: readonly K[]
): readonly Term<K>[] {
  const { kinds: begun } = lexed;
  const bits = bitsOf(...kinds);
  let at = firstOf(begun, bits, from, limit);
  if (at === limit) return NONE;
  const matches: Term<K>[] = [];
  const isWanted = (meaning: Meaning): meaning is Extract<Meaning, { kind: K }> =>
    (kinds as readonly string[]).includes(meaning.kind);
  const found = (entries: readonly Entry[], to: number): void => {
    for (const { meaning, language } of entries) {
      if (isWanted(meaning)) matches.push({ from: at, to, meaning, language });
    }
  };
  for (; at < limit; at = firstOf(begun, bits, at + 1, limit)) eachTerm(lexed, at, limit, bits, found);
  return matches;
}

const NONE: readonly never[] = [];

/** The first word of a stretch that terms of some kinds begin with; `limit` when there is none, as in most. */
export function firstOf(kinds: Int32Array, bits: number, from: number, limit: number): number {
  let at = from;
  while (at < limit && ((kinds[at] ?? 0) & bits) === 0) at++;
  return at;
}
