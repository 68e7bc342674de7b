import { dividesAlternatives } from "./alternatives.ts";
import type { List } from "./coordination.ts";
import { marksIn, type Phrase, type Token } from "./phrase.ts";
import { pointsAcross } from "./pointing.ts";
import { isPredicate } from "./predicate.ts";
import { verbForm } from "./verbs.ts";
import { adverbs, prepositions, pronouns, subordinators } from "./words.ts";

/** What becomes of each member of a list: it stays, it goes, or it is divided itself. */
export type Fate = "none" | "some" | "all";

/** Whether it cannot be told what the members of a list share, so that dividing it could break it. */
export function isAmbiguous(phrase: Phrase, list: List, fates: readonly Fate[]): boolean {
  if (fates.every((fate) => fate === "none") || fates.every((fate) => fate === "all")) return false;
  return (
    isInverted(phrase, list) ||
    refersAcross(phrase, list, fates) ||
    pointsAcross(phrase, list, fates) ||
    dividesAlternatives(phrase, list, fates) ||
    (list.level === "clause" && dividesRelative(phrase, list, fates)) ||
    (list.level === "clause" && lacksModal(phrase, list, fates)) ||
    (list.level === "noun" &&
      (isHalfPhrase(phrase, list) ||
        losesVerb(phrase, list, fates) ||
        hasToolForAll(phrase, list, fates) ||
        isInsideRelative(phrase, list))) ||
    list.members.some((_, n) => mayHang(phrase, list, fates, n))
  );
}

/** "Foto till webben och nyhetsbrev": what names no craft may hang on the words before it, or stand beside them. */
function mayHang(phrase: Phrase, { level, members }: List, fates: readonly Fate[], n: number): boolean {
  const member = members[n];
  if (!member || level === "clause" || level === "measure" || fates[n] !== "none") return false;
  if (marksIn(phrase, member.start, member.end).length > 0 || opensPredicate(phrase, member)) return false;
  if (level === "verb") {
    const before = members[n - 1];
    return before !== undefined && fates[n - 1] !== "none" && hasPurpose(phrase, before.start, before.end);
  }
  const next = members[n + 1];
  if (next && fates[n + 1] === "all" && sharesObject(phrase, member, next)) return true;
  for (let k = n - 1; k >= 0 && fates[k] !== "none"; k--) {
    const before = members[k];
    if (before && (opensInside(phrase, before.start, before.end) || isAction(phrase, before))) return true;
  }
  return false;
}

/** "..., and comfortable with the phone": stands by itself. */
function opensPredicate(phrase: Phrase, { start }: Stretch): boolean {
  return isPredicate(
    phrase,
    phrase.tokens.findIndex(({ end }) => end > start),
  );
}

/** Whether a preposition or a clause begins inside [start, end), so that what follows may belong to that. */
export function opensInside({ tokens, language }: Phrase, start: number, end: number): boolean {
  return tokens.some(
    (token, n) =>
      token.start > start &&
      token.end < end &&
      (prepositions[language].has(token.word) ||
        subordinators[language].has(token.word) ||
        token.word === "att" ||
        (token.word === "to" && verbForm(tokens[n + 1]?.word ?? "", language) !== undefined)),
  );
}

/** "should feel at home with CSS and have a degree": without "should" the rest has no verb of its own. */
function lacksModal(phrase: Phrase, { members }: List, fates: readonly Fate[]): boolean {
  const firstOf = (member: Stretch) => tokensIn(phrase, member)[0]?.word ?? "";
  const [first, ...others] = members;
  if (phrase.language !== "en" || !first || fates[0] !== "all" || !modals.has(firstOf(first))) return false;
  return others.some((member, n) => fates[n + 1] !== "all" && !finites.has(firstOf(member)));
}

const modals: ReadonlySet<string> = new Set("should will can must may would could shall".split(" "));
const finites: ReadonlySet<string> = new Set([...modals, "is", "are", "has", "was", "you", "we", "they"]);

/** "Raise levels of motivation and retention": what is taken out would not say what is done with it. */
function losesVerb(phrase: Phrase, { start, members }: List, fates: readonly Fate[]): boolean {
  const [first] = members;
  if (!first || fates[0] !== "none" || !opensInside(phrase, first.start, first.end)) return false;
  return tokensIn(phrase, { start, end: first.start }).some(({ word }) => verbForm(word, phrase.language));
}

