import type { Language } from "../knowledge.ts";
import type { Span } from "../span.ts";
import { tokenise } from "../tokens.ts";
import { conjunctions } from "./words.ts";

/** A craft, a tool or a title named in a phrase. */
export interface Mark extends Span {
  /** Whether it is to be taken out. */
  readonly taken: boolean;
  /** Whether it must not be taken along with something else. */
  readonly firm: boolean;
}

/** A word of a phrase. `word` is in lower case. */
export interface Token extends Span {
  readonly word: string;
}

/** A phrase with its words and marks: one item or one sentence of an ad. */
export interface Phrase {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
}

/** A stretch of tokens [from, to) between two separators, with the token at which its content begins. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Reads the words of a text. */
export function phraseOf(text: string, marks: readonly Mark[], language: Language): Phrase {
  const { count, starts, ends } = tokenise(text, [{ start: 0, end: text.length }]);
  const tokens: Token[] = [];
  for (let n = 0; n < count; n++) {
    const [start, end] = [starts[n] ?? 0, ends[n] ?? 0];
    tokens.push({ start, end, word: text.slice(start, end).normalize("NFC").toLowerCase() });
  }
  return { text, language, tokens, marks: [...marks].sort((a, b) => a.start - b.start) };
}

/** The word of token n, or an empty string outside the phrase. */
export function wordAt({ tokens }: Phrase, n: number): string {
  return tokens[n]?.word ?? "";
}

/** What stands between token n and the one before it. */
export function gapBefore({ text, tokens }: Phrase, n: number): string {
  return text.slice(tokens[n - 1]?.end ?? 0, tokens[n]?.start ?? text.length);
}

/** The marks that lie within [start, end). */
export function marksIn({ marks }: Phrase, start: number, end: number): readonly Mark[] {
  return marks.filter((mark) => mark.start < end && mark.end > start);
}

/** Where token n begins, with opening quotes and emphasis. */
export function startOf({ text, tokens }: Phrase, n: number): number {
  let at = tokens[n]?.start ?? text.length;
  const limit = tokens[n - 1]?.end ?? 0;
  while (at > limit && !isSeparator(text[at - 1] ?? " ")) at--;
  return at;
}

/** Where token n ends, with closing quotes, emphasis and a joining hyphen. */
export function endOf({ text, tokens }: Phrase, n: number): number {
  let at = tokens[n]?.end ?? 0;
  const limit = tokens[n + 1]?.start ?? text.length;
  while (at < limit && !isSeparator(text[at] ?? " ")) at++;
  while (at > (tokens[n]?.end ?? 0) && /[.!?:;…]/.test(text[at - 1] ?? "")) at--;
  return at;
}

function isSeparator(character: string): boolean {
  return /[\s,;/&+]/.test(character);
}

const correlatives: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  sv: [
    ["utan", "även"],
    ["utan", "också"],
    ["men", "även"],
    ["men", "också"],
    ["och", "även"],
    ["samt", "även"],
    ["och", "också"],
  ],
  en: [
    ["as", "well", "as"],
    ["but", "also"],
    ["and", "also"],
    ["and", "even"],
  ],
};

/** How many tokens from n on join two members: 1 for "och", 3 for "as well as", 0 for none and in "vara med och filma". */
export function conjunctionLength(phrase: Phrase, n: number): number {
  for (const words of correlatives[phrase.language]) {
    if (words.every((word, k) => wordAt(phrase, n + k) === word)) return words.length;
  }
  const word = wordAt(phrase, n);
  if (word === "och" && wordAt(phrase, n - 1) === "med") return 0;
  if (conjunctions[phrase.language].has(word)) {
    const isDouble =
      gapBefore(phrase, n + 1) === "/" && conjunctions[phrase.language].has(wordAt(phrase, n + 1));
    return isDouble ? 2 : 1;
  }
  if (word === "som" && phrase.tokens.slice(0, n).some((token) => token.word === "såväl")) return 1;
  return 0;
}

/**
 * Splits tokens [from, to) where commas, slashes, ampersands and conjunctions stand, except inside marks and
 * brackets. Two segments that an adjective joins are one.
 */
export function segmentsOf(phrase: Phrase, from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let begin = from;
  let depth = 0;
  for (let n = from; n < to; n++) {
    const gap = n === from ? "" : gapBefore(phrase, n);
    depth += bracketBalance(gap);
    if (n === begin || depth > 0) continue;
    const length = conjunctionLength(phrase, n);
    if (!(length > 0 || isListGap(phrase, n, gap)) || isInsideMark(phrase, n)) continue;
    if (n + length >= to) continue;
    segments.push({ from: begin, to: n });
    n += length;
    if (length > 0) n--;
    begin = length > 0 ? n + 1 : n;
    const skipped = conjunctionLength(phrase, begin);
    if (length === 0 && skipped > 0 && begin + skipped < to) {
      begin += skipped;
      n = begin - 1;
    }
  }
  if (begin < to) segments.push({ from: begin, to });
  return segments;
}

function bracketBalance(gap: string): number {
  let balance = 0;
  for (const character of gap) {
    if (character === "(" || character === "[") balance++;
    else if (character === ")" || character === "]") balance--;
  }
  return balance;
}

function isListGap(phrase: Phrase, n: number, gap: string): boolean {
  if (/[&+]/.test(gap)) return /\s/.test(gap) && !/^\d+$/.test(wordAt(phrase, n - 1));
  if (gap.includes(",")) return /\s/.test(gap) || !/^\d+$/.test(wordAt(phrase, n));
  if (!gap.includes("/")) return false;
  return wordAt(phrase, n).length > 2 && wordAt(phrase, n - 1).length > 2 && !/\d/.test(wordAt(phrase, n));
}

function isInsideMark(phrase: Phrase, n: number): boolean {
  const [before, after] = [phrase.tokens[n - 1]?.end ?? 0, phrase.tokens[n]?.start ?? 0];
  return phrase.marks.some(({ start, end }) => start < before && end > after);
}
