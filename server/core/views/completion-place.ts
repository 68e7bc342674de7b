import { endOfLine, startOfLine } from "../fixes/lines.ts";
import { TITLE_KEYS } from "../read/candidates.ts";
import { LANGUAGE_KEYS } from "../read/index.ts";
import type { Span } from "../span.ts";

/** What could be written at a place of a text. */
export type Wanted =
  | { readonly kind: "key" }
  | { readonly kind: "ignore" }
  | { readonly kind: "title" }
  | { readonly kind: "language" }
  | { readonly kind: "type" }
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "directive" }
  /** In the front matter or in a comment. */
  | { readonly kind: "rule" };

/** A place where Rolescope knows what could be written, and the words there that it would replace. */
export interface CompletionPlace extends Span {
  readonly wanted: Wanted;
  /** The spaces its line begins with. */
  readonly indent: string;
  /** What stands behind the offset on its line. */
  readonly rest: string;
}

/** Longer lines are prose. */
const LONGEST_LINE = 200;
/** Nobody writes more front matter by hand. */
const MOST_LINES = 200;

/**
 * The place at an offset; undefined in prose, which costs no more than a look at the line.
 * Everything is told from the text alone, since half-written words have no meaning yet.
 */
export function completionPlaceAt(text: string, offset: number): CompletionPlace | undefined {
  const start = startOfLine(text, offset);
  if (offset - start > LONGEST_LINE) return undefined;
  const before = text.slice(start, offset);
  const rest = text.slice(offset, Math.min(endOfLine(text, offset), offset + LONGEST_LINE));
  const at = (wanted: Wanted, typed: string): CompletionPlace => ({
    wanted,
    indent: /^[ \t]*/.exec(before)?.[0] ?? "",
    rest,
    start: offset - typed.length,
    end: offset,
  });
  const comment = before.lastIndexOf("<!--");
  if (comment > before.lastIndexOf("-->")) return inComment(before.slice(comment + 4), at);
  const [, marks, words] = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(before) ?? [];
  if (marks !== undefined && words !== undefined) return at({ kind: "heading", level: marks.length }, words);
  const path = frontMatterPath(text, start, before);
  return path && inFrontMatter(before, path, rest, at);
}

type At = (wanted: Wanted, typed: string) => CompletionPlace;

function inComment(words: string, at: At): CompletionPlace | undefined {
  const [, name] = /^[ \t]*([\w-]*)$/.exec(words) ?? [];
  if (name !== undefined) return at({ kind: "directive" }, name);
  const [, rule] = /^[ \t]*rolescope-ignore-(?:next-line|section)[ \t]+([\w-]*)$/.exec(words) ?? [];
  return rule === undefined ? undefined : at({ kind: "rule" }, rule);
}

function inFrontMatter(
  before: string,
  path: readonly string[],
  rest: string,
  at: At,
): CompletionPlace | undefined {
  const [, word] = /^[ \t]*([\p{L}_][\p{L}\w-]*)?$/u.exec(before) ?? [];
  const isKey = /^[ \t]*(?:[\p{L}_][\p{L}\w-]*)?$/u.test(before);
  if (isKey) {
    if (rest.trimStart().startsWith(":")) return undefined;
    const typed = word ?? "";
    if (path.length === 0 && !/^[ \t]/.test(before)) return at({ kind: "key" }, typed);
    if (path[0] !== "rolescope") return undefined;
    if (path.length === 1) return at({ kind: "ignore" }, typed);
    return path.length === 2 && path[1] === "ignore" ? at({ kind: "rule" }, typed) : undefined;
  }
  const [, key = "", value] = /^([\p{L}_][\p{L}\w-]*)[ \t]*:[ \t]+["']?([^"']*)$/u.exec(before) ?? [];
  if (value === undefined) return undefined;
  const plain = key.toLowerCase().replace(/[-_]/g, "");
  if (LANGUAGE_KEYS.has(plain)) return at({ kind: "language" }, value);
  if (TITLE_KEYS.has(plain)) return at({ kind: "title" }, value);
  return key === "type" ? at({ kind: "type" }, value) : undefined;
}

/** The keys above a line of the front matter, the outermost first; undefined for a line that is not in it. */
function frontMatterPath(text: string, line: number, before: string): string[] | undefined {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith("---", first) || line <= first) return undefined;
  const path: { readonly key: string; readonly indent: number }[] = [];
  let count = 0;
  for (let at = first; at < line; count++) {
    const end = endOfLine(text, at);
    const words = text.slice(at, Math.min(end, at + LONGEST_LINE));
    if (count > MOST_LINES || (at > first && !mayBelong(words))) return undefined;
    const [, indent = "", key] = /^([ \t]*)["']?([\p{L}_][\p{L}\w-]*)["']?[ \t]*:/u.exec(words) ?? [];
    if (key !== undefined) {
      while ((path.at(-1)?.indent ?? -1) >= indent.length) path.pop();
      path.push({ key, indent: indent.length });
    }
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  const depth = /^[ \t]*/.exec(before)?.[0].length ?? 0;
  return path.filter(({ indent }) => indent < depth).map(({ key }) => key);
}

function mayBelong(words: string): boolean {
  return /^(?:[ \t]|#|$|["']?[\p{L}_][^:]{0,60}:)/u.test(words);
}
