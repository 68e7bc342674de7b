import type { Span } from "../span.ts";
import { isBlank, wordsFrom } from "./blanks.ts";

/** The code units of some characters. */
export const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** Bullets that Markdown does not know, as they come out of word processors and recruiting systems. */
const BULLETS = codes("•●▪■◦‣·∙○➢➤►▶✓✔✅☑→»\uf0b7\u2043");
const DASHES = codes("-–—*+");
const PLUS = 43;
const SMALL_O = 111;
const TAB = 9;

/** Where the words begin after a bullet; the start of the piece when there is none. */
export function bulletEnd(text: string, { start, end }: Span, isTight: boolean, isEmoji: boolean): number {
  const mark = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  const isBullet =
    BULLETS.has(mark) ||
    (DASHES.has(mark) && (isBlank(next) || (isTight && isTightDash(text, start)))) ||
    (mark === SMALL_O && next === TAB);
  let at = isBullet ? start + 1 : isEmoji ? emojiEnd(text, start) : start;
  if (at > start) while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end ? at : start;
}

/** Whether a dash stands right before a word: a bullet where other lines of the paragraph have one, too. */
export function isTightDash(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return DASHES.has(mark) && mark !== PLUS && /[\p{L}\d]/u.test(text[at + 1] ?? "");
}

const EMOJI = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])*)+/u;

/** Where the emoji end that a piece begins with; `at` when there are none. */
export function emojiEnd(text: string, at: number): number {
  return text.charCodeAt(at) < 0x2190 ? at : at + (EMOJI.exec(text.slice(at, at + 24))?.[0].length ?? 0);
}

const ROUND = new Set([0x2022, 0x25cf, 0x25aa, 0x25a0, 0x25e6, 0xf0b7]);

/** Whether a bullet stands at `at`, behind words of the piece that begins at `start`. */
export function isInnerBullet(text: string, at: number, start: number): boolean {
  return ROUND.has(text.charCodeAt(at)) && at > start && wordsFrom(text, start, at) < at;
}
