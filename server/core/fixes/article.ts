import type { Language } from "../knowledge.ts";
import type { TextEdit } from "../rule.ts";
import type { Span } from "../span.ts";

/** Whether English says "an" before these words. */
export function takesAn(words: string): boolean {
  return /^[aeiou]|^(?:SEO|HR|UX|MR|SQL|FMCG)/i.test(words) && !/^(?:u[sx](?!her)|uni|eu|one\b)/i.test(words);
}

/** The edits that keep "a" and "an" right around words that are replaced: before them, and where they end in one themselves. */
export function fittingArticle(
  text: string,
  { start }: Span,
  newText: string,
  language: Language,
): TextEdit[] {
  if (language !== "en") return [];
  const before = text.slice(Math.max(0, start - 4), start);
  const article = /(?:^|[^\p{L}])(an?)\s$/iu.exec(before)?.[1];
  if (article === undefined) return [];
  const fitting = takesAn(newText) ? "an" : "a";
  if (article.toLowerCase() === fitting) return [];
  const at = start - 1 - article.length;
  const isCapital = article.startsWith("A");
  return [{ start: at, end: at + article.length, newText: isCapital ? `A${fitting.slice(1)}` : fitting }];
}
