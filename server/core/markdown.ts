import { type Tree, TreeFragment } from "@lezer/common";
import { parser as commonmark, GFM } from "@lezer/markdown";
import { fenceOf } from "./read/fence.ts";

const parser = commonmark.configure([GFM]);

/** A text and its Markdown tree, kept so that the next version is parsed only where it changed. */
export interface Parsed {
  readonly text: string;
  /** The front matter, which Markdown does not know, is blank to it. */
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** Where the body begins: after the front matter, or after a byte order mark. */
  readonly bodyStart: number;
}

/** `[from, to)` of the old text became `[from, from + length)` of the new one; UTF-16 offsets. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Parses Markdown (GFM). Never fails. Linear, also for text that is no document at all (see `legible`).
 * @param changes what changed since `previous`, in order; each in the coordinates after the ones before it.
 */
export function parseMarkdown(text: string, previous?: Parsed, changes: readonly TextChange[] = []): Parsed {
  const bodyStart = fenceOf(text)?.end ?? (text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  const isFresh = !previous || isHuge(text) || isHuge(previous.text);
  const fragments = isFresh ? [] : keptFragments(previous, text, changes, bodyStart);
  const tree = parser.parse(legible(text, bodyStart), fragments);
  return { text, tree, fragments: TreeFragment.addTree(tree, fragments), bodyStart };
}

/** What of the old tree still holds. A change of the front matter touches all of it. */
function keptFragments(previous: Parsed, text: string, changes: readonly TextChange[], bodyStart: number) {
  const margin = text.includes("\r") || previous.text.includes("\r") ? 1 : 0;
  let { fragments } = previous;
  let oldStart = previous.bodyStart;
  let touched = bodyStart !== oldStart;
  for (const change of changes) {
    fragments = TreeFragment.applyChanges(fragments, [changedRange(change, margin)]);
    if (change.from < oldStart) {
      touched = true;
      oldStart =
        Math.max(change.from, oldStart) + change.length - (Math.min(change.to, oldStart) - change.from);
    }
  }
  if (!touched) return fragments;
  const end = Math.min(text.length, Math.max(bodyStart, oldStart));
  return TreeFragment.applyChanges(fragments, [{ fromA: 0, toA: end, fromB: 0, toB: end }]);
}

function changedRange({ from, to, length }: TextChange, margin: number) {
  const start = Math.max(0, from - margin);
  return { fromA: start, toA: to + margin, fromB: start, toB: from + length + margin };
}

const BYTE_ORDER_MARK = 0xfeff;

/** No ad is near this long. Such a text is parsed afresh each time. */
const HUGE = 100_000;
/** Longer runs of lines without a blank line between them are not searched for emphasis, links and addresses. */
const LONGEST_PARAGRAPH = 50_000;

function isHuge(text: string): boolean {
  return text.length > HUGE;
}

/**
 * The text as the parser may see it, equally long. Front matter is blank. The parser knows only "\n" as a line break, so lone "\r" become
 * "\n". Its search for matching inline marks is quadratic in a paragraph (measured: 3 s for 320 kB of "www.a.b "), so
 * marks inside paragraphs of a size no ad has become letters.
 */
function legible(text: string, bodyStart: number): string {
  const body = bodyStart === 0 ? text : `${" ".repeat(bodyStart - 1)}\n${text.slice(bodyStart)}`;
  const lines = body.includes("\r") ? body.replace(/\r(\n?)/g, (_, feed) => (feed ? " \n" : "\n")) : body;
  return isHuge(lines) ? withoutLongParagraphs(lines) : lines;
}

function withoutLongParagraphs(text: string): string {
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
