import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { Span, TextEdit } from "#core";

/** Nothing longer is looked through. */
const LONGEST = 1_000_000;

/**
 * The edits of a settings file that take out the entry below `ignore` whose name begins at a place, and `ignore`
 * itself where nothing is left below it. Comments on lines of their own stay.
 * @returns undefined where that would touch anything else.
 */
export function removalAt(text: string, start: number): readonly TextEdit[] | undefined {
  if (text.length > LONGEST) return undefined;
  const document = parseDocument(text, { logLevel: "silent" });
  let entry: Entry | undefined;
  visit(document, {
    Pair(_, pair, path) {
      const [holder, above, within] = path.slice(-3);
      if (!isMap(within) || keySpan(pair).start !== start) return undefined;
      if (isPair(above) && isMap(holder) && nameOf(above) === "ignore")
        entry = { pair, within, above, holder };
      return visit.BREAK;
    },
  });
  if (!entry || document.errors.length > 0) return undefined;
  const edits = editsFor(text, entry);
  if (!edits) return undefined;
  entry.within.delete(entry.pair.key);
  if (entry.within.items.length === 0) entry.holder.delete(entry.above.key);
  const after = parseDocument(applied(text, edits), { logLevel: "silent" });
  const expected = contentOf(document);
  return expected !== undefined && contentOf(after) === expected ? edits : undefined;
}

/** What a document says. Undefined where a reference leads nowhere, or anything else is wrong. */
function contentOf(document: Document.Parsed): string | undefined {
  try {
    return document.errors.length > 0 ? undefined : JSON.stringify(document.toJS() ?? {});
  } catch {
    return undefined;
  }
}

/** An entry below `ignore`, and where that stands. */
interface Entry {
  readonly pair: Pair;
  readonly within: YAMLMap;
  readonly above: Pair;
  readonly holder: YAMLMap;
}

function editsFor(text: string, { pair, within, above }: Entry): readonly TextEdit[] | undefined {
  const { items, flow } = within;
  if (items.length === 1) {
    const head = linesOf(text, keySpan(above).start, flow ? endOf(above) : keySpan(above).end);
    const line = flow ? undefined : linesOf(text, keySpan(pair).start, endOf(pair));
    if (!head || (!flow && !line)) return undefined;
    return line ? [head, line] : [head];
  }
  if (!flow) {
    const line = linesOf(text, keySpan(pair).start, endOf(pair));
    return line && [line];
  }
  const n = items.indexOf(pair);
  const [before, next] = [items[n - 1], items[n + 1]];
  if (next) return [removal(keySpan(pair).start, keySpan(next).start)];
  return before && [removal(endOf(before), endOf(pair))];
}

/** Whole lines; undefined where something else stands before them on the first. */
function linesOf(text: string, start: number, end: number): TextEdit | undefined {
  const first = text.lastIndexOf("\n", start - 1) + 1;
  if (text.slice(first, start).trim() !== "") return undefined;
  if (text.charAt(end - 1) === "\n") return removal(first, end);
  const feed = text.indexOf("\n", end);
  return removal(first, feed < 0 ? text.length : feed + 1);
}

function removal(start: number, end: number): TextEdit {
  return { start, end, newText: "" };
}

/** A text after edits that stand in order and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (sofar, { start, end, newText }) => sofar.slice(0, start) + newText + sofar.slice(end),
    text,
  );
}

/** Where a baseline names the rules of its files; its beginning where that cannot be told. */
export function baselinePlaces(text: string): (file: string, rule: string) => Span {
  const document = text.length > LONGEST ? undefined : parseDocument(text, { logLevel: "silent" });
  const files = isMap(document?.contents) ? document.contents.get("files") : undefined;
  const known = new Map((isMap(files) ? files.items : []).map((pair) => [nameOf(pair), pair.value]));
  return (file, rule) => {
    const rules = known.get(file);
    const pair = isMap(rules) ? rules.items.find((each) => nameOf(each) === rule) : undefined;
    return pair ? keySpan(pair) : { start: 0, end: 0 };
  };
}

function nameOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

function keySpan({ key }: Pair): Span {
  const range = isNode(key) ? key.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function endOf(pair: Pair): number {
  const { value } = pair;
  const end = isNode(value) ? (value.range?.[1] ?? 0) : 0;
  return Math.max(end, keySpan(pair).end);
}
