import type { Language } from "../knowledge.ts";
import { fold, type Lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { tokenise } from "../tokens.ts";

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
export function languageShares(lexicon: Lexicon, text: string, spans: Iterable<Span>): LanguageShares {
  const owner = ownersOf(lexicon);
  const shares = { sv: 0, en: 0, neighbour: 0, words: 0 };
  for (const { start, end } of spans) {
    const { count, starts, ends } = tokenise(text, [{ start, end: Math.min(end, start + OPENING) }]);
    for (let n = 0; n < count; n++) {
      const word = text.slice(starts[n], ends[n]);
      const language = owner.get(word) ?? (startsLarge(word) ? owner.get(fold(word)) : undefined);
      if (language) shares[language]++;
      else if (/[åäöÅÄÖ]/.test(word)) shares.sv += 0.5;
    }
    shares.words += count;
    if (shares.words > ENOUGH) break;
  }
  return shares;
}

function startsLarge(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 65 && code <= 90) || code > 127;
}

/** The language with more function words; English when nothing tells. */
export function languageOf({ sv, en }: LanguageShares): Language {
  return sv > en ? "sv" : "en";
}

/** Whether the text is clearly Danish or Norwegian, or has hardly any word of either language. */
export function isForeign({ sv, en, neighbour, words }: LanguageShares): boolean {
  return neighbour > Math.max(3, 0.5 * sv, en) || (words > 60 && sv + en < 0.04 * words);
}

const owners = new WeakMap<Lexicon, ReadonlyMap<string, Language | "neighbour">>();

function ownersOf(lexicon: Lexicon): ReadonlyMap<string, Language | "neighbour"> {
  const known = owners.get(lexicon);
  if (known) return known;
  const { functionWords, neighbours } = lexicon.knowledge.wording;
  const made = new Map<string, Language | "neighbour">();
  for (const word of functionWords.sv) made.set(fold(word), "sv");
  for (const word of functionWords.en) if (!made.delete(fold(word))) made.set(fold(word), "en");
  for (const word of neighbours) made.set(fold(word), "neighbour");
  owners.set(lexicon, made);
  return made;
}
