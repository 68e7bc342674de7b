import { hashOf, type Tokens } from "../tokens.ts";
import type { Trie } from "./trie.ts";
import { analyseWord, type Vocabulary, type Word } from "./words.ts";

/**
 * A memory of spellings, bounded: a hash table that is asked with a place in a text instead of a string. What most
 * readers ask of a word lies beside its hash, in the order the words were met, so that the words of every text lie close
 * together: reading takes its time for going to memory.
 */
export interface Spellings {
  /** For each slot the number of its word, counted from 1; 0 is an empty slot. */
  slots: Int32Array;
  /** For each word its hash, where its characters are (see `PLACE`), its kinds, parts, bits and onward bits. */
  facts: Int32Array;
  words: Word[];
  /** The spellings, one after the other. */
  characters: Uint16Array;
  /** How many of `characters` are taken. */
  taken: number;
}

/** What spellings are looked up in: a part of a lexicon. */
export interface Source {
  readonly vocabulary: Vocabulary;
  readonly trie: Trie;
  readonly spellings: Spellings;
}

/** What is known of the words of a text, as columns in step with its tokens. */
export interface Known {
  readonly words: readonly Word[];
  /** What `Word` says under the same names. */
  readonly kinds: Int32Array;
  readonly parts: Int32Array;
  readonly bits: Int32Array;
  readonly onward: Int32Array;
}

const MEMORY = 60_000;
const LONGEST_KEPT = 100;
const SMALLEST_TABLE = 4096;
/** Numbers in the facts of one word. */
const WIDTH = 6;
/** A place says where characters begin, and in its last bits how many there are. */
const PLACE = 7;

export function emptySpellings(): Spellings {
  return {
    slots: new Int32Array(SMALLEST_TABLE),
    facts: new Int32Array(SMALLEST_TABLE * WIDTH),
    words: [],
    characters: new Uint16Array(SMALLEST_TABLE * 4),
    taken: 0,
  };
}

/** What is known of a spelling. */
export function wordOf(source: Source, raw: string): Word {
  const hash = hashOf(raw, 0, raw.length);
  const number = numberOf(source.spellings, raw, 0, raw.length, hash);
  return (number < 0 ? undefined : source.spellings.words[number]) ?? learn(source, raw, hash);
}

/** The words of tokens, in step with them. */
export function wordsOf(source: Source, { text, starts, ends, count }: Tokens, hashes: Int32Array): Known {
  const { spellings } = source;
  const words = new Array<Word>(count);
  const kinds = new Int32Array(count);
  const parts = new Int32Array(count);
  const bits = new Int32Array(count);
  const onward = new Int32Array(count);
  for (let n = 0; n < count; n++) {
    const start = starts[n] ?? 0;
    const end = ends[n] ?? 0;
    const hash = hashes[n] ?? 0;
    const number = numberOf(spellings, text, start, end, hash);
    const known = number < 0 ? undefined : spellings.words[number];
    if (known) {
      const { facts } = spellings;
      words[n] = known;
      kinds[n] = facts[number * WIDTH + 2] ?? 0;
      parts[n] = facts[number * WIDTH + 3] ?? 0;
      bits[n] = facts[number * WIDTH + 4] ?? 0;
      onward[n] = facts[number * WIDTH + 5] ?? 0;
    } else {
      const word = learn(source, copyOf(text.slice(start, end)), hash);
      words[n] = word;
      kinds[n] = word.kinds;
      parts[n] = word.parts;
      bits[n] = word.bits;
      onward[n] = word.onward;
    }
  }
  return { words, kinds, parts, bits, onward };
}

/** The number of a spelling; -1 for one that is not known. */
function numberOf(
  { slots, facts, characters }: Spellings,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const place = facts[number * WIDTH + 1] ?? 0;
    if (facts[number * WIDTH] !== hash || (place & ((1 << PLACE) - 1)) !== end - start) continue;
    let at = start;
    for (let from = place >> PLACE; at < end && text.charCodeAt(at) === characters[from]; from++) at++;
    if (at === end) return number;
  }
}

function learn(source: Source, raw: string, hash: number): Word {
  const { spellings, vocabulary, trie } = source;
  const word = analyseWord(vocabulary, raw, trie);
  if (raw.length > LONGEST_KEPT) return word;
  if (spellings.words.length >= MEMORY) Object.assign(spellings, emptySpellings());
  if (spellings.words.length * 2 >= spellings.slots.length) grow(spellings);
  const { words, taken } = spellings;
  while (taken + raw.length > spellings.characters.length) {
    const more = new Uint16Array(spellings.characters.length * 2);
    more.set(spellings.characters);
    spellings.characters = more;
  }
  for (let at = 0; at < raw.length; at++) spellings.characters[taken + at] = raw.charCodeAt(at);
  spellings.taken += raw.length;
  const { kinds, parts, bits, onward } = word;
  const facts = [hash, (taken << PLACE) | raw.length, kinds, parts, bits, onward];
  spellings.facts.set(facts, words.length * WIDTH);
  words.push(word);
  insert(spellings, words.length, hash);
  return word;
}

function insert({ slots }: Spellings, number: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot]) slot = (slot + 1) & mask;
  slots[slot] = number;
}

/** Room for twice as many words. */
function grow(spellings: Spellings): void {
  const { slots, facts, words } = spellings;
  spellings.slots = new Int32Array(slots.length * 2);
  spellings.facts = new Int32Array(facts.length * 2);
  spellings.facts.set(facts);
  for (let n = 0; n < words.length; n++) insert(spellings, n + 1, facts[n * WIDTH] ?? 0);
}

/** The same characters in memory of their own: engines let a slice of a text keep the whole text alive. */
function copyOf(slice: string): string {
  return slice.split("").join("");
}
