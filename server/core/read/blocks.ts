import type { Parsed } from "../markdown.ts";
import type { Span } from "../span.ts";
import { htmlParts } from "./html.ts";
import { eachNode } from "./nodes.ts";

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

/** What is made of the nodes of the tree. The others hold nothing of their own: what is inside them is looked at. */
type Role = "item" | "heading" | "paragraph" | "cell" | "html" | "tag" | "mask" | "code" | "hidden";

/** By name: looked up once for each node, instead of compared with each name. */
const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    item: ["ListItem"],
    heading: [
      ...["ATXHeading1", "ATXHeading2", "ATXHeading3", "ATXHeading4", "ATXHeading5", "ATXHeading6"],
      ...["SetextHeading1", "SetextHeading2"],
    ],
    paragraph: ["Paragraph", "Task", "CodeBlock"],
    cell: ["TableCell"],
    html: ["HTMLBlock"],
    tag: ["HTMLTag"],
    mask: [
      ...["URL", "LinkTitle", "LinkLabel", "Autolink", "Image", "Entity", "Comment"],
      ...["ProcessingInstruction", "QuoteMark", "TaskMarker"],
    ],
    code: ["FencedCode"],
    hidden: ["CommentBlock", "ProcessingInstructionBlock", "LinkReference"],
  } satisfies Record<Role, readonly string[]>).flatMap(([role, names]) =>
    names.map((name) => [name, role as Role] as const),
  ),
);

/** Reads the Markdown tree from front to back. Code blocks with fences are left out. */
export function layoutOf({ text, tree }: Parsed): Layout {
  const blocks: Block[] = [];
  const masks: Mask[] = [];
  const above: Item[] = [];
  let item: Item | undefined;
  let codeBlocks = 0;
  eachNode(tree, (name, start, end) => {
    const role = ROLES.get(name);
    if (role === undefined) return true;
    while (item && item.end <= start && end > start) {
      above.pop();
      item = above.at(-1);
    }
    switch (role) {
      case "item":
        item = { start, end, marker: markerOf(text, start, end), depth: above.length + 1, parent: item };
        above.push(item);
        return true;
      case "heading": {
        const style = name.startsWith("A") ? "atx" : "setext";
        const content = headingContent(text, start, end, style);
        const level = name.charCodeAt(name.length - 1) - 48;
        const outer = { start, end };
        blocks.push({ kind: "heading", start: content.start, end: content.end, outer, level, style, item });
        return true;
      }
      case "paragraph":
      case "cell":
        push(role, start, end);
        return true;
      case "html":
        push("paragraph", start, end);
        htmlParts(text, start, end, masks);
        return false;
      case "tag":
        masks.push({ start, end, breaks: isBreak(text, start) });
        return false;
      case "mask":
        masks.push({ start, end, breaks: false });
        return false;
      case "code":
        codeBlocks++;
        return false;
      case "hidden":
        return false;
    }
  });
  return { blocks, masks, codeBlocks };

  function push(kind: "paragraph" | "cell", start: number, end: number): void {
    blocks.push({ kind, start, end, outer: { start, end }, level: 0, style: "atx", item });
  }
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
