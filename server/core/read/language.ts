import type { Language } from "../knowledge.ts";
import { type Lexed, Part, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";

/** How many words of a text speak each language. */
export interface LanguageShares {
  readonly sv: number;
  readonly en: number;
  /** Danish and Norwegian, which share most words with Swedish. */
  readonly neighbour: number;
  readonly words: number;
}

/** More words than this change no answer; of one line, more characters. */
const ENOUGH = 250;
const OPENING = 600;

/** Counts function words. Linear, and bounded for long texts. */
export function languageShares({ tokens, parts }: Lexed, spans: Iterable<Span>): LanguageShares {
  const shares = { sv: 0, en: 0, neighbour: 0, words: 0 };
  for (const { start, end } of spans) {
    const { from, to } = tokensIn(tokens, { start, end: Math.min(end, start + OPENING) });
    for (let n = from; n < to; n++) {
      const part = parts[n] ?? 0;
      if ((part & SPEAKS) === 0) continue;
      const isSwedish = (part & Part.swedish) !== 0;
      const isEnglish = (part & Part.english) !== 0;
      if ((part & Part.neighbour) !== 0) shares.neighbour++;
      else if (isSwedish && !isEnglish) shares.sv++;
      else if (isEnglish && !isSwedish) shares.en++;
      else if ((part & Part.nordic) !== 0) shares.sv += 0.5;
    }
    shares.words += to - from;
    if (shares.words > ENOUGH) break;
  }
  return shares;
}

const SPEAKS = Part.swedish | Part.english | Part.neighbour | Part.nordic;

/** The language with more function words; English when nothing tells. */
export function languageOf({ sv, en }: LanguageShares): Language {
  return sv > en ? "sv" : "en";
}

/** Whether the text is clearly Danish or Norwegian, or has hardly any word of either language. */
export function isForeign({ sv, en, neighbour, words }: LanguageShares): boolean {
  return neighbour > Math.max(3, 0.5 * sv, en) || (words > 60 && sv + en < 0.04 * words);
}
