import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Ad } from "./ad.ts";
import { directivesIn } from "./directives.ts";
import { disappearance, endOfLine, nextLine, startOfLine } from "./fixes/lines.ts";
import { parseMarkdown } from "./markdown.ts";
import { fenceOf } from "./read/fence.ts";
import type { TextEdit } from "./rule.ts";
import type { Span } from "./span.ts";

/** More front matter is no list of details anybody wrote. */
const LONGEST = 20_000;

/**
 * The ad as it may be published: without comments to Rolescope and without its key in the front matter. Everything else
 * stays byte for byte.
 */
export function cleanText(text: string): string {
  const gone = directivesIn(parseMarkdown(text)).map((directive) => disappearance(text, directive));
  const fence = fenceOf(text);
  if (fence?.format === "yaml") {
    const yaml = text.slice(fence.inner.start, fence.inner.end);
    const inside = withoutKeys(yaml, ["rolescope"]);
    if (inside === "all") gone.push({ start: fence.start, end: fence.end });
    else if (inside) gone.push(shifted(inside, fence.inner.start));
  }
  let cleaned = "";
  let at = 0;
  for (const { start, end } of gone.sort((one, other) => one.start - other.start)) {
    cleaned += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return cleaned + text.slice(at);
}

/** The deletion of an ignore from the front matter, together with what it leaves empty. */
export function withoutIgnore(ad: Ad, rule: string): TextEdit | undefined {
  const { frontMatter } = ad;
  if (frontMatter?.format !== "yaml" || frontMatter.mistakes.length > 0) return undefined;
  const { yaml } = frontMatter;
  const gone = withoutKeys(yaml.text, ["rolescope", "ignore", rule]);
  if (!gone) return undefined;
  const span = gone === "all" ? frontMatter : shifted(gone, yaml.start);
  return { start: span.start, end: span.end, newText: "" };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * What to delete so that the key at a path is gone, and the keys above it that hold nothing else: "all" where nothing
 * would be left. Undefined where it is not there, or stands inside braces with others.
 */
function withoutKeys(yaml: string, path: readonly string[]): Span | "all" | undefined {
  if (yaml.length > LONGEST) return undefined;
  const document = parseDocument(yaml, { logLevel: "silent", prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  let map: unknown = document.contents;
  let found: { readonly pair: Pair; readonly map: YAMLMap } | undefined;
  for (const key of path) {
    if (!isMap(map)) return undefined;
    const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
    if (!pair) return undefined;
    if (!found || map.items.length > 1) found = { pair, map };
    map = pair.value;
  }
  if (!found) return undefined;
  if (found.map === document.contents && found.map.items.length === 1) return "all";
  return found.map.flow ? undefined : linesOf(yaml, found.pair);
}

function linesOf(yaml: string, { key, value }: Pair): Span {
  const from = rangeOf(key)?.[0] ?? 0;
  const to = rangeOf(value)?.[1] ?? rangeOf(key)?.[1] ?? from;
  const last = to > from && yaml[to - 1] === "\n" ? to : nextLine(yaml, Math.min(to, endOfLine(yaml, to)));
  return { start: startOfLine(yaml, from), end: last };
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  const range = (node as { readonly range?: [number, number, number] | null } | null)?.range;
  return range ?? undefined;
}
