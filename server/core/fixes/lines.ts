import type { TextEdit } from "../rule.ts";
import type { Span } from "../span.ts";

/** The line break a text uses: that of its first line. */
export function lineBreakOf(text: string): string {
  const feed = text.indexOf("\n");
  return feed > 0 && text[feed - 1] === "\r" ? "\r\n" : "\n";
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

/** Where the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at;
}

/** Where the words of a block end, without blanks and line breaks after them. */
export function endOfWords(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}

/** Where the next line begins; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : Math.min(end + 1, text.length);
}

/** Whether the line that begins or ends at an offset holds nothing but blanks; true outside the text. */
export function isBlankLine(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), endOfLine(text, offset)).trim() === "";
}

/**
 * The block of a statement without a line right below an item that is not indented: only Markdown takes "Välkommen med din
 * ansökan." there for a part of the last requirement. The block itself where there is none.
 */
export function ownBlock(
  text: string,
  { kind, end, block }: { readonly kind: string; readonly end: number; readonly block: Span },
): Span {
  const column = block.start - startOfLine(text, block.start);
  for (let at = nextLine(text, end); kind === "item" && at < block.end; at = nextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at));
    const isAtMargin = line.length - line.replace(/^[ \t>]+/, "").length <= column;
    if (line.trim() !== "" && isAtMargin)
      return { start: block.start, end: endOfWords(text, { start: end, end: at }) };
    if (at === text.length) break;
  }
  return block;
}

/**
 * What to delete so that a block disappears without a trace: its lines with one of the blank lines around it, or, inside
 * a line, the words with the space before the next ones.
 */
export function disappearance(text: string, words: Span): Span {
  const { start, end } = withTags(text, words);
  const from = startOfLine(text, start);
  const to = endOfLine(text, end);
  const isWholeLine = /^[\s>\ufeff]*$/.test(text.slice(from, start)) && text.slice(end, to).trim() === "";
  if (!isWholeLine) return insideLine(text, start, end, to);
  const next = nextLine(text, end);
  const first = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  const isBlankBefore = first === 0 || isBlankLine(text, previousEnd(text, first));
  if (next < text.length && isBlankBefore && isBlankLine(text, next))
    return { start: first, end: nextLine(text, next) };
  if (next >= text.length && first > 0 && next === to)
    return { start: endOfLine(text, previousEnd(text, first)), end: next };
  return { start: first, end: next };
}

/** The words with the tags of their HTML list item: an empty item is worse than none. */
function withTags(text: string, { start, end }: Span): Span {
  const before = text.slice(startOfLine(text, start), start);
  const after = text.slice(end, endOfLine(text, end));
  const opening = /<(?:li|dd)(?:\s[^<>]*)?>\s*$/i.exec(before);
  const closing = /^\s*<\/(?:li|dd)>/i.exec(after);
  return opening && closing
    ? { start: start - opening[0].length, end: end + closing[0].length }
    : { start, end };
}

function previousEnd(text: string, lineStart: number): number {
  let at = lineStart - 1;
  if (text[at] === "\n" && text[at - 1] === "\r") at--;
  return at;
}

function insideLine(text: string, start: number, end: number, lineEnd: number): Span {
  let to = end;
  while (to < lineEnd && /[ \t]/.test(text[to] ?? "")) to++;
  if (to < lineEnd) return { start, end: to };
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1] ?? "")) from--;
  return { start: from, end };
}

/** Words that were wrapped over several lines, or quoted, in one line. Linear. */
export function unwrapped(text: string): string {
  const [first = "", ...others] = text.split(/\r?\n/);
  return [first, ...others.map((line) => line.replace(/^[\s>]+/, ""))].map((line) => line.trim()).join(" ");
}

/** The smallest edit that makes [start, start + before.length) read `after`. */
export function replacement(start: number, before: string, after: string): TextEdit {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    start: start + head,
    end: start + before.length - tail,
    newText: after.slice(head, after.length - tail),
  };
}

/** Sorts edits and joins those that overlap or touch, so that no two claim the same words. */
export function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const edit of sorted) {
    const last = result.at(-1);
    if (last && edit.start <= last.end) {
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        newText: last.newText + edit.newText,
      };
    } else result.push(edit);
  }
  return result;
}

/**
 * Whether a paragraph inserted at the end of the line of an offset is followed by words, with no blank line between,
 * once other edits are made.
 */
export function isFollowedByWords(text: string, offset: number, edits: readonly TextEdit[]): boolean {
  let next = nextLine(text, endOfLine(text, offset));
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start === next && newText === "") next = end;
  }
  return next < text.length && !isBlankLine(text, next);
}

/** Joins deletions of neighbouring lines, and lets no two blank lines meet where a whole list went. */
export function withoutGaps(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return joined(edits).map((edit) => {
    const { start, end, newText } = edit;
    const isLines = newText === "" && startOfLine(text, start) === start && startOfLine(text, end) === end;
    if (!isLines || end >= text.length || !isBlankLine(text, end)) return edit;
    const isBlankBefore = start === 0 || isBlankLine(text, previousEnd(text, start));
    return isBlankBefore ? { start, end: nextLine(text, end), newText } : edit;
  });
}

/** Lets no blank line stay at the end where the last words of a text are taken out. */
export function withoutGapAtEnd(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const last = edits.at(-1);
  if (last?.newText !== "" || text.slice(last.end).trim() !== "") return edits;
  const limit = edits.at(-2)?.end ?? 0;
  let start = last.start;
  while (start > limit && /\s/.test(text[start - 1] ?? "")) start--;
  const newText = /[\r\n]$/.test(text) ? lineBreakOf(text) : "";
  return joined([...edits.slice(0, -1), { start, end: text.length, newText }]);
}

/** The text with edits made, in whatever order they come. @throws Error when two of them touch the same words. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error(`Two edits touch the same words at ${start}.`);
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
