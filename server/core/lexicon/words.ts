import { hashOf } from "../tokens.ts";
import { agentEndings, englishVerbEndings, longestEnding, nounEndings, verbEndings } from "./inflection.ts";
import { Part } from "./parts.ts";
import { leadsToSense, SAYS, type Sense, senseOfAll } from "./sense.ts";
import { fold, type Mark, type TermWord } from "./terms.ts";
import { bitOf, type Trie } from "./trie.ts";

/** What is known of one spelling; worked out once and kept. */
export interface Word {
  /** As written. */
  readonly raw: string;
  /** NFC, lower case, without soft hyphens, with straight apostrophes. */
  readonly form: string;
  /** The term words this spelling is a form of. */
  readonly patterns: readonly number[];
  /** The bits of its patterns, as in `Trie.onward`. */
  readonly bits: number;
  /** The places in the trie where terms that begin with this word go on. */
  readonly first: readonly number[];
  /** Bits of the kinds of meanings that such terms have, and `SAYS` where there is a sense. */
  readonly kinds: number;
  /** What this word alone says about demands. */
  readonly sense: Sense | undefined;
  /** Of `first`, what leads to longer terms about demands, and the bits of the patterns that can follow. */
  readonly longer: readonly number[];
  readonly onward: number;
  /** The parts it plays in a sentence, as bits of `Part`. */
  readonly parts: number;
  /** Numbers made of its form and of the beginning of its form, where it is long enough to have one. */
  readonly hash: number;
  readonly stem: number;
}

/** The term words of a lexicon, by spelling. */
export interface Vocabulary {
  readonly stems: Map<string, Stem>;
  readonly acronyms: Map<string, number>;
  readonly heads: Map<string, Head[]>;
  /** The patterns that are only the beginning of a word: "foto*". */
  readonly open: Set<number>;
  /** Bits of `Part`, by pattern. */
  readonly parts: number[];
  /** Last parts of compounds that make a field of business of the first part. */
  readonly domains: Set<string>;
  /** Length of the longest term word: no more of a word needs looking at. */
  longest: number;
}

/** The patterns of one word, by how it may vary. */
type Stem = { [mark in Exclude<Mark, "acronym"> | "agent"]: number | undefined };

function newStem(): Stem {
  return {
    exact: undefined,
    noun: undefined,
    agent: undefined,
    verb: undefined,
    "english-verb": undefined,
    prefix: undefined,
    head: undefined,
  };
}

/** A term word that may be the last part of a compound. */
interface Head {
  readonly id: number;
  readonly endings: ReadonlySet<string>;
}

const SHORTEST_FIRST_PART = 3;
const SHORTEST_STEM = 2;
/** How many letters the inflections of a word mostly share. */
const STEM = 5;

export function emptyVocabulary(): Vocabulary {
  return {
    stems: new Map(),
    acronyms: new Map(),
    heads: new Map(),
    open: new Set(),
    parts: [],
    domains: new Set(),
    longest: 0,
  };
}

/** The number of a term word, new or known. */
export function patternOf(vocabulary: Vocabulary, { word, mark }: TermWord): number {
  if (mark === "acronym") {
    const known = vocabulary.acronyms.get(word);
    if (known !== undefined) return known;
    const id = newPattern(vocabulary, word);
    vocabulary.acronyms.set(word, id);
    return id;
  }
  const isAgent = mark === "noun" && word.endsWith("are");
  const stem = isAgent ? word.slice(0, -1) : word;
  const entry = vocabulary.stems.get(stem) ?? newStem();
  vocabulary.stems.set(stem, entry);
  const known = isAgent ? entry.agent : entry[mark];
  if (known !== undefined) return known;
  const id = newPattern(vocabulary, word);
  entry[isAgent ? "agent" : mark] = id;
  if (mark === "prefix") vocabulary.open.add(id);
  if (mark === "head") addHead(vocabulary, word, id, nounEndings);
  return id;
}

function newPattern(vocabulary: Vocabulary, word: string): number {
  vocabulary.longest = Math.max(vocabulary.longest, word.length);
  return vocabulary.parts.push(0) - 1;
}

/** Lets a term word be the last part of compounds, too: "fotografering~" reads "produktfotograferingen". */
export function allowAsHead(vocabulary: Vocabulary, term: TermWord): void {
  const id = patternOf(vocabulary, term);
  if (term.mark === "verb") addHead(vocabulary, term.word, id, verbEndings);
  else if (term.mark === "english-verb") addHead(vocabulary, term.word, id, englishVerbEndings);
  else if (term.word.endsWith("are")) addHead(vocabulary, term.word.slice(0, -1), id, agentEndings);
  else addHead(vocabulary, term.word, id, nounEndings);
}

