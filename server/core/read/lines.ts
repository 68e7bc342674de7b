import type { Span } from "../span.ts";
import { isBlank, wordsFrom, wordsTo } from "./blanks.ts";
import type { Block, Item, Layout, Mask } from "./blocks.ts";
import { bulletEnd, codes, emojiEnd, isInnerBullet, isTightDash } from "./bullets.ts";

/**
 * A line as a reader sees it: a heading, a list item, a table cell, or a stretch of prose (lines that were only
 * wrapped are one). `start` and `end` leave out markers, and marks around the whole line.
 */
export interface Line extends Span {
  readonly kind: "heading" | "item" | "text" | "cell";
  /** Markup, marker and, for items, nested lists included. */
  readonly outer: Span;
  /** 1 to 6 for Markdown headings, otherwise 0. */
  readonly level: number;
  readonly style: "atx" | "setext";
  /** For items: the marker as written, with the space after it. */
  readonly marker: string;
  /** For items: 1 for the outermost list. */
  readonly depth: number;
  /** For items of Markdown lists. */
  readonly item: Item | undefined;
  /** Lines of one block stand together, without a blank line between them. */
  readonly block: number;
  /** Whether the whole line is bold or italic. */
  readonly isEmphasised: boolean;
}

interface Piece extends Span {
  /** The name of the tag before it, in HTML. */
  readonly tag: string;
}

/** Wider paragraphs are not wrapped by hand: each of their line breaks is meant. */
const WIDEST_WRAP = 120;
/** Nobody wraps text narrower than this. */
const NARROWEST_WRAP = 45;

/** Splits blocks into lines. Linear. */
export function linesOf(text: string, { blocks, masks }: Layout): Line[] {
  const lines: Line[] = [];
  const begun = new Set<Item>();
  let first = 0;
  blocks.forEach((block, number) => {
    while (first < masks.length && (masks[first]?.end ?? 0) <= block.start) first++;
    const { item } = block;
    const newItem = item && !begun.has(item) ? item : undefined;
    if (newItem) begun.add(newItem);
    if (block.kind === "paragraph") {
      addLines(lines, text, { block, number, newItem }, piecesOf(text, block, masks, first));
      return;
    }
    const { start, end, isEmphasised } = whole(text, block.start, block.end);
    lines.push({
      start,
      end,
      isEmphasised,
      kind: block.kind,
      outer: newItem ?? block.outer,
      level: block.level,
      style: block.style,
      marker: newItem?.marker ?? "",
      depth: item?.depth ?? 0,
      item,
      block: number,
    });
  });
  return lines;
}

interface Paragraph {
  readonly block: Block;
  readonly number: number;
  /** The list item it is the first block of. */
  readonly newItem: Item | undefined;
}

function addLines(lines: Line[], text: string, paragraph: Paragraph, pieces: readonly Piece[]): void {
  let [width, tight, emoji] = [0, 0, 0];
  if (pieces.length > 1) {
    for (const { start, end } of pieces) {
      width = Math.max(width, end - start);
      if (isTightDash(text, start)) tight++;
      if (emojiEnd(text, start) > start) emoji++;
    }
  }
  let last: Line | undefined;
  let length = 0;
  for (const piece of pieces) {
    const isTight = tight > 1 || (tight === 1 && endsWith(text, lines.at(-1), ":"));
    const line = lineOf(text, piece, paragraph, last === undefined, isTight, emoji > 1);
    if (line.start >= line.end) continue;
    const isContinued = last !== undefined && isWrapped(text, last, length, line, width);
    length = piece.end - piece.start;
    if (last && isContinued) {
      const outer = { start: last.outer.start, end: Math.max(last.outer.end, line.end) };
      last = { ...last, end: line.end, outer };
      lines[lines.length - 1] = last;
    } else {
      last = line;
      lines.push(line);
    }
  }
}

function endsWith(text: string, line: Line | undefined, character: string): boolean {
  return line !== undefined && text[line.end - 1] === character;
}

/** Whether a line break was made for width only: the next word would not have fitted. `length` is that of the line before. */
function isWrapped(text: string, last: Line, length: number, line: Line, width: number): boolean {
  if (line.kind !== "text" || line.level > 0 || line.isEmphasised || last.isEmphasised || last.level > 0)
    return false;
  if (isOutside(text, line)) return false;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP || ":.!?".includes(text[last.end - 1] ?? ""))
    return false;
  let word = line.start;
  while (word < line.end && !isBlank(text.charCodeAt(word))) word++;
  return length + 1 + (word - line.start) > width;
}

