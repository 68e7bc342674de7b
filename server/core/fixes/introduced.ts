import type { Language } from "../knowledge.ts";
import { marksIn, type Phrase, startOf, wordAt } from "./phrase.ts";
import type { Share } from "./share.ts";
import { isFiniteVerb, verbForm } from "./verbs.ts";
import { determiners, introducers, measures, prepositions, pronouns } from "./words.ts";

/** "Producera innehåll i form av film": what hangs on a word that stays can be cut off there. */
export function tailCut(
  phrase: Phrase,
  leaf: { readonly start: number; readonly end: number },
): Share | undefined {
  const marks = marksIn(phrase, leaf.start, leaf.end);
  const first = marks.find(({ taken }) => taken);
  const kept = marks.filter(({ taken }) => !taken);
  if (!first || kept.some(({ start }) => start > first.start)) return undefined;
  const introducer = introducerBefore(phrase, leaf.start, first.start);
  if (introducer === undefined || worked.has(wordAt(phrase, introducer - 1))) return undefined;
  const at = prepositions[phrase.language].has(wordAt(phrase, introducer - 1)) ? introducer - 1 : introducer;
  const before = phrase.text.slice(leaf.start, startOf(phrase, at)).replace(/[\s,]+$/, "");
  if (!hasContent(phrase, leaf.start, at, kept.length > 0)) return undefined;
  const isFirm = kept.some(({ firm }) => firm);
  const words = phrase.text.slice(leaf.start, leaf.end);
  const taken = isFirm ? alone(phrase.text.slice(startOf(phrase, at), leaf.end), phrase.language) : words;
  return { left: before, taken, has: "some" };
}

/** "Har arbetat som fotograf": what follows "som" is what the work was. */
const worked: ReadonlySet<string> = new Set(
  "arbetat jobbat arbeta jobba arbetar jobbar verkat worked work working".split(" "),
);

/** What hung on an introducer, by itself: "som kan filma" is "du kan filma", "including layout" is "layout". */
export function alone(text: string, language: Language): string {
  const relative = /^(?:som|who|that)\s+(?=(?:kan|ska|gillar|älskar|vill|can|will|loves?|likes?)\s)/i;
  if (relative.test(text)) {
    const subject = language === "sv" ? "du " : "you ";
    return text.replace(relative, subject).replace(/^(you (?:love|like))s\b/, "$1");
  }
  const opener = [...introducers[language], "med", "with"].find((each) => opens(text, each));
  return opener === undefined ? text : text.slice(openerLength(text, opener)).trimStart();
}

function opens(text: string, introducer: string): boolean {
  return openerLength(text, introducer) > 0;
}

/** How much of a text is the introducer it begins with, dots of abbreviations included: "t.ex. " is "t ex". */
function openerLength(text: string, introducer: string): number {
  const pattern = introducer.split(" ").join("[.\\s]+");
  return new RegExp(`^${pattern}(?:\\.\\s*|\\s+)`, "i").exec(text)?.[0].length ?? 0;
}

/** The token at which "i form av", "such as", "med" or "with" begins, closest before the craft. */
export function introducerBefore(phrase: Phrase, start: number, limit: number): number | undefined {
  const { tokens, language } = phrase;
  const close = language === "sv" ? ["med", "genom", "via"] : ["with", "through", "via"];
  const relative =
    language === "sv"
      ? ["som kan", "som ska", "som gillar att", "som älskar att", "som vill"]
      : ["who can", "that can", "who will", "who loves to", "who likes to"];
  for (let n = tokens.length - 1; n >= 0; n--) {
    const token = tokens[n];
    if (!token || token.end > limit || token.start <= start) continue;
    for (const each of [...introducers[language], ...relative, ...close]) {
      const words = each.split(" ");
      if (!words.every((word, k) => wordAt(phrase, n + k) === word)) continue;
      const after = phrase.tokens[n + words.length];
      if (relative.includes(each) && !isPerson(phrase, n - 1)) continue;
      if (each === "med" && wordAt(phrase, n + 1) === "att") continue;
      if (each === "som" && isFiniteVerb(wordAt(phrase, n + 1), "sv")) continue;
      if (after && after.start <= limit) return n;
    }
  }
  return undefined;
}

/** Who can be asked to do something: others only have it done to them ("the figures that will go into the report"). */
function isPerson(phrase: Phrase, n: number): boolean {
  const word = wordAt(phrase, n);
  const token = phrase.tokens[n];
  if (["de", "dessa", "those", "these"].includes(wordAt(phrase, n - 1))) return false;
  const isTitle = token !== undefined && marksIn(phrase, token.start, token.end).some(({ taken }) => !taken);
  const isLikeOne =
    phrase.language === "sv" ? /(?:are|ör|ist|ant|graf|iker|strateg)$/ : /(?:er|or|ist|ian|ant)$/;
  return (
    isTitle ||
    isLikeOne.test(word) ||
    /^(?:dig|du|någon|en|person|personen|kollega|talang|you|someone|somebody|person|colleague)$/.test(word)
  );
}

/** What says only how well somebody does what follows. */
export const skilled: ReadonlySet<string> = new Set(
  "comfortable confident competent fluent proficient familiar handy good great van bekväm trygg säker duktig bra skicklig".split(
    " ",
  ),
);

/** Whether the words before an introducer say something by themselves. */
export function hasContent(phrase: Phrase, start: number, to: number, hasMark: boolean): boolean {
  const last = wordAt(phrase, to - 1);
  if (measures[phrase.language].has(last) || skilled.has(last)) return false;
  if (hasMark) return true;
  const from = phrase.tokens.findIndex((token) => token.start >= start);
  let count = 0;
  for (let n = from; n < to; n++) {
    const word = wordAt(phrase, n);
    const isSmall = determiners[phrase.language].has(word) || pronouns[phrase.language].has(word);
    if (isSmall || verbForm(word, phrase.language)) continue;
    if (!/(?:at|it|ats|its|ed)$/.test(word)) count++;
  }
  return count > 0 && to - from > 1;
}