/** "the technical architecture/solution": what stands before the slash is half of both. */
function isHalfPhrase(phrase: Phrase, { members, joints }: List): boolean {
  return joints.some((joint, n) => {
    const [before, after] = [members[n], members[n + 1]];
    if (!/^\s*\/\s*$/.test(joint) || !before || !after) return false;
    return tokensIn(phrase, before).length > 2 && tokensIn(phrase, after).length === 1;
  });
}

type Stretch = { readonly start: number; readonly end: number };

function tokensIn({ tokens }: Phrase, { start, end }: Stretch): readonly Token[] {
  return tokens.filter((token) => token.end > start && token.start < end);
}

/** "film customer stories": a verb with its object; the next noun may be one more object. */
function isAction(phrase: Phrase, member: Stretch): boolean {
  const [first, object] = tokensIn(phrase, member);
  return first !== undefined && object !== undefined && verbForm(first.word, phrase.language) !== undefined;
}

/** "uppsättning och optimering av annonser": both are done to what follows. */
function sharesObject(phrase: Phrase, member: Stretch, next: Stretch): boolean {
  const own = tokensIn(phrase, member);
  const [action, joint] = tokensIn(phrase, next);
  const isOne = own.length === 1 && isActionNoun(own[0]?.word) && isActionNoun(action?.word);
  return isOne && ["av", "of"].includes(joint?.word ?? "");
}

function isActionNoun(word = ""): boolean {
  return /(?:ning|ing|tion|else)$/.test(word);
}

/** "för att hjälpa", "to help": an infinitive that a later one may stand beside. */
function hasPurpose({ tokens, language }: Phrase, start: number, end: number): boolean {
  return tokens.some(
    ({ word, start: at }, n) =>
      at > start &&
      at < end &&
      ["att", "to"].includes(word) &&
      verbForm(tokens[n + 1]?.word ?? "", language)?.form === "infinitive",
  );
}

/** "Som fotograf hos oss är du ute och fotar du ...": the subject stands somewhere inside the first member. */
function isInverted(phrase: Phrase, { level, members, start, end }: List): boolean {
  if (phrase.language !== "sv" || (level !== "clause" && level !== "noun")) return false;
  const whole = level === "noun" ? { start, end } : members[0];
  const tokens = whole ? tokensIn(phrase, whole) : [];
  const at = tokens.findIndex(
    ({ word }, n) => verbForm(word, "sv")?.form === "present" && pronouns.sv.has(tokens[n + 1]?.word ?? ""),
  );
  if (at < 0) return false;
  if (level === "clause")
    return at > 0 || tokens.some(({ word }) => subordinators.sv.has(word) && word !== "så");
  return members.slice(1).some((member) => {
    const [first] = tokensIn(phrase, member);
    return /r$/.test(first?.word ?? "") && marksIn(phrase, member.start, first?.end ?? 0).length === 0;
  });
}

/** "Vi söker dig som kan fotografera och är nyfiken": without the relative clause the next one has no subject. */
function dividesRelative(phrase: Phrase, { members }: List, fates: readonly Fate[]): boolean {
  return members.some(
    (member, n) =>
      fates[n] === "some" &&
      n + 1 < members.length &&
      tokensIn(phrase, member).some(({ word }) => ["som", "who", "that", "which"].includes(word)),
  );
}

/** "kataloger, prislistor och broschyrer i InDesign": the tool at the end is what everything is made with. */
function hasToolForAll(phrase: Phrase, list: List, fates: readonly Fate[]): boolean {
  const { members, end } = list;
  const last = members.at(-1);
  const goes = fates.findIndex((fate) => fate !== "none");
  const isBare = (n: number) => {
    const member = members[n];
    return (
      member && fates[n] === "none" && marksIn(phrase, member.start, member.end).every(({ firm }) => !firm)
    );
  };
  if (!last || goes < 0 || fates[members.length - 1] === "none") return false;
  const marks = marksIn(phrase, last.start, end).filter(({ taken }) => taken);
  const isTool = (start: number) => {
    const before = phrase.tokens.findLast((token) => token.end <= start);
    if (!before || before.start <= last.start) return false;
    const isIn = ["i", "in", "med", "with", "using"].includes(before.word);
    return isIn || /\([^)]*$/.test(phrase.text.slice(last.start, start));
  };
  const first = (marks[0] && isTool(marks[0].start)) || isMade(phrase, list) ? 0 : goes;
  return marks.some(({ start }) => isTool(start)) && members.some((_, n) => n >= first && isBare(n));
}

