import { bitsOf, type Exception, type Stretch } from "../lexicon/index.ts";
import type { Found } from "./found.ts";
import { LONGEST_TERM } from "./mentions.ts";

/** A phrase of one of the lists of phrases. */
export interface Phrase extends Stretch {
  readonly list: string;
}

const PHRASES = bitsOf("phrase");

/** Adds the phrases among some terms. Of two of one list that overlap, the longer is kept. */
export function addPhrases(phrases: Phrase[], { count, kinds, senses, ends }: Found, from: number): void {
  if ((kinds & PHRASES) === 0) return;
  for (let n = 0; n < count; n++) {
    const lists = senses[n]?.phrases ?? [];
    for (const list of lists) addPhrase(phrases, { from, to: ends[n] ?? from, list });
  }
}

function addPhrase(phrases: Phrase[], phrase: Phrase): void {
  for (let n = phrases.length - 1; n >= 0; n--) {
    const other = phrases[n];
    if (!other || other.from + LONGEST_TERM <= phrase.from) break;
    if (other.list !== phrase.list || other.to <= phrase.from) continue;
    if (other.to - other.from < phrase.to - phrase.from) phrases[n] = phrase;
    return;
  }
  phrases.push(phrase);
}

/** Where a term stands that takes back what others say. */
export interface ExceptionAt extends Stretch {
  readonly said: Exception;
}

const EXCEPTIONS = bitsOf("area-exception", "phrase-exception");

/** Adds the exceptions among some terms. */
export function addExceptions(
  exceptions: ExceptionAt[],
  { count, kinds, senses, ends }: Found,
  from: number,
): void {
  if ((kinds & EXCEPTIONS) === 0) return;
  for (let n = 0; n < count; n++) {
    const said = senses[n]?.exceptions ?? [];
    for (const exception of said) exceptions.push({ said: exception, from, to: ends[n] ?? from });
  }
}

/**
 * The items that no exception of their kind touches. One that says more than the exception inside it stays: "reports
 * to clients" is no "reports to". Both lists are in reading order; linear.
 */
export function without<T extends Stretch>(
  exceptions: readonly ExceptionAt[],
  items: readonly T[],
  concerns: (exception: Exception, item: T) => boolean,
): readonly T[] {
  if (exceptions.length === 0) return items;
  let first = 0;
  return items.filter((item) => {
    while ((exceptions[first]?.from ?? Number.POSITIVE_INFINITY) + LONGEST_TERM <= item.from) first++;
    for (let n = first; n < exceptions.length; n++) {
      const exception = exceptions[n];
      if (!exception || exception.from >= item.to) break;
      if (exception.to > item.from && !isInside(exception, item) && concerns(exception.said, item))
        return false;
    }
    return true;
  });
}

/** Whether a stretch lies inside another one that is longer. */
function isInside(inner: Stretch, outer: Stretch): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}
