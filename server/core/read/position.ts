import type { Lexicon, Match, Meaning } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { isCraft, isField } from "./fields.ts";
import { termsIn } from "./terms.ts";

/** The name of a position inside a line. */
export interface Position extends Span {
  /** Whether it names a known role or profession. */
  readonly isKnown: boolean;
  /** Whether the line says that somebody is sought. */
  readonly isSought: boolean;
}

type TitleMatch = Match & { readonly meaning: Extract<Meaning, { kind: "role" | "head" | "title-word" }> };

const CONJUNCTION = /^(?:och|and|samt|eller|or|of|inom)$/i;
const SOUGHT = /^(?:sökes|söks|till|wanted|needed)$|sök|rekryter|anställ|look|seek|hir|join|^bli\b/i;
const LONGEST_UNKNOWN = 8;
/** Characters of a line that are read for the name: a title stands in the first of them, or is none. */
const OPENING = 400;

/**
 * The name of the position only: without what introduces it ("Vi söker en", "Befattning:"), employer, place, extent,
 * and slogan. Joined professions are one span. Nothing when the line is too long to be a name.
 */
export function positionIn(lexicon: Lexicon, text: string, line: Span): Position | undefined {
  const span = { start: line.start, end: Math.min(line.end, line.start + OPENING) };
  const { tokens, matches } = termsIn(lexicon, text, span, "role", "head", "title-word");
  if (tokens.count === 0) return undefined;
  const names = matches.filter((match) => match.meaning.kind !== "title-word" && !isVerb(tokens, match));
  const begin = beginOf(tokens, matches, names);
  const first = earliest(names, begin);
  const known = first !== undefined;
  const until = first ? longestEnd(names, first.from) : begin + 1;
  const end = endOf(lexicon, text, tokens, matches, names, begin, until);
  const start = known ? afterIntroduction(tokens, matches, names, begin, first.from) : begin;
  if (!known && end - start > LONGEST_UNKNOWN) return undefined;
  const isSought = matches.some(
    ({ from, to, meaning }) =>
      meaning.kind === "title-word" &&
      ((meaning.part === "openers" && to <= start) || from >= end) &&
      SOUGHT.test(tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])),
  );
  return {
    start: opened(text, span, tokens.starts[start] ?? span.start),
    end: closed(text, span, tokens, end),
    isKnown: known,
    isSought,
  };
}

/** "To associate a device": no name. */
function isVerb(tokens: Tokens, { from, language, meaning }: TitleMatch): boolean {
  if (from === 0 || language !== "en" || meaning.kind !== "head") return false;
  return /^to$/i.test(tokens.text.slice(tokens.starts[from - 1], tokens.ends[from - 1]));
}

/** "(Senior) Developer": a bracket that is closed inside the name is opened inside it. */
function opened(text: string, span: Span, start: number): number {
  const isOpened = start > span.start && text[start - 1] === "(";
  return isOpened && text.slice(start, span.end).includes(") ") ? start - 1 : start;
}

/** A bracket opened inside the name is closed inside it. */
function closed(text: string, span: Span, tokens: Tokens, end: number): number {
  const at = tokens.ends[end - 1] ?? span.end;
  return at < span.end && text[at] === ")" && text.slice(span.start, at).includes("(") ? at + 1 : at;
}

function earliest(names: readonly TitleMatch[], begin: number): TitleMatch | undefined {
  let best: TitleMatch | undefined;
  for (const name of names) {
    if (name.from < begin) continue;
    if (!best || name.from < best.from || (name.from === best.from && name.to > best.to)) best = name;
  }
  return best;
}

function longestEnd(names: readonly TitleMatch[], from: number): number {
  return names.reduce(
    (end, name) => (name.from === from || name.from < end ? Math.max(end, name.to) : end),
    from + 1,
  );
}

