import type { Area, Knowledge, Language, Terms } from "../knowledge.ts";
import { type SecondReader, secondReader, type Trained } from "../recognise/second-reader.ts";
import { Part } from "./parts.ts";
import { emptySpellings, type Spellings } from "./spellings.ts";
import { type TermWord, termWords } from "./terms.ts";
import { begin, bitsOf, emptyTrie, end, grow, type Meaning, type Trie } from "./trie.ts";
import { allowAsHead, emptyVocabulary, patternOf, type Vocabulary } from "./words.ts";

export { firstFrom, type Lexed, type LexedFile, lex, type Stretch, tokensIn } from "./lexed.ts";
export { Part } from "./parts.ts";
export { relex, sameEnd, sameStart } from "./relex.ts";
export * from "./sense.ts";
export { wordOf } from "./spellings.ts";
export { fold } from "./terms.ts";
export { bitsOf, type Entry, eachTerm, type Match, type Meaning, placeAfter } from "./trie.ts";
export type { Word } from "./words.ts";

/** The knowledge, made ready for matching. Keeps a bounded memory of spellings; everything else is constant. */
export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly trie: Trie;
  readonly vocabulary: Vocabulary;
  readonly spellings: Spellings;
  /** Short forms whose full stop ends no sentence. */
  readonly shortForms: ReadonlySet<string>;
  /** Reads every demand once more; without one, what the rules of the language say stands. */
  readonly secondReader: SecondReader | undefined;
}

/** A craft's word of this length names the craft as the last part of a compound, too. */
const SHORTEST_HEAD = 7;
/** Compounds from this length on are also read when written apart ("video redigering"). */
const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;

/**
 * Compiles knowledge into a lexicon. Linear in the knowledge; some tens of milliseconds.
 * @param trained what a second reader has learnt; without it there is none.
 */
export function compileLexicon(knowledge: Knowledge, trained?: Trained): Lexicon {
  const trie = emptyTrie();
  const vocabulary = emptyVocabulary();
  const compoundParts = compoundPartsOf(knowledge.areas);

  const addWords = (words: readonly TermWord[], meaning: Meaning, language?: Language): void => {
    const kind = bitsOf(meaning.kind);
    let place = 0;
    for (const word of words) {
      const pattern = patternOf(vocabulary, word);
      place = place === 0 ? begin(trie, pattern, kind) : grow(trie, place, pattern, kind);
    }
    if (place !== 0) end(trie, place, { meaning, language });
  };

  const addTerms = (
    terms: Terms | undefined,
    meaning: Meaning,
    each?: (words: TermWord[]) => TermWord[][],
  ): void => {
    for (const language of ["sv", "en"] as const) {
      for (const term of terms?.[language] ?? []) {
        const words = wordsIn(language, term);
        addWords(words, meaning, language);
        for (const variant of each?.(words) ?? []) addWords(variant, meaning, language);
      }
    }
  };

  const addParts = (terms: Terms, bit: number, meaning?: Meaning): void => {
    for (const language of ["sv", "en"] as const) {
      for (const term of terms[language]) {
        const words = wordsIn(language, term);
        const [first] = words;
        if (words.length === 1 && first) {
          const id = patternOf(vocabulary, first);
          vocabulary.parts[id] = (vocabulary.parts[id] ?? 0) | bit;
        } else if (meaning) {
          addWords(words, meaning, language);
        }
      }
    }
  };

  for (const area of knowledge.areas) {
    const apart = (words: TermWord[]) => writtenApart(words, compoundParts);
    const craft = (words: TermWord[]) => {
      const [only] = words;
      if (words.length === 1 && only && canBeHead(only)) allowAsHead(vocabulary, only);
      return apart(words);
    };
    addTerms(area.craft, { kind: "area", area, evidence: "craft" }, craft);
    addTerms(area.weak, { kind: "area", area, evidence: "weak" });
    addTerms(area.verbs, { kind: "act", area });
    addTerms(area.profession, { kind: "area", area, evidence: "profession" }, craft);
    for (const tool of area.tools) addWords(termWords(tool), { kind: "area", area, evidence: "tool" });
    addTerms(area.except, { kind: "area-exception", area });
  }
  for (const role of knowledge.roles)
    addTerms(role.titles, { kind: "role", role }, (words) => writtenApart(words, compoundParts));

  const { headings, contents, titles, signs, cues, grammar, heads, decisive, phrases, shortForms } =
    knowledge.wording;
  for (const section of Object.keys(headings) as (keyof typeof headings)[]) {
    addTerms(headings[section], { kind: "heading", section });
    addTerms(contents[section], { kind: "content", section });
  }
  for (const part of Object.keys(titles) as (keyof typeof titles)[]) {
    addTerms(titles[part], { kind: "title-word", part });
  }
  for (const of of Object.keys(signs) as (keyof typeof signs)[]) addTerms(signs[of], { kind: "sign", of });
  for (const mode of Object.keys(cues.modes) as (keyof typeof cues.modes)[]) {
    addTerms(cues.modes[mode], { kind: "mode", mode, before: false });
    addTerms(cues.before[mode], { kind: "mode", mode, before: true });
  }
  for (const depth of Object.keys(cues.depths) as (keyof typeof cues.depths)[]) {
    addTerms(cues.depths[depth], { kind: "depth", depth });
  }
  addTerms(cues.except, { kind: "mode-exception" });
  addTerms(cues.oneOf, { kind: "one-of" });
  for (const part of Object.keys(grammar) as (keyof typeof grammar)[]) {
    addParts(grammar[part], Part[part], { kind: "grammar", part });
    if (part === "other-people") addParts({ sv: [], en: grammar[part].en }, Part.crew);
    if (part === "domain")
      for (const word of Object.values(grammar.domain).flat()) vocabulary.domains.add(word);
  }
  for (const { id, terms, except } of phrases) {
    addTerms(terms, { kind: "phrase", list: id });
    addTerms(except, { kind: "phrase-exception", list: id });
  }
  for (const language of ["sv", "en"] as const) {
    for (const [noun, archetype] of Object.entries(heads[language])) {
      const term = language === "sv" && !noun.includes(" ") ? `*${noun}~` : noun;
      const isDecisive = decisive[language].includes(noun);
      addWords(termWords(term), { kind: "head", archetype, isDecisive }, language);
      if (!noun.includes(" "))
        addParts(
          { sv: [], en: [], [language]: [`${noun}~`] },
          Part.profession | (language === "en" ? Part.crew : 0),
        );
    }
  }
  const { functionWords, neighbours } = knowledge.wording;
  addParts({ sv: functionWords.sv, en: [] }, Part.swedish);
  addParts({ sv: [], en: functionWords.en }, Part.english);
  addParts({ sv: neighbours, en: [] }, Part.neighbour);
  return {
    knowledge,
    trie,
    vocabulary,
    spellings: emptySpellings(),
    shortForms: new Set([...shortForms.sv, ...shortForms.en]),
    secondReader: trained && secondReader(trained, knowledge.weights),
  };
}

