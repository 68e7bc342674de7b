import { type Phrase, type Segment, wordAt } from "./phrase.ts";
import { adverbs, capable, prepositions } from "./words.ts";

/** What says how well somebody does what follows. */
const masters: ReadonlySet<string> = new Set(
  "comfortable competent fluent proficient familiar handy good great expert bekväm bra kunnig".split(" "),
);

/** Where a row of what somebody is begins: "expert in React and comfortable with Git" is no row of nouns. */
export function predicateIn(
  phrase: Phrase,
  { from, to }: Segment,
  rest: readonly Segment[],
): number | undefined {
  if (!rest.some((segment) => isPredicate(phrase, segment.from))) return undefined;
  for (let n = from; n + 1 < to; n++) if (isPredicate(phrase, n)) return n;
  return undefined;
}

/** "Comfortable with", "van vid", "also happy to". */
export function isPredicate(phrase: Phrase, from: number): boolean {
  const { language } = phrase;
  let at = from;
  while (adverbs[language].has(wordAt(phrase, at)) || /^(?:very|highly|mycket)$/.test(wordAt(phrase, at)))
    at++;
  const next = wordAt(phrase, at + 1);
  return (
    (capable.has(wordAt(phrase, at)) || masters.has(wordAt(phrase, at))) &&
    (prepositions[language].has(next) || next === "to" || next === "att")
  );
}
