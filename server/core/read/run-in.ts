import type { Heading } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import { bitsOf, firstFrom, type Lexed, type Lexicon, lex, Part, tokensIn } from "../lexicon.ts";
import { passage, type Span } from "../span.ts";
import { BRIDGEABLE, Gap, isWordCode } from "../tokens.ts";
import { codes } from "./bullets.ts";
import { type HeadingSense, senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { termsOf } from "./terms.ts";

/** A heading that stands in the same line as what it introduces. */
export interface RunIn {
  readonly heading: Heading;
  /** Unknown only for one of several marked labels. */
  readonly sense: HeadingSense | undefined;
}

const LONGEST_LABEL = 60;
/** Kinds whose label may go on in small letters, however short the text is: "Meriterande: fotografering". */
const ASKING: ReadonlySet<SectionKind> = new Set(["must", "nice", "requirements"]);
/** Kinds that one word announces before small letters: "Villkor: fast lön, friskvård och fri frukt". */
const TEXTS: ReadonlySet<SectionKind> = new Set(["duties", "benefits"]);

const MARKED = /^(\*\*|__|\*|_)([^*_]{2,60})\1[ \t\u00a0]*:?[ \t\u00a0]*(?=\S)/;
const PLAIN = /^()([^:.?!*_]{2,60}(?::[ \t\u00a0]*(?=[\p{L}\d$£€])|[.?][ \t\u00a0]+))(?=\S)/u;

/**
 * "Meriterande: Photoshop", "**Krav** B-körkort", "About us. We make shoes." `rest` is where the text goes on.
 * @param isAmong whether several lines begin with a marked label, so that one in unknown words is a heading, too
 */
export function runIn(
  lexed: Lexed,
  line: Line,
  isAmong: boolean,
): (RunIn & { readonly rest: number }) | undefined {
  const { text } = lexed.tokens;
  if (!mayBeLabelled(lexed, line)) return undefined;
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL + 4));
  const found = MARKED.exec(head) ?? PLAIN.exec(head);
  if (!found || line.start + found[0].length >= line.end) return undefined;
  const mark = found[1]?.length ?? 0;
  const isLabel = mark > 0 && isPunctuated(found[0], mark);
  if (mark === 1 && !isLabel) return undefined;
  const label = (found[2] ?? "").replace(/[\s:.]+$/, "");
  const start = line.start + mark;
  const heading = passage(text, start, start + label.length);
  const sense = senseOf(lexed, heading);
  const rest = line.start + found[0].length;
  const isKnown = sense && (sense.cover === "whole" || (mark > 0 && (isLabel || sense.cover === "start")));
  if (!isKnown && !(isLabel && isAmong && line.end - rest > SHORTEST_TEXT)) return undefined;
  const goesOn = mark === 0 && found[0].includes(":") && /^[\p{Ll}\d]/u.test(text.slice(rest, rest + 2));
  if (goesOn && !(sense && (ASKING.has(sense.kind) || isLong(sense, line.end - rest)))) return undefined;
  return {
    heading: { ...heading, block: { start: line.outer.start, end: rest }, style: "run-in", level: 0 },
    sense,
    rest,
  };
}

/** What stands below a heading in unknown words is longer than a fact. */
const SHORTEST_TEXT = 40;

/** "Villkor: fast lön, …": not the words of one fact, and more than a short one. */
function isLong({ kind, words }: HeadingSense, length: number): boolean {
  return (TEXTS.has(kind) || words > 1) && length > SHORTEST_TEXT;
}

/** "**Krav:** …", "*Days.* …", "**You?** …": a marked label that ends as one. */
function isPunctuated(found: string, mark: number): boolean {
  const words = found.trimEnd();
  return words.endsWith(":") || ".:?!".includes(words[words.length - mark - 1] ?? " ");
}

/** Whether several of the lines begin with a marked label. */
export function hasMarkedLabels(text: string, lines: readonly Line[]): boolean {
  let count = 0;
  for (const { kind, start, end, isEmphasised } of lines) {
    if (kind !== "text" || isEmphasised || !STARS.has(text.charCodeAt(start))) continue;
    const found = MARKED.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL + 4)));
    if (found && isPunctuated(found[0], found[1]?.length ?? 0) && ++count > 1) return true;
  }
  return false;
}

const LABEL_ENDS = codes(":.?");
const STARS = codes("*_");

/** Whether a line begins in bold, or with words of a heading that soon end: most do not, and need no closer look. */
function mayBeLabelled({ tokens, kinds }: Lexed, { start, end }: Span): boolean {
  const { text, starts } = tokens;
  if (STARS.has(text.charCodeAt(start))) return true;
  const first = firstFrom(starts, start);
  const isNumbered = isDigit(text.charCodeAt(starts[first] ?? start));
  if (!isNumbered && ((kinds[first] ?? 0) & HEADING) === 0) return false;
  const limit = Math.min(end, start + LONGEST_LABEL + 1);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code <= 63 && LABEL_ENDS.has(code)) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Shorter lines have lost one line break at most, the one after their heading. */
const LONG = 500;
const HEADING = bitsOf("heading");
const NONE: readonly never[] = [];

type Lost = RunIn & { readonly next: number };

/** Headings inside a paragraph that lost its line breaks: "… in Lund. Om tjänsten Du ansvarar …". In reading order. */
export function lostHeadings(lexicon: Lexicon, lexed: Lexed, line: Line): readonly Lost[] {
  const glued = gluedHeadings(lexicon, lexed.tokens.text, line);
  const lost = spacedHeadings(lexed, line);
  if (glued.length === 0) return lost;
  let end = line.start;
  return [...glued, ...lost]
    .sort((a, b) => a.heading.start - b.heading.start)
    .filter(({ heading, next }) => {
      if (heading.start < end) return false;
      end = next;
      return true;
    });
}

