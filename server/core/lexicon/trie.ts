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

/** A place in the trie of terms: the words so far, and what they mean if they end here. */
export interface TrieNode {
  /** By pattern; most terms go nowhere. */
  next: Map<number, TrieNode> | undefined;
  /** A bit for each pattern of `next`, shared by some: see `bitOf`. */
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

export function emptyNode(): TrieNode {
  return { next: undefined, onward: 0, entries: undefined, kinds: 0, sense: undefined };
}

/** One of 32 bits for a pattern: enough to see, nearly always, that a word does not go on from a place in the trie. */
export function bitOf(pattern: number): number {
  return 1 << (pattern & 31);
}

/** The place after one more pattern, made where it is missing. */
export function grow(node: TrieNode, pattern: number, kinds: number): TrieNode {
  node.next ??= new Map();
  let next = node.next.get(pattern);
  if (!next) {
    next = emptyNode();
    node.next.set(pattern, next);
    node.onward |= bitOf(pattern);
  }
  next.kinds |= kinds;
  return next;
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
  const { entries, onward, next } = node;
  if (entries) found(entries, at);
  if (!next || at >= limit || ((tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  const word = words[at];
  if (!word || (word.bits & onward) === 0) return;
  for (const pattern of word.patterns) {
    const further = next.get(pattern);
    if (further) follow(further, tokens, words, at + 1, limit, kinds, found);
  }
}