/** Whether a line stands further left than the marker of its item: only Markdown takes it for part of the item. */
function isOutside(text: string, { item, start }: Line): boolean {
  return item !== undefined && text[item.start] === " " && text[start - 1] === "\n";
}

/** Splits a paragraph at line breaks, at tags that end a line, and before bullets inside a line. Trims blanks. */
function piecesOf(text: string, block: Block, masks: readonly Mask[], first: number): Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  let tag = "";
  let mask = first;
  const cut = (end: number, next: number, nextTag: string): void => {
    const from = wordsFrom(text, start, end);
    const to = wordsTo(text, from, end);
    if (from < to) pieces.push({ start: from, end: to, tag });
    start = next;
    tag = nextTag;
  };
  for (let at = block.start; ; mask++) {
    const here = masks[mask];
    const isAhead = here !== undefined && here.start >= at && here.end > here.start;
    const until = isAhead ? Math.min(here.start, block.end) : block.end;
    for (; at < until; at++) {
      const code = text.charCodeAt(at);
      if (code > CARRIAGE_RETURN && code < 0x2000) continue;
      if (code === LINE_FEED || code === CARRIAGE_RETURN) cut(at, at + 1, tag === "li" ? "" : tag);
      else if (isInnerBullet(text, at, start)) cut(at, at, "");
    }
    if (!isAhead || at >= block.end) break;
    if (here.breaks) cut(at, here.end, tagName(text, here));
    else if (wordsFrom(text, start, at) >= at) start = here.end;
    at = here.end;
  }
  cut(block.end, block.end, "");
  return pieces;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function tagName(text: string, { start, end }: Span): string {
  return /^<([a-z]+\d?)/i.exec(text.slice(start, Math.min(end, start + 12)))?.[1]?.toLowerCase() ?? "";
}

/** What one piece of a paragraph is. Only the first can be what the paragraph is. */
function lineOf(
  text: string,
  piece: Piece,
  { block, number, newItem }: Paragraph,
  isFirst: boolean,
  isTight: boolean,
  isEmoji: boolean,
): Line {
  const { style, item } = block;
  const opens = isFirst ? newItem : undefined;
  let kind: Line["kind"] = opens ? "item" : "text";
  let marker = opens?.marker ?? "";
  let depth = item?.depth ?? 0;
  let level = 0;
  let outer: Span = opens ?? (isFirst ? block.outer : piece);
  const bullet = bulletEnd(text, piece, isTight, isEmoji);
  if (bullet > piece.start) {
    kind = "item";
    marker = text.slice(piece.start, bullet);
    depth = Math.max(1, depth);
    outer = piece;
  } else if (piece.tag === "li") {
    kind = "item";
    depth = 1;
    outer = piece;
  } else if (/^h\d$/.test(piece.tag)) {
    kind = "heading";
    level = Number(piece.tag[1]);
    outer = piece;
  }
  const { start, end, isEmphasised } = whole(text, bullet, piece.end);
  return { start, end, isEmphasised, kind, outer, level, style, marker, depth, item, block: number };
}

interface Words extends Span {
  readonly isEmphasised: boolean;
}

/** The words of a line: without blanks, emoji and, where they stand around all of it, marks. */
function whole(text: string, from: number, to: number): Words {
  let start = wordsFrom(text, from, to);
  let end = wordsTo(text, start, to);
  const slip = emojiEnd(text, start);
  if (slip < end && slip > start) {
    start = wordsFrom(text, slip, end);
    end = wordsTo(text, start, end);
  }
  if (!MARKS.has(text.charCodeAt(start))) return { start, end, isEmphasised: false };
  const mark = /^(?:\\?[*_]){1,3}/.exec(text.slice(start, start + 6))?.[0] ?? "";
  if (mark === "") return { start, end, isEmphasised: false };
  const colon = text[end - 1] === ":" ? 1 : 0;
  const closes = text.endsWith(mark, end - colon) && end - colon - start > 2 * mark.length;
  if (!closes || text.slice(start + mark.length, end - colon - mark.length).includes(mark)) {
    return { start, end, isEmphasised: false };
  }
  const first = wordsFrom(text, start + mark.length, end - colon - mark.length);
  const last = wordsTo(text, first, end - colon - mark.length);
  return first < last ? { start: first, end: last, isEmphasised: true } : { start, end, isEmphasised: false };
}

const MARKS = codes("\\*_");
