import type { Lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import type { Tokens } from "../tokens.ts";
import { termsIn } from "./terms.ts";

/** Appointments whose name has their subject in it: "Universitetslektor i historia", "ST-läkare inom allmänmedicin". */
const APPOINTED = /(?:lektor|professor|adjunkt|lecturer|st-läkare)(?:er|s)?$/i;
/** Characters at the end of a word that tell an appointment. */
const LONGEST_APPOINTMENT = 12;
const JOINING = /^(?:och|and|samt)$/i;
const BEFORE_FIELD = /^(?:i|inom|in|of)$/i;

/**
 * Whether a word begins the subject of an appointment, which belongs to the name of the position.
 * @param before what stands before it
 * @param after the word after it; a doctor's subject is not written with a capital, a place is
 */
function beginsField(before: string, word: string, after: string): boolean {
  if (!BEFORE_FIELD.test(word) || !APPOINTED.test(before)) return false;
  return !/läkare$/i.test(before) || /^\p{Ll}/u.test(after);
}

/** Where a title ends when the subject of an appointment is left out, for "obstetrik och gynekologi" is no second name. */
export function beforeField(text: string, { start, end }: Span): number {
  const title = text.slice(start, end);
  for (const { index, 0: word } of title.matchAll(/\s(?:i|inom|in|of)\s/gi)) {
    const before = title.slice(0, index);
    if (beginsField(before, word.trim(), title.slice(index + word.length))) return start + index;
  }
  return end;
}

/** "DataOps Engineer, BI": whether all that is left names crafts. */
export function isCraft(
  lexicon: Lexicon,
  text: string,
  { starts, ends, count }: Tokens,
  from: number,
): boolean {
  const span = { start: starts[from] ?? 0, end: ends[count - 1] ?? 0 };
  const { tokens, matches } = termsIn(lexicon, text, span, "area");
  let n = 0;
  while (n < tokens.count) {
    if (n > 0 && JOINING.test(text.slice(tokens.starts[n], tokens.ends[n]))) n++;
    const next = matches.reduce((to, match) => (match.from === n ? Math.max(to, match.to) : to), n);
    if (next === n) return false;
    n = next;
  }
  return true;
}

/** Whether a word begins the subject of the appointment before it. */
export function isField(text: string, { starts, ends }: Tokens, n: number): boolean {
  const before = ends[n - 1] ?? 0;
  return beginsField(
    text.slice(Math.max(0, before - LONGEST_APPOINTMENT), before),
    text.slice(starts[n], ends[n]),
    text.slice(starts[n + 1], ends[n + 1]),
  );
}
