import {
  bitsOf,
  type Lexed,
  placeAfter,
  SAYS,
  SENSED,
  type Sense,
  senseAt,
  type Word,
} from "../lexicon/index.ts";
import { BRIDGEABLE } from "../tokens.ts";
import { sharedEnd } from "./ellipsis.ts";

/** The terms that begin at one word: what each says, and where it ends. One object serves a whole text. */
export interface Found {
  count: number;
  /** Bits of the kinds of all their meanings. */
  kinds: number;
  readonly senses: Sense[];
  readonly ends: number[];
}

export function nothingFound(): Found {
  return { count: 0, kinds: 0, senses: [], ends: [] };
}

const NAMES = bitsOf("area");

/**
 * Finds the terms that begin at word `at` and end no later than word `limit`. Terms whose last word stands after a
 * list ("photo" in "photo and film production") are the first word alone.
 */
export function findTerms(found: Found, lexed: Lexed, at: number, limit: number): void {
  found.count = 0;
  found.kinds = 0;
  const kinds = lexed.kinds[at] ?? 0;
  if ((kinds & SENSED) === 0) return;
  const next = at + 1;
  const onward = lexed.onward[at] ?? 0;
  const goesOn = next < limit && (onward & (lexed.bits[next] ?? 0)) !== 0;
  const shared = onward !== 0 && (kinds & NAMES) !== 0 ? sharedEnd(lexed, at) : undefined;
  if (!goesOn && !shared && (kinds & SAYS) === 0) return;
  const word = lexed.words[at];
  if (!word) return;
  if (word.sense) add(found, word.sense, next);
  if (goesOn) for (const place of word.longer) goOn(found, place, lexed, next, limit);
  if (shared && !isNamed(found, next))
    for (const place of word.longer) addAfter(found, lexed, place, shared, next);
}

/** Whether one of the terms names an area in more than one word. */
function isNamed({ count, senses, ends }: Found, next: number): boolean {
  for (let n = 0; n < count; n++) {
    if ((ends[n] ?? 0) > next && ((senses[n]?.kinds ?? 0) & NAMES) !== 0) return true;
  }
  return false;
}

const GRAMMAR = bitsOf("grammar");

/** The parts in the sentence that terms of several words play: bits of `Part`. */
export function partsIn({ count, kinds, senses }: Found): number {
  if ((kinds & GRAMMAR) === 0) return 0;
  let parts = 0;
  for (let n = 0; n < count; n++) parts |= senses[n]?.parts ?? 0;
  return parts;
}

function goOn(found: Found, place: number, lexed: Lexed, at: number, limit: number): void {
  const { trie } = lexed;
  if (at >= limit || ((lexed.bits[at] ?? 0) & (trie.onward[place] ?? 0)) === 0) return;
  if (((lexed.tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  for (const pattern of lexed.words[at]?.patterns ?? []) {
    const further = placeAfter(trie, place, pattern);
    if (further === 0) continue;
    const sense = senseAt(trie, further);
    if (sense) add(found, sense, at + 1);
    if (trie.onward[further] !== 0) goOn(found, further, lexed, at + 1, limit);
  }
}

/** Adds the terms that one more word makes, as if they ended at `to`. */
function addAfter(found: Found, { trie }: Lexed, place: number, { patterns }: Word, to: number): void {
  for (const pattern of patterns) {
    const sense = senseAt(trie, placeAfter(trie, place, pattern));
    if (sense) add(found, sense, to);
  }
}

function add(found: Found, sense: Sense, end: number): void {
  found.senses[found.count] = sense;
  found.ends[found.count] = end;
  found.count++;
  found.kinds |= sense.kinds;
}
