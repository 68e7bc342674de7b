import type { Span } from "../span.ts";

/** Appointments whose name has their subject in it: "Universitetslektor i historia", "ST-läkare inom allmänmedicin". */
const APPOINTED = /(?:lektor|professor|adjunkt|lecturer|st-läkare)(?:er|s)?$/i;
/** Characters at the end of a word that tell an appointment. */
export const LONGEST_APPOINTMENT = 12;
const BEFORE_FIELD = /^(?:i|inom|in|of)$/i;

/**
 * Whether a word begins the subject of an appointment, which belongs to the name of the position.
 * @param before what stands before it
 * @param after the word after it; a doctor's subject is not written with a capital, a place is
 */
export function beginsField(before: string, word: string, after: string): boolean {
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
