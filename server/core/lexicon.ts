import { agentEndings, longestEnding, nounEndings, verbEndings } from "./inflection.ts";
import type {
  Archetype,
  Area,
  Bilingual,
  Depth,
  Knowledge,
  Language,
  Mode,
  Role,
  SectionKind,
  Sign,
  Terms,
  TitleWord,
} from "./knowledge.ts";
import { BRIDGEABLE, type Tokens, tokenise } from "./tokens.ts";

/** What a term of the knowledge stands for. */
export type Meaning =
  | {
      readonly kind: "area";
      readonly area: Area;
      readonly evidence: "craft" | "weak" | "tool" | "profession";
    }
  | { readonly kind: "area-exception"; readonly area: Area }
  | { readonly kind: "mode"; readonly mode: Mode }
  | { readonly kind: "depth"; readonly depth: Depth }
  | { readonly kind: "phrase"; readonly list: string }
  | { readonly kind: "phrase-exception"; readonly list: string }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "head"; readonly archetype: Archetype }
  | { readonly kind: "heading"; readonly section: SectionKind }
  | { readonly kind: "content"; readonly section: SectionKind }
  | { readonly kind: "title-word"; readonly part: TitleWord }
  | { readonly kind: "sign"; readonly of: Sign }
  | { readonly kind: "function-word" };

/** A term in the text: tokens [from, to), with everything it can stand for. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly language: Language | undefined;
  readonly meaning: Meaning;
  /** The longest word of the term is open: the text says more than the term ("fotoutrustning" for "foto*"). */
  readonly open: boolean;
}

interface Entry {
  readonly meaning: Meaning;
  readonly language: Language | undefined;
  readonly open: boolean;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly entries: Entry[];
}

interface Stem {
  exact?: number;
  noun?: number;
  agent?: number;
  verb?: number;
  prefix?: number;
}

/** What is known of one spelling; worked out once and kept. */
export interface Word {
  /** NFC, lower case, without soft hyphens, with straight apostrophes. */
  readonly form: string;
  readonly isUpper: boolean;
  /** The term words this spelling is a form of. */
  readonly patterns: readonly number[];
}

/** The knowledge, made ready for matching. Keeps a bounded memory of spellings; everything else is constant. */
export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly root: Node;
  readonly stems: ReadonlyMap<string, Stem>;
  readonly heads: HeadNode;
  readonly uppers: ReadonlyMap<string, number>;
  readonly words: Map<string, Word>;
}

interface HeadNode {
  readonly next: Map<number, HeadNode>;
  pattern?: number;
}

