import { type Bilingual, nearest, quote, type Severity, type Span } from "#core";

/** Something in a settings file that is not as it should be. What is wrong is left out; the rest holds. */
export interface Mistake extends Span {
  readonly severity: Severity;
  readonly message: Bilingual;
  /** Words that were probably meant. */
  readonly meant?: string;
}

/** " Did you mean “x”?" and the words meant, or neither. */
export function suggestion(
  word: string,
  known: Iterable<string>,
  close = nearest(word, known),
): { readonly hint: Bilingual; readonly meant?: string } {
  if (close === undefined) return { hint: { sv: "", en: "" } };
  return {
    hint: { sv: ` Menade du ${quote("sv", close)}?`, en: ` Did you mean ${quote("en", close)}?` },
    meant: close,
  };
}

const KNOWN_WORD: Bilingual = { sv: "ett ord", en: "a word" };

/** The mistake of a word that is none of the known ones; `close` is what was meant, where that is known. */
export function unknownWord(
  at: Span,
  word: string,
  known: Iterable<string>,
  noun: Bilingual = KNOWN_WORD,
  close?: string,
): Mistake {
  const { hint, meant } = suggestion(word, known, close);
  return {
    start: at.start,
    end: at.end,
    severity: "warning",
    message: {
      sv: `${quote("sv", word)} är inte ${noun.sv} som Rolescope känner till.${hint.sv}`,
      en: `${quote("en", word)} is not ${noun.en} that Rolescope knows.${hint.en}`,
    },
    ...(meant === undefined ? {} : { meant }),
  };
}
