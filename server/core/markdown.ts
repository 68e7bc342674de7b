import { type Tree, TreeFragment } from "@lezer/common";
import { parser as commonmark, GFM } from "@lezer/markdown";
import { PlainText } from "./plain-text.ts";
import { type Fence, fenceOf } from "./read/fence.ts";

const parser = commonmark.configure([GFM, PlainText]);

/** A text and its Markdown tree, kept so that the next version is parsed only where it changed. */
export interface Parsed {
  readonly text: string;
  /** The front matter, where there is one. */
  readonly fence: Fence | undefined;
  /** The front matter, which Markdown does not know, is blank to it. */
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** Where the body begins: after the front matter, or after a byte order mark. */
  readonly bodyStart: number;
  /** Whether something was hidden from the parser that takes it too long; nothing is reused then. */
  readonly isHidden: boolean;
}

/** `[from, to)` of the old text became `[from, from + length)` of the new one; UTF-16 offsets. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Parses Markdown (GFM). Never fails. Linear, also for text that is no document at all (see LONGEST_PARAGRAPH).
 * @param changes what changed since `previous`, in order; each in the coordinates after the ones before it.
 */
export function parseMarkdown(text: string, previous?: Parsed, changes: readonly TextChange[] = []): Parsed {
  const fence = fenceOf(text);
  const bodyStart = fence?.end ?? (text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  const source = legible(text, bodyStart);
  const seen = withoutLongParagraphs(withoutWideSpaces(source, bodyStart));
  const isHidden = seen !== source;
  const isFresh = !previous || isHidden || previous.isHidden;
  const fragments = isFresh ? [] : keptFragments(previous, changes, bodyStart);
  const tree = parser.parse(seen, fragments);
  return { text, fence, tree, fragments: TreeFragment.addTree(tree, fragments), bodyStart, isHidden };
}

/**
 * What of the old tree still holds: all outside one range that covers every change. Fragments cut twice forget that
 * they were cut (TreeFragment.applyChanges), so changes are not applied one by one. The range reaches to blank lines or
 * to lines that begin an item, since others can belong to the quote or list item before them without a mark of their
 * own. A change of the front matter touches all of it.
 */
function keptFragments(previous: Parsed, changes: readonly TextChange[], bodyStart: number) {
  let cover: { fromA: number; toA: number; fromB: number; toB: number } | undefined;
  for (const { from, to, length } of changes) {
    const { fromA, toA, fromB, toB } = cover ?? { fromA: from, toA: to, fromB: from, toB: to };
    const moved = toB - toA;
    const start = Math.min(fromB, from);
    const end = Math.max(toB, to);
    cover = {
      fromA: Math.min(fromA, start),
      toA: end - moved,
      fromB: start,
      toB: end + length - (to - from),
    };
  }
  if (!cover) return previous.fragments;
  const isFrontMatter = bodyStart !== previous.bodyStart || cover.fromA < bodyStart;
  const moved = cover.toB - cover.toA;
  const start = isFrontMatter ? 0 : restartBefore(previous.text, cover.fromA);
  const end = Math.max(
    restartAfter(previous.text, cover.toA),
    isFrontMatter ? Math.max(previous.bodyStart, bodyStart - moved) : 0,
  );
  return TreeFragment.applyChanges(previous.fragments, [
    { fromA: start, toA: end, fromB: start, toB: end + moved },
  ]);
}

/** The start of the nearest blank line, or line that begins an item, before the line of an offset; or of the text. */
function restartBefore(text: string, offset: number): number {
  for (let start = lineStart(text, offset); start > 0; ) {
    const previous = lineStart(text, start - 1);
    if (isItem(text, previous) || isBlank(text, previous, start)) return previous;
    start = previous;
  }
  return 0;
}

/** The end of the nearest blank line, or the start of one that begins an item, after the line of an offset; or the end of the text. */
function restartAfter(text: string, offset: number): number {
  for (let start = lineEnd(text, offset); start < text.length; ) {
    if (isItem(text, start)) return start;
    const end = lineEnd(text, start);
    if (isBlank(text, start, end)) return end;
    start = end;
  }
  return text.length;
}

/** Whether a line begins an item whatever stands before it: "- words", not indented. */
function isItem(text: string, start: number): boolean {
  return (
    BULLETS.includes(text.charAt(start)) &&
    text.charAt(start + 1) === " " &&
    /\p{L}/u.test(text.charAt(start + 2))
  );
}

const BULLETS = "-*+";

function lineStart(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isLineBreak(text, at - 1)) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text, at)) at++;
  return Math.min(at + 1, text.length);
}

/** Whether a line ends with this code unit: "\n", or "\r" that no "\n" follows. */
function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The parser's search for matching inline marks is quadratic in a paragraph (measured: 6 s for 100 kB of "*a_ "). In
 * paragraphs longer than any ad's, marks become letters.
 */
const LONGEST_PARAGRAPH = 16_000;

/**
 * The text as the parser may see it, equally long. Front matter is blank. The parser knows only "\n" as a line break, so
 * lone "\r" become "\n".
 */
function legible(text: string, bodyStart: number): string {
  const body = bodyStart === 0 ? text : `${" ".repeat(bodyStart - 1)}\n${text.slice(bodyStart)}`;
  return body.includes("\r") ? body.replace(/\r(\n?)/g, (_, feed) => (feed ? " \n" : "\n")) : body;
}

/**
 * At every space the parser looks whether only spaces follow up to the line break, which is quadratic in a run of them
 * (measured: 14 s for 80 kB). Tabs say the same to it. Front matter is left as it is: a blank line is not looked at.
 */
function withoutWideSpaces(text: string, bodyStart: number): string {
  if (text.indexOf(WIDE, bodyStart) < 0) return text;
  const tabs = text.slice(bodyStart).replace(WIDE_SPACES, (run) => "\t".repeat(run.length));
  return text.slice(0, bodyStart) + tabs;
}

/** More than any list or code is indented by. */
const WIDE = " ".repeat(64);
const WIDE_SPACES = / {64,}/g;

function withoutLongParagraphs(text: string): string {
  if (text.length <= LONGEST_PARAGRAPH) return text;
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfParagraph(text, at);
    if (end - at > LONGEST_PARAGRAPH) {
      parts.push(text.slice(kept, at), text.slice(at, end).replace(/[*_~[\]<`\\!&:@]|www\./g, withoutMark));
      kept = end;
    }
    at = end;
  }
  return parts.length === 0 ? text : `${parts.join("")}${text.slice(kept)}`;
}

function withoutMark(mark: string, at: number, text: string): string {
  const startsLine = at === 0 || text.charCodeAt(at - 1) === 10;
  return startsLine && mark === "*" ? mark : "x".repeat(mark.length);
}

/** The end of the run of lines without a blank line between them, its last line break included. */
function endOfParagraph(text: string, from: number): number {
  for (let at = from; ; ) {
    const feed = text.indexOf("\n", at);
    if (feed < 0) return text.length;
    if (text.charCodeAt(feed + 1) === 10) return feed + 1;
    at = feed + 1;
  }
}
