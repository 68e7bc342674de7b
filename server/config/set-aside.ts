import { isMap, isScalar, parseDocument } from "yaml";
import type { TextEdit } from "#core";
import { type Baseline, baselineText, parseBaseline } from "./baseline.ts";

/** More settings are no list that anybody wrote. */
const LONGEST = 50_000;

/**
 * The edit of a settings file that sets a rule aside for all its ads. What stands there stays as it is written.
 * @returns undefined where the file cannot be written to without touching that.
 */
export function ignoreEdit(text: string, rule: string, reason: string): TextEdit | undefined {
  if (text.length > LONGEST) return undefined;
  const { contents, errors } = parseDocument(text, { logLevel: "silent" });
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const entry = `${rule}: ${reason}`;
  const isBare = contents === null || (isScalar(contents) && contents.value === null);
  if (errors.length > 0 || (!isBare && (!isMap(contents) || contents.flow))) return undefined;
  const ignore = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === "ignore")
    : undefined;
  if (!ignore) {
    const lead = text === "" || text.endsWith("\n") ? "" : eol;
    return settled(text, insertion(text.length, `${lead}ignore:${eol}  ${entry}${eol}`), rule);
  }
  const from = isScalar(ignore.key) ? (ignore.key.range?.[1] ?? 0) : 0;
  const first = isMap(ignore.value) && !ignore.value.flow ? ignore.value.items[0]?.key : undefined;
  const isEmpty = ignore.value === null || (isScalar(ignore.value) && ignore.value.value === null);
  if (!isEmpty && !isScalar(first)) return undefined;
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = isScalar(first) ? text.slice(text.lastIndexOf("\n", start - 1) + 1, start) : "  ";
  const feed = text.indexOf("\n", from);
  const line = `${indent}${entry}`;
  const edit =
    feed < 0 ? insertion(text.length, `${eol}${line}${eol}`) : insertion(feed + 1, `${line}${eol}`);
  return settled(text, edit, rule);
}

function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** The edit, where the file then says what it should. */
function settled(text: string, edit: TextEdit, rule: string): TextEdit | undefined {
  const after = parseDocument(text.slice(0, edit.start) + edit.newText + text.slice(edit.end), {
    logLevel: "silent",
  });
  return after.errors.length === 0 && after.hasIn(["ignore", rule]) ? edit : undefined;
}

/** The text of a baseline that accepts so many findings of a rule in a file, too. Undefined where it cannot be read. */
export function acceptedText(
  text: string | undefined,
  file: string,
  rule: string,
  count: number,
): string | undefined {
  const counts: Baseline | undefined = text === undefined ? {} : parseBaseline(text).counts;
  return counts && baselineText({ ...counts, [file]: { ...counts[file], [rule]: count } });
}
