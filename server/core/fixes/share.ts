import { withAlternatives } from "./alternatives.ts";
import { takesAn } from "./article.ts";
import { borrowedObject } from "./borrowed-object.ts";
import { complete, type Member, shareHeads } from "./compound.ts";
import { coordinationOf, type Leaf, type List, type Node } from "./coordination.ts";
import { isAmbiguous, opensInside } from "./doubt.ts";
import { fatesOf, losesObject } from "./fates.ts";
import { alone, hasContent, introducerBefore, skilled, tailCut } from "./introduced.ts";
import { subjectBehind, withSubjectBehind } from "./inverted.ts";
import { conjunctionLength, type Mark, marksIn, type Phrase, startOf, wordAt } from "./phrase.ts";
import { withPointing } from "./pointing.ts";
import { withNames } from "./unknown-names.ts";
import { verbForm } from "./verbs.ts";
import { adverbs, determiners, measures, prepositions, pronouns } from "./words.ts";

/** What stays of some words and what is taken out of them. */
export interface Share {
  readonly left: string;
  readonly taken: string;
  readonly has: "none" | "some" | "all";
}

/** Divides a leaf or a list. Undefined when the words cannot be told apart cleanly. */
export function shareOf(phrase: Phrase, node: Node): Share | undefined {
  const marks = marksIn(phrase, node.start, node.end);
  const whole = phrase.text.slice(node.start, node.end);
  if (!marks.some(({ taken }) => taken)) return { left: whole, taken: "", has: "none" };
  if (marks.every(({ taken }) => taken) && node.kind === "leaf") {
    return bracketCut(phrase, node) ?? tailCut(phrase, node) ?? { left: "", taken: whole, has: "all" };
  }
  if (node.kind === "leaf")
    return bracketCut(phrase, node) ?? tailCut(phrase, node) ?? mixedLeaf(phrase, marks, whole);
  return listShare(phrase, node);
}

/** What hangs on the craft that is taken out goes along: "Filma till nyhetsbrevet". */
function mixedLeaf(phrase: Phrase, marks: readonly Mark[], whole: string): Share | undefined {
  const isOthers =
    marks.some(({ taken, firm }) => firm && !taken) && !marks.some(({ taken, firm }) => firm && taken);
  if (
    isOthers &&
    marks.every(({ taken, start }) => !taken || start < (marks.find((each) => each.firm)?.start ?? 0))
  )
    return { left: whole, taken: "", has: "none" };
  const first = marks.findIndex(({ firm }) => firm);
  const head = marks[first];
  const isVerb =
    head !== undefined &&
    isVerbAt(
      phrase,
      phrase.tokens.findIndex(({ end }) => end > head.start),
    );
  const isHead =
    head?.taken === true && (isVerb || marks.slice(first).every((mark) => mark.taken || hangs(phrase, mark)));
  const isFree = marks.every(({ taken, firm }) => taken || !firm);
  return isHead || isFree ? { left: "", taken: whole, has: "all" } : undefined;
}

/** "Fota event": what the craft is done to is named after it. */
function isVerbAt(phrase: Phrase, n: number): boolean {
  const form = verbForm(wordAt(phrase, n), phrase.language);
  return form !== undefined && form.form !== "gerund" && isFirstVerb(phrase, n);
}

function isFirstVerb(phrase: Phrase, n: number): boolean {
  return !isVerbWord(phrase, n + 1) && conjunctionLength(phrase, n + 1) === 0;
}

function isVerbWord(phrase: Phrase, n: number): boolean {
  return verbForm(wordAt(phrase, n), phrase.language)?.certain === true;
}

function hangs(phrase: Phrase, { start, firm }: Mark): boolean {
  const at = phrase.tokens.findLastIndex((token) => token.end <= start);
  return !firm || [at, at - 1].some((n) => prepositions[phrase.language].has(wordAt(phrase, n)));
}