const MEMORY = 60_000;
const ACRONYM = /^[\p{Lu}\d]{2,4}$/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Compiles knowledge into a lexicon. Linear in the knowledge; a few milliseconds. */
export function compileLexicon(knowledge: Knowledge): Lexicon {
  const root: Node = { next: new Map(), entries: [] };
  const stems = new Map<string, Stem>();
  const uppers = new Map<string, number>();
  const heads: HeadNode = { next: new Map() };
  const ids = new Map<string, number>();

  const patternOf = (word: string, mark: string): number => {
    const key = `${mark}${word}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(key, id);
    if (mark === "A") {
      uppers.set(word, id);
    } else if (mark.startsWith("*")) {
      addHead(heads, word, id);
    } else {
      const isAgent = mark === "~" && word.endsWith("are");
      const stem = isAgent ? word.slice(0, -1) : word;
      const entry = stems.get(stem) ?? {};
      stems.set(stem, entry);
      if (isAgent) entry.agent = id;
      else if (mark === "~") entry.noun = id;
      else if (mark === "^") entry.verb = id;
      else if (mark === "*") entry.prefix = id;
      else entry.exact = id;
    }
    return id;
  };

  const add = (term: string, meaning: Meaning, language: Language | undefined): void => {
    let node = root;
    let open = false;
    for (const { word, mark } of termWords(term)) {
      if (mark === "*") open = true;
      const id = patternOf(word, mark);
      const next = node.next.get(id) ?? { next: new Map(), entries: [] };
      node.next.set(id, next);
      node = next;
    }
    if (node !== root) node.entries.push({ meaning, language, open });
  };

  const addTerms = (terms: Terms | undefined, meaning: Meaning): void => {
    for (const language of ["sv", "en"] as const)
      for (const term of terms?.[language] ?? []) add(term, meaning, language);
  };

  for (const area of knowledge.areas) {
    addTerms(area.craft, { kind: "area", area, evidence: "craft" });
    addTerms(area.weak, { kind: "area", area, evidence: "weak" });
    addTerms(area.profession, { kind: "area", area, evidence: "profession" });
    for (const tool of area.tools) add(tool, { kind: "area", area, evidence: "tool" }, undefined);
    addTerms(area.except, { kind: "area-exception", area });
  }
  for (const role of knowledge.roles) addTerms(role.titles, { kind: "role", role });
  const { wording } = knowledge;
  for (const [section, terms] of Object.entries(wording.headings)) {
    addTerms(terms, { kind: "heading", section: section as SectionKind });
  }
  for (const [section, terms] of Object.entries(wording.contents)) {
    addTerms(terms, { kind: "content", section: section as SectionKind });
  }
  for (const [part, terms] of Object.entries(wording.titles)) {
    addTerms(terms, { kind: "title-word", part: part as TitleWord });
  }
  for (const [of, terms] of Object.entries(wording.signs)) addTerms(terms, { kind: "sign", of: of as Sign });
  for (const [mode, terms] of Object.entries(wording.cues.modes))
    addTerms(terms, { kind: "mode", mode: mode as Mode });
  for (const [depth, terms] of Object.entries(wording.cues.depths)) {
    addTerms(terms, { kind: "depth", depth: depth as Depth });
  }
  for (const list of wording.phrases) {
    addTerms(list.terms, { kind: "phrase", list: list.id });
    addTerms(list.except, { kind: "phrase-exception", list: list.id });
  }
  addHeadNouns(wording.heads, add);
  addTerms(wording.functionWords, { kind: "function-word" });
  return { knowledge, root, stems, heads, uppers, words: new Map() };
}

function addHeadNouns(
  heads: Bilingual<Readonly<Record<string, Archetype>>>,
  add: (term: string, meaning: Meaning, language: Language) => void,
): void {
  for (const language of ["sv", "en"] as const) {
    for (const [noun, archetype] of Object.entries(heads[language])) {
      add(language === "sv" ? `*${noun}~` : noun, { kind: "head", archetype }, language);
    }
  }
}

function addHead(heads: HeadNode, word: string, id: number): void {
  let node = heads;
  for (let at = word.length - 1; at >= 0; at--) {
    const code = word.charCodeAt(at);
    const next = node.next.get(code) ?? { next: new Map() };
    node.next.set(code, next);
    node = next;
  }
  node.pattern = id;
}

/** Splits a term into words and their marks: "" exact, "~" noun, "^" verb, "*" prefix, "*~" head, "A" acronym. */
function termWords(term: string): { word: string; mark: string }[] {
  const { text, count, starts, ends } = tokenise(term, [{ start: 0, end: term.length }]);
  const result: { word: string; mark: string }[] = [];
  for (let n = 0; n < count; n++) {
    const [start, end] = [starts[n] ?? 0, ends[n] ?? 0];
    const raw = text.slice(start, end);
    const after = text[end] ?? "";
    if (text[start - 1] === "*") result.push({ word: fold(raw), mark: "*~" });
    else if (after === "~" || after === "^" || after === "*") result.push({ word: fold(raw), mark: after });
    else if (ACRONYM.test(raw) && /\p{Lu}/u.test(raw)) result.push({ word: raw, mark: "A" });
    else result.push({ word: fold(raw), mark: "" });
  }
  return result;
}

/** The form in which words are compared. */
export function fold(raw: string): string {
  return raw.normalize("NFC").replace(INVISIBLE, "").replaceAll("’", "'").toLowerCase();
}

/** What is known of a spelling. */
export function wordOf(lexicon: Lexicon, raw: string): Word {
  const known = lexicon.words.get(raw);
  if (known) return known;
  if (lexicon.words.size >= MEMORY) lexicon.words.clear();
  const form = fold(raw);
  const isUpper = raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
  const word: Word = { form, isUpper, patterns: patternsOf(lexicon, raw, form) };
  lexicon.words.set(raw, word);
  return word;
}

function patternsOf(lexicon: Lexicon, raw: string, form: string): readonly number[] {
  const found: number[] = [];
  const upper = lexicon.uppers.get(raw.normalize("NFC"));
  if (upper !== undefined) found.push(upper);
  for (let length = 1; length <= form.length; length++) {
    const stem = lexicon.stems.get(form.slice(0, length));
    if (!stem) continue;
    if (stem.prefix !== undefined) found.push(stem.prefix);
    const rest = form.length - length;
    if (rest === 0 && stem.exact !== undefined) found.push(stem.exact);
    if (rest > longestEnding) continue;
    const ending = form.slice(length);
    if (stem.noun !== undefined && nounEndings.has(ending)) found.push(stem.noun);
    if (stem.verb !== undefined && verbEndings.has(ending)) found.push(stem.verb);
    if (stem.agent !== undefined && ending !== "" && agentEndings.has(ending)) found.push(stem.agent);
  }
  for (let rest = 0; rest <= longestEnding && rest < form.length - 2; rest++) {
    if (!nounEndings.has(form.slice(form.length - rest))) continue;
    let node: HeadNode | undefined = lexicon.heads;
    for (let at = form.length - rest - 1; at >= 0 && node; at--) {
      node = node.next.get(form.charCodeAt(at));
      if (node?.pattern !== undefined && !found.includes(node.pattern)) found.push(node.pattern);
    }
  }
  return found;
}

/** The words of tokens, in step with them. */
export function wordsOf(lexicon: Lexicon, tokens: Tokens): Word[] {
  const words: Word[] = [];
  for (let n = 0; n < tokens.count; n++) {
    words.push(wordOf(lexicon, tokens.text.slice(tokens.starts[n], tokens.ends[n])));
  }
  return words;
}

/** Every term that begins at token `from`, longer and shorter ones. Calls `found` for each; builds nothing else. */
export function matchAt(
  lexicon: Lexicon,
  tokens: Tokens,
  words: readonly Word[],
  from: number,
  limit: number,
  found: (match: Match) => void,
): void {
  walk(lexicon.root, tokens, words, from, from, limit, found);
}

function walk(
  node: Node,
  tokens: Tokens,
  words: readonly Word[],
  from: number,
  at: number,
  limit: number,
  found: (match: Match) => void,
): void {
  const patterns = words[at]?.patterns ?? [];
  for (const pattern of patterns) {
    const next = node.next.get(pattern);
    if (!next) continue;
    for (const entry of next.entries) found({ from, to: at + 1, ...entry });
    const isLast = at + 1 >= limit || ((tokens.gaps[at + 1] ?? 0) & ~BRIDGEABLE) !== 0;
    if (!isLast && next.next.size > 0) walk(next, tokens, words, from, at + 1, limit, found);
  }
}
