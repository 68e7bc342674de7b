import {
  conjunctionLength,
  endOf,
  gapBefore,
  type Mark,
  marksIn,
  type Phrase,
  type Segment,
  startOf,
  wordAt,
} from "./phrase.ts";
import { adverbs, determiners, introducers, particles, prepositions, pronouns } from "./words.ts";

/**
 * Where a list of nouns begins in the first segment: after what governs all its members.
 * @param after the last token that is a verb or a measure of its own; before the segment when there is none.
 * @param rest the segments that follow.
 */
export function nounAnchor(
  phrase: Phrase,
  { from, to }: Segment,
  after: number,
  measure: number | undefined,
  rest: readonly Segment[],
): number {
  const { language, tokens } = phrase;
  const later = rest.at(-1)?.to ?? to;
  let begin = Math.max(from, after + 1);
  if (after >= from && measure !== after) {
    while (
      begin < to &&
      [particles, adverbs[language], pronouns[language]].some((list) => list.has(wordAt(phrase, begin)))
    )
      begin++;
  }
  const beginAt = tokens[begin]?.start ?? Number.POSITIVE_INFINITY;
  const marks = phrase.marks.filter(({ start }) => start >= beginAt && start < (tokens[to - 1]?.end ?? 0));
  const mark = marks.findLast((each) => isIntroduced(phrase, begin, each.start)) ?? marks[0];
  const limit = mark ? tokens.findIndex(({ end }) => end > mark.start) : begin;
  const named = namesFrom(phrase, begin, to, rest);
  if (named !== undefined) return named;
  const object = mark === undefined ? undefined : objectAnchor(phrase, mark, { from, to }, later);
  if (object !== undefined) return object;
  const worked = mark ? undefined : workedOn(phrase, begin, to, rest);
  if (worked !== undefined) return worked;
  let anchor = begin;
  if (mark) {
    for (let n = begin; n < limit; n++) if (governs(phrase, n)) anchor = n + 1;
  } else if (after >= from && prepositions[language].has(wordAt(phrase, begin)) && begin + 1 < to) {
    anchor = begin + 1;
  }
  if (anchor > begin && startsAnew(phrase, begin, anchor, rest)) anchor = begin;
  while (anchor + 1 < to && pairs.has(wordAt(phrase, anchor))) anchor++;
  if (anchor >= to) return begin < to ? begin : from;
  return anchor;
}

/** "webbplatsens teman i PHP och JavaScript": names that follow a preposition are a list of their own. */
function namesFrom(phrase: Phrase, begin: number, to: number, rest: readonly Segment[]): number | undefined {
  const isName = (segment: Segment) =>
    segment.to - segment.from === 1 &&
    /\p{Lu}/u.test(phrase.text[phrase.tokens[segment.from]?.start ?? 0] ?? "");
  const last = { from: to - 1, to };
  const isGoverned = ["i", "in", "using", "på", "on"].includes(wordAt(phrase, to - 2)) && to - 2 > begin;
  return isGoverned && rest.length > 0 && [last, ...rest].every(isName) ? to - 1 : undefined;
}

/** "Administration of networks, servers": what follows is worked on, too, when every later craft is a thing. */
function workedOn(phrase: Phrase, begin: number, to: number, rest: readonly Segment[]): number | undefined {
  const isThing = ({ from, to: end }: Segment) => isPlural(headOf(phrase, from, end), phrase.language);
  const crafts = rest.filter(
    ({ from, to: end }) => marksIn(phrase, startOf(phrase, from), endOf(phrase, end - 1)).length > 0,
  );
  if (crafts.length === 0 || !crafts.every(isThing)) return undefined;
  for (let n = begin; n + 2 < to + 1 && n + 1 < to; n++) {
    if (isAction(wordAt(phrase, n)) && prepositions[phrase.language].has(wordAt(phrase, n + 1))) return n + 2;
  }
  return undefined;
}