/** After "Vi söker en" or "Befattning:"; after any other "X:" or "X –" that does not name a position itself. */
function beginOf(tokens: Tokens, matches: readonly TitleMatch[], names: readonly TitleMatch[]): number {
  let begin = 0;
  const firstName = names.reduce((least, { from }) => Math.min(least, from), tokens.count);
  for (let n = 1; n < tokens.count && n <= firstName; n++) {
    const gap = tokens.gaps[n] ?? 0;
    const isNew = (gap & (Gap.colon | Gap.dash)) !== 0 || ((gap & Gap.stop) !== 0 && isCall(tokens, n));
    if (isNew && firstName < tokens.count) begin = n;
  }
  for (const { from, to, meaning } of matches) {
    if (meaning.kind !== "title-word" || meaning.part !== "openers") continue;
    const isBeforeName = to <= firstName && firstName < tokens.count;
    if ((from === 0 || isBeforeName) && to < tokens.count) begin = Math.max(begin, to);
  }
  return begin;
}

/** "Do you like trees? Gardener": a question or an exclamation ends before the word. */
function isCall({ text, starts, ends }: Tokens, n: number): boolean {
  return /[?!]/.test(text.slice(ends[n - 1], starts[n]));
}

/** Skips adjectives between "Vi söker en" and the profession, but keeps seniority. */
function afterIntroduction(
  tokens: Tokens,
  matches: readonly TitleMatch[],
  names: readonly TitleMatch[],
  begin: number,
  name: number,
): number {
  const isTitle = (n: number, ...parts: string[]) =>
    matches.some(
      ({ from, to, meaning }) =>
        meaning.kind === "title-word" && parts.includes(meaning.part) && from <= n && n < to,
    );
  if (begin === 0) {
    let start = 0;
    while (start < name) {
      const to = asideEnd(tokens, matches, start);
      if (to > name || ((tokens.gaps[to] ?? 0) & ~Gap.space) !== 0) break;
      if (to === start) break;
      start = to;
    }
    return start;
  }
  let start = name;
  while (
    start > begin &&
    ((isTitle(start - 1, "seniority") && !isPraise(tokens, start - 1)) ||
      names.some(({ from, to }) => from <= start - 1 && start - 1 < to))
  ) {
    start--;
  }
  const isCapitalised = (n: number) => /^\p{Lu}/u.test(tokens.text.slice(tokens.starts[n], tokens.ends[n]));
  if (isCapitalised(name)) while (start > begin && isCapitalised(start - 1)) start--;
  return start;
}

const QUANTITY = /^(?:\d+|två|tre|fyra|fem|flera|two|three|four|several|multiple)$/i;

/** Where an aside before the name ends: extent, number, praise. At its start when there is none. */
function asideEnd(tokens: Tokens, matches: readonly TitleMatch[], n: number): number {
  let end = n;
  for (const { from, to, meaning } of matches) {
    if (meaning.kind !== "title-word" || from > n || to <= n) continue;
    if (meaning.part === "seniority") return n;
    if (from === n && meaning.part === "extent") end = Math.max(end, to);
  }
  if (end > n) return end;
  const isNumber = (at: number) => QUANTITY.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]));
  while (end < tokens.count && isNumber(end) && (end === n || tokens.gaps[end] === Gap.hyphen)) end++;
  return end > n || isPraise(tokens, n) || isParticiple(tokens, n) ? Math.max(end, n + 1) : n;
}

/** "Vikarierande", "Svensktalande": said of the person, not of the position. */
function isParticiple(tokens: Tokens, n: number): boolean {
  return /[ae]nde$/.test(tokens.text.slice(tokens.starts[n], tokens.ends[n]));
}

/** What the person should be, not what the position is called. */
const PRAISE =
  /^(?:driv(?:en|na)|engagerade?|duktiga?|ambitiösa?|nyfik(?:en|na)|noggranna?|skilled|talented|passionate|driven|motivated|ambitious|enthusiastic)$/i;

