import type { Span } from "../span.ts";
import type { Block, Item, Layout, Mask } from "./blocks.ts";

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
  for (const [number, block] of blocks.entries()) {
    while (first < masks.length && (masks[first]?.end ?? 0) <= block.start) first++;
    const { item } = block;
    const beginsItem = item !== undefined && !begun.has(item);
    if (item) begun.add(item);
    const { start, end, isEmphasised } = whole(text, block);
    const own: Line = {
      start,
      end,
      isEmphasised,
      kind: block.kind === "paragraph" ? (beginsItem ? "item" : "text") : block.kind,
      outer: beginsItem ? item : block.outer,
      level: block.level,
      style: block.style,
      marker: beginsItem ? item.marker : "",
      depth: item?.depth ?? 0,
      item,
      block: number,
    };
    if (block.kind !== "paragraph") {
      lines.push(own);
      continue;
    }
    const pieces = piecesOf(text, block, masks, first);
    const width = pieces.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
    const tight = pieces.length > 1 ? pieces.filter(({ start }) => isTightDash(text, start)).length : 0;
    const emoji = pieces.length > 1 ? pieces.filter(({ start }) => emojiEnd(text, start) > start).length : 0;
    let last: Line | undefined;
    let length = 0;
    for (const piece of pieces) {
      const line = lineOf(text, piece, own, last === undefined, {
        tight: tight > 1 || (tight === 1 && endsWith(text, lines.at(-1), ":")),
        emoji: emoji > 1,
      });
      if (line.start >= line.end) continue;
      const isContinued = last !== undefined && isWrapped(text, last, length, line, width);
      length = piece.end - piece.start;
      if (last && isContinued) {
        const outer = { start: last.outer.start, end: Math.max(last.outer.end, line.end) };
        last = lineLike(last, last, line.end, last.isEmphasised, { outer });
        lines[lines.length - 1] = last;
      } else {
        last = line;
        lines.push(line);
      }
    }
  }
  return lines;
}

function endsWith(text: string, line: Line | undefined, character: string): boolean {
  return line !== undefined && text[line.end - 1] === character;
}

/** Whether a line break was made for width only: the next word would not have fitted. `length` is that of the line before. */
function isWrapped(text: string, last: Line, length: number, line: Line, width: number): boolean {
  if (line.kind !== "text" || line.level > 0 || line.isEmphasised || last.isEmphasised || last.level > 0)
    return false;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP || ":.!?".includes(text[last.end - 1] ?? ""))
    return false;
  let word = line.start;
  while (word < line.end && !isBlank(text.charCodeAt(word))) word++;
  return length + 1 + (word - line.start) > width;
}

/** Splits a paragraph at line breaks, at tags that end a line, and before bullets inside a line. Trims blanks. */
function piecesOf(text: string, block: Block, masks: readonly Mask[], first: number): Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  let tag = "";
  let mask = first;
  const cut = (end: number, next: number, nextTag: string): void => {
    const piece = trimmed(text, start, end);
    if (piece.start < piece.end) pieces.push({ ...piece, tag });
    start = next;
    tag = nextTag;
  };
  for (let at = block.start; at < block.end; at++) {
    const here = masks[mask];
    if (here && at === here.start && here.end > here.start) {
      if (here.breaks) cut(at, here.end, tagName(text, here));
      else if (trimmed(text, start, at).start >= at) start = here.end;
      at = here.end - 1;
      mask++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) cut(at, at + 1, tag === "li" ? "" : tag);
    else if (code > 0x2000 && isInnerBullet(text, at, start)) cut(at, at, "");
  }
  cut(block.end, block.end, "");
  return pieces;
}

function tagName(text: string, { start, end }: Span): string {
  return /^<([a-z]+\d?)/i.exec(text.slice(start, Math.min(end, start + 12)))?.[1]?.toLowerCase() ?? "";
}

const ROUND = new Set([0x2022, 0x25cf, 0x25aa, 0x25a0, 0x25e6, 0xf0b7]);

function isInnerBullet(text: string, at: number, start: number): boolean {
  return ROUND.has(text.charCodeAt(at)) && at > start && trimmed(text, start, at).start < at;
}

