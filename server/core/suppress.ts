import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Ad } from "./ad.ts";
import { REASON } from "./aside.ts";
import { lineBreakOf, startOfLine } from "./fixes/lines.ts";
import type { Fix, TextEdit } from "./rule.ts";

/** More front matter is no list of details anybody wrote, and the YAML library compares every key with every other one. */
const LONGEST = 20_000;

/**
 * A fix that records in the front matter that a rule does not apply to this ad, and why. Comments, order of keys and
 * line breaks stay.
 * @returns undefined where the front matter cannot be written to without touching what stands in it.
 */
export function setAside(rule: string, ad: Ad): Fix | undefined {
  const known = fixes.get(ad) ?? new Map<string, Fix | undefined>();
  fixes.set(ad, known);
  if (!known.has(rule)) known.set(rule, newFix(rule, ad));
  return known.get(rule);
}

/** One rule can have many findings in one ad. */
const fixes = new WeakMap<Ad, Map<string, Fix | undefined>>();

function newFix(rule: string, ad: Ad): Fix | undefined {
  const edit = ignoreEdit(rule, ad);
  if (!edit) return undefined;
  return {
    id: "set-aside",
    title: {
      sv: `Bortse från ${rule} i den här annonsen, med skäl`,
      en: `Set aside ${rule} in this ad, with a reason`,
    },
    kind: "quickfix",
    safe: false,
    change: () => ({ files: [], edits: [edit] }),
  };
}

function ignoreEdit(rule: string, ad: Ad): TextEdit | undefined {
  const { text, frontMatter } = ad;
  const entry = `${rule}: ${REASON[ad.language]}`;
  const eol = lineBreakOf(text);
  if (!frontMatter) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (/^(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/.test(text.slice(start, start + 80))) return undefined;
    const lines = ["---", "rolescope:", "  ignore:", `    ${entry}`, "---", ""];
    return insertion(start, lines.join(eol));
  }
  if (frontMatter.format !== "yaml" || frontMatter.mistakes.length > 0) return undefined;
  const { yaml } = frontMatter;
  if (yaml.text.length > LONGEST) return undefined;
  const edit = entryEdit(yaml.text, entry, eol);
  if (!edit || !isKept(yaml.text, edit, rule)) return undefined;
  return { start: yaml.start + edit.start, end: yaml.start + edit.end, newText: edit.newText };
}

function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** Where an ignore goes in the YAML: into the map that is there, or into new keys in the style of the ones there. */
function entryEdit(yaml: string, entry: string, eol: string): TextEdit | undefined {
  const { contents } = parseDocument(yaml, { logLevel: "silent" });
  const whole = ["rolescope:", "  ignore:", `    ${entry}`, ""].join(eol);
  if (contents === null || (isScalar(contents) && contents.value === null))
    return insertion(yaml.length, whole);
  if (!isMap(contents) || contents.flow) return undefined;
  const settings = pairOf(contents, "rolescope");
  if (!settings) return insertion(yaml.length, whole);
  if (isEmpty(settings)) return below(yaml, settings, "  ", [`ignore:`, `  ${entry}`], eol);
  if (!isMap(settings.value)) return undefined;
  const ignore = pairOf(settings.value, "ignore");
  if (!ignore) {
    if (settings.value.flow) return intoFlow(yaml, settings.value, `ignore: {${entry}}`);
    return below(yaml, settings, indentOf(yaml, settings.value), ["ignore:", `  ${entry}`], eol);
  }
  if (isMap(ignore.value)) {
    if (ignore.value.flow) return intoFlow(yaml, ignore.value, entry);
    return below(yaml, ignore, indentOf(yaml, ignore.value), [entry], eol);
  }
  if (!isEmpty(ignore) || settings.value.flow) return undefined;
  return below(yaml, ignore, `${indentOf(yaml, settings.value)}  `, [entry], eol);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function isEmpty({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === "");
}

/** Lines after the line of a key. */
function below(yaml: string, { key }: Pair, indent: string, lines: readonly string[], eol: string): TextEdit {
  const from = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
  const feed = yaml.indexOf("\n", from);
  const text = lines.map((line) => `${indent}${line}${eol}`).join("");
  return feed < 0 ? insertion(yaml.length, `${eol}${text}`) : insertion(feed + 1, text);
}

function indentOf(yaml: string, map: YAMLMap): string {
  const first = map.items[0]?.key;
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  return yaml.slice(startOfLine(yaml, start), start);
}

function intoFlow(yaml: string, map: YAMLMap, entry: string): TextEdit | undefined {
  const end = map.range?.[1] ?? 0;
  if (yaml[end - 1] !== "}") return undefined;
  let at = end - 1;
  while (at > 0 && /\s/.test(yaml[at - 1] ?? "")) at--;
  if (map.items.length > 0) return yaml[at - 1] === "," ? undefined : insertion(at, `, ${entry}`);
  return { start: at, end: end - 1, newText: entry };
}

/** Whether the edited YAML says what it said before, and the ignore besides. */
function isKept(yaml: string, edit: TextEdit, rule: string): boolean {
  const after = yaml.slice(0, edit.start) + edit.newText + yaml.slice(edit.end);
  const document = parseDocument(after, { logLevel: "silent" });
  if (document.errors.length > 0 || !document.hasIn(["rolescope", "ignore", rule])) return false;
  const before = parseDocument(yaml, { logLevel: "silent" });
  document.deleteIn(["rolescope", "ignore", rule]);
  const bare = (value: unknown) =>
    JSON.stringify(value ?? {}, (_, each) => (isBare(each) ? undefined : each));
  try {
    return bare(document.toJS()) === bare(before.toJS());
  } catch {
    // Values that hold themselves, or references to very much: they cannot be compared.
    return false;
  }
}

function isBare(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === "object" && Object.values(value).every(isBare) && !Array.isArray(value))
  );
}