/** "Producera content (foto och text)": a list of its own inside brackets. */
function bracketCut(phrase: Phrase, leaf: Leaf): Share | undefined {
  const open = phrase.text.indexOf("(", leaf.start);
  const close = phrase.text.indexOf(")", open);
  if (open <= leaf.start || close < 0 || close > leaf.end) return undefined;
  const named = marksIn(phrase, leaf.start, open);
  if (named.some(({ taken, firm }) => !taken && firm) && named.some(({ taken }) => taken)) return undefined;
  if (marksIn(phrase, close, leaf.end).some(({ taken }) => taken)) return undefined;
  const from = phrase.tokens.findIndex(({ start }) => start > open);
  const to = phrase.tokens.findIndex(({ start }) => start > close);
  const inner = coordinationOf(phrase, from, to < 0 ? phrase.tokens.length : to);
  const share = inner ? shareOf(phrase, { ...inner, end: Math.min(inner.end, close) }) : undefined;
  if (!inner || !share) return undefined;
  const before = phrase.text.slice(leaf.start, open);
  if (named.some(({ taken }) => taken)) {
    const governor = share.has === "some" ? governorOf(phrase, leaf, open) : "";
    const unwrapped = share.left.replace(/^\(+|\)+$/g, "");
    if (governor === "") return undefined;
    return {
      left: governor + unwrapped,
      taken: `${before}(${share.taken.replace(/^\(+|\)+$/g, "")})`,
      has: "some",
    };
  }
  const isName = inner.kind === "leaf" && share.has === "all";
  if (isName && marksIn(phrase, leaf.start, open).every(({ firm }) => !firm)) {
    return { left: "", taken: phrase.text.slice(leaf.start, leaf.end), has: "all" };
  }
  const after = phrase.text.slice(close + 1, leaf.end);
  const wrap = (text: string) => `${before}(${text.replace(/^\(+|\)+$/g, "")})${after}`;
  const isOthers = marksIn(phrase, leaf.start, open).some(({ firm }) => firm);
  const taken = isOthers
    ? governorOf(phrase, leaf, open) + share.taken.replace(/^\(+|\)+$/g, "")
    : wrap(share.taken);
  return { left: share.has === "all" ? `${before.trimEnd()}${after}` : wrap(share.left), taken, has: "some" };
}

/** "Very good skills in" of "Very good skills in Adobe Creative Cloud (InDesign, Premiere)": how well the names are known. */
function governorOf(phrase: Phrase, { start }: Leaf, open: number): string {
  const { tokens, language, text } = phrase;
  const at = tokens.findLastIndex(
    (token) => token.start > start && token.end < open && prepositions[language].has(token.word),
  );
  const isMeasured = tokens.some(
    ({ word, start: from }, n) =>
      from >= start &&
      n < at &&
      (measures[language].has(word) || skilled.has(word) || /^(?:skills?|vana?)$/.test(word)),
  );
  const lead = text.slice(start, tokens[at + 1]?.start);
  return at > 0 && isMeasured && marksIn(phrase, start, start + lead.length).length === 0 ? lead : "";
}

