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
  readonly next: Map<number, TrieNode>;
  readonly entries: Entry[];
  /** Bits of the kinds of meanings here and further on. */
  kinds: number;
}

/** A term in the text: tokens [from, to), with one of the things it can stand for. */
export interface Match extends Entry {
  readonly from: number;
  readonly to: number;
}

export function emptyNode(): TrieNode {
  return { next: new Map(), entries: [], kinds: 0 };
}

/** Every place in the trie where a term of some kinds that begins at token `from` ends; builds nothing. */
export function eachTerm(
  tokens: Tokens,
  words: readonly Word[],
  from: number,
  limit: number,
  kinds: number,
  found: (node: TrieNode, to: number) => void,
): void {
  const word = words[from];
  if (!word || (word.kinds & kinds) === 0) return;
  const at = from + 1;
  const goesOn = at < limit && ((tokens.gaps[at] ?? 0) & ~BRIDGEABLE) === 0;
  const patterns = (goesOn && words[at]?.patterns) || NONE;
  for (const node of word.first) {
    if ((node.kinds & kinds) === 0) continue;
    if (node.entries.length > 0) found(node, at);
    if (node.next.size === 0) continue;
    for (const pattern of patterns) {
      const next = node.next.get(pattern);
      if (next) follow(next, tokens, words, at + 1, limit, kinds, found);
    }
  }
}

const NONE: readonly number[] = [];

function follow(
  node: TrieNode,
  tokens: Tokens,
  words: readonly Word[],
  at: number,
  limit: number,
  kinds: number,
  found: (node: TrieNode, to: number) => void,
): void {
  if ((node.kinds & kinds) === 0) return;
  if (node.entries.length > 0) found(node, at);
  if (at >= limit || node.next.size === 0 || ((tokens.gaps[at] ?? 0) & ~BRIDGEABLE) !== 0) return;
  for (const pattern of words[at]?.patterns ?? []) {
    const next = node.next.get(pattern);
    if (next) follow(next, tokens, words, at + 1, limit, kinds, found);
  }
}