function addHead({ heads }: Vocabulary, word: string, id: number, endings: ReadonlySet<string>): void {
  const known = heads.get(word);
  if (!known) heads.set(word, [{ id, endings }]);
  else if (!known.some((head) => head.id === id)) known.push({ id, endings });
}

/** Works out what a spelling is a form of. Linear in its length, with a small factor. */
export function analyseWord(vocabulary: Vocabulary, raw: string, trie: Trie): Word {
  const form = fold(raw);
  const patterns = patternsOf(vocabulary, raw, form);
  const first: number[] = [];
  let parts = /[åäö]/.test(form) ? Part.nordic : 0;
  let kinds = 0;
  let bits = 0;
  let onward = 0;
  for (const pattern of patterns) {
    bits |= bitOf(pattern);
    parts |= vocabulary.parts[pattern] ?? 0;
    const place = trie.first[pattern];
    if (place === undefined) continue;
    first.push(place);
    kinds |= trie.kinds[place] ?? 0;
  }
  const longer = first.filter((place) => leadsToSense(trie, place));
  for (const place of longer) onward |= trie.onward[place] ?? 0;
  const sense = senseOfAll(trie, first);
  if (sense) kinds |= SAYS;
  const hash = hashOf(form, 0, form.length);
  const stem = form.length > STEM ? hashOf(form, 0, STEM) : 0;
  return { raw, form, patterns, bits, first, kinds, sense, longer, onward, parts, hash, stem };
}

function patternsOf(vocabulary: Vocabulary, raw: string, form: string): readonly number[] {
  const found: number[] = [];
  const acronym = acronymOf(vocabulary, raw);
  if (acronym !== undefined) found.push(acronym);
  const longest = Math.min(form.length, vocabulary.longest);
  for (let length = SHORTEST_STEM; length <= longest; length++) {
    const stem = vocabulary.stems.get(form.slice(0, length));
    if (!stem) continue;
    const rest = form.length - length;
    if (stem.prefix !== undefined && !isDomain(vocabulary, form, length)) found.push(stem.prefix);
    if (rest === 0 && stem.exact !== undefined) found.push(stem.exact);
    if (rest > longestEnding) continue;
    const ending = form.slice(length);
    if (stem.noun !== undefined && nounEndings.has(ending)) found.push(stem.noun);
    if (stem.verb !== undefined && verbEndings.has(ending)) found.push(stem.verb);
    const english = stem["english-verb"];
    if (english !== undefined && englishVerbEndings.has(ending)) found.push(english);
    if (stem.agent !== undefined && agentEndings.has(ending)) found.push(stem.agent);
  }
  if (form.length === 1) {
    const stem = vocabulary.stems.get(form);
    if (stem?.exact !== undefined) found.push(stem.exact);
  }
  addCompounds(vocabulary, form, found);
  return found;
}

function acronymOf({ acronyms }: Vocabulary, raw: string): number | undefined {
  if (raw.length > 5) return undefined;
  const exact = acronyms.get(raw);
  return exact === undefined && raw.length > 2 && raw.endsWith("s") ? acronyms.get(raw.slice(0, -1)) : exact;
}

function addCompounds({ heads, longest: longestHead }: Vocabulary, form: string, found: number[]): void {
  const longest = Math.max(0, Math.min(longestEnding, form.length - SHORTEST_FIRST_PART - SHORTEST_STEM));
  for (let rest = 0; rest <= longest; rest++) {
    const ending = form.slice(form.length - rest);
    if (rest > 0 && !nounEndings.has(ending) && !verbEndings.has(ending)) continue;
    const end = form.length - rest;
    for (let at = end - 1; at >= Math.max(0, end - longestHead); at--) {
      if (at !== 0 && at < SHORTEST_FIRST_PART) continue;
      for (const { id, endings } of heads.get(form.slice(at, end)) ?? []) {
        if (endings.has(ending) && !found.includes(id)) found.push(id);
      }
    }
  }
}

/** Whether a word that begins with a craft goes on as a field of business: "film|branschen", "foto|butik". */
function isDomain({ domains }: Vocabulary, form: string, length: number): boolean {
  if (length === form.length) return false;
  const rest = form.slice(length);
  for (const start of [0, 1]) {
    if (start === 1 && rest[0] !== "s" && rest[0] !== "e") continue;
    for (let end = rest.length; end >= rest.length - longestEnding && end > start; end--) {
      if (nounEndings.has(rest.slice(end)) && domains.has(rest.slice(start, end))) return true;
    }
  }
  return false;
}