function listShare(phrase: Phrase, list: List): Share | undefined {
  const { text } = phrase;
  const first = list.members[0];
  if (!first) return undefined;
  const before = marksIn(phrase, list.start, first.start);
  const behind = marksIn(phrase, list.tail, list.end).filter(({ start }) => start >= list.tail);
  if ([...before, ...behind].some(({ taken }) => taken)) {
    const rest = before.some(({ taken }) => taken) ? before : marksIn(phrase, list.start, list.end);
    if (rest.some(({ taken, firm }) => firm && !taken)) return undefined;
    return { left: "", taken: text.slice(list.start, list.end), has: "all" };
  }
  const shares: Share[] = [];
  for (const member of list.members) {
    const share = shareOf(phrase, member);
    if (!share) return undefined;
    shares.push(share);
  }
  const isOthers = before.some(({ firm }) => firm);
  const fates = withAlternatives(
    phrase,
    list,
    withPointing(phrase, list, withNames(phrase, list, fatesOf(phrase, list, shares))),
  );
  if (isAmbiguous(phrase, list, fates) || !keepsVerbs(phrase, list, shares)) return undefined;
  if (losesObject(phrase, list, fates)) return undefined;
  const kept = [...fates.keys()].filter((n) => fates[n] !== "all");
  const gone = [...fates.keys()].filter((n) => fates[n] !== "none");
  if (kept.length === 0) return whenAllGo(phrase, list, before);

  const lastMember = list.members.at(-1);
  const core = text.slice(lastMember?.start ?? 0, Math.min(list.tail, lastMember?.end ?? 0));
  const texts = list.members.map((member, n) =>
    text.slice(member.start, n === list.members.length - 1 ? Math.min(list.tail, member.end) : member.end),
  );
  const members =
    list.level === "noun"
      ? shareHeads(
          texts,
          core.split(/\s(?:for|of|in|to|on|at|with|i|för|till|på|av|med)\s/)[0] ?? core,
          phrase.language,
        )
      : plain(texts);
  if (!members) return undefined;
  const prefix = text.slice(list.start, first.start);
  const tail = text.slice(list.tail, list.end);
  const subject = subjectBehind(phrase, list);
  const build = (which: readonly number[], side: "left" | "taken") => {
    const [first = "", ...others] = complete(members, which).map((each, k) => {
      const n = which[k] ?? 0;
      const share = shares[n];
      const object = borrowedObject(phrase, list, fates, n);
      if (object !== "") return `${each} ${object}`;
      return share?.has === "some" ? share[side] : each;
    });
    const isAhead = list.level === "measure" && which[0] !== 0;
    const opening = isAhead ? first.replace(/^(?:with|med)\s+/, "") : first;
    const lead = isOthers && side === "taken" ? subjectIn(prefix) : leadOf(phrase, list, prefix, which, side);
    const own =
      ownedBy(phrase, list, which[0]) + (which[0] === 0 ? opening : withSubjectBehind(opening, subject));
    return lead + join([own, ...others], which, list, lead) + tail;
  };
  return { left: build(kept, "left"), taken: build(gone, "taken"), has: "some" };
}

/** "Alongside the office work you ...": who does what is taken out. */
function subjectIn(prefix: string): string {
  return /(?<!\p{L})you\s+$/iu.exec(prefix)?.[0] ?? "";
}

/**
 * "Administer our servers, network": whose the first member is goes for the others, unless they say so themselves. So do
 * the article and how good somebody is: "an experienced photographer and videographer".
 */
function ownedBy(phrase: Phrase, { level, members }: List, chosen = 0): string {
  const [first, own] = [members[0], members[chosen]];
  if (level !== "noun" || chosen === 0 || !first || !own) return "";
  const at = phrase.tokens.findIndex((token) => token.end > first.start);
  const opening = /^\p{Ll}+/u.exec(phrase.text.slice(own.start, own.end))?.[0];
  if (opening === undefined || determiners[phrase.language].has(opening)) return "";
  const isAlso = adverbs[phrase.language].has(wordAt(phrase, at - 1));
  const before = wordAt(phrase, isAlso ? at - 2 : at - 1);
  if (/^(?:är|som|are|as|be)$/.test(before)) {
    const words = phrase.text.slice(first.start, first.end).split(" ");
    const isShort = words.length > 1 && words.length < 5 && /^(?:en|ett|an?|the)$/i.test(words[0] ?? "");
    const graded = isShort ? words.slice(1, -1) : [];
    const isLong = /\s/.test(phrase.text.slice(own.start, own.end)) && !/^the$/i.test(words[0] ?? "");
    if (!isShort || own.kind !== "leaf" || isLong) return "";
    const next = graded[0] ?? opening;
    const isOne = /^an?$/i.test(words[0] ?? "");
    const article = isOne ? (takesAn(next) ? "an" : "a") : (words[0] ?? "");
    return `${[article, ...graded].join(" ")} `;
  }
  if (phrase.language !== "en") return "";
  const isLooked = before === "after" && /^look/.test(wordAt(phrase, at - 2));
  if (!isLooked && prepositions.en.has(before)) return "";
  return /^(?:our|your|their|its)\s/i.exec(phrase.text.slice(first.start))?.[0] ?? "";
}

