import { gapBefore, type Phrase, wordAt } from "./phrase.ts";
import { verbForm } from "./verbs.ts";
import { prepositions, subordinators } from "./words.ts";

/** A sentence that begins so holds two clauses, with or without a comma. */
export const conditions: ReadonlySet<string> = new Set(
  "om när if when while since because although whether".split(" "),
);

/** Longer sentences have more clauses than commas can tell apart. */
const LONGEST_LIST = 400;

/** "Som fotograf hos oss, ...", "... – foto, film – ...": the commas of such a sentence do not only list. */
export function isInvolved(phrase: Phrase, start: number, end: number, from: number, to: number): boolean {
  if (end - start > LONGEST_LIST) return true;
  const opener = wordAt(phrase, from);
  const opens = prepositions[phrase.language].has(opener) || subordinators[phrase.language].has(opener);
  if (!opens || isSetAhead(phrase, from)) return false;
  for (let n = from + 1; n < to; n++) if (gapBefore(phrase, n).includes(",")) return true;
  return conditions.has(opener);
}

/** "I arbetet använder du": what stands ahead of verb and subject is short, and the commas after them list. */
function isSetAhead(phrase: Phrase, from: number): boolean {
  if (phrase.language !== "sv") return false;
  for (let n = from + 1; n < from + MOST_AHEAD; n++) {
    if (gapBefore(phrase, n).includes(",")) return false;
    const isVerb = verbForm(wordAt(phrase, n), "sv")?.form === "present";
    if (isVerb || wordAt(phrase, n) === "ingår") return ["du", "att"].includes(wordAt(phrase, n + 1));
  }
  return false;
}

const MOST_AHEAD = 5;