/** The words of a term, whose verbs take the endings of its language. Swedish ads bend English verbs in Swedish. */
function wordsIn(language: Language, term: string): TermWord[] {
  const words = termWords(term);
  if (language === "sv" || !words.some(({ mark }) => mark === "verb")) return words;
  return words.map(({ word, mark }) => ({ word, mark: mark === "verb" ? "english-verb" : mark }));
}

function canBeHead({ word, mark }: TermWord): boolean {
  return word.length >= SHORTEST_HEAD && mark !== "prefix" && mark !== "head" && mark !== "acronym";
}

/** First and last parts of the areas' compounds: foto, video, webb; redigering, produktion. */
interface CompoundParts {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

function compoundPartsOf(areas: readonly Area[]): CompoundParts {
  const words: TermWord[] = [];
  const first = new Set<string>();
  for (const { craft, weak } of areas) {
    for (const terms of [craft, weak]) {
      for (const term of [...terms.sv, ...terms.en]) {
        const all = termWords(term);
        const [word] = all;
        if (!word) continue;
        if (word.word.length >= SHORTEST_PART) first.add(word.word);
        if (all.length === 1) words.push(word);
      }
    }
  }
  const last = new Set<string>();
  for (const only of words) {
    if (!canBeApart(only)) continue;
    eachSplit(only, (start, end) => {
      if (isFirstPart(start, first)) last.add(end);
    });
  }
  return { first, last };
}

function canBeApart({ word, mark }: TermWord): boolean {
  return word.length >= SHORTEST_COMPOUND && mark !== "head" && mark !== "acronym";
}

/** Whether a word, or all but the s that joins it to the next, begins compounds. */
function isFirstPart(start: string, first: ReadonlySet<string>): boolean {
  return first.has(start) || (start.endsWith("s") && first.has(start.slice(0, -1)));
}

function eachSplit({ word }: TermWord, found: (start: string, end: string) => void): void {
  for (let at = SHORTEST_PART; at < word.length - SHORTEST_PART; at++)
    found(word.slice(0, at), word.slice(at));
}

/** The ways to write a compound as two words, by mistake or in English. */
function writtenApart(words: readonly TermWord[], { first, last }: CompoundParts): TermWord[][] {
  const [only] = words;
  if (words.length !== 1 || !only || !canBeApart(only)) return [];
  const variants: TermWord[][] = [];
  eachSplit(only, (start, end) => {
    if (!isFirstPart(start, first) && !last.has(end)) return;
    variants.push([
      { word: start, mark: "exact" },
      { word: end, mark: only.mark },
    ]);
  });
  return variants;
}