function spacedHeadings(lexed: Lexed, line: Line): readonly Lost[] {
  const isLong = line.end - line.start >= LONG;
  const end = isLong ? line.end : Math.min(line.end, line.start + LONGEST_LABEL + 20);
  const { tokens, parts, kinds } = lexed;
  const { text, starts, ends, gaps } = tokens;
  const stretch = tokensIn(tokens, { start: line.start, end });
  if (!isLong) {
    if (((kinds[stretch.from] ?? 0) & HEADING) === 0) return NONE;
    if (!/\p{Ll} (?:[-–] )?\p{Lu}/u.test(text.slice(line.start, line.start + LONGEST_LABEL))) return NONE;
  }
  const matches = termsOf(lexed, stretch, "heading");
  const found: Lost[] = [];
  const word = (n: number) => text.slice(starts[n], ends[n]);
  let after = stretch.from;
  for (let m = 0; m < matches.length; m++) {
    const match = matches[m];
    if (!match || match.from < after) continue;
    if (!isLong && match.from > stretch.from) break;
    if (!/^\p{Lu}/u.test(word(match.from))) continue;
    let { to, meaning } = match;
    for (const other of matches.slice(m + 1, m + 20)) {
      if (other.from === match.from && other.to > to) ({ to, meaning } = other);
    }
    if (to >= stretch.to || !/^[\p{Lu}\d]/u.test(word(to))) continue;
    const gapBefore = gaps[match.from] ?? 0;
    const gapAfter = gaps[to] ?? 0;
    const isSentenceStart =
      match.from === stretch.from || (gapBefore & (Gap.stop | Gap.colon | Gap.other)) !== 0;
    const isLabel = (gapAfter & (Gap.colon | Gap.stop)) !== 0;
    const isCapitals = word(match.from) === word(match.from).toUpperCase() && word(match.from).length > 1;
    const isListed = !isLong && (gapAfter & Gap.dash) !== 0 && ASKING.has(meaning.section);
    if (!isListed && (gapAfter & ~(BRIDGEABLE | Gap.colon | Gap.stop)) !== 0) continue;
    if (isCapitals && to - match.from === 1 && /^\p{Lu}{2,}\p{Lu}\p{Ll}/u.test(word(to))) continue;
    if (!isSentenceStart && !isCapitals && !(to - match.from > 1 || isLabel)) continue;
    if (!isLong) {
      const isBroken =
        gapAfter === Gap.space && (isFunctionWord(parts[to]) || matches.some(({ from }) => from === to));
      if (!isBroken && !isListed) break;
    }
    found.push(
      lostAt(text, starts[match.from] ?? 0, ends[to - 1] ?? 0, starts[to] ?? line.end, {
        kind: meaning.section,
        cover: "whole",
        words: to - match.from,
        isHint: false,
      }),
    );
    after = to;
  }
  return found;
}

function lostAt(text: string, start: number, end: number, next: number, sense: HeadingSense): Lost {
  const block = { start, end: next };
  return { heading: { ...passage(text, start, end), block, style: "run-in", level: 0 }, sense, next };
}

/** Where a capital begins a word inside a word: "offerWorking", "PROFILVi", or after a blank that prints nothing. */
const GLUE = /\p{Ll}(?=\p{Lu}\p{Ll})|\p{Lu}{3}(?=\p{Lu}\p{Ll})|\p{L}\u200b(?=\p{Lu})/gu;

/** Headings that lost the line break and the space after them: "What we offerWorking here is fun". */
function gluedHeadings(lexicon: Lexicon, text: string, line: Line): readonly Lost[] {
  const isLong = line.end - line.start >= LONG;
  const end = isLong ? line.end : Math.min(line.end, line.start + LONGEST_LABEL);
  if (!hasInnerCapital(text, line.start, end)) return NONE;
  const words = text.slice(line.start, end);
  const found: Lost[] = [];
  for (const { index, 0: mark } of words.matchAll(GLUE)) {
    const next = index + mark.length;
    const before = words.slice(Math.max(0, next - LONGEST_LABEL), next);
    const heading = before
      .slice(before.search(/[^.!?:•\u200b]*\u200b?$/))
      .replace(/\u200b$/, "")
      .trim();
    if (heading.length < 4 || !/^\p{Lu}/u.test(heading)) continue;
    const end = next - (mark.endsWith("\u200b") ? 1 : 0);
    const start = end - heading.length;
    if (!isLong && start > 0) continue;
    const sense = senseOf(lex(lexicon, heading, [{ start: 0, end: heading.length }]), {
      start: 0,
      end: heading.length,
    });
    if (sense?.cover !== "whole") continue;
    found.push(lostAt(text, line.start + start, line.start + end, line.start + next, sense));
  }
  return found;
}

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;

/** Whether a capital may stand right behind a letter. Reads a line ten times as fast as the pattern above. */
function hasInnerCapital(text: string, start: number, end: number): boolean {
  let isInside = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= SMALL_A && code <= SMALL_Z) {
      isInside = true;
      continue;
    }
    const isWord = code !== SPACE && isWordCode(code);
    const isSmall = code >= 0xdf && code <= 0xff;
    if (isInside && isWord && !isSmall && !isDigit(code)) return true;
    isInside = isWord;
  }
  return false;
}

/** "Om dig Du är noggrann": a small word in a capital begins a sentence. */
function isFunctionWord(parts = 0): boolean {
  return (parts & (Part.swedish | Part.english)) !== 0;
}
