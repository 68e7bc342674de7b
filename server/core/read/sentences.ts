import type { Span } from "../span.ts";
import { isBlank } from "./lines.ts";

/** Short forms whose full stop ends no sentence, without their stops. */
const SHORT = new Set(
  (
    "t.ex tex ex bl.a bla d.v.s dvs m.a.o fr.o.m from t.o.m tom f.n i.e e.g eg ie vs ca c:a kl nr st inkl exkl ev resp " +
    "tel mr mrs ms dr prof jr sr dept approx est no fig incl min max s.k p.g.a pga o.dyl t ex bl m.fl f.d f.ö"
  ).split(" "),
);

/** Splits a stretch of prose into sentences, blanks between them left out. Linear. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
    let after = at + 1;
    while (after < end && '.!?…)"”’»*_'.includes(text[after] ?? "")) after++;
    let next = after;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    if (next >= end) break;
    const isEnd =
      next > after
        ? startsSentence(text, next) && !(code === 46 && isShort(text, from, at))
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

function isShort(text: string, from: number, stop: number): boolean {
  let start = stop;
  while (start > from && stop - start < 8 && !isBlank(text.charCodeAt(start - 1)) && text[start - 1] !== "(")
    start--;
  const word = text.slice(start, stop).toLowerCase();
  return SHORT.has(word) || /^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word);
}