function isPraise(tokens: Tokens, n: number): boolean {
  return PRAISE.test(tokens.text.slice(tokens.starts[n], tokens.ends[n]));
}

const HARD = Gap.dash | Gap.stop | Gap.bracket | Gap.semicolon | Gap.quote;

function endOf(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  matches: readonly TitleMatch[],
  names: readonly TitleMatch[],
  begin: number,
  until: number,
): number {
  const isNamed = (from: number) =>
    names.some((name) => name.from === from || (name.from < from && from < name.to));
  const isIn = (wanted: string) => names.some(({ to, language }) => to === until && language === wanted);
  const isSwedish =
    isIn("sv") && !isIn("en") && !names.some(({ from, language }) => language === "en" && from >= until);
  let end = until;
  let field: number | undefined;
  for (let n = until; n < tokens.count; n++) {
    const gap = tokens.gaps[n] ?? 0;
    const word = text.slice(tokens.starts[n], tokens.ends[n]);
    if ((gap & HARD) !== 0 || ((gap & Gap.other) !== 0 && !isJoint(text, tokens, n))) break;
    const ender = matches.some(
      ({ from, meaning }) =>
        from === n &&
        meaning.kind === "title-word" &&
        (meaning.part === "closers" || meaning.part === "extent" || meaning.part === "openers"),
    );
    if (n === until && gap === Gap.space && isField(text, tokens, n)) {
      field = n;
      continue;
    }
    if (ender || /^gs-?\d*$/i.test(word) || (/^\d+$/.test(word) && (gap & Gap.hyphen) === 0)) break;
    if ((gap & Gap.comma) !== 0 && isCraft(lexicon, text, tokens, n)) return tokens.count;
    if ((gap & (Gap.comma | Gap.colon)) !== 0 && !isQualifier(tokens, names, begin, n)) break;
    const isFollowed = n + 1 < tokens.count;
    if (CONJUNCTION.test(word)) {
      if (!isFollowed) break;
      continue;
    }
    const isLower = /^\p{Ll}/u.test(word) || (isSwedish && /^\p{Lu}\p{Ll}{3}/u.test(word));
    const afterJoint = n > until && CONJUNCTION.test(text.slice(tokens.starts[n - 1], tokens.ends[n - 1]));
    if (
      isLower &&
      field === undefined &&
      until > begin &&
      !afterJoint &&
      names.length > 0 &&
      !isNamed(n) &&
      (gap & Gap.hyphen) === 0 &&
      (gap & Gap.slash) === 0
    )
      break;
    end = n + 1;
  }
  return end;
}

/** "+" and "&" join two professions; "|" and "@" end the name. */
function isJoint(text: string, tokens: Tokens, n: number): boolean {
  return /^[\s+]*$/.test(text.slice(tokens.ends[n - 1], tokens.starts[n]));
}

const RANK = /^(?:deputy|vice|assistant|associate|senior|sr|principal|managing|interim|biträdande)$/i;

/**
 * Whether what follows a comma belongs to the name: another profession, or the field of a bare "Manager" or "Director"
 * that says nothing alone.
 */
function isQualifier(tokens: Tokens, names: readonly TitleMatch[], begin: number, n: number): boolean {
  if (names.some(({ from }) => from >= n && ((tokens.gaps[from + 1] ?? 0) & Gap.hyphen) === 0)) return true;
  const hasRole = names.some(({ from, to, meaning }) => meaning.kind === "role" && from >= begin && to <= n);
  const head = names.find(({ from, to, meaning }) => meaning.kind === "head" && from >= begin && to === n);
  if (head?.from === begin) return true;
  if (
    head &&
    head.from - begin <= 1 &&
    RANK.test(tokens.text.slice(tokens.starts[begin], tokens.ends[begin]))
  )
    return true;
  return !hasRole && head !== undefined && head.from - begin <= 1;
}
