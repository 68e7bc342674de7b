import type { Span } from "./span.ts";

/** What stands between a token and the one before it; bits that can be combined. */
export const Gap = {
  none: 0,
  space: 1,
  /** A hyphen that joins two words. */
  hyphen: 2,
  slash: 4,
  comma: 8,
  /** Full stop, question mark, exclamation mark or ellipsis followed by space. */
  stop: 16,
  colon: 32,
  semicolon: 64,
  /** A dash with space around it. */
  dash: 128,
  bracket: 256,
  quote: 512,
  lineBreak: 1024,
  /** Emphasis and code marks. */
  markup: 2048,
  /** Anything else, and text that is not read (link targets, HTML, comments). */
  other: 4096,
  ampersand: 8192,
  /** A hyphen that waits for the end of a later word: "foto- och filmproduktion". Comes with `hyphen`. */
  hanging: 16384,
} as const;

/** Gaps that a term of several words may bridge. */
export const BRIDGEABLE =
  Gap.space | Gap.hyphen | Gap.slash | Gap.lineBreak | Gap.markup | Gap.ampersand | Gap.hanging;

/** The words of a text, as columns: word n stands at [starts[n], ends[n]) and follows gaps[n]. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly number[];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNKNOWN = 0;
const WORD = 1;
const OTHER = 2;
const IGNORED = 3;

const classes = new Uint8Array(65536);
for (let code = 48; code < 58; code++) classes[code] = WORD;
for (let code = 65; code < 91; code++) classes[code] = WORD;
for (let code = 97; code < 123; code++) classes[code] = WORD;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) classes[code] = IGNORED;

function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const found = LETTER.test(String.fromCharCode(code)) ? WORD : OTHER;
  classes[code] = found;
  return found;
}

/** Whether a UTF-16 code unit belongs to a word. Astral letters do not; ads have none. */
export function isWordCode(code: number): boolean {
  return classOf(code) === WORD;
}

const gapOf: Readonly<Record<string, number>> = {
  " ": Gap.space,
  "\t": Gap.space,
  "\u00a0": Gap.space,
  "\u202f": Gap.space,
  "\n": Gap.lineBreak,
  "\r": Gap.lineBreak,
  "/": Gap.slash,
  ",": Gap.comma,
  ":": Gap.colon,
  ";": Gap.semicolon,
  "(": Gap.bracket,
  ")": Gap.bracket,
  "[": Gap.bracket,
  "]": Gap.bracket,
  '"': Gap.quote,
  "“": Gap.quote,
  "”": Gap.quote,
  "»": Gap.quote,
  "«": Gap.quote,
  "*": Gap.markup,
  _: Gap.markup,
  "~": Gap.markup,
  "`": Gap.markup,
  "&": Gap.ampersand,
  "?": Gap.stop,
  "!": Gap.stop,
  "…": Gap.stop,
  "•": Gap.stop,
  "●": Gap.stop,
  "▪": Gap.stop,
  "◦": Gap.stop,
  "‣": Gap.stop,
};
const gaps = new Uint16Array(65536).fill(Gap.other);
for (const [character, gap] of Object.entries(gapOf)) gaps[character.charCodeAt(0)] = gap;

/**
 * Splits ranges of a text into words. Apostrophes inside words and + or # after a letter belong to the word
 * ("we're", "C++"); everything else separates. What lies between two ranges is a gap of kind `other`.
 */
export function tokenise(text: string, ranges: readonly Span[]): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const between: number[] = [];
  let gap: number = Gap.none;
  for (const range of ranges) {
    let at = range.start;
    if (starts.length > 0) gap |= Gap.other;
    while (at < range.end) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === WORD) {
        const start = at;
        at = wordEnd(text, at, range.end);
        starts.push(start);
        ends.push(at);
        between.push(gap);
        gap = Gap.none;
      } else {
        if (kind === OTHER) gap |= separator(text, at, code, range);
        at++;
      }
    }
  }
  return { text, count: starts.length, starts, ends, gaps: between };
}

function wordEnd(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === WORD || kind === IGNORED) continue;
    const isApostrophe = code === 39 || code === 0x2019;
    if (isApostrophe && at + 1 < limit && isWordCode(text.charCodeAt(at + 1))) continue;
    const isSign = code === 35 || code === 43;
    if (isSign && !(at + 1 < limit && isWordCode(text.charCodeAt(at + 1)))) continue;
    break;
  }
  while (at > from + 1 && classOf(text.charCodeAt(at - 1)) === IGNORED) at--;
  return at;
}

const SPACE = Gap.space | Gap.lineBreak;
const AFTER_HANGING = SPACE | Gap.comma | Gap.slash | Gap.ampersand;

function separator(text: string, at: number, code: number, range: Span): number {
  const isHyphen = code === 45 || code === 0x2010 || code === 0x2011;
  const isDash = code === 0x2013 || code === 0x2014 || code === 0x2212;
  if (!isHyphen && !isDash && code !== 46) return gaps[code] ?? Gap.other;
  const spaceBefore = at === range.start || ((gaps[text.charCodeAt(at - 1)] ?? 0) & SPACE) !== 0;
  const spaceAfter = at + 1 >= range.end || ((gaps[text.charCodeAt(at + 1)] ?? 0) & SPACE) !== 0;
  if (code === 46) return spaceAfter ? Gap.stop : Gap.hyphen;
  if (spaceBefore && spaceAfter) return Gap.dash;
  const isHanging = !spaceBefore && ((gaps[text.charCodeAt(at + 1)] ?? 0) & AFTER_HANGING) !== 0;
  return isHanging ? Gap.hyphen | Gap.hanging : Gap.hyphen;
}
