import type { Statement } from "../ad.ts";
import type { Lexicon } from "../lexicon.ts";
import { type Passage, passage, type Span } from "../span.ts";
import type { Mask } from "./blocks.ts";
import { columnFinder } from "./columns.ts";
import type { Line } from "./lines.ts";
import { sentencesOf } from "./sentences.ts";

/** The statements of the lines of one section, in reading order. They do not overlap. */
export function statementsOf(
  lexicon: Lexicon,
  text: string,
  lines: readonly Line[],
  masks: readonly Mask[],
): Statement[] {
  const statements: Statement[] = [];
  /** What governs the next items, per depth of list: the lead-in line at 0, the last item of a list at its depth. */
  let governors: (Passage | undefined)[] = [];
  let leadInBlock = -1;
  const columnOf = columnFinder(text);
  for (const line of lines) {
    const prose = proseOf(line, masks);
    if (prose.length === 0) continue;
    if (line.kind === "item") {
      const leadIn = governors[line.depth - 1] ?? governors[0];
      const item = itemOf(text, line, prose, line.marker, leadIn);
      statements.push(item);
      if (governors.length > line.depth) governors.length = line.depth;
      governors[line.depth] = { start: item.start, end: item.end, text: item.text };
      continue;
    }
    if (line.kind === "cell") {
      const { start, end } = line;
      const shown = text.slice(start, end);
      const cell = { start, end, text: shown, kind: "cell", prose, block: line.outer } as const;
      const column = columnOf(line);
      statements.push(column ? { ...cell, column } : cell);
      continue;
    }
    const isLeadIn = text[line.end - 1] === ":";
    const isGoverned = !isLeadIn && line.block === leadInBlock;
    if (isGoverned) {
      statements.push(itemOf(text, line, prose, "", governors[0]));
      continue;
    }
    const sentences = sentencesOf(lexicon, text, line);
    for (const sentence of sentences) {
      const { start, end } = sentence;
      const own = masks.length === 0 ? [sentence] : proseOf(sentence, masks);
      if (own.length > 0)
        statements.push({
          start,
          end,
          text: text.slice(start, end),
          kind: "sentence",
          prose: own,
          block: sentence,
        });
    }
    const last = sentences.at(-1);
    governors = isLeadIn && last ? [passage(text, last.start, last.end)] : [];
    leadInBlock = isLeadIn ? line.block : -1;
  }
  return statements;
}

/** What is missing is left out, so that optional properties stay absent. Spelt out: there are many, and spreading is slow. */
function itemOf(
  file: string,
  { start, end, outer: block }: Line,
  prose: readonly Span[],
  marker: string,
  leadIn: Passage | undefined,
): Statement {
  const kind = "item";
  const text = file.slice(start, end);
  if (marker === "") {
    return leadIn
      ? { start, end, text, kind, prose, block, leadIn }
      : { start, end, text, kind, prose, block };
  }
  return leadIn
    ? { start, end, text, kind, prose, block, marker, leadIn }
    : { start, end, text, kind, prose, block, marker };
}

/** A stretch without the masks in it; empty when nothing is left but blanks. */
export function proseOf({ start, end }: Span, masks: readonly Mask[]): Span[] {
  if (masks.length === 0) return start < end ? [{ start, end }] : [];
  const spans: Span[] = [];
  let from = start;
  for (let n = firstAfter(masks, start); n < masks.length; n++) {
    const mask = masks[n];
    if (!mask || mask.start >= end) break;
    if (mask.start > from) spans.push({ start: from, end: mask.start });
    from = Math.max(from, mask.end);
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}

function firstAfter(masks: readonly Mask[], start: number): number {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
