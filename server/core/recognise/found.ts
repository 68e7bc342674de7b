import { bitsOf, nodeAfter, type Sense, senseAt, type TrieNode, type Word } from "../lexicon/index.ts";
import { BRIDGEABLE, type Tokens } from "../tokens.ts";
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
export function findTerms(
  found: Found,
  tokens: Tokens,
  words: readonly Word[],
  at: number,
  limit: number,
): void {
  found.count = 0;
  found.kinds = 0;
  const word = words[at];
  if (!word) return;
  if (word.sense) add(found, word.sense, at + 1);
  const next = at + 1;
  const mayGoOn = word.onward !== 0 && next < limit && (word.onward & (words[next]?.bits ?? 0)) !== 0;
  if (mayGoOn) for (const node of word.longer) goOn(found, node, tokens, words, next, limit);
  if ((word.kinds & NAMES) === 0 || word.longer.length === 0 || isNamed(found, next)) return;
  const end = sharedEnd(tokens, words, at);
  if (end) for (const node of word.longer) addAfter(found, node, end, next);
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

function goOn(
  found: Found,
  node: TrieNode,
  tokens: Tokens,
  words: readonly Word[],
  at: number,
  limit: number,
): void {
  const { onward } = node;
  if (onward === 0 || at >= limit || ((tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  const word = words[at];
  if (!word || (word.bits & onward) === 0) return;
  for (const pattern of word.patterns) {
    const further = nodeAfter(node, pattern);
    if (!further) continue;
    const sense = senseAt(further);
    if (sense) add(found, sense, at + 1);
    goOn(found, further, tokens, words, at + 1, limit);
  }
}

/** Adds the terms that one more word makes, as if they ended at `to`. */
function addAfter(found: Found, node: TrieNode, { patterns }: Word, to: number): void {
  for (const pattern of patterns) {
    const further = nodeAfter(node, pattern);
    const sense = further && senseAt(further);
    if (sense) add(found, sense, to);
  }
}

function add(found: Found, sense: Sense, end: number): void {
  found.senses[found.count] = sense;
  found.ends[found.count] = end;
  found.count++;
  found.kinds |= sense.kinds;
}
