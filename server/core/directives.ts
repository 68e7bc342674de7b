import type { Ad, Section } from "./ad.ts";
import { endOfLine, isBlankLine, nextLine } from "./fixes/lines.ts";
import type { Parsed } from "./markdown.ts";
import type { Span } from "./span.ts";

/** How far a comment reaches. */
export const directiveKinds = ["next-line", "section"] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** A comment that sets a rule aside: `<!-- rolescope-ignore-next-line rule: reason -->`. The whole comment is its span. */
export interface Directive extends Span {
  /** What stands after `rolescope-ignore-`, or after `rolescope-` where that is something else. */
  readonly name: string;
  /** Undefined where there is no such comment. */
  readonly kind: DirectiveKind | undefined;
  readonly rule: string;
  /** Why, in the author's words; empty when none is given. */
  readonly reason: string;
  /** Where the rule is named, or should be. */
  readonly at: Span;
}

const OPEN = "<!--";
const CLOSE = "-->";
const MARK = "rolescope-";
const IGNORE = "ignore-";

/** Nobody sets aside more by hand; comments after these are read as other comments are. */
const MOST = 500;

/** The comments of a text that speak to Rolescope, in reading order; none inside code. Linear in the text. */
export function directivesIn({ text, tree }: Parsed): Directive[] {
  if (!text.includes(MARK)) return [];
  const found: Directive[] = [];
  let close = 0;
  for (let start = text.indexOf(OPEN); start >= 0 && found.length < MOST; start = text.indexOf(OPEN, close)) {
    close = text.indexOf(CLOSE, start + OPEN.length);
    if (close < 0) break;
    const directive = directiveAt(text, start, close);
    if (directive && isComment(tree.resolveInner(start + 1, -1).name)) found.push(directive);
  }
  return found;
}

function isComment(node: string): boolean {
  return node === "Comment" || node === "CommentBlock" || node === "HTMLBlock";
}

function directiveAt(text: string, start: number, close: number): Directive | undefined {
  const end = close + CLOSE.length;
  const from = skipSpace(text, start + OPEN.length, close);
  if (!text.startsWith(MARK, from)) return undefined;
  const named = from + MARK.length;
  const nameEnd = wordEnd(text, named, close);
  const isIgnore = text.startsWith(IGNORE, named);
  const name = text.slice(isIgnore ? named + IGNORE.length : named, nameEnd);
  const ruleStart = skipSpace(text, nameEnd, close);
  const ruleEnd = wordEnd(text, ruleStart, close);
  const rest = text.slice(ruleEnd, close).trim();
  const at = ruleEnd > ruleStart ? { start: ruleStart, end: ruleEnd } : { start, end };
  return {
    start,
    end,
    name,
    kind: isIgnore ? directiveKinds.find((kind) => kind === name) : undefined,
    rule: text.slice(ruleStart, ruleEnd),
    reason: rest.startsWith(":") ? rest.slice(1).trim() : "",
    at,
  };
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] ?? "")) at++;
  return at;
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\w-]/.test(text[at] ?? "") && !text.startsWith(CLOSE, at)) at++;
  return at;
}

/**
 * What the comment at an index reaches: the first line after it that holds more than comments to us, or the section it stands in.
 * Nothing where there is no such comment.
 */
export function reachOf(at: number, directives: readonly Directive[], ads: readonly Ad[]): Span | undefined {
  const text = ads[0]?.text ?? "";
  const directive = directives[at];
  if (!directive) return undefined;
  if (directive.kind === "section") return sectionAround(directive, ads);
  if (directive.kind === undefined) return undefined;
  let start = nextLine(text, directive.end);
  let other = at + 1;
  while (start < text.length) {
    const end = endOfLine(text, start);
    const comment = directives[other];
    if (comment && comment.start >= start && comment.start <= end) {
      other++;
      if (text.slice(start, comment.start).trim() !== "" || text.slice(comment.end, end).trim() !== "") break;
      start = nextLine(text, comment.end);
    } else if (isBlankLine(text, start)) start = nextLine(text, start);
    else break;
  }
  return { start, end: endOfLine(text, start) };
}

function sectionAround({ start }: Span, ads: readonly Ad[]): Span | undefined {
  const ad = ads.findLast((each) => each.start <= start && start < each.end);
  const at = ad?.sections.findLastIndex((section) => beginning(section) <= start) ?? -1;
  const section = ad?.sections[at];
  if (!ad || !section) return undefined;
  const next = ad.sections[at + 1];
  return { start: beginning(section), end: next ? beginning(next) - 1 : ad.end };
}

function beginning({ heading, start }: Section): number {
  return Math.min(heading?.block.start ?? start, start);
}
