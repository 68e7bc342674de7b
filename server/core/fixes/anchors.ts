import { looseHeads } from "./compound.ts";
import { nounAnchor, pairs } from "./noun-anchor.ts";
import { conjunctionLength, gapBefore, type Phrase, type Segment, wordAt } from "./phrase.ts";
import { isCraftVerb, isFiniteVerb, isModifier, type VerbForm, verbForm } from "./verbs.ts";
import {
  adverbs,
  approximators,
  determiners,
  leadingAdjectives,
  measures,
  particles,
  predicates,
  prepositions,
  pronouns,
  remainders,
  subordinators,
} from "./words.ts";

/**
 * What the members of a list are. `clause`: finite verbs, one subject ("Du filmar och skriver"). `verb`: infinitives
 * or -ing forms. `measure`: "erfarenhet av ..., kunskaper i ...". `noun`: everything else.
 */
export type Level = "clause" | "verb" | "measure" | "noun";

/** The levels from the outermost to the innermost. */
export const levels: readonly Level[] = ["clause", "verb", "measure", "noun"];

/** How a later segment begins; "tail" when it only continues the one before. */
export function openingOf(phrase: Phrase, { from, to }: Segment, first: Anchors): Level | "tail" {
  const { language } = phrase;
  let at = from;
  while (at + 1 < to && adverbs[language].has(wordAt(phrase, at))) at++;
  const word = wordAt(phrase, at);
  const next = at + 1 < to ? wordAt(phrase, at + 1) : "";
  if (standsIn(phrase, at, to) || ["men", "but", "although", "though"].includes(word)) return "tail";
  if (["att", "that"].includes(word) && pronouns[language].has(next)) return "clause";
  if (pronouns[language].has(word) && verbForm(next, language)) return "clause";
  if (language === "en" && /^(?:you|we|they|i)['’]/.test(word)) return "clause";
  if ((word === "att" || word === "to") && verbForm(next, language)?.form === "infinitive") return "verb";
  if (measureAt(phrase, at, to) !== undefined) return "measure";
  if (["with", "med"].includes(word) && measureAt(phrase, at + 1, to) !== undefined) return "measure";
  const verb = verbForm(word, language);
  if (verb && isVerbHere(phrase, at, to, verb, first)) {
    if (verb.form === "present") return "clause";
    const isClause = language === "en" && first.verb === undefined && first.clause !== undefined;
    if (isModifier(word) && to - at > 2 && !isMarked(phrase, at) && !isSecondAnd(phrase, at)) return "tail";
    return isClause ? "clause" : "verb";
  }
  if (first.form === "gerund" && first.clause !== undefined && isFiniteVerb(word, language)) return "clause";
  if (
    language === "en" &&
    verb?.form === "gerund" &&
    first.form !== "gerund" &&
    isParticiple(phrase, at, from)
  ) {
    return "tail";
  }
  const isName = phrase.marks.some(({ start }) => start === phrase.tokens[at]?.start);
  const isWished = at > from && wishes.has(wordAt(phrase, from));
  if (prepositions[language].has(word) && !isName)
    return !isWished && isRepeatedPreposition(phrase, at, first) ? "noun" : "tail";
  if (subordinators[language].has(word)) return "tail";
  if (approximators.has(word) && /^\d/.test(next)) return "tail";
  if (predicates.has(word) && prepositions[language].has(next)) return "tail";
  if (isLikeVerb(phrase, at, to, first)) return first.form === "present" ? "clause" : "verb";
  const isLikePresent =
    language === "sv" && to - at === 1 && first.form === "present" && /[aeg]er$|ar$/.test(word);
  if (isLikePresent && isBareVerbBefore(phrase, at, first)) return "clause";
  const rest = Array.from({ length: to - at }, (_, n) => wordAt(phrase, at + n));
  return rest.every((each) => remainders[language].has(each) || adverbs[language].has(each))
    ? "tail"
    : "noun";
}

/** ", ideally in advertising" says more of what stands before it. */
const wishes: ReadonlySet<string> = new Set("gärna helst ideally preferably".split(" "));

/** "or have similar experience", "eller motsvarande kunskaper": says nothing without what it may stand in for. */
function standsIn(phrase: Phrase, from: number, to: number): boolean {
  const { language } = phrase;
  let at = from;
  if (pronouns[language].has(wordAt(phrase, at))) at++;
  const isOr = ["eller", "or"].includes(wordAt(phrase, from - 1));
  if (isOr && willing.has(`${wordAt(phrase, at)} ${wordAt(phrase, at + 1)}`)) return true;
  if (["har", "have", "has", "av", "of", "i", "in"].includes(wordAt(phrase, at))) at++;
  if (determiners[language].has(wordAt(phrase, at))) at++;
  return at < to && alike.has(wordAt(phrase, at));
}

const willing: ReadonlySet<string> = new Set([
  "vill lära",
  "är villig",
  "är beredd",
  "want to",
  "wants to",
  "are willing",
  "willing to",
  "be willing",
]);

const alike: ReadonlySet<string> = new Set(
  "motsvarande liknande likvärdig likvärdigt likvärdiga jämförbar jämförbara similar equivalent comparable corresponding".split(
    " ",
  ),
);

/** "... and squeeze the most out of it": a word that no noun can be, right before an article, where things to do are listed. */
function isLikeVerb(phrase: Phrase, at: number, to: number, { form, verb, clause }: Anchors): boolean {
  const { language } = phrase;
  const word = wordAt(phrase, at);
  if ((verb ?? clause) === undefined || at + 2 >= to || isMarked(phrase, at)) return false;
  if (determiners[language].has(word)) return false;
  if (!determiners[language].has(wordAt(phrase, at + 1)))
    return language === "sv" && form === "present" && isFollowedByName(phrase, at);
  if (language === "en") return form !== "gerund" && /^[a-z]{3,}$/.test(word) && !quantities.has(word);
  return (form === "present" ? /^[a-zåäö]{2,}[ae]r$/ : /^[a-zåäö]{2,}a$/).test(word);
}

/** "lagar VVS", "byter lampor": two words that no Swede would write apart if they were one noun. */
function isFollowedByName(phrase: Phrase, at: number): boolean {
  const [word, next] = [wordAt(phrase, at), wordAt(phrase, at + 1)];
  const isSmall = [prepositions.sv, subordinators.sv, adverbs.sv, remainders.sv].some((list) =>
    list.has(next),
  );
  return /^[a-zåäö]{2,}[ae]r$/.test(word) && !isSmall && conjunctionLength(phrase, at + 1) === 0;
}

/** English words that stand before an article without being verbs. */
const quantities: ReadonlySet<string> = new Set(
  "both half such plus not also even then what quite once".split(" "),
);

function isMarked({ marks, tokens }: Phrase, n: number): boolean {
  const token = tokens[n];
  return token !== undefined && marks.some(({ start, end }) => start < token.end && end > token.start);
}

/** ", ensuring that ...": continues the clause before it. Words such as "marketing" and marked crafts are nouns. */
function isParticiple(phrase: Phrase, at: number, from: number): boolean {
  const token = phrase.tokens[at];
  if (!token || at !== from || !gapBefore(phrase, at).includes(",")) return false;
  const isCraft = phrase.marks.some(({ start, end }) => start < token.end && end > token.start);
  return (
    !isCraft &&
    !/^(?:market|advertis|edit|brand|train|plann|engineer|test|account|recruit|report|filming|writ)/.test(
      token.word,
    )
  );
}

function isVerbHere(
  phrase: Phrase,
  at: number,
  to: number,
  verb: { readonly form: VerbForm; readonly certain: boolean },
  first: Anchors,
): boolean {
  if (compounds.has(`${wordAt(phrase, at)} ${wordAt(phrase, at + 1)}`)) return false;
  const isName = verb.form === "gerund" && looseHeads.has(wordAt(phrase, at + 1));
  if (verb.form === "gerund" || first.form === "gerund") return verb.form === first.form && !isName;
  const isNamed = phrase.language === "en" && first.verb === undefined && first.clause === undefined;
  if (verb.certain) return verb.form === "present" || !isNamed;
  if (verb.form === "present") return first.clause !== undefined && first.form !== "infinitive";
  if (first.verb === undefined && first.clause === undefined) return false;
  const afterBareVerb = at > 0 && isBareVerbBefore(phrase, at, first);
  if (afterBareVerb) return true;
  const isAlone = at + 1 >= to || conjunctionLength(phrase, at + 1) > 0;
  if (isAlone) return phrase.language === "en" && isCraftVerb(wordAt(phrase, at), governorOf(phrase, first));
  const next = wordAt(phrase, at + 1);
  if (isSecondAnd(phrase, at)) return true;
  return !prepositions.en.has(next) && conjunctionLength(phrase, at + 1) === 0;
}

/** Nouns that begin as verbs do. */
const compounds: ReadonlySet<string> = new Set(
  ["ledger", "ledgers", "order", "orders", "invoice", "invoices"].map((head) => `purchase ${head}`),
);

/** "Handle SEO and ads and report to us": a list that has had its "and" is over. */
function isSecondAnd(phrase: Phrase, at: number): boolean {
  const joint = at - 1;
  if (conjunctionLength(phrase, joint) === 0) return false;
  for (let n = joint - 1; n > 0; n--) {
    if (gapBefore(phrase, n + 1).includes(",")) return false;
    if (conjunctionLength(phrase, n) > 0) return true;
  }
  return false;
}

/** The verb that the first segment is built on. */
function governorOf(phrase: Phrase, { verb, clause }: Anchors): string {
  return wordAt(phrase, verb ?? clause ?? -1);
}

/** Whether the segment before token `at` is one verb alone: "Shoot, film and edit". */
function isBareVerbBefore(phrase: Phrase, at: number, first: Anchors): boolean {
  let n = at - 1;
  while (n >= 0 && conjunctionLength(phrase, n) > 0) n--;
  if (n < 0 || !verbForm(wordAt(phrase, n), phrase.language)) return false;
  if (n === first.verb || n === first.clause) return true;
  const before = wordAt(phrase, n - 1);
  return (
    /[,/&]/.test(gapBefore(phrase, n)) || conjunctionLength(phrase, n - 1) > 0 || isLeader(phrase, before)
  );
}

function isLeader({ language }: Phrase, word: string): boolean {
  return ["att", "to"].includes(word) || isFiniteVerb(word, language) || pronouns[language].has(word);
}

function isRepeatedPreposition(phrase: Phrase, at: number, first: Anchors): boolean {
  return first.noun > 0 && wordAt(phrase, first.noun - 1) === wordAt(phrase, at);
}

/** Where lists of each level can begin in the first segment: token indexes. */
export interface Anchors {
  readonly clause: number | undefined;
  readonly verb: number | undefined;
  readonly measure: number | undefined;
  readonly noun: number;
  readonly form: VerbForm | undefined;
}

/** Finds where the members of each level begin in the first segment of a list. */
export function anchorsOf(phrase: Phrase, segment: Segment, rest: readonly Segment[] = []): Anchors {
  const clause = clauseAnchor(phrase, segment, rest);
  const verb = verbAnchor(phrase, segment, clause);
  const measure = measureAnchor(phrase, segment, verb ?? clause);
  const after = Math.max(clause ?? -1, verb ?? -1, measure?.noun ?? -1);
  const noun = nounAnchor(phrase, segment, after, measure?.noun, rest);
  const form = verb === undefined ? undefined : verbForm(wordAt(phrase, verb), phrase.language)?.form;
  return {
    clause,
    verb,
    measure: measure?.start,
    noun,
    form: form ?? (clause === undefined ? undefined : "present"),
  };
}

function clauseAnchor(phrase: Phrase, { from, to }: Segment, rest: readonly Segment[]): number | undefined {
  const { language } = phrase;
  const inner = subordinateFrom(phrase, from, to);
  const isRepeated = rest.some((each) => subordinateFrom(phrase, each.from, each.to) === each.from + 1);
  if (isRepeated && inner !== undefined) return inner - 1;
  for (let n = inner ?? from; n < to; n++) {
    const word = wordAt(phrase, n);
    const verb = verbForm(word, language);
    const isSubject = (at: number) => at >= from && pronouns[language].has(wordAt(phrase, at));
    const afterSubject = isSubject(adverbs[language].has(wordAt(phrase, n - 1)) ? n - 2 : n - 1);
    const isName = language === "en" && determiners.en.has(wordAt(phrase, n - 1));
    if (isFiniteVerb(word, language) && (n > from || language === "sv") && !isName) return n;
    const beforeSubject = language === "sv" && isBeforeSubject(phrase, n);
    const isVerb = verb?.form === "present" && (verb.certain || afterSubject || beforeSubject);
    const isLikeOne = beforeSubject && /^[a-zåäö]{2,}[ae]r$/.test(word) && !connecting.has(word);
    if (isVerb || isLikeOne || (verb?.form === "present" && n === from)) return n;
    if (language === "en" && verb?.form === "infinitive" && afterSubject) return n;
    if (verb?.form === "infinitive" && verb.certain && n === from) return undefined;
  }
  return undefined;
}

/** Words that end as verbs do. */
const connecting: ReadonlySet<string> = new Set("eller efter under över men när där för per".split(" "));

/** "Dessutom filmar du", "Dessutom filmar och klipper du". */
function isBeforeSubject(phrase: Phrase, n: number): boolean {
  const joint = conjunctionLength(phrase, n + 1);
  const isChain = joint > 0 && verbForm(wordAt(phrase, n + 1 + joint), "sv")?.form === "present";
  return pronouns.sv.has(wordAt(phrase, isChain ? n + 2 + joint : n + 1));
}

/** Whom an ad looks for: what follows "som" or "who" is said of the applicant. */
const sought: ReadonlySet<string> = new Set("dig någon person personen you someone somebody".split(" "));

/** "Vi ser gärna att du har ...": what is said last is said of the clause that begins here. */
function subordinateFrom(phrase: Phrase, from: number, to: number): number | undefined {
  const { language } = phrase;
  for (let n = from + 1; n + 1 < to; n++) {
    const opener = wordAt(phrase, n - 1);
    const isOpened =
      ["att", "om", "that", "if"].includes(opener) && pronouns[language].has(wordAt(phrase, n));
    const isRelative = ["som", "who"].includes(opener) && sought.has(wordAt(phrase, n - 2));
    if (isOpened || isRelative) return n;
  }
  return undefined;
}

function verbAnchor(phrase: Phrase, { from, to }: Segment, clause: number | undefined): number | undefined {
  const { language } = phrase;
  let anchor: number | undefined;
  for (let n = clause === undefined ? from : clause + 1; n < to; n++) {
    const verb = verbForm(wordAt(phrase, n), language);
    if (!verb || verb.form === "present") continue;
    if (verb.form === "gerund" && wordAt(phrase, n + 1) === "of") continue;
    if (!canOpen(phrase, n, from, verb)) continue;
    anchor = n;
    break;
  }
  while (anchor !== undefined) {
    const step = nextInChain(phrase, anchor, to);
    if (step === undefined) break;
    anchor = step;
  }
  return anchor;
}

function canOpen(
  phrase: Phrase,
  n: number,
  from: number,
  verb: { readonly form: VerbForm; readonly certain: boolean },
): boolean {
  const { language } = phrase;
  if (n === from) return true;
  const before = wordAt(phrase, n - 1);
  if (language === "sv") return verb.form === "infinitive";
  if (pairs.has(before)) return true;
  if (verb.form === "gerund")
    return (
      measures.en.has(before) ||
      /^(?:in|of|with|at|for|by|like|enjoy|love|on|includes?|involves?|means?|requires?)$/.test(before)
    );
  if (["have", "has"].includes(before)) return false;
  return before === "to" || isFiniteVerb(before, language) || (adverbs.en.has(before) && n > 1);
}

/** "få fotografera", "hjälpa till att filma", "kunna att": the last verb of such a chain carries the list. */
function nextInChain(phrase: Phrase, n: number, to: number): number | undefined {
  const isInfinitive = (at: number) =>
    at < to && verbForm(wordAt(phrase, at), phrase.language)?.form === "infinitive";
  if (phrase.language === "sv") {
    if (["få", "kunna", "vilja", "hjälpa"].includes(wordAt(phrase, n)) && isInfinitive(n + 1)) return n + 1;
    if (wordAt(phrase, n + 1) === "att" && isInfinitive(n + 2)) return n + 2;
    if (wordAt(phrase, n) === "vara" && wordAt(phrase, n + 1) === "med" && isInfinitive(n + 3)) return n + 3;
    const isLinked = ["med", "till", "på"].includes(wordAt(phrase, n + 1)) && wordAt(phrase, n + 2) === "att";
    return isLinked && isInfinitive(n + 3) ? n + 3 : undefined;
  }
  if (
    ["able", "be", "help", "want"].includes(wordAt(phrase, n)) &&
    wordAt(phrase, n + 1) === "to" &&
    isInfinitive(n + 2)
  ) {
    return n + 2;
  }
  if (wordAt(phrase, n) === "help" && isInfinitive(n + 1)) return n + 1;
  const after = particles.has(wordAt(phrase, n + 1)) ? n + 2 : n + 1;
  const isHelp =
    /^(?:help|assist)/.test(wordAt(phrase, n)) && ["with", "in", "by"].includes(wordAt(phrase, after));
  const isGerund = verbForm(wordAt(phrase, after + 1), "en")?.form === "gerund";
  return isHelp && isGerund && after + 1 < to ? after + 1 : undefined;
}

function measureAnchor(
  phrase: Phrase,
  { from, to }: Segment,
  verb: number | undefined,
): { readonly start: number; readonly noun: number } | undefined {
  for (let n = verb === undefined ? from : verb; n < to; n++) {
    if (!measures[phrase.language].has(wordAt(phrase, n))) continue;
    let start = n;
    while (start - 1 >= from && start - 1 !== verb && isLeading(phrase, start - 1)) start--;
    return { start, noun: n };
  }
  return undefined;
}

function isLeading({ tokens, language }: Phrase, n: number): boolean {
  const word = tokens[n]?.word ?? "";
  return leadingAdjectives[language].has(word) || determiners[language].has(word) || /^\d/.test(word);
}

/** The token of a measure ("erfarenhet") that a segment opens with, adjectives before it skipped. */
function measureAt(phrase: Phrase, from: number, to: number): number | undefined {
  let n = from;
  while (n < to && isLeading(phrase, n)) n++;
  return n < to && measures[phrase.language].has(wordAt(phrase, n)) ? n : undefined;
}
