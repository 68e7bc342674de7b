import type { FrontMatter, Title } from "../ad.ts";
import type { Archetype } from "../knowledge.ts";
import { type Lexed, type Lexicon, tokensIn } from "../lexicon.ts";
import { passage, type Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { archetypeOf } from "./archetype.ts";
import { entryNamed, valueSpan } from "./front-matter.ts";
import { senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { type Position, positionIn } from "./position.ts";
import { professionsOf } from "./professions.ts";
import { sentencesOf } from "./sentences.ts";
import { termsIn, termsOf } from "./terms.ts";

/** The title of an ad and where it was found. */
export interface TitleReading {
  readonly title: Title | undefined;
  readonly archetype: Archetype | undefined;
  /** The line that holds nothing but the title: no statement of any section. */
  readonly line: Line | undefined;
  /** Whether its words are a known role or end in a known profession. */
  readonly isKnown: boolean;
  /** Whether the line says that somebody is sought: "Vi söker en X", "X till Y", "X wanted". */
  readonly isSought: boolean;
}

export const TITLE_KEYS: ReadonlySet<string> = new Set([
  "title",
  "titel",
  "jobtitle",
  "position",
  "positiontitle",
  "roll",
  "role",
  "rolename",
  "befattning",
  "tjänst",
  "headline",
  "rubrik",
]);
const LABELLED_LINES = 25;
/** Above the title may stand the employer and the place. */
const FIRST_LINES = 4;
const OPENING_SENTENCES = 20;

interface Candidate {
  readonly source: Title["source"];
  readonly span: Span;
  readonly line: Line | undefined;
}

/**
 * Finds the title. In this order: front matter, first heading that is no section heading, "Befattning: X" lines, first
 * line, "Vi söker en X". A candidate that names a known profession goes before one that does not.
 */
export function titleOf(
  lexicon: Lexicon,
  lexed: Lexed,
  frontMatter: FrontMatter | undefined,
  lines: readonly Line[],
): TitleReading {
  const { text } = lexed.tokens;
  let fallback: { candidate: Candidate; position: Position } | undefined;
  for (const candidate of candidatesOf(lexicon, lexed, frontMatter, lines)) {
    const position = positionIn(lexicon, text, candidate.span);
    if (!position) continue;
    const isPhrase = candidate.source === "phrase";
    if (isPhrase && fallback?.position.isSought) break;
    if (position.isKnown) return reading(lexicon, text, candidate, position);
    if (!isPhrase) fallback ??= { candidate, position };
  }
  if (fallback) return reading(lexicon, text, fallback.candidate, fallback.position);
  return { title: undefined, archetype: undefined, line: undefined, isKnown: false, isSought: false };
}

function reading(
  lexicon: Lexicon,
  text: string,
  { source, line }: Candidate,
  position: Position,
): TitleReading {
  const professions = professionsOf(lexicon, text, position);
  const title: Title = { ...passage(text, position.start, position.end), source, professions };
  const { isKnown, isSought } = position;
  return {
    title,
    archetype: archetypeOf(lexicon, title),
    line,
    isKnown,
    isSought: isSought && source !== "phrase",
  };
}

function* candidatesOf(
  lexicon: Lexicon,
  lexed: Lexed,
  frontMatter: FrontMatter | undefined,
  lines: readonly Line[],
): Generator<Candidate> {
  const { text } = lexed.tokens;
  const headings = lines.slice(0, 60).filter(({ kind }) => kind === "heading");
  const isSection = (line: Line) => {
    const sense = senseOf(lexed, line);
    if (sense === undefined || sense.cover === "part") return false;
    return sense.cover === "whole" || positionIn(lexicon, text, line)?.isKnown !== true;
  };
  const heading =
    headings.find((line) => line.level === 1 && !isSection(line)) ??
    (lines[0]?.kind === "heading" && !isSection(lines[0]) ? lines[0] : undefined);
  const entry = entryNamed(frontMatter, TITLE_KEYS);
  if (entry && typeof entry.value === "string") {
    const isSame = heading !== undefined && sharesWord(text.slice(heading.start, heading.end), entry.value);
    yield { source: "front-matter", span: valueSpan(text, entry), line: isSame ? heading : undefined };
  }
  if (heading) yield { source: "heading", span: heading, line: heading };
  for (const line of lines.slice(0, LABELLED_LINES)) {
    const value = line.kind === "heading" ? undefined : labelled(lexicon, text, line);
    if (value) yield { source: "line", span: value, line };
  }
  const first = lines[0]?.kind === "text" ? openingName(lexicon, text, lines[0]) : undefined;
  if (first) yield { source: "line", span: first, line: undefined };
  for (const line of lines.slice(0, FIRST_LINES)) {
    if (isLink(text, line)) continue;
    if (line.kind === "heading" || (line.kind === "text" && (!isTitleLike(text, line) || isSection(line))))
      break;
    if (line.kind === "text") yield { source: "line", span: line, line };
  }
  let count = 0;
  for (const line of lines) {
    if (count > OPENING_SENTENCES) return;
    for (const sentence of sentencesOf(lexicon, text, {
      start: line.start,
      end: Math.min(line.end, line.start + 2000),
    })) {
      if (++count > OPENING_SENTENCES) return;
      const opened = opening(lexed, sentence);
      if (opened) yield { source: "phrase", span: opened, line: undefined };
    }
  }
}

/** Whether a heading repeats a word of the title above it; otherwise it is no second title. */
function sharesWord(heading: string, title: string): boolean {
  const words = new Set(title.toLowerCase().match(WORDS));
  return (
    heading
      .toLowerCase()
      .match(WORDS)
      ?.some((word) => words.has(word)) ?? false
  );
}

const WORDS = /[\p{L}\d]{2,}/gu;

/** "Gardener. Full time, from May. …", "Gardener wanted for our park. …": prose that begins with the name. */
function openingName(lexicon: Lexicon, text: string, line: Line): Span | undefined {
  if (isTitleLike(text, line)) return undefined;
  const [sentence] = sentencesOf(lexicon, text, {
    start: line.start,
    end: Math.min(line.end, line.start + 400),
  });
  if (!sentence || sentence.end >= line.end || sentence.end - sentence.start > LONGEST_OPENING)
    return undefined;
  const position = positionIn(lexicon, text, sentence);
  const isAll = position && position.end >= sentence.end - 1;
  return position?.isKnown && position.start === sentence.start && (position.isSought || isAll)
    ? { start: position.start, end: sentence.end }
    : undefined;
}

const LONGEST_OPENING = 100;

/** "[In English](/jobs/editor)" leads elsewhere. */
function isLink(text: string, { start, end }: Span): boolean {
  return text[start] === "[" && text.slice(start, Math.min(end, start + 200)).includes("](");
}

function isTitleLike(text: string, { start, end }: Span): boolean {
  return end - start <= 100 && !/[.:,;?]$/.test(text.slice(start, end));
}

/** The value of "Befattning: Kommunikatör". */
function labelled(lexicon: Lexicon, text: string, line: Line): Span | undefined {
  const end = Math.min(line.end, line.start + 160);
  const colon = text.slice(line.start, Math.min(end, line.start + 31)).search(/[:\t|]/);
  if (colon < 2) return undefined;
  const { tokens, matches } = termsIn(
    lexicon,
    text,
    { start: line.start, end: line.start + colon },
    "title-word",
  );
  const isLabel = matches.some(
    ({ from, to, meaning }) => meaning.part === "labels" && from === 0 && to === tokens.count,
  );
  if (!isLabel) return undefined;
  let start = line.start + colon + 1;
  while (start < end && /[\s*_]/.test(text[start] ?? "")) start++;
  return start < end ? { start, end } : undefined;
}

/** "Vi söker en X", up to the end of the clause. */
function opening(lexed: Lexed, sentence: Span): Span | undefined {
  const { tokens } = lexed;
  const { starts, ends, gaps } = tokens;
  const end = Math.min(sentence.end, sentence.start + 400);
  const stretch = tokensIn(tokens, { start: sentence.start, end });
  let after: number | undefined;
  let opener = 0;
  for (const { from, to, meaning } of termsOf(lexed, stretch, "title-word")) {
    if (meaning.part !== "openers" || (after !== undefined && to > after + 1)) continue;
    if (after === undefined) opener = from;
    after = Math.max(after ?? 0, to);
  }
  if (after === undefined || after >= stretch.to) return undefined;
  let last = after;
  while (
    last + 1 < stretch.to &&
    last - after < 8 &&
    ((gaps[last + 1] ?? 0) & (Gap.stop | Gap.semicolon | Gap.bracket | Gap.dash)) === 0
  )
    last++;
  return { start: starts[opener] ?? sentence.start, end: ends[last] ?? end };
}
