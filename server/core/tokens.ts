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

/** Between two sentences, or clauses as independent as sentences. */
export const SENTENCE = Gap.stop | Gap.semicolon;

/** The words of a text, as columns: word n stands at [starts[n], ends[n]) and follows gaps[n]. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly gaps: Int32Array;
  /** The words that end in a hyphen and wait for the end of a later one. */
  readonly hanging: readonly number[];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNKNOWN = 0;
const WORD = 1;
const OTHER = 2;
const IGNORED = 3;
/** Apostrophes and signs that can belong to a word. */
const JOINER = 4;

const classes = new Uint8Array(65536);
for (let code = 48; code < 58; code++) classes[code] = WORD;
for (let code = 65; code < 91; code++) classes[code] = WORD;
for (let code = 97; code < 123; code++) classes[code] = WORD;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) classes[code] = IGNORED;

for (const code of [39, 0x2019, 35, 43]) classes[code] = JOINER;

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

const HASH_START = 0x811c9dc5;
const HASH_STEP = 0x01000193;

/** Words right after they were told apart, with a number made of the characters of each, to find it again fast. */
export interface Hashed extends Tokens {
  readonly hashes: Int32Array;
}

/** The hash of a word; the same for equal characters. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_STEP);
  return hash;
}

/**
 * Splits ranges of a text into words. Apostrophes inside words and + or # after a letter belong to the word
 * ("we're", "C++"); everything else separates. What lies between two ranges is a gap of kind `other`.
 */
export function tokenise(text: string, ranges: readonly Span[]): Hashed {
  const { starts, ends, gaps: between, hashes } = roomFor(ranges);
  const hanging: number[] = [];
  let count = 0;
  let gap: number = Gap.none;
  for (const range of ranges) {
    const { end } = range;
    let at = range.start;
    if (count > 0) gap |= Gap.other;
    while (at < end) {
      let code = text.charCodeAt(at);
      const kind = classes[code] || classOf(code);
      if (kind !== WORD) {
        if (kind !== IGNORED) gap |= code === 32 ? Gap.space : separator(text, at, code, range);
        at++;
        continue;
      }
      const start = at;
      let hash = HASH_START;
      do {
        hash = Math.imul(hash ^ code, HASH_STEP);
        at++;
        if (at >= end) break;
        code = text.charCodeAt(at);
      } while (classes[code] === WORD);
      if (at < end && classes[code] !== OTHER) {
        at = wordEnd(text, start, end);
        hash = hashOf(text, start, at);
      }
      if ((gap & Gap.hanging) !== 0) hanging.push(count - 1);
      starts[count] = start;
      ends[count] = at;
      between[count] = gap;
      hashes[count] = hash;
      count++;
      gap = Gap.none;
    }
  }
  return {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    gaps: between.slice(0, count),
    hashes: hashes.slice(0, count),
    hanging,
  };
}

/** Room for the words of one text at a time; what is handed out are copies of the right size. */
const room = columns(32_768);

function columns(length: number) {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    gaps: new Int32Array(length),
    hashes: new Int32Array(length),
  };
}

/** No text has more words than every second character. */
function roomFor(ranges: readonly Span[]): typeof room {
  let characters = 0;
  for (const { start, end } of ranges) characters += Math.max(0, end - start) + 1;
  const most = (characters >> 1) + 1;
  return most > room.starts.length ? columns(most) : room;
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
