import { tokenise } from "../tokens.ts";

/** How a word of a term may vary in the text. */
export type Mark =
  /** Exactly this word, in any case. */
  | "exact"
  /** With the endings of a noun or adjective: "film~". */
  | "noun"
  /** With the endings of a verb, after its stem: "publicer^". */
  | "verb"
  /** The same for a term that is given as English: "publish^". */
  | "english-verb"
  /** The first part of any word: "foto*". */
  | "prefix"
  /** The last part of any compound: "*produktion~". */
  | "head"
  /** An acronym, in exactly these capitals: "AD". */
  | "acronym";

export interface TermWord {
  readonly word: string;
  readonly mark: Mark;
}

const ACRONYM = /^[\p{Lu}\d]{2,4}$/u;
const CAPITAL = /\p{Lu}/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]|\ufe0e|\ufe0f/g;
/** Words in small letters with at most one mark after each: most terms. */
const SIMPLE = /^[a-zåäö]+[~^*]?(?: [a-zåäö]+[~^*]?)*$/;
const PLAIN = /^[a-z]+$/;

/** The form in which words are compared: NFC, lower case, straight apostrophes, nothing invisible. */
export function fold(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.normalize("NFC").replace(INVISIBLE, "").replaceAll("’", "'").toLowerCase();
}

const markOf: Readonly<Record<string, Mark>> = { "~": "noun", "^": "verb", "*": "prefix" };

function simpleWord(marked: string): TermWord {
  const mark = markOf[marked.charAt(marked.length - 1)];
  return mark ? { word: marked.slice(0, -1), mark } : { word: marked, mark: "exact" };
}

/** The words of a term with their marks; rules/knowledge/README.md describes the notation. */
export function termWords(term: string): TermWord[] {
  if (SIMPLE.test(term)) return term.includes(" ") ? term.split(" ").map(simpleWord) : [simpleWord(term)];
  const { text, count, starts, ends } = tokenise(term, [{ start: 0, end: term.length }]);
  const result: TermWord[] = [];
  for (let n = 0; n < count; n++) {
    const start = starts[n] ?? 0;
    const end = ends[n] ?? 0;
    const raw = text.slice(start, end);
    const mark = markOf[text.charAt(end)];
    if (text.charAt(start - 1) === "*") result.push({ word: fold(raw), mark: "head" });
    else if (mark) result.push({ word: fold(raw), mark });
    else if (ACRONYM.test(raw) && CAPITAL.test(raw)) result.push({ word: raw, mark: "acronym" });
    else result.push({ word: fold(raw), mark: "exact" });
  }
  return result;
}