/** What one piece of a block is. Only the first can be what the block is. */
function lineOf(
  text: string,
  piece: Piece,
  block: Line,
  isFirst: boolean,
  many: { readonly tight: boolean; readonly emoji: boolean },
): Line {
  const outer = isFirst ? block.outer : piece;
  const bullet = bulletEnd(text, piece, many);
  if (bullet > piece.start) {
    const words = whole(text, { start: bullet, end: piece.end });
    return lineLike(block, words, words.end, words.isEmphasised, {
      kind: "item",
      marker: text.slice(piece.start, bullet),
      depth: Math.max(1, block.depth),
      outer: piece,
    });
  }
  const words = whole(text, piece);
  const kind = isFirst ? block.kind : "text";
  const marker = isFirst ? block.marker : "";
  const own = (change: Change): Line => lineLike(block, words, words.end, words.isEmphasised, change);
  if (piece.tag === "li") return own({ kind: "item", marker, depth: 1, outer: piece });
  if (/^h\d$/.test(piece.tag))
    return own({ kind: "heading", marker, level: Number(piece.tag[1]), outer: piece });
  return own({ kind, marker, outer });
}

type Change = Partial<Pick<Line, "kind" | "marker" | "depth" | "level" | "outer">>;

/** A line of the same block. Spelt out, since there are many and spreading is slow. */
function lineLike(line: Line, { start }: Span, end: number, isEmphasised: boolean, change: Change): Line {
  return {
    start,
    end,
    isEmphasised,
    kind: change.kind ?? line.kind,
    outer: change.outer ?? line.outer,
    level: change.level ?? line.level,
    style: line.style,
    marker: change.marker ?? line.marker,
    depth: change.depth ?? line.depth,
    item: line.item,
    block: line.block,
  };
}

/** Bullets that Markdown does not know, as they come out of word processors and recruiting systems. */
const BULLETS = /[•●▪■◦‣·∙○➢➤►▶✓✔✅☑→»\uf0b7\u2043]/;
const DASHES = "-–—*+";

function bulletEnd(
  text: string,
  { start, end }: Span,
  many: { readonly tight: boolean; readonly emoji: boolean },
): number {
  const mark = text[start] ?? "";
  const next = text.charCodeAt(start + 1);
  const isBullet =
    BULLETS.test(mark) ||
    (DASHES.includes(mark) && (isBlank(next) || (many.tight && isTightDash(text, start)))) ||
    (mark === "o" && next === 9);
  let at = isBullet ? start + 1 : many.emoji ? emojiEnd(text, start) : start;
  if (at > start) while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end ? at : start;
}

function isTightDash(text: string, at: number): boolean {
  const mark = text[at] ?? "";
  return DASHES.includes(mark) && mark !== "+" && /[\p{L}\d]/u.test(text[at + 1] ?? "");
}

const EMOJI = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])*)+/u;

function emojiEnd(text: string, at: number): number {
  return text.charCodeAt(at) < 0x2190 ? at : at + (EMOJI.exec(text.slice(at, at + 24))?.[0].length ?? 0);
}

/** The words of a line: without blanks, emoji and, where they stand around all of it, marks. */
function whole(text: string, span: Span): Span & { readonly isEmphasised: boolean } {
  let { start, end } = trimmed(text, span.start, span.end);
  const slip = emojiEnd(text, start);
  if (slip < end && slip > start) ({ start, end } = trimmed(text, slip, end));
  const mark = /^(?:\\?[*_]){1,3}/.exec(text.slice(start, start + 6))?.[0] ?? "";
  if (mark === "") return { start, end, isEmphasised: false };
  const colon = text[end - 1] === ":" ? 1 : 0;
  const closes = text.endsWith(mark, end - colon) && end - colon - start > 2 * mark.length;
  if (!closes || text.slice(start + mark.length, end - colon - mark.length).includes(mark)) {
    return { start, end, isEmphasised: false };
  }
  const inner = trimmed(text, start + mark.length, end - colon - mark.length);
  return inner.start < inner.end ? { ...inner, isEmphasised: true } : { start, end, isEmphasised: false };
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && (isBlank(text.charCodeAt(start)) || text.charCodeAt(start) === 62)) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Blanks, and characters that print nothing. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x202f ||
    isThin(code)
  );
}

function isThin(code: number): boolean {
  return code >= 0x2000 && code <= 0x200d;
}
