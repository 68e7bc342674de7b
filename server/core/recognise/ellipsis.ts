import { type Lexed, type Lexicon, Part, type Word, wordOf } from "../lexicon/index.ts";
import { Gap, type Tokens } from "../tokens.ts";

/** How many words of a list may share their last part. */
const LONGEST_LIST = 8;
const SHORTEST_PART = 3;

/** Words whose columns may be written to. */
export interface Ended extends Lexed {
  readonly words: Word[];
}

/**
 * Ends words that wait for the end of a later one: in "foto-, ljud- och filmproduktion" the first two are read as
 * fotoproduktion and ljudproduktion. Changes the words in place; where they stand stays the same.
 */
export function endHangingWords(lexicon: Lexicon, lexed: Ended): void {
  const { tokens, words } = lexed;
  for (const at of tokens.hanging) {
    const hanging = words[at];
    const last = lastOfList(tokens, words, at);
    const whole = hanging && last && withEndOf(lexicon, hanging, last);
    if (!whole) continue;
    words[at] = whole;
    lexed.kinds[at] = whole.kinds;
    lexed.parts[at] = whole.parts;
    lexed.bits[at] = whole.bits;
    lexed.onward[at] = whole.onward;
  }
}

interface Last {
  readonly form: string;
  /** Written after a hyphen ("VVS-installationer"), so all of it is shared. */
  readonly isApart: boolean;
}

/** The word whose end the one at `at` shares: the first in the list that does not itself wait. */
function lastOfList(tokens: Tokens, words: readonly Word[], at: number): Last | undefined {
  for (let n = at + 1; n <= at + LONGEST_LIST; n++) {
    const word = words[n];
    if (!word) return undefined;
    const isHanging = ((tokens.gaps[n + 1] ?? 0) & Gap.hanging) !== 0;
    if (isHanging || (word.parts & Part.conjunction) !== 0) continue;
    const isApart = (tokens.gaps[n + 1] ?? 0) === Gap.hyphen;
    const { form } = (isApart && words[n + 1]) || word;
    return { form, isApart };
  }
  return undefined;
}

/** The word with the longest end of the other that makes a term of it. */
function withEndOf(lexicon: Lexicon, { form }: Word, last: Last): Word | undefined {
  const { vocabulary, trie } = lexicon;
  for (let from = last.isApart ? 0 : SHORTEST_PART; from <= last.form.length - SHORTEST_PART; from++) {
    const word = wordOf(lexicon, form + last.form.slice(from));
    if (word.patterns.some((pattern) => !vocabulary.open.has(pattern) && trie.first[pattern])) return word;
  }
  return undefined;
}

/**
 * The word that ends a term after a list: "production" for "photo" in "photo, film and video production", to be read
 * as "photo production".
 */
export function sharedEnd({ tokens, words, kinds, parts }: Lexed, at: number): Word | undefined {
  for (let n = at + 1; n < at + LONGEST_LIST; n++) {
    const gap = tokens.gaps[n] ?? Gap.stop;
    if ((gap & ~(Gap.space | Gap.comma | Gap.ampersand | Gap.slash)) !== 0) return undefined;
    const joins = (gap & (Gap.ampersand | Gap.slash)) !== 0;
    if (!joins && ((parts[n] ?? 0) & Part.conjunction) === 0) {
      if ((gap & Gap.comma) === 0 || kinds[n] === 0) return undefined;
      continue;
    }
    const last = joins ? n : n + 1;
    const isNext = tokens.gaps[last + 1] === Gap.space;
    return isNext && (kinds[last] ?? 0) !== 0 ? words[last + 1] : undefined;
  }
  return undefined;
}
