import type { Ad, Statement } from "../ad.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";

/** An exclamation mark, and the item or sentence it stands in. */
export interface Exclamation {
  readonly at: number;
  readonly statement: Statement;
}

/**
 * Takes exclamation marks out, all but the first ones: where a sentence ends a full stop is put, where a list item without
 * one ends nothing is. Those inside a name or before a small letter stay.
 */
export function lowerVoice(
  { ad }: Pick<RuleContext, "ad">,
  marks: readonly Exclamation[],
  kept: number,
): Fix[] {
  const stops = ad.sections.some(({ statements }) => statements.some((each) => isItemWithStop(each)));
  const edits = marks.slice(kept).flatMap((mark) => loweringAt(ad, mark, stops));
  if (edits.length === 0) return [];
  return [
    {
      id: "lower-voice",
      title:
        kept > 0
          ? {
              sv: "Ta bort utropstecknen, utom det första",
              en: "Remove the exclamation marks, except the first",
            }
          : { sv: "Ta bort utropstecknen", en: "Remove the exclamation marks" },
      kind: "quickfix",
      safe: false,
      change: () => ({ edits, files: [] }),
    },
  ];
}

function isItemWithStop({ kind, text }: Statement): boolean {
  return kind === "item" && text.endsWith(".");
}

function loweringAt({ text }: Ad, { at, statement }: Exclamation, stops: boolean): TextEdit[] {
  const edit = (newText: string) => [{ start: at, end: at + 1, newText }];
  const before = text[at - 1] ?? " ";
  let to = at + 1;
  while (CLOSING.test(text[to] ?? " ")) to++;
  if (/[!?.…]/.test(before) || /[!?]/.test(text[at + 1] ?? " ")) return edit("");
  const rest = text.slice(to, statement.end);
  if (rest.trim() === "") {
    const isPhrase = statement.kind === "item" && !/[.!?]\s/.test(statement.text);
    return edit(isPhrase && !stops ? "" : ".");
  }
  return /^\s+[^\p{Ll}\s]/u.test(rest) ? edit(".") : [];
}

/** What may stand between the end of a sentence and the space after it. */
const CLOSING = /[)\]”"’'»*_]/;
