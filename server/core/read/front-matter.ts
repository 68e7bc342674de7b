import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import type { FrontMatter, FrontMatterEntry } from "../ad.ts";
import { passage, type Span } from "../span.ts";
import type { Fence } from "./fence.ts";
import { jsonEntries } from "./json.ts";

/** Reads front matter. Never throws: what is wrong with it stands in `mistakes`, with its place in the whole text. */
export function frontMatterOf(text: string, fence: Fence): FrontMatter {
  const yaml = passage(text, fence.inner.start, fence.inner.end);
  const base = { start: fence.start, end: fence.end, format: fence.format, yaml };
  if (fence.format === "toml")
    return { ...base, entries: tomlEntries(text, fence.inner), mistakes: unclosed(fence) };
  const plain = jsonEntries(yaml.text, yaml.start) ?? plainEntries(text, fence.inner);
  if (plain) return { ...base, entries: plain, mistakes: unclosed(fence) };
  const { entries, mistakes } = yamlEntries(yaml.text, yaml.start);
  return { ...base, entries, mistakes: [...unclosed(fence), ...mistakes] };
}

type Mistakes = FrontMatter["mistakes"];

function unclosed({ start, format, isClosed }: Fence): Mistakes {
  if (isClosed) return [];
  const mark = format === "yaml" ? "---" : "+++";
  return [{ at: { start, end: start + mark.length }, message: `The front matter has no closing ${mark}` }];
}

/** The library compares every key with every other one; so much front matter is no list of details anybody wrote. */
const LONGEST_COMPARED = 20_000;

/** Top-level keys by the YAML library; with mistakes, the keys it could still read. */
export function yamlEntries(
  source: string,
  offset: number,
): { entries: FrontMatterEntry[]; mistakes: Mistakes } {
  try {
    const document = parseDocument(source, {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      logLevel: "silent",
      uniqueKeys: source.length <= LONGEST_COMPARED,
    });
    const mistakes = document.errors.map(({ pos, message }) => ({
      at: { start: offset + pos[0], end: offset + Math.max(pos[0], Math.min(pos[1], source.length)) },
      message,
    }));
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null))
      return { entries: [], mistakes };
    if (!isMap(contents)) {
      const at = { start: offset, end: offset + source.trimEnd().length };
      return {
        entries: [],
        mistakes: [...mistakes, { at, message: "The front matter must be keys with values" }],
      };
    }
    const entries: FrontMatterEntry[] = [];
    for (const pair of contents.items) {
      const at = valueAt(pair, source, offset);
      const { key } = pair;
      if (!at || !isScalar(key)) continue;
      try {
        entries.push({ key: String(key.value), value: plainValueOf(pair, document), at });
      } catch (error) {
        mistakes.push({ at, message: messageOf(error) });
      }
    }
    return { entries, mistakes };
  } catch (error) {
    const at = { start: offset, end: offset + source.trimEnd().length };
    return { entries: [], mistakes: [{ at, message: messageOf(error) }] };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Throws where references lead to more than anybody wrote. */
function plainValueOf({ value }: Pair, document: Document): unknown {
  return isNode(value) ? (value.toJS(document) as unknown) : null;
}

function valueAt({ key, value }: Pair, source: string, offset: number): Span | undefined {
  if (!isScalar(key) || (typeof key.value !== "string" && typeof key.value !== "number")) return undefined;
  const [, behind] = key.range ?? [0, 0];
  const [start, end] = (isNode(value) && value.range) || [behind, behind];
  const last = start + source.slice(start, end).trimEnd().length;
  return { start: offset + start, end: offset + Math.max(start, last) };
}

/** `key: value` where the value can be nothing but one string or number: the reading is the same as the library's. */
const PLAIN =
  /^([A-Za-z][\w-]*):[ \t]+(?:([\p{L}/](?:[\p{L}\p{N} ./()&+%–—'_,!-]*[\p{L}\p{N}.)%/!])?|\d{4}-\d\d-\d\d)|"([^"\\]*)"|(0|[1-9]\d{0,14}))[ \t]*$/u;
const NOT_TEXT = new Set(["true", "false", "null", "yes", "no", "on", "off"]);

/** Entries of front matter made of plain lines only, a hundred times faster than the library; otherwise nothing. */
export function plainEntries(text: string, inner: Span): FrontMatterEntry[] | undefined {
  const entries: FrontMatterEntry[] = [];
  const keys = new Set<string>();
  const isCompared = inner.end - inner.start <= LONGEST_COMPARED;
  for (let at = inner.start; at < inner.end; ) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 || feed > inner.end ? inner.end : feed;
    const line = text.slice(at, end).replace(/\r$/, "");
    if (line.includes("\r")) return undefined;
    if (line !== "") {
      const [, key, bare, quoted, digits] = PLAIN.exec(line) ?? [];
      const value = bare ?? quoted ?? (digits === undefined ? undefined : Number(digits));
      if (key === undefined || value === undefined) return undefined;
      if (isCompared && keys.has(key)) return undefined;
      if (bare !== undefined && NOT_TEXT.has(bare.toLowerCase())) return undefined;
      keys.add(key);
      const start = at + line.length - line.slice(key.length + 1).trimStart().length;
      entries.push({ key, value, at: { start, end: at + line.trimEnd().length } });
    }
    at = end + 1;
  }
  return entries;
}

function tomlEntries(text: string, inner: Span): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (let at = inner.start; at < inner.end; ) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 || feed > inner.end ? inner.end : feed;
    const [, key, value] =
      /^[ \t]*([A-Za-z][\w-]*)[ \t]*=[ \t]*["']([^"]*)["'][ \t\r]*$/.exec(text.slice(at, end)) ?? [];
    if (key !== undefined && value !== undefined) {
      const start = text.indexOf("=", at) + 1;
      const raw = text.slice(start, end);
      const from = start + raw.length - raw.trimStart().length;
      entries.push({ key, value, at: { start: from, end: start + raw.trimEnd().length } });
    }
    at = end + 1;
  }
  return entries;
}

/** The value of the first key of these names, compared without case, hyphens and underscores. */
export function entryNamed(
  frontMatter: FrontMatter | undefined,
  names: ReadonlySet<string>,
): FrontMatterEntry | undefined {
  return frontMatter?.entries.find(({ key }) =>
    names.has(key.toLowerCase().normalize("NFC").replace(/[-_ ]/g, "")),
  );
}

/** Where the text of a string value stands, quotes left out. */
export function valueSpan(text: string, { value, at }: FrontMatterEntry): Span {
  const raw = text.slice(at.start, at.end);
  const found = typeof value === "string" ? raw.indexOf(value) : -1;
  if (found < 0 || typeof value !== "string") {
    const isQuoted = /^["']/.test(raw) && raw.length > 1 ? 1 : 0;
    return { start: at.start + isQuoted, end: at.end - isQuoted };
  }
  return { start: at.start + found, end: at.start + found + value.length };
}
