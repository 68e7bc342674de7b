import type { TreeCursor } from "@lezer/common";
import type { Parsed } from "../markdown.ts";
import type { Span } from "../span.ts";
import { htmlParts } from "./html.ts";

/** The list item a paragraph belongs to. */
export interface Item extends Span {
  readonly marker: string;
  /** 1 for a list that is in no other list. */
  readonly depth: number;
  readonly parent: Item | undefined;
}

/** A stretch of text that Markdown sees as one: what stands between `start` and `end` may still have marks inside. */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph" | "cell";
  /** Markup included. */
  readonly outer: Span;
  /** 1 to 6 for headings, otherwise 0. */
  readonly level: number;
  readonly style: "atx" | "setext";
  readonly item: Item | undefined;
}

/** Text that is not read: link targets, addresses, tags, entities, comments. */
export interface Mask extends Span {
  /** A tag that ends a line, such as `<br>` or `</li>`. */
  readonly breaks: boolean;
}

/** A text as blocks in reading order. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly masks: readonly Mask[];
  /** How many fenced code blocks were left out. */
  readonly codeBlocks: number;
}

/** Reads the Markdown tree from front to back, without recursion. Code blocks with fences are left out. */
export function layoutOf({ text, tree }: Parsed): Layout {
  const blocks: Block[] = [];
  const masks: Mask[] = [];
  const items: Item[] = [];
  let codeBlocks = 0;
  const cursor = tree.cursor();
  let isMore = true;
  while (isMore) {
    const { name, from, to } = cursor;
    while (items.length > 0 && (items.at(-1)?.end ?? 0) <= from && to > from) items.pop();
    let isLeaf = false;
    switch (name) {
      case "ListItem": {
        const parent = items.at(-1);
        items.push({
          start: from,
          end: to,
          marker: markerOf(text, from, to),
          depth: items.length + 1,
          parent,
        });
        break;
      }
      case "ATXHeading1":
      case "ATXHeading2":
      case "ATXHeading3":
      case "ATXHeading4":
      case "ATXHeading5":
      case "ATXHeading6":
      case "SetextHeading1":
      case "SetextHeading2": {
        const style = name.startsWith("A") ? "atx" : "setext";
        const content = headingContent(text, from, to, style);
        blocks.push({
          kind: "heading",
          ...content,
          outer: { start: from, end: to },
          level: name.charCodeAt(name.length - 1) - 48,
          style,
          item: items.at(-1),
        });
        break;
      }
      case "Paragraph":
      case "Task":
      case "CodeBlock":
        push("paragraph", from, to);
        break;
      case "TableCell":
        push("cell", from, to);
        break;
      case "HTMLBlock": {
        push("paragraph", from, to);
        htmlParts(text, from, to, masks);
        isLeaf = true;
        break;
      }
      case "HTMLTag":
        masks.push({ start: from, end: to, breaks: isBreak(text, from) });
        isLeaf = true;
        break;
      case "URL":
      case "LinkTitle":
      case "LinkLabel":
      case "Autolink":
      case "Image":
      case "Entity":
      case "Comment":
      case "ProcessingInstruction":
      case "QuoteMark":
      case "TaskMarker":
        masks.push({ start: from, end: to, breaks: false });
        isLeaf = true;
        break;
      case "FencedCode":
        codeBlocks++;
        isLeaf = true;
        break;
      case "CommentBlock":
      case "ProcessingInstructionBlock":
      case "LinkReference":
        isLeaf = true;
        break;
    }
    isMore = advance(cursor, !isLeaf);
  }
  return { blocks, masks, codeBlocks };

  function push(kind: "paragraph" | "cell", start: number, end: number): void {
    blocks.push({ kind, start, end, outer: { start, end }, level: 0, style: "atx", item: items.at(-1) });
  }
}

/** To the next node in reading order. `TreeCursor.next` looks up the whole tree at every step out of it. */
function advance(cursor: TreeCursor, enter: boolean): boolean {
  if (enter && cursor.firstChild()) return true;
  do if (cursor.nextSibling()) return true;
  while (cursor.parent());
  return false;
}

function markerOf(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) at++;
  while (at < end && at - start < 5 && isSpace(text.charCodeAt(at))) at++;
  return text.slice(start, at);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function headingContent(text: string, from: number, to: number, style: "atx" | "setext"): Span {
  let start = from;
  let end = to;
  if (style === "setext") {
    while (end > start && text.charCodeAt(end - 1) !== 10 && text.charCodeAt(end - 1) !== 13) end--;
  } else {
    while (text.charCodeAt(start) === 35) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    let closing = end;
    while (closing > start && text.charCodeAt(closing - 1) === 35) closing--;
    if (closing < end && isSpace(text.charCodeAt(closing - 1))) end = closing;
  }
  return { start, end };
}

/** Whether a tag at this place ends a line of text. */
export function isBreak(text: string, at: number): boolean {
  const slash = text[at + 1] === "/" ? 1 : 0;
  return /^(?:br|p|div|li|ul|ol|h[1-6]|tr|td|th|table|section|article|header|hr|dt|dd)\b/i.test(
    text.slice(at + 1 + slash, at + 10 + slash),
  );
}
