/** Past blanks and the signs of a quote. */
export function wordsFrom(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && code !== QUOTE) break;
  }
  return at;
}

/** Before the blanks at the end. */
export function wordsTo(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const QUOTE = 62;

/** Blanks, and characters that print nothing. */
export function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0x202f || code === 0xfeff;
}