/** What stands before the members that were chosen: what they share, unless they bring a subject of their own. */
function leadOf(
  phrase: Phrase,
  { level, members }: List,
  prefix: string,
  which: readonly number[],
  side: "left" | "taken",
): string {
  const own = members[which[0] ?? 0];
  const word = phrase.tokens.find(({ end }) => end > (own?.start ?? 0))?.word ?? "";
  if (level === "clause" && pronouns[phrase.language].has(word.split(/['’]/)[0] ?? "")) return "";
  if (
    level === "noun" &&
    which[0] !== 0 &&
    /\bto\s+$/.test(prefix) &&
    verbForm(word, "en")?.form === "gerund"
  )
    return "";
  const first = members[0];
  const isLong = level === "noun" && first !== undefined && opensInside(phrase, first.start, first.end);
  if (side === "taken" && isLong && which[0] !== 0) return "";
  return which.length === 1 ? prefix.replace(correlative, "") : prefix;
}

/** Whether both halves of a divided member still begin with its verb: "har en portfolio med foto" is not "foto". */
function keepsVerbs({ text, tokens }: Phrase, { level, members }: List, shares: readonly Share[]): boolean {
  if (level !== "verb" && level !== "clause") return true;
  return shares.every(({ has, left, taken }, n) => {
    const member = members[n];
    if (has !== "some" || !member) return true;
    const verb = tokens.find(({ end }) => end > member.start);
    const opening = verb ? text.slice(member.start, verb.end) : "";
    return left.startsWith(opening) && taken.startsWith(opening);
  });
}

function plain(texts: readonly string[]): readonly Member[] {
  return texts.map((text) => ({ text, head: undefined, isPrefix: false, carries: false }));
}

const correlative =
  /(?:^|(?<=\s))(?:både|såväl|antingen|inte bara|inte enbart|both|either|not only|not just)\s+$/i;

function whenAllGo(phrase: Phrase, list: List, before: readonly Mark[]): Share | undefined {
  const whole = phrase.text.slice(list.start, list.end);
  const first = list.members[0];
  const limit = first?.start ?? list.start;
  const at = introducerBefore(phrase, list.start, limit + 1);
  if (
    at !== undefined &&
    hasContent(phrase, list.start, at, before.length > 0) &&
    isAdjacent(phrase, at, limit)
  ) {
    const left = phrase.text.slice(list.start, startOf(phrase, at)).replace(/[\s,]+$/, "");
    const isFirm = before.some(({ firm }) => firm);
    const words = alone(phrase.text.slice(startOf(phrase, at), list.end), phrase.language);
    return { left, taken: isFirm ? words : whole, has: "some" };
  }
  return before.some(({ firm }) => firm) ? undefined : { left: "", taken: whole, has: "all" };
}

/** Whether the introducer at token `at` stands directly before the members. */
function isAdjacent(phrase: Phrase, at: number, limit: number): boolean {
  const words = phrase.tokens.filter(({ start }, n) => n >= at && start < limit).length;
  return words <= 4;
}

/** Joins members as the list did: its own joints, and its conjunction before the last. */
function join(texts: readonly string[], which: readonly number[], list: List, lead: string): string {
  let result = "";
  const closing = list.joints.findLast((joint) => /\p{L}|&/u.test(joint));
  const hasConjunction = closing !== undefined && !/^\s*(?:\/|utan|but)/.test(closing);
  for (const [place, each] of texts.entries()) {
    if (place === 0) {
      result = withoutRepetition(lead, each);
      continue;
    }
    let joint = list.joints[(which[place] ?? 1) - 1] ?? ", ";
    const isLast = place === texts.length - 1;
    if (isLast && hasConjunction && /^\s*,\s*$/.test(joint)) joint = closing;
    if (isLast && texts.length === 2 && list.members.length > 2)
      joint = joint.replace(/^,(?=\s+(?:and|or|och|samt|eller)\b)/, "");
    result += joint + each;
  }
  return result;
}

/** "Erfarenhet av " + "av film" has one "av" too many. */
function withoutRepetition(lead: string, member: string): string {
  const last = /(\S+)\s+$/.exec(lead)?.[1]?.toLowerCase();
  const [first] = member.split(/\s/, 1);
  return last !== undefined && first?.toLowerCase() === last
    ? member.slice(first.length).trimStart()
    : member;
}
