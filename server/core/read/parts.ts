import type { Heading } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import type { Lexed, Lexicon } from "../lexicon.ts";
import { isWordCode } from "../tokens.ts";
import { tellsKind } from "./contents.ts";
import { type HeadingSense, senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { hasMarkedLabels, lostHeadings, runIn } from "./run-in.ts";

/** A heading with the lines below it. */
export interface Part {
  readonly heading: Heading | undefined;
  readonly sense: HeadingSense | undefined;
  /** Depth among headings: 1 to 6 as in Markdown, then bold lines, plain lines and run-ins. */
  readonly rank: number;
  readonly start: number;
  readonly lines: Line[];
}

const RANK = { bold: 7, italic: 8, line: 8, "run-in": 9 } as const;

/** Kinds that the headings below such a heading share. */
export const SHARED: ReadonlySet<SectionKind> = new Set([
  "duties",
  "must",
  "nice",
  "requirements",
  "benefits",
  "company",
  "apply",
]);

/** Cuts lines into parts, one at each heading, however it is written. */
export function partsOf(lexicon: Lexicon, lexed: Lexed, lines: readonly Line[], start: number): Part[] {
  const { text } = lexed.tokens;
  const isPlain = !lines.some(({ kind, isEmphasised }) => kind === "heading" || isEmphasised);
  const isAmong = hasMarkedLabels(text, lines);
  let part: Part = { heading: undefined, sense: undefined, rank: 0, start, lines: [] };
  const parts = [part];
  const open = (heading: Heading, sense: HeadingSense | undefined, rank: number): void => {
    part = { heading, sense, rank, start: heading.block.start, lines: [] };
    parts.push(part);
  };
  const closing = closingFrom(lines);
  lines.forEach((line, n) => {
    if (line.kind === "heading") {
      open(headingOf(text, line, line.style), senseOf(lexed, line), line.level);
      return;
    }
    if (line.kind === "text") {
      const plain = plainHeading(
        lexed,
        lines,
        n,
        isPlain ? n > 1 : parts.length > 1 && part.heading?.style !== "atx",
      );
      if (plain) {
        open(
          headingOf(text, line, plain.style),
          plain.sense,
          isItalic(text, line) ? RANK.italic : RANK[plain.style],
        );
        return;
      }
      const labelled = runIn(lexed, line, isAmong);
      if (labelled) {
        open(labelled.heading, labelled.sense, RANK["run-in"]);
        part.lines.push({ ...line, start: labelled.rest });
        return;
      }
      const isClosing =
        n >= closing &&
        part.heading &&
        part.sense?.kind !== "apply" &&
        part.lines.length > 0 &&
        lines[n - 1]?.block !== line.block;
      if (isClosing && tellsKind(lexed, line, "apply")) {
        part = {
          heading: undefined,
          sense: APPLYING,
          rank: part.rank,
          start: line.outer.start,
          lines: [line],
        };
        parts.push(part);
        return;
      }
      let rest = line;
      for (const { heading, sense, next } of lostHeadings(lexicon, lexed, line)) {
        if (heading.start > rest.start) part.lines.push({ ...rest, end: heading.start });
        open(heading, sense, RANK["run-in"]);
        rest = { ...line, start: next };
      }
      part.lines.push(rest);
      return;
    }
    const sense = line.kind === "item" ? itemSense(lexed, lines, n) : undefined;
    if (sense) {
      const { start, end } = line;
      const block = { start: line.outer.start, end: endOfLine(text, end) };
      const heading = { start, end, text: text.slice(start, end), block, style: "bold", level: 0 } as const;
      open(heading, sense, RANK.bold);
    } else part.lines.push(line);
  });
  return parts;
}

/** Where the prose begins that nothing but prose follows. */
function closingFrom(lines: readonly Line[]): number {
  return 1 + lines.findLastIndex(({ kind, isEmphasised }) => kind !== "text" || isEmphasised);
}

const APPLYING: HeadingSense = { kind: "apply", cover: "part", words: 0, isHint: false };

/**
 * What a list item says that is a heading: "- **About you**" over a list of its own, "2. Main duties" over text that is
 * no item beside it.
 */
function itemSense(lexed: Lexed, lines: readonly Line[], n: number): HeadingSense | undefined {
  const line = lines[n];
  const after = lines[n + 1];
  if (!line || !after || line.end - line.start > LONGEST_HEADING) return undefined;
  const isOver = after.kind === "item" && after.depth > line.depth;
  const isCounted =
    line.depth === 1 &&
    after.kind === "text" &&
    after.item === undefined &&
    isNumber(line) &&
    !isNumber(lines[n - 1]);
  if (!(line.isEmphasised && isOver) && !isCounted) return undefined;
  const sense = senseOf(lexed, line);
  const isShort = !isCounted || line.end - line.start <= LONGEST_HEADING / 2;
  return sense?.cover === "whole" || (sense?.cover === "start" && isShort) ? sense : undefined;
}

function isNumber(line: Line | undefined): boolean {
  return line !== undefined && /^\d/.test(line.marker);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function isItalic(text: string, { outer, isEmphasised }: Line): boolean {
  return isEmphasised && text[outer.start] !== text[outer.start + 1];
}

function headingOf(text: string, line: Line, style: Heading["style"]): Heading {
  let { start, end } = line;
  while (end > start && (text[end - 1] === ":" || isMark(text, end - 1))) end--;
  while (start < end && isMark(text, start)) start++;
  return { start, end, text: text.slice(start, end), block: line.outer, style, level: line.level };
}

/** Blanks, stars and the like around the words of a heading. */
function isMark(text: string, at: number): boolean {
  return !isWordCode(text.charCodeAt(at)) && /[\s*_\\]/.test(text[at] ?? "");
}

const LONGEST_HEADING = 80;

/**
 * Whether a line without heading markup is a heading all the same: bold, in capitals, in the words of one, or, among
 * other headings without markup, short and standing over prose.
 */
function plainHeading(
  lexed: Lexed,
  lines: readonly Line[],
  n: number,
  isAmong: boolean,
): { readonly style: "bold" | "line"; readonly sense: HeadingSense | undefined } | undefined {
  const line = lines[n];
  const before = lines[n - 1];
  const after = lines[n + 1];
  if (!line) return undefined;
  const { text } = lexed.tokens;
  const last = text.endsWith("...", line.end) ? "…" : (text[line.end - 1] ?? "");
  const isLabel = last === ":" || last === "…";
  const isOver = isLabel && after?.kind === "item";
  const length = line.end - line.start;
  if (length > LONGEST_HEADING * (isOver ? 2 : line.isEmphasised ? 1.5 : 1)) return undefined;
  if (line.item) {
    const sense = isUnindented(text, line) ? senseOf(lexed, line) : undefined;
    return sense?.cover === "whole" && SHARED.has(sense.kind) ? { style: "line", sense } : undefined;
  }
  if (last === "," || last === ";" || (last === "." && !line.isEmphasised)) return undefined;
  const words = text.slice(line.start, line.end);
  const isSentence = line.isEmphasised && /[^.]\.$/.test(words) && !/^\S+ \S+$/.test(words);
  if (isSentence || !/\p{L}/u.test(words)) return undefined;
  const isFirst = before?.block !== line.block;
  const isAlone = isFirst && after?.block !== line.block;
  if (line.isEmphasised && (isFirst || before?.kind === "item"))
    return { style: "bold", sense: senseOf(lexed, line) };
  const sense = senseOf(lexed, line);
  if (isCapitals(words)) return { style: "line", sense };
  if (isFirst && n < 3 && last === "!" && after && isLonger(after, line))
    return { style: "line", sense: { kind: "intro", cover: "part", words: 0, isHint: false } };
  if (length > LONGEST_HEADING && !line.isEmphasised)
    return sense && announces(words, sense) ? { style: "line", sense } : undefined;
  const count = countWords(words);
  const isBrief =
    isAmong &&
    after !== undefined &&
    introduces(line, after, lines[n + 2], last === ":", isAlone) &&
    count <= 9 &&
    /^\p{Lu}/u.test(words);
  if (isBrief && sense?.cover !== "start") return { style: "line", sense };
  if (!sense) return undefined;
  const isTelling = SHARED.has(sense.kind);
  const isHeading =
    sense.cover === "whole" ||
    (isLabel && count <= 16 && (sense.cover === "start" || count <= 8)) ||
    (isOver && isTelling) ||
    (isTelling && sense.cover === "start" && count <= 7 && last === "?") ||
    (sense.kind === "nice" && isFirst && count <= 14 && after?.kind === "item") ||
    (isFirst && after !== undefined && sense.cover === "start" && count <= 6 && isLonger(after, line)) ||
    (isTelling && sense.cover === "start" && count <= 5 && isLineOfItsOwn(text, before, after)) ||
    (isTelling &&
      isFirst &&
      after?.block === line.block &&
      after.kind === "text" &&
      sense.cover === "start" &&
      sense.words > 1 &&
      count <= 8) ||
    (isAlone && after !== undefined && sense.cover === "start" && count <= 8 && last !== "!");
  return isHeading ? { style: "line", sense } : undefined;
}

/** Words by which a sentence announces a list. */
const LISTING =
  /\b(?:following|includ(?:e|es|ing)|below|följande|inkluder(?:ar|as)|ingår|bland annat|nedan(?:för|stående)?)\b/i;

/** Whether one whole sentence over a list says what the list is: duties, what is optional, or, from its first word, what is asked. */
function announces(sentence: string, { kind, cover }: HeadingSense): boolean {
  if (/[:?!][*_]*\s|\]\(/.test(sentence)) return false;
  if (kind === "duties") return LISTING.test(sentence);
  return kind === "nice" || (kind === "must" && cover === "start");
}

/** Whether a line below a list item stands at the left edge: only Markdown takes it for part of the item. */
function isUnindented(text: string, { start }: Line): boolean {
  return start === 0 || text[start - 1] === "\n";
}

function countWords(words: string): number {
  return words.split(/\s+/).length;
}

/** Whether an unknown short line stands over prose or over lines (a label over a list is a lead-in). */
function introduces(
  line: Line,
  after: Line,
  next: Line | undefined,
  isLabel: boolean,
  isAlone: boolean,
): boolean {
  if (isLabel) return isLonger(after, line);
  return isAlone && (after.kind === "item" || isLonger(after, line) || next?.block === after.block);
}

/** Inside a block: whether the line before it has come to an end, and another one follows. */
function isLineOfItsOwn(text: string, before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after) return false;
  return (before.kind === "item" || /[.!?]/.test(text[before.end - 1] ?? "")) && after.kind !== "heading";
}

/** Whether a line is prose of some length, and much longer than another. */
function isLonger(after: Line, line: Line): boolean {
  const length = after.end - after.start;
  return after.kind === "text" && length > 60 && length > 2 * (line.end - line.start);
}

function isCapitals(words: string): boolean {
  if (/[a-zåäö]/.test(words)) return false;
  const letters = words.replace(/[^\p{L}]/gu, "");
  return letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
