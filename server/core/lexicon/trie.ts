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
import { BRIDGEABLE, type Tokens } from "../tokens.ts";
import type { Sense } from "./sense.ts";
import type { Word } from "./words.ts";

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

/** The trie of terms: where they go after their first word, by its pattern. */
export type Trie = (TrieNode | undefined)[];

/** A place in the trie of terms: the words so far, and what they mean if they end here. */
export interface TrieNode {
  /** The patterns that go on from here, sorted, and where each leads; most terms go nowhere. */
  patterns: readonly number[];
  nodes: readonly TrieNode[];
  /** A bit for each of the patterns, shared by some: see `bitOf`. */
  onward: number;
  entries: Entry[] | undefined;
  /** Bits of the kinds of meanings here and further on. */
  kinds: number;
  /** What the entries say about demands, once somebody has asked. */
  sense: Sense | undefined;
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

const NONE: readonly never[] = [];

function leaf(kinds: number): TrieNode {
  return { patterns: NONE, nodes: NONE, onward: 0, entries: undefined, kinds, sense: undefined };
}

/** The place after a first word, made where it is missing. */
export function begin(trie: Trie, pattern: number, kinds: number): TrieNode {
  const node = trie[pattern] ?? leaf(0);
  trie[pattern] = node;
  node.kinds |= kinds;
  return node;
}

/** The place after one more word, made where it is missing. */
export function grow(node: TrieNode, pattern: number, kinds: number): TrieNode {
  const at = whereIn(node, pattern);
  const known = node.patterns[at] === pattern ? node.nodes[at] : undefined;
  if (known) {
    known.kinds |= kinds;
    return known;
  }
  const next = leaf(kinds);
  node.patterns = node.patterns.toSpliced(at, 0, pattern);
  node.nodes = node.nodes.toSpliced(at, 0, next);
  node.onward |= bitOf(pattern);
  return next;
}

/** The place after one more word. */
export function nodeAfter(node: TrieNode, pattern: number): TrieNode | undefined {
  const at = whereIn(node, pattern);
  return node.patterns[at] === pattern ? node.nodes[at] : undefined;
}

/** Where a pattern stands among those that go on from a place, or would stand. */
function whereIn({ patterns }: TrieNode, pattern: number): number {
  let low = 0;
  let high = patterns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((patterns[middle] ?? 0) < pattern) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every place in the trie where a term of some kinds that begins at token `from` ends; builds nothing. */
export function eachTerm(
  tokens: Tokens,
  words: readonly Word[],
  from: number,
  limit: number,
  kinds: number,
  found: (entries: readonly Entry[], to: number) => void,
): void {
  const word = words[from];
  if (!word || (word.kinds & kinds) === 0) return;
  for (const node of word.first) follow(node, tokens, words, from + 1, limit, kinds, found);
}

function follow(
  node: TrieNode,
  tokens: Tokens,
  words: readonly Word[],
  at: number,
  limit: number,
  kinds: number,
  found: (entries: readonly Entry[], to: number) => void,
): void {
  if ((node.kinds & kinds) === 0) return;
  const { entries, onward } = node;
  if (entries) found(entries, at);
  if (onward === 0 || at >= limit || ((tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  const word = words[at];
  if (!word || (word.bits & onward) === 0) return;
  for (const pattern of word.patterns) {
    const further = nodeAfter(node, pattern);
    if (further) follow(further, tokens, words, at + 1, limit, kinds, found);
  }
}