/** "An eye for language and a feel for form": the later member stands by itself. */
function startsAnew(phrase: Phrase, begin: number, anchor: number, rest: readonly Segment[]): boolean {
  const { language } = phrase;
  const begins = (n: number) => determiners[language].has(wordAt(phrase, n));
  return begins(begin) && !begins(anchor) && rest.some(({ from }) => begins(from));
}

const purposes: ReadonlySet<string> = new Set(["till", "för", "åt", "inför", "for", "to", "across"]);

/**
 * "Skriva reklamtexter till webb, mässor och tryck": the list is what the craft is for, not a list of crafts. True when
 * none of the later members is a craft in its own right.
 */
function objectAnchor(phrase: Phrase, mark: Mark, { from, to }: Segment, later: number): number | undefined {
  const { tokens, language } = phrase;
  const [start, end] = [tokens[to]?.start ?? 0, tokens[later - 1]?.end ?? 0];
  if (start === 0) return undefined;
  const others = phrase.marks.filter((each) => each.start >= start && each.start < end);
  for (let n = to - 2; n > from; n--) {
    const token = tokens[n];
    if (!token || token.start < mark.end) break;
    if (!prepositions[language].has(token.word)) continue;
    const isActed =
      ["av", "of"].includes(token.word) && token.start - mark.end < 2 && isAction(wordAt(phrase, n - 1));
    if (isActed && !others.some((each) => isAction(phrase.text.slice(each.start, each.end).toLowerCase())))
      return n + 1;
    const isAlike =
      isPlural(wordAt(phrase, to - 1), language) && isPlural(headOf(phrase, to, later), language);
    if (purposes.has(token.word) && isAlike) return n + 1;
    const isPurpose = purposes.has(token.word) && others.every(({ taken }) => !taken || !mark.taken);
    return isPurpose || others.every(({ firm }) => !firm) ? n + 1 : undefined;
  }
  return undefined;
}

/** The noun of the member that begins after token `from`. */
function headOf(phrase: Phrase, from: number, later: number): string {
  let at = from;
  while (at < later && conjunctionLength(phrase, at) > 0) at++;
  while (at + 1 < later && gapBefore(phrase, at + 1).trim() === "") {
    const next = wordAt(phrase, at + 1);
    if (conjunctionLength(phrase, at + 1) > 0 || prepositions[phrase.language].has(next)) break;
    at++;
  }
  return wordAt(phrase, at);
}

function isPlural(word: string, language: Phrase["language"]): boolean {
  return language === "sv" ? /(?:er|ar|or|erna|arna|orna)$|foton$/.test(word) : /[^s]s$/.test(word);
}

/** "formgivning", "production": what follows "av" or "of" is what the work is done on. */
function isAction(word: string): boolean {
  return /(?:ning|ing|tion|design|layout|else)$/.test(word);
}

/** Openers of a pair: "både ... och", "either ... or". */
export const pairs: ReadonlySet<string> = new Set([
  "både",
  "såväl",
  "antingen",
  "both",
  "either",
  "only",
  "just",
]);

/** Whether the words before a mark present it as an example or a means of what stands before. */
function isIntroduced(phrase: Phrase, begin: number, mark: number): boolean {
  const before = phrase.tokens.findLastIndex(({ end }) => end <= mark);
  if (before <= begin) return false;
  const word = wordAt(phrase, before);
  if (["med", "with", "genom", "through"].includes(word)) return true;
  return introducers[phrase.language].some((introducer) => {
    const words = introducer.split(" ");
    return words.every((each, k) => wordAt(phrase, before - words.length + 1 + k) === each);
  });
}

function governs(phrase: Phrase, n: number): boolean {
  const { language } = phrase;
  const word = wordAt(phrase, n);
  if (prepositions[language].has(word) || word === "att") return true;
  return introducers[language].some((introducer) => introducer.split(" ").at(-1) === word);
}
