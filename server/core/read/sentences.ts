import type { Lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { isBlank } from "./blanks.ts";
import { codes } from "./bullets.ts";

const STOP = 46;
const ELLIPSIS = 0x2026;
const ENDS = codes(".!?…");
/** What may stand between the end of a sentence and the space after it. */
const CLOSING = codes('.!?…)"”’»*_');

/** Splits a stretch of prose into sentences, blanks between them left out. Linear. */
export function sentencesOf({ shortForms }: Lexicon, text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code > 63 && code !== ELLIPSIS) || !ENDS.has(code)) continue;
    let after = at + 1;
    while (after < end && CLOSING.has(text.charCodeAt(after))) after++;
    let next = after;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    if (next >= end) break;
    const isEnd =
      next > after
        ? startsSentence(text, next) && !(code === STOP && isShort(shortForms, text, from, at))
        : isGlued(text, at, next);
    if (isEnd) {
      sentences.push({ start: from, end: after });
      from = next;
    }
    at = next - 1;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

function startsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) return true;
  return !/[\p{Ll},;)&/]/u.test(text[at] ?? "");
}

/** "… behov.Vi hjälper": the space after the full stop was lost. */
function isGlued(text: string, stop: number, next: number): boolean {
  return (
    next === stop + 1 &&
    /\p{Ll}{2}/u.test(text.slice(stop - 2, stop)) &&
    /^\p{Lu}\p{Ll}+[ ,]/u.test(text.slice(next, next + 20))
  );
}

function isShort(shortForms: ReadonlySet<string>, text: string, from: number, stop: number): boolean {
  let start = stop;
  while (start > from && stop - start < 8 && !isBlank(text.charCodeAt(start - 1)) && text[start - 1] !== "(")
    start--;
  const word = text.slice(start, stop).toLowerCase();
  return shortForms.has(word) || /^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word);
}
