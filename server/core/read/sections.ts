import type { Heading, Section } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import type { Lexicon } from "../lexicon.ts";
import { passage, type Span } from "../span.ts";
import type { Mask } from "./blocks.ts";
import { isMixed, kindByContent } from "./contents.ts";
import { type HeadingSense, senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { lostHeadings, runIn } from "./run-in.ts";
import { statementsOf } from "./statements.ts";

/** A heading with the lines below it. */
interface Part {
  readonly heading: Heading | undefined;
  readonly sense: HeadingSense | undefined;
  /** Depth among headings: 1 to 6 as in Markdown, then bold lines, plain lines and run-ins. */
  readonly rank: number;
  readonly start: number;
  readonly lines: Line[];
}

const RANK = { bold: 7, italic: 8, line: 8, "run-in": 9 } as const;

/** Cuts lines into sections. The sections tile [start, end). */
export function sectionsOf(
  lexicon: Lexicon,
  text: string,
  lines: readonly Line[],
  masks: readonly Mask[],
  { start, end }: Span,
): Section[] {
  const parts = partsOf(lexicon, text, lines, start);
  const isDescribed = parts.some(({ sense }) => sense?.kind === "duties");
  const sections: Section[] = [];
  const above: { rank: number; kind: SectionKind }[] = [];
  parts.forEach((part, n) => {
    while ((above.at(-1)?.rank ?? -1) >= part.rank) above.pop();
    const statements = statementsOf(text, part.lines, masks);
    const kind = kindOf(lexicon, text, part, statements, {
      parent: above.at(-1)?.kind,
      before: sections.at(-1)?.kind,
      isDescribed,
    });
    if (part.heading) above.push({ rank: part.rank, kind });
    const wide = kind === "must" && isMixed(lexicon, text, statements) ? "requirements" : kind;
    sections.push({
      kind: wide,
      heading: part.heading,
      statements,
      start: part.start,
      end: parts[n + 1]?.start ?? end,
    });
  });
  return sections;
}

/** Kinds that the headings below such a heading share. */
const SHARED: ReadonlySet<SectionKind> = new Set([
  "duties",
  "must",
  "nice",
  "requirements",
  "benefits",
  "company",
  "apply",
]);

/** The kind of one part, by its heading, the heading above it, its text and its place; in this order. */
function kindOf(
  lexicon: Lexicon,
  text: string,
  { heading, sense, lines }: Part,
  statements: Section["statements"],
  around: {
    readonly parent: SectionKind | undefined;
    readonly before: SectionKind | undefined;
    readonly isDescribed: boolean;
  },
): SectionKind {
  const { parent, before, isDescribed } = around;
  if (!heading) return parent ?? "intro";
  const items = lines.filter(({ kind }) => kind === "item").length;
  if (sense?.kind === "intro")
    return items > 1 || (!isDescribed && statements.length > 1) ? "duties" : "intro";
  const shared = parent && SHARED.has(parent) ? parent : undefined;
  if (sense && (sense.kind !== "other" || !shared)) return sense.kind;
  if (shared) return shared;
  const told = kindByContent(lexicon, text, statements);
  if (told) return told;
  const isList = items > 1;
  if (isList && (before === "duties" || before === "must")) return before;
  return isList && (before === undefined || before === "intro" || before === "company") ? "duties" : "other";
}

function partsOf(lexicon: Lexicon, text: string, lines: readonly Line[], start: number): Part[] {
  let part: Part = { heading: undefined, sense: undefined, rank: 0, start, lines: [] };
  const parts = [part];
  const open = (heading: Heading, sense: HeadingSense | undefined, rank: number): void => {
    part = { heading, sense, rank, start: heading.block.start, lines: [] };
    parts.push(part);
  };
  lines.forEach((line, n) => {
    if (line.kind === "heading") {
      open(headingOf(text, line, line.style), senseOf(lexicon, text, line), line.level);
      return;
    }
    if (line.kind === "text") {
      const plain = plainHeading(lexicon, text, lines, n);
      if (plain) {
        open(
          headingOf(text, line, plain.style),
          plain.sense,
          isItalic(text, line) ? RANK.italic : RANK[plain.style],
        );
        return;
      }
      const labelled = runIn(lexicon, text, line);
      if (labelled) {
        open(labelled.heading, labelled.sense, RANK["run-in"]);
        part.lines.push({ ...line, start: labelled.rest });
        return;
      }
      let rest = line;
      for (const { heading, sense, next } of lostHeadings(lexicon, text, line)) {
        if (heading.start > rest.start) part.lines.push({ ...rest, end: heading.start });
        open(heading, sense, RANK["run-in"]);
        rest = { ...line, start: next };
      }
      part.lines.push(rest);
      return;
    }
    part.lines.push(line);
  });
  return parts;
}

function isItalic(text: string, { outer, isEmphasised }: Line): boolean {
  return isEmphasised && text[outer.start] !== text[outer.start + 1];
}

function headingOf(text: string, line: Line, style: Heading["style"]): Heading {
  let { start, end } = line;
  while (end > start && /[\s:*_\\]/.test(text[end - 1] ?? "")) end--;
  while (start < end && /[\s*_\\]/.test(text[start] ?? "")) start++;
  return { ...passage(text, start, end), block: line.outer, style, level: line.level };
}

const LONGEST_HEADING = 80;

/** Whether a line without heading markup is a heading all the same: bold, in capitals, or in the words of one. */
function plainHeading(
  lexicon: Lexicon,
  text: string,
  lines: readonly Line[],
  n: number,
): { readonly style: "bold" | "line"; readonly sense: HeadingSense | undefined } | undefined {
  const line = lines[n];
  if (!line || line.end - line.start > LONGEST_HEADING || line.item) return undefined;
  const before = lines[n - 1];
  const after = lines[n + 1];
  const words = text.slice(line.start, line.end);
  if (/[.,;]$/.test(words) || !/\p{L}/u.test(words)) return undefined;
  const isFirst = before?.block !== line.block;
  const isAlone = isFirst && after?.block !== line.block;
  if (line.isEmphasised && (isFirst || before?.kind === "item"))
    return { style: "bold", sense: senseOf(lexicon, text, line) };
  const sense = senseOf(lexicon, text, line);
  if (isFirst && isCapitals(words)) return { style: "line", sense };
  if (!sense) return undefined;
  const isLabel = words.endsWith(":");
  const count = words.split(/\s+/).length;
  const isTelling = SHARED.has(sense.kind);
  const isHeading =
    sense.cover === "whole" ||
    (isLabel &&
      count <= 12 &&
      (sense.cover === "start" || count <= 8 || (isTelling && after?.kind === "item"))) ||
    (isTelling && sense.cover === "start" && count <= 7 && words.endsWith("?")) ||
    (isAlone && after !== undefined && sense.cover === "start" && count <= 8 && !/[!]$/.test(words));
  return isHeading ? { style: "line", sense } : undefined;
}

function isCapitals(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, "");
  return letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
