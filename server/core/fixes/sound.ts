import type { Language } from "../knowledge.ts";
import { conjunctions, determiners, prepositions } from "./words.ts";

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
      conjunctions[language].has(other) &&
      !/och\/eller|and\/or/i.test(text)
    )
      return false;
  }
  return isBalanced(text);
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
