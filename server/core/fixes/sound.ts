import type { Language } from "../knowledge.ts";
import { isFiniteVerb, verbForm } from "./verbs.ts";
import {
  capable,
  conjunctions,
  determiners,
  isAdjective,
  particles,
  prepositions,
  pronouns,
} from "./words.ts";

const openers: ReadonlySet<string> = new Set([
  "att",
  "to",
  "även",
  "also",
  "både",
  "both",
  "såväl",
  "either",
  "antingen",
]);

/** Whether a shortened statement still reads as one: nothing dangles at its ends or in its middle. */
export function isSound(text: string, language: Language): boolean {
  if (/[,;(]\s*[,;.)]|\(\s*\)|[,;:(–-]\s*[.!?]?\s*$|^\s*[,;:.)]/.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (conjunctions[language].has(first) || conjunctions[language].has(last)) return false;
  if (isDangling(last, language)) return false;
  if (/(?:iskt|ligt|ally|ily)$/.test(last) && prepositions[language].has(words.at(-2) ?? "")) return false;
  for (let n = 1; n < words.length; n++) {
    const [one, other] = [words[n - 1] ?? "", words[n] ?? ""];
    if (
      conjunctions[language].has(one) &&
      (conjunctions[language].has(other) || ["men", "but"].includes(other)) &&
      !/och\/eller|and\/or/i.test(text)
    )
      return false;
  }
  return isBalanced(text);
}

/** Whether nothing stands side by side, or alone, in half of a statement that had company in the whole of it. */
export function fitsOriginal(half: string, original: string, language: Language): boolean {
  const [words, whole] = [wordsOf(half), wordsOf(original)];
  const neighbours = new Set(whole.map((word, n) => `${word} ${whole[n + 1] ?? ""}`));
  for (let n = 1; n < words.length; n++) {
    const [one, other] = [words[n - 1] ?? "", words[n] ?? ""];
    const isClash =
      prepositions[language].has(one) &&
      (prepositions[language].has(other) || conjunctions[language].has(other));
    const isDone = prepositions.sv.has(one) && language === "sv" && /(?:at|ett|it)$/.test(other);
    if ((isClash || isDone) && !neighbours.has(`${one} ${other}`)) return false;
  }
  const isNotOnly = /(?:inte (?:bara|enbart|endast)|not (?:only|just))\s/i;
  if (isNotOnly.test(half) && !/\b(?:utan|but)\b/i.test(half)) return false;
  if (!sharesClosers(half, original)) return false;
  if (
    /s['’](?:[.!?]?$|\s+(?:in|of|for|to|with)\s)/.test(half) ||
    (whole.some((word) => isFiniteForm(word, language)) && !keepsVerb(half, words, whole, language))
  )
    return false;
  const last = words.at(-1) ?? "";
  if (
    isAdjective(last, language) &&
    last !== whole.at(-1) &&
    conjunctions[language].has(whole[whole.lastIndexOf(last) + 1] ?? "") &&
    !capable.has(whole[whole.lastIndexOf(last) + 2] ?? "")
  ) {
    return false;
  }
  if (prepositions[language].has(last) && last !== whole.at(-1) && !particles.has(last)) return false;
  const isSentence = /[.!?]$/.test(original) && prepositions[language].has(words[0] ?? "");
  return !isSentence || words.some((word) => verbForm(word, language) !== undefined);
}

/** A sentence that says what somebody does still does so in half. Items that begin with the verb do anyway. */
function keepsVerb(
  half: string,
  words: readonly string[],
  whole: readonly string[],
  language: Language,
): boolean {
  const [first = ""] = words;
  if (language === "en" && losesSubject(half, words, whole)) return false;
  if (pronouns[language].has(first) || verbForm(first, language)) return true;
  if (first === whole[0])
    return words.length < 2 || words.some((word, n) => isFiniteForm(word, language) || hasSubject(words, n));
  return !/[.!?]$/.test(half) || words.some((word) => verbForm(word, language));
}

/** "Have an eye for design." of "You enjoy ... and have an eye for design.": tells somebody to do it. */
function losesSubject(half: string, words: readonly string[], whole: readonly string[]): boolean {
  const hasSubject = whole.slice(0, words.length).includes("you") && !words.includes("you");
  return /[.!?]$/.test(half) && hasSubject && verbForm(words[0] ?? "", "en")?.form === "infinitive";
}

/** "filmar du": a verb, not a plural. */
function hasSubject(words: readonly string[], n: number): boolean {
  return pronouns.sv.has(words[n + 1] ?? "") && verbForm(words[n] ?? "", "sv")?.form === "present";
}

function isFiniteForm(word: string, language: Language): boolean {
  const verb = language === "sv" ? verbForm(word, "sv") : undefined;
  return (
    (verb?.certain === true && verb.form === "present") ||
    isFiniteVerb(word, language) ||
    /^(?:ll|re|ve|d)$/.test(word)
  );
}

/** "Bild- och videoredigering" is not "Bild- och Lightroom": what a first part waits for still ends alike. */
function sharesClosers(half: string, original: string): boolean {
  const closer = /(\p{L}+)-(?:[,/]?\s+(?:(?:och|eller|samt|and|or)\s+)?)(\p{L}+)(?!\p{L}*-[\s,])/gu;
  const endings = new Set([...original.matchAll(closer)].map(([, , word]) => word?.toLowerCase().slice(-4)));
  return [...half.matchAll(closer)].every(([, , word]) => endings.has(word?.toLowerCase().slice(-4)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const denials: ReadonlySet<string> = new Set("inte ej aldrig not never cannot nobody".split(" "));
const noDenials: ReadonlySet<string> = new Set(
  "bara enbart endast minst rädd främmande only just least afraid".split(" "),
);

/** Whether a clause says "not" before it comes to a craft: then it asks for something else than it seems. */
export function isDenied(before: string): boolean {
  const words = (before.split(/[.!?;:,]/).at(-1) ?? "").toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word, n) => denials.has(word) && !noDenials.has(words[n + 1] ?? ""));
}

function isDangling(word: string, language: Language): boolean {
  const canEnd = new Set([
    "om",
    "på",
    "till",
    "med",
    "i",
    "in",
    "up",
    "on",
    "over",
    "all",
    "allt",
    "own",
    "alla",
    "några",
    "many",
    "some",
  ]);
  if (openers.has(word)) return true;
  return (prepositions[language].has(word) || determiners[language].has(word)) && !canEnd.has(word);
}

/** Whether brackets, quotes and emphasis come in pairs. */
export function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/\*/g) % 2 === 0 &&
    count(/`/g) % 2 === 0 &&
    count(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) % 2 === 0 &&
    count(/["”“]/g) % 2 === 0
  );
}
