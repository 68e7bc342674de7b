import type { Language } from "../knowledge.ts";

const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set("och att för av på med du som till samt vår våra inom".split(" ")),
  en: new Set("and the of to with you your our in or as for".split(" ")),
};

/** The language of one statement: Swedish ads have English lines, and the other way round. */
export function clauseLanguage(text: string, fallback: Language): Language {
  let balance = 0;
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    if (telling.sv.has(word)) balance++;
    else if (telling.en.has(word)) balance--;
  }
  return balance === 0 ? fallback : balance > 0 ? "sv" : "en";
}
