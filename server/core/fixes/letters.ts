import type { Ad } from "../ad.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import type { Passage, Span } from "../span.ts";

/**
 * The letters of an ad that are written as a letter and its mark apart, as a and a ring for å, and the one character
 * each should be. Only in what people read: link targets and comments stay as they are. Linear.
 */
export function looseLetters({ text, title, sections }: Ad): TextEdit[] {
  if (!MARK.test(text)) return [];
  const read: Span[] = sections.flatMap(({ heading, statements }) => [
    ...(heading ? [heading] : []),
    ...statements.flatMap(({ prose }) => prose),
  ]);
  const spans = title ? [title, ...read] : read;
  const letters = new Map(spans.flatMap((span) => lettersIn(text, span)));
  return [...letters.values()].sort((a, b) => a.start - b.start);
}

/** The marks that Latin letters carry. */
const MARK = /[\u0300-\u036f]/;

function lettersIn(text: string, { start, end }: Span): [number, TextEdit][] {
  const words = text.slice(start, end);
  if (!MARK.test(words)) return [];
  return [...words.matchAll(/\p{L}\p{M}+/gu)].flatMap(({ 0: letter, index }): [number, TextEdit][] => {
    const newText = letter.normalize("NFC");
    const at = start + index;
    return newText === letter ? [] : [[at, { start: at, end: at + letter.length, newText }]];
  });
}

/** The word that some characters stand in. */
export function wordAround(text: string, { start, end }: Span): Passage {
  let from = start;
  while (from > 0 && PART_OF_WORD.test(text[from - 1] ?? " ")) from--;
  let to = end;
  while (to < text.length && PART_OF_WORD.test(text[to] ?? " ")) to++;
  return { start: from, end: to, text: text.slice(from, to) };
}

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Writes each letter as one character. To the eye nothing changes. */
export function joinLetters({ ad }: Pick<RuleContext, "ad">): Fix[] {
  return [
    {
      id: "join-letters",
      title: { sv: "Skriv varje bokstav som ett tecken", en: "Write each letter as one character" },
      kind: "quickfix",
      safe: true,
      preferred: true,
      change: () => ({ edits: looseLetters(ad), files: [] }),
    },
  ];
}
