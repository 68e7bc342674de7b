import type {
  Archetype,
  Area,
  Depth,
  Grammar,
  Language,
  Mode,
  Role,
  SectionKind,
  Sign,
  TitleWord,
} from "../knowledge.ts";
import { BRIDGEABLE } from "../tokens.ts";
import type { Lexed } from "./lexed.ts";
import type { Sense } from "./sense.ts";

/** What a term of the knowledge stands for. */
export type Meaning =
  | {
      readonly kind: "area";
      readonly area: Area;
      readonly evidence: "craft" | "weak" | "tool" | "profession";
    }
  | { readonly kind: "area-exception"; readonly area: Area }
  /** What somebody with the craft does to the weak words of the area. */
  | { readonly kind: "act"; readonly area: Area }
  /** `before`: it governs what precedes it. */
  | { readonly kind: "mode"; readonly mode: Mode; readonly before: boolean }
  | { readonly kind: "mode-exception" }
  | { readonly kind: "one-of" }
  | { readonly kind: "depth"; readonly depth: Depth }
  | { readonly kind: "grammar"; readonly part: Grammar }
  | { readonly kind: "phrase"; readonly list: string }
  | { readonly kind: "phrase-exception"; readonly list: string }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "head"; readonly archetype: Archetype; readonly isDecisive: boolean }
  | { readonly kind: "heading"; readonly section: SectionKind }
  | { readonly kind: "content"; readonly section: SectionKind }
  | { readonly kind: "title-word"; readonly part: TitleWord }
  | { readonly kind: "sign"; readonly of: Sign };

/** One reading of a term. */
export interface Entry {
  readonly meaning: Meaning;
  readonly language: Language | undefined;
}

const KINDS: readonly Meaning["kind"][] = [
  ...(["area", "area-exception", "act", "mode", "mode-exception", "one-of", "depth", "grammar"] as const),
  ...(["phrase", "phrase-exception", "role", "head", "heading", "content", "title-word", "sign"] as const),
];

/** Kinds of meanings as bits that can be combined, so that words of no interest cost next to nothing. */
export function bitsOf(...kinds: readonly Meaning["kind"][]): number {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << KINDS.indexOf(kind);
  return bits;
}

/**
 * The terms of the knowledge, word by word. A place in it is a number: the words so far; 0 is none. What is known of
 * places lies in columns, and where they lead in one table, so that a reader goes to memory seldom.
 */
export interface Trie {
  /** For each pattern the place after it as the first word; missing where no term begins so. */
  readonly first: number[];
  /** A hash table of places after one more word, four numbers each: place, pattern, the place it leads to, none. */
  steps: Int32Array;
  taken: number;
  /** By place, what the words mean if they end here. */
  readonly entries: (Entry[] | undefined)[];
  /** By place, bits of the kinds of meanings here and further on. */
  readonly kinds: number[];
  /** By place, a bit for each of the patterns that go on, shared by some: see `bitOf`. */
  readonly onward: number[];
  /** By place, what the entries say about demands, once somebody has asked. */
  readonly senses: (Sense | undefined)[];
}

/** Numbers in one step. */
const WIDTH = 4;
const SMALLEST_TABLE = 1 << 14;

export function emptyTrie(): Trie {
  const steps = new Int32Array(SMALLEST_TABLE * WIDTH);
  return { first: [], steps, taken: 0, entries: [undefined], kinds: [0], onward: [0], senses: [undefined] };
}

/** A term in the text: tokens [from, to), with one of the things it can stand for. */
export interface Match extends Entry {
  readonly from: number;
  readonly to: number;
}

/** One of 32 bits for a pattern: enough to see, nearly always, that a word does not go on from a place in the trie. */
export function bitOf(pattern: number): number {
  return 1 << (pattern & 31);
}

/** The place after a first word, made where it is missing. */
export function begin(trie: Trie, pattern: number, kinds: number): number {
  const place = trie.first[pattern] ?? newPlace(trie);
  trie.first[pattern] = place;
  trie.kinds[place] = (trie.kinds[place] ?? 0) | kinds;
  return place;
}

/** The place after one more word, made where it is missing. */
export function grow(trie: Trie, place: number, pattern: number, kinds: number): number {
  let next = placeAfter(trie, place, pattern);
  if (next === 0) {
    next = newPlace(trie);
    if (2 * ++trie.taken * WIDTH > trie.steps.length) widen(trie);
    insert(trie.steps, place, pattern, next);
    trie.onward[place] = (trie.onward[place] ?? 0) | bitOf(pattern);
  }
  trie.kinds[next] = (trie.kinds[next] ?? 0) | kinds;
  return next;
}

/** Lets words end at a place. */
export function end({ entries }: Trie, place: number, entry: Entry): void {
  const known = entries[place];
  if (known) known.push(entry);
  else entries[place] = [entry];
}

function newPlace({ entries, kinds, onward, senses }: Trie): number {
  entries.push(undefined);
  kinds.push(0);
  senses.push(undefined);
  return onward.push(0) - 1;
}

/** The place after one more word; 0 where no term goes on so. */
export function placeAfter({ steps }: Trie, place: number, pattern: number): number {
  const mask = steps.length - WIDTH;
  for (let at = slotOf(place, pattern) & mask; ; at = (at + WIDTH) & mask) {
    const next = steps[at + 2] ?? 0;
    if (next === 0 || (steps[at] === place && steps[at + 1] === pattern)) return next;
  }
}

function insert(steps: Int32Array, place: number, pattern: number, next: number): void {
  const mask = steps.length - WIDTH;
  let at = slotOf(place, pattern) & mask;
  while (steps[at + 2] !== 0) at = (at + WIDTH) & mask;
  steps[at] = place;
  steps[at + 1] = pattern;
  steps[at + 2] = next;
}

function slotOf(place: number, pattern: number): number {
  const mixed = Math.imul(place, 0x9e3779b1) ^ Math.imul(pattern, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) * WIDTH;
}

function widen(trie: Trie): void {
  const { steps } = trie;
  trie.steps = new Int32Array(steps.length * 2);
  for (let at = 0; at < steps.length; at += WIDTH) {
    const next = steps[at + 2] ?? 0;
    if (next !== 0) insert(trie.steps, steps[at] ?? 0, steps[at + 1] ?? 0, next);
  }
}

/** Every place in the trie where a term of some kinds that begins at token `from` ends; builds nothing. */
export function eachTerm(
  lexed: Lexed,
  from: number,
  limit: number,
  kinds: number,
  found: (entries: readonly Entry[], to: number) => void,
): void {
  const word = lexed.words[from];
  if (!word || (word.kinds & kinds) === 0) return;
  for (const place of word.first) follow(place, lexed, from + 1, limit, kinds, found);
}

function follow(
  place: number,
  lexed: Lexed,
  at: number,
  limit: number,
  kinds: number,
  found: (entries: readonly Entry[], to: number) => void,
): void {
  const { trie } = lexed;
  if (((trie.kinds[place] ?? 0) & kinds) === 0) return;
  const entries = trie.entries[place];
  if (entries) found(entries, at);
  const onward = trie.onward[place] ?? 0;
  if (onward === 0 || at >= limit || ((lexed.bits[at] ?? 0) & onward) === 0) return;
  if (((lexed.tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  for (const pattern of lexed.words[at]?.patterns ?? []) {
    const further = placeAfter(trie, place, pattern);
    if (further !== 0) follow(further, lexed, at + 1, limit, kinds, found);
  }
}
