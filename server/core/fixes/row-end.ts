import type { Language } from "../knowledge.ts";
import { adverbs, conjunctions, introducers, prepositions, subordinators } from "./words.ts";

/** Longer ends are clauses that hang on what stands before them. */
const MOST_WORDS = 6;

/**
 * Joins the last two of a row that lost its end: "Du planerar, stajlar." of "Du planerar, stajlar och filmar." is "Du
 * planerar och stajlar." Other words are given back as they are. Linear.
 */
export function withConjunction(half: string, original: string, language: Language): string {
  const comma = half.lastIndexOf(", ");
  if (comma < 0) return half;
  const member = half.slice(comma + 2).replace(/[.!?]$/, "");
  const words = member.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ""] = words;
  const hangs =
    [adverbs, conjunctions, prepositions, subordinators].some((list) => list[language].has(first)) ||
    introducers[language].some((each) => words.join(" ").startsWith(`${each} `));
  const isOne = !words.some((word) => conjunctions[language].has(word)) && !/[,;:()/&–]/.test(member);
  if (hangs || !isOne || words.length > MOST_WORDS) return half;
  const at = original.indexOf(`, ${member}`);
  const joint = /^,?( (?:och|samt|eller|and|or) )/.exec(original.slice(at + member.length + 2))?.[1];
  return at < 0 || joint === undefined ? half : half.slice(0, comma) + joint + half.slice(comma + 2);
}
