import { bitsOf, type Entry, eachTerm, type Lexicon, type Match, type Meaning, wordsOf } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { type Tokens, tokenise } from "../tokens.ts";

/** The known terms of a stretch of text. */
export interface Found<M extends Meaning = Meaning> {
  readonly tokens: Tokens;
  readonly matches: readonly (Match & { readonly meaning: M })[];
}

/** Finds all terms of some kinds in a short stretch: every beginning, longer and shorter ones. */
export function termsIn<K extends Meaning["kind"]>(
  lexicon: Lexicon,
  text: string,
  span: Span,
  ...kinds: readonly K[]
): Found<Extract<Meaning, { kind: K }>> {
  const tokens = tokenise(text, [span]);
  const words = wordsOf(lexicon, tokens);
  const matches: (Match & { meaning: Extract<Meaning, { kind: K }> })[] = [];
  const isWanted = (meaning: Meaning): meaning is Extract<Meaning, { kind: K }> =>
    (kinds as readonly string[]).includes(meaning.kind);
  const bits = bitsOf(...kinds);
  let from = 0;
  const found = (entries: readonly Entry[], to: number): void => {
    for (const { meaning, language } of entries) {
      if (isWanted(meaning)) matches.push({ from, to, meaning, language });
    }
  };
  for (; from < tokens.count; from++) eachTerm(tokens, words, from, tokens.count, bits, found);
  return { tokens, matches };
}
