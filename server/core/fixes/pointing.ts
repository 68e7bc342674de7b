import type { List } from "./coordination.ts";
import type { Fate } from "./doubt.ts";
import { marksIn, type Phrase } from "./phrase.ts";
import { isFiniteVerb, verbForm } from "./verbs.ts";
import {
  adverbs,
  conjunctions,
  determiners,
  particles,
  prepositions,
  pronouns,
  subordinators,
} from "./words.ts";

/** Pronouns that a verb is said about: "present it to the board", "lägger ut dem". */
const objects: ReadonlySet<string> = new Set("it them den det dem dom detta detsamma".split(" "));

/** "som visar det", "that shows it": what the pronoun stands for is not what the clause itself is about. */
const relatives: ReadonlySet<string> = new Set("som that which who".split(" "));

/** "När det behövs", "ser till att det fungerar": stands for nothing at all. */
const empty: ReadonlySet<string> = new Set(
  "behövs krävs finns går gäller är blir passar is takes comes needs".split(" "),
);

/**
 * What becomes of members that speak of the one before: "photograph the plates and send them to the press" goes together,
 * unless the later one is a craft that stays.
 */
export function withPointing(phrase: Phrase, { members }: List, fates: readonly Fate[]): readonly Fate[] {
  const result = [...fates];
  for (const [n, member] of members.entries()) {
    if (result[n - 1] !== "all" || result[n] !== "none" || !pointsOutside(phrase, member)) continue;
    if (marksIn(phrase, member.start, member.end).every(({ firm }) => !firm)) result[n] = "all";
  }
  return result;
}

/** Whether a member speaks of what only the member before it has named, while the two go different ways. */
export function pointsAcross(phrase: Phrase, { members }: List, fates: readonly Fate[]): boolean {
  return members.some((member, n) => {
    const [before, own] = [fates[n - 1], fates[n]];
    return n > 0 && before !== own && own !== "some" && pointsOutside(phrase, member);
  });
}

/** "Presenterar den för styrelsen", "a portfolio that shows it". */
function pointsOutside(
  { tokens, language }: Phrase,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const words = tokens.filter((token) => token.end > start && token.start < end).map(({ word }) => word);
  const isVerb = (word = "") =>
    verbForm(word, language) !== undefined ||
    isFiniteVerb(word, language) ||
    /^\p{Ll}{3,}(?:[ae]r|s)$/u.test(word);
  const isSmall = (word: string) =>
    [adverbs, conjunctions, determiners, prepositions, pronouns].some((list) => list[language].has(word)) ||
    particles.has(word) ||
    ["to", "att"].includes(word);
  return words.some((word, n) => {
    if (n === 0 || !objects.has(word)) return false;
    const next = words[n + 1] ?? "";
    const isObject =
      next === "" || isSmall(next) || subordinators[language].has(next) || conjunctions[language].has(next);
    if (!isObject || empty.has(next) || determiners[language].has(next)) return false;
    let at = n - 1;
    while (at > 0 && (particles.has(words[at] ?? "") || adverbs[language].has(words[at] ?? ""))) at--;
    if (prepositions[language].has(words[at] ?? "")) at--;
    if (!isVerb(words[at])) return false;
    if (relatives.has(words[at - 1] ?? "")) return true;
    return words.slice(0, at).every((each) => isSmall(each) || verbForm(each, language) !== undefined);
  });
}
