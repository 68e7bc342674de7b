import type { PhraseMatch, Statement } from "../ad.ts";
import type { Bilingual, Knowledge, Language } from "../knowledge.ts";
import { capitalise, quote } from "../phrasing.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { fittingArticle } from "./article.ts";
import { endOfLine, startOfLine } from "./lines.ts";
import { deletePhrase } from "./wording.ts";

/** Ways to mend a phrase: say it in other words, or delete it. */
export function mendPhrase(
  context: Pick<RuleContext, "ad" | "demands" | "knowledge">,
  said: PhraseMatch,
): Fix[] {
  return [...replacePhrase(context, said), ...deletePhrase(context, said)];
}

/** Replaces a phrase with what its list proposes. Not offered where the sentence would not bear it. */
export function replacePhrase(
  { ad, knowledge }: Pick<RuleContext, "ad" | "knowledge">,
  said: PhraseMatch,
): Fix[] {
  const { language, words } = wordsInstead(knowledge, said) ?? {};
  if (!language || words === undefined || !fits(ad.text, said, words, language)) return [];
  const isCapital =
    said.text !== said.text.toLowerCase() && /^\p{Lu}/u.test(said.text) && !/^\p{Lu}/u.test(words);
  const newText = isCapital ? capitalise(words) : words;
  const edits: TextEdit[] = [...fittingArticle(ad.text, said, newText, language)];
  edits.push({ start: said.start, end: said.end, newText });
  return [
    {
      id: "replace-phrase",
      title: {
        sv: `Skriv ${quote("sv", newText)} i stället`,
        en: `Write ${quote("en", newText)} instead`,
      },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits }),
    },
  ];
}

/** What the list of a phrase proposes in its place, and in which language it is said. */
export function wordsInstead(
  { wording }: Knowledge,
  { list, text: phrase }: PhraseMatch,
): { readonly language: Language; readonly words: string } | undefined {
  const instead = wording.phrases.find(({ id }) => id === list)?.instead;
  for (const language of ["sv", "en"] as const) {
    const known = instead?.[language] ?? {};
    const key = [phrase, phrase.toLowerCase(), uncapital(phrase)].find((each) => Object.hasOwn(known, each));
    const words = key === undefined ? undefined : known[key];
    if (words !== undefined) return { language, words };
  }
  return undefined;
}

function uncapital(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** What may follow words that end otherwise than those they replace: the end of the clause, or a word that opens the next one. */
const followers: Bilingual<ReadonlySet<string>> = {
  sv: new Set("och eller men som med för inom i på till hos åt att när där utan samt vid".split(" ")),
  en: new Set("and or but who that with for in at to on of as when where while within across".split(" ")),
};

/** Before words of measure: "en minst tre års erfarenhet" is no Swedish. */
const determined = /(?:^|[^\p{L}])(?:en|ett|din|a|an|the|your|mycket|very|lite|some|our|vår)\s+$/iu;

/** Words that speak of somebody in the third person. */
const thirdPerson =
  /(?:^|[^\p{L}])(?:sin|sitt|sina|sig|han|hon|hen|hans|hennes|dennes|his|her|their|they|he|she|them)(?!\p{L})/iu;

function fits(text: string, said: PhraseMatch, words: string, language: Language): boolean {
  const before = text.slice(startOfLine(text, said.start), said.start);
  const after = text.slice(said.end, endOfLine(text, said.end));
  if (
    /^(?:minst|at least) /.test(words) &&
    (determined.test(before) || /,\s*$/.test(before) || /^:/.test(after))
  )
    return false;
  if (/^(?:du|you) /.test(words) && thirdPerson.test(sentence(said.statement))) return false;
  const next = /^[\s*_]*([\p{L}\p{N}-]*)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  if (/^-/.test(after)) return false;
  const [old, now] = [lastWord(said.text), lastWord(words)];
  return old === now || next === "" || followers[language].has(next) || /^(?:du|you) /.test(words);
}

function sentence(statement: Statement | undefined): string {
  return statement?.text ?? "";
}

function lastWord(words: string): string {
  return words.toLowerCase().split(/[\s-]/).at(-1) ?? "";
}
