import type { FrontMatter, Title } from "../ad.ts";
import { type Lexed, type Lexicon, lex, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { entryNamed, valueSpan } from "./front-matter.ts";
import { senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { positionIn } from "./position.ts";
import { professionsOf } from "./professions.ts";
import { sentencesOf } from "./sentences.ts";
import { termsIn, termsOf } from "./terms.ts";

/** Keys of front matter that hold the title, as `entryNamed` compares them. */
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
/** Headings are looked at so far down. */
const HEADINGS_FROM = 60;
/** A heading of another level that is a name stands so near the top when it is the title. */
const NEAR = 6;

/** Where a title may stand. */
export interface Candidate {
  readonly source: Title["source"];
  readonly span: Span;
  readonly line: Line | undefined;
  /** Far down: a title only where nothing above could be one. */
  readonly isLate?: boolean;
}

/** The places where the title may stand, the likeliest first; found as they are asked for. */
export function* candidatesOf(
  lexicon: Lexicon,
  lexed: Lexed,
  frontMatter: FrontMatter | undefined,
  lines: readonly Line[],
): Generator<Candidate> {
  const { text } = lexed.tokens;
  const headings = lines.slice(0, HEADINGS_FROM).filter(({ kind }) => kind === "heading");
  const isSection = (line: Line) => {
    const sense = senseOf(lexed, line);
    if (sense === undefined || sense.cover === "part") return false;
    return sense.cover === "whole" || positionIn(lexicon, text, line)?.isKnown !== true;
  };
  const heading =
    headings.find((line) => line.level === 1 && !isSection(line)) ??
    (lines[0]?.kind === "heading" && !isSection(lines[0]) ? lines[0] : undefined);
  const entry = entryNamed(frontMatter, TITLE_KEYS);
  if (entry && typeof entry.value === "string" && !isSectionName(lexicon, entry.value)) {
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
  const named = lines
    .slice(0, HEADINGS_FROM)
    .filter((line) => line.kind === "heading" || (line.isEmphasised && !line.item))
    .filter((line) => !isSection(line) && isName(lexicon, text, line))
    .map((line): Candidate => ({ source: "heading", span: line, line }));
  const section = lines.slice(0, NEAR).find((line) => line.kind === "heading" && isSection(line));
  const near = section?.start ?? lines[NEAR]?.start ?? text.length;
  yield* named.filter(({ span }) => span.start < near);
  yield* sought(lexicon, lexed, lines);
  for (const candidate of named)
    if (candidate.span.start >= near) yield { ...candidate, line: undefined, isLate: true };
}

/** What sentences near the top seek: "Vi söker en X". */
function* sought(lexicon: Lexicon, lexed: Lexed, lines: readonly Line[]): Generator<Candidate> {
  const { text } = lexed.tokens;
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

/** "Join us!", "Lediga tjänster": the name of a section, not of a position. */
function isSectionName(lexicon: Lexicon, name: string): boolean {
  const span = { start: 0, end: name.length };
  return senseOf(lex(lexicon, name, [span]), span)?.cover === "whole";
}

/** Whether a line holds nothing but the name of a known role, or a label and the name. */
function isName(lexicon: Lexicon, text: string, line: Line): boolean {
  const position = positionIn(lexicon, text, line);
  if (!position?.isKnown || position.end !== line.end) return false;
  const isAll = position.start === line.start || /:\s*$/.test(text.slice(line.start, position.start));
  return isAll && professionsOf(lexicon, text, position).some(({ role }) => role !== undefined);
}

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