/** "Ta fram kataloger, ...", "Trycksaker: kataloger, ...": everything in the list is made. */
function isMade({ text }: Phrase, { start, members }: List): boolean {
  const governor = text.slice(start, members[0]?.start).trim().toLowerCase();
  return (
    governor === "" ||
    /^(?:ta fram|producera|skapa|göra|leverera|formge|layouta|produce|create|make|making|producing|creating|deliver|design|designing)$/.test(
      governor,
    )
  );
}

/** "en portfolio som visar text och film": what hangs on a clause inside goes with it. */
function isInsideRelative(phrase: Phrase, { members }: List): boolean {
  const first = members[0];
  const at = phrase.tokens.findIndex(({ end }) => end > (first?.start ?? 0));
  const isRelative = ["som", "who", "that", "which"].includes(phrase.tokens[at - 1]?.word ?? "");
  return isRelative && verbForm(phrase.tokens[at]?.word ?? "", phrase.language)?.form === "present";
}

const backward: ReadonlySet<string> = new Set(
  "it them these those dem dessa denna detta detsamma annan annat andra övriga övrigt other another".split(
    " ",
  ),
);
/** Pronouns that speak of a thing named before. */
const pointing: ReadonlySet<string> = new Set("it they them de dem dom den det".split(" "));
const people: ReadonlySet<string> = new Set("us me you oss mig dig er".split(" "));
/** What the work leads to; with "the" it has been spoken of before. */
const results =
  /^(?:(?:pictures|images|photos|footage|videos|clips|results?|findings|spend|recordings?)|(?:bild|film|klipp|video|foto|inspelning|resultat|material|insikt)(?:en|erna|orna|et|ningarna|arna|na))$/;

/** Who measures speaks of results in general. */
const follows =
  /^(?:mäta|mäter|följa|följer|analysera|analyserar|rapportera|rapporterar|measur|report|track|analys|analyz)/;

/** "Fotografera produkter och retuschera bilderna": one half speaks of what only the other has named. */
function refersAcross(phrase: Phrase, { members }: List, fates: readonly Fate[]): boolean {
  return members.some((member, n) => {
    if (n === 0 || fates[n] === "some") return false;
    const isFar = fates.slice(0, n).every((fate) => fate !== fates[n] && fate !== "some");
    return isFar && refersBack(phrase, member);
  });
}

/** Whether some words speak of what only others have named: "filma dem", "tell us if they work". */
export function refersBack(phrase: Phrase, member: Stretch): boolean {
  const words = tokensIn(phrase, member).filter(({ word }) => !adverbs[phrase.language].has(word));
  return words.some(({ word }, n) => {
    if (n < 3 && backward.has(word)) return true;
    if (pointing.has(word) && pointsBack(phrase, words, n)) return true;
    const isDefinite = phrase.language === "sv" || words[n - 1]?.word === "the";
    const isFollowedUp =
      /^resultat|^results/.test(word) && words.slice(0, n).some((each) => follows.test(each.word));
    return n > 0 && isDefinite && results.test(word) && !isFollowedUp;
  });
}

/** "if they work", "all the pages of it": what the pronoun stands for is not named before it in the same member. */
function pointsBack({ language }: Phrase, words: readonly Token[], n: number): boolean {
  const isLast = n === words.length - 1;
  if (isLast && prepositions[language].has(words[n - 1]?.word ?? "")) return true;
  if (!isLast && verbForm(words[n + 1]?.word ?? "", language) === undefined) return false;
  return words
    .slice(0, n)
    .every(
      ({ word }) =>
        people.has(word) ||
        ["how", "to", "hur", "att"].includes(word) ||
        prepositions[language].has(word) ||
        subordinators[language].has(word) ||
        verbForm(word, language) !== undefined,
    );
}
