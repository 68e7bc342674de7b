import { anchorsOf } from "./anchors.ts";
import { coordinationOf, type Node } from "./coordination.ts";
import { conjunctionLength, endOf, gapBefore, marksIn, type Phrase, startOf, wordAt } from "./phrase.ts";
import type { Share } from "./share.ts";
import { isFiniteVerb, verbForm } from "./verbs.ts";
import { conjunctions, determiners, prepositions, pronouns } from "./words.ts";

/** Words after which something is named that belongs to what stands before them. */
const including: ReadonlySet<string> = new Set("inklusive inkl including incl".split(" "));

/** The same for two things or more: "Run our shop, both advertising and SEO". */
const both: ReadonlySet<string> = new Set(["både", "såväl", "both"]);
const one = { sv: "inklusive", en: "including" } as const;

/** What is included in a sentence needs one of its own. */
const responsible = { sv: "Du ansvarar för ", en: "You are responsible for " } as const;

/**
 * "Website and social media, including photography": only what is included goes, however many things it is included in.
 * @param divide how the words that are included are divided when not all of them go.
 * @returns undefined where nothing is included, or where what it is included in goes as well.
 */
export function includedShare(
  phrase: Phrase,
  from: number,
  to: number,
  divide: (node: Node) => Share | undefined,
): Share | undefined {
  const { text } = phrase;
  const [start, end] = [startOf(phrase, from), endOf(phrase, to - 1)];
  const first = marksIn(phrase, start, end).find(({ taken }) => taken)?.start ?? 0;
  const at = phrase.tokens.findIndex((_, n) => n > from && n < to && isIncluding(phrase, n));
  if (at < 0 || !namesSomething(phrase, from, at)) return undefined;
  if (first < startOf(phrase, at))
    return both.has(wordAt(phrase, at)) ? wholeOf(phrase, start, end) : undefined;
  const lead = leadOf(phrase, from, at);
  const isBracketed = gapBefore(phrase, at).includes("(");
  const close = closeOf(phrase, at, to, isBracketed);
  const node = coordinationOf(phrase, at + 1, close);
  const last = endOf(phrase, close - 1);
  if (lead === undefined || !node || marksIn(phrase, last, end).some(({ taken }) => taken)) return undefined;
  const share = withTools(phrase, node, divide(node));
  if (!share || share.has === "none" || (share.has === "some" && isBracketed)) return undefined;
  if (/^(?:the|den|det|de) /i.test(unwrapped(share.taken))) return undefined;
  const taken = lead + unwrapped(share.taken);
  if (share.has === "some") {
    const isOne = both.has(wordAt(phrase, at)) && !/ (?:och|samt|and) |,/.test(share.left);
    const opening =
      text.slice(start, isOne ? startOf(phrase, at) : node.start) + (isOne ? `${one[phrase.language]} ` : "");
    return { left: opening + share.left + text.slice(node.end, end), taken, has: "some" };
  }
  const head = text.slice(start, startOf(phrase, at)).replace(/[\s,]+$/, "");
  const rest = text.slice(last, end).replace(/^,?\s*/, "");
  return { left: rest === "" ? head : `${head} ${rest}`, taken, has: "some" };
}

/** "Packaging design, both concepts and artwork": goes with what it is a part of. */
function wholeOf(phrase: Phrase, start: number, end: number): Share | undefined {
  const isFree = marksIn(phrase, start, end).every(({ taken, firm }) => taken || !firm);
  return isFree ? { left: "", taken: phrase.text.slice(start, end), has: "all" } : undefined;
}

function isIncluding(phrase: Phrase, n: number): boolean {
  const word = wordAt(phrase, n);
  return including.has(word) || (both.has(word) && gapBefore(phrase, n).includes(","));
}

/** Whether the words before say of what it is a part. */
function namesSomething(phrase: Phrase, from: number, at: number): boolean {
  const { language, tokens } = phrase;
  return tokens
    .slice(from, at)
    .some(
      ({ word }) =>
        !verbForm(word, language) &&
        ![determiners, prepositions, pronouns, conjunctions].some((list) => list[language].has(word)),
    );
}

/** What the words that are included need before them to be read alone; undefined where that cannot be told. */
function leadOf(phrase: Phrase, from: number, at: number): string | undefined {
  const { text, language } = phrase;
  const { clause, measure, noun } = anchorsOf(phrase, { from, to: at });
  if (measure !== undefined) return text.slice(startOf(phrase, from), startOf(phrase, noun));
  const first = wordAt(phrase, from);
  if (["kan", "kunna", "behärskar", "know"].includes(first)) return `${first} `;
  if (["du", "you"].includes(wordAt(phrase, from))) return responsible[language];
  const isSentence = clause !== undefined && isFiniteVerb(wordAt(phrase, clause), language) && clause > from;
  return isSentence ? undefined : "";
}

/** "custom themes and plugins in PHP": what all of it is made with is not divided. */
function withTools(phrase: Phrase, node: Node, share: Share | undefined): Share | undefined {
  const isToolLast = !share || (share.has === "some" && / (?:in|i|with|med|using) /.test(share.taken));
  const isFree = marksIn(phrase, node.start, node.end).every(({ taken, firm }) => taken || !firm);
  return isToolLast && isFree
    ? { left: "", taken: phrase.text.slice(node.start, node.end), has: "all" }
    : share;
}

/** The token after the last that is included. */
function closeOf(phrase: Phrase, at: number, to: number, isBracketed: boolean): number {
  for (let n = at + 2; n < to; n++) {
    const gap = gapBefore(phrase, n);
    if (isBracketed && gap.includes(")")) return n;
    const joint = conjunctionLength(phrase, n);
    if (joint === 0 && !gap.includes(",")) continue;
    const [word, next] = [wordAt(phrase, n + joint), wordAt(phrase, n + joint + 1)];
    const verb = verbForm(word, phrase.language);
    const isSubject = pronouns[phrase.language].has(word) && verbForm(next, phrase.language) !== undefined;
    const isSure = verb?.certain === true || word.endsWith("ar") || (joint > 0 && gap.includes(","));
    const isTask = verb !== undefined && isSure && verb.form !== "gerund";
    if (isSubject || isTask) return n;
  }
  return to;
}

/** "the development of new themes)" by itself: "development of new themes". */
function unwrapped(text: string): string {
  return text.replace(/\)+$/, "").replace(/^the (?=\p{L}+(?:ment|tion|ing)\s)/u, "");
}
