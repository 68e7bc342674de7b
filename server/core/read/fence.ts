import type { Span } from "../span.ts";

/** The front matter as a stretch of text: fences included, up to the start of the line after the closing one. */
export interface Fence extends Span {
  readonly format: "yaml" | "toml";
  /** What stands between the fences. */
  readonly inner: Span;
  readonly isClosed: boolean;
}

const KEY = /^[ \t]*(?:[\p{L}_"'][^:=\n]{0,60}[:=]|\{)/u;

/**
 * Finds front matter: a line of `---` (YAML) or `+++` (TOML) at the very start, a byte order mark allowed, followed
 * by something that looks like a key. Without a closing fence it ends before the first line that cannot belong to it;
 * a rule at the start of a text is no front matter.
 */
export function fenceOf(text: string): Fence | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const mark = text.slice(start, start + 3);
  if (mark !== "---" && mark !== "+++") return undefined;
  const first = lineAt(text, start);
  if (text.slice(start + 3, first.end).trim() !== "") return undefined;
  const format = mark === "---" ? "yaml" : "toml";
  let isKeyFound = false;
  let stop: number | undefined;
  for (let at = first.next; at < text.length; ) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end).trimEnd();
    if (words === mark || (format === "yaml" && words === "...")) {
      const isEmpty = text.slice(first.next, at).trim() === "";
      if (!isKeyFound && !isEmpty) return undefined;
      return { format, start, end: line.next, inner: { start: first.next, end: at }, isClosed: true };
    }
    if (!isKeyFound && words !== "" && !words.startsWith("#")) {
      if (!KEY.test(words.slice(0, 80))) return undefined;
      isKeyFound = true;
    }
    if (stop === undefined && isKeyFound && !mayBelong(words)) stop = at;
    at = line.next;
  }
  if (!isKeyFound) return undefined;
  const end = stop ?? text.length;
  return { format, start, end, inner: { start: first.next, end }, isClosed: false };
}

function mayBelong(words: string): boolean {
  return KEY.test(words.slice(0, 80)) || /^(?:[ \t]+\S|- |[\]}])/.test(words);
}

function lineAt(text: string, from: number): { readonly end: number; readonly next: number } {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) return { end, next: end + 1 };
    if (code === 13) return { end, next: text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1 };
  }
  return { end, next: end };
}
