import type { Language } from "../knowledge.ts";
import { complete, type Member, shareHeads } from "./compound.ts";
import { coordinationOf, type Leaf, type List, type Node } from "./coordination.ts";
import { endOf, gapBefore, type Mark, marksIn, type Phrase, phraseOf, startOf, wordAt } from "./phrase.ts";
import { isSound } from "./sound.ts";
import { determiners, introducers, prepositions, verbForm } from "./words.ts";

/** A statement divided in two, each readable by itself. */
export interface Cut {
  /** What stays; empty when the whole statement goes. */
  readonly left: string;
  readonly taken: string;
}

/** Longer statements are no sentences: a text that lost its full stops. */
const LONGEST = 1500;

/**
 * Takes the marked crafts out of a statement: the whole of it, or only the members that are theirs.
 * @returns undefined when it cannot be done without breaking the sentence.
 */
export function cut(text: string, marks: readonly Mark[], language: Language): Cut | undefined {
  if (text.length > LONGEST || !marks.some(({ taken }) => taken)) return undefined;
  const phrase = phraseOf(text, marks, language);
  const parts = partsOf(phrase);
  const last = phrase.tokens.length - 1;
  if (last < 0) return undefined;
  const opening = text.slice(0, startOf(phrase, 0));
  const closing = text.slice(endOf(phrase, last));
  const shares = parts.map((part) => partShare(phrase, part));
  const pieces = divideParts(phrase, parts, shares);
  if (!pieces) return undefined;
  const capital = /^\p{Lu}/u.test(text.slice(startOf(phrase, 0)).replace(/^[^\p{L}]+/u, ""));
  const taken = `${opening}${shape(pieces.taken, capital)}${closing}`;
  if (pieces.left === "") return { left: "", taken };
  const left = `${opening}${shape(pieces.left, capital)}${closing}`;
  return isSound(left, language) && isSound(taken, language) ? { left, taken } : undefined;
}

/** Upper case at the beginning where the statement had it. */
function shape(text: string, capital: boolean): string {
  const trimmed = text.trim();
  if (!capital) return trimmed;
  return trimmed.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Part of a statement between full stops, semicolons, colons and dashes: tokens [from, to). */
interface Part {
  readonly from: number;
  readonly to: number;
  /** The text between this part and the one before it. */
  readonly joint: string;
}

const abbreviations: ReadonlySet<string> = new Set(
  "t ex bl a m fl mm etc inkl exkl ca dvs osv resp e g i eg ie incl d v s nr ev st".split(" "),
);

function partsOf(phrase: Phrase): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let joint = "";
  let depth = 0;
  for (let n = 1; n < phrase.tokens.length; n++) {
    const gap = gapBefore(phrase, n);
    for (const character of gap) {
      if (character === "(") depth++;
      else if (character === ")") depth--;
    }
    if (depth > 0 || !isHard(phrase, n, gap)) continue;
    parts.push({ from, to: n, joint });
    joint = phrase.text.slice(endOf(phrase, n - 1), startOf(phrase, n));
    from = n;
  }
  parts.push({ from, to: phrase.tokens.length, joint });
  return parts;
}

function isHard(phrase: Phrase, n: number, gap: string): boolean {
  if (/[;:!?…]/.test(gap) || /\s[-–—]\s/.test(gap) || gap.includes("—")) return !gap.startsWith("-");
  return /\.[)"”*_\]]*\s/.test(gap) && !abbreviations.has(wordAt(phrase, n - 1));
}

interface Share {
  readonly left: string;
  readonly taken: string;
  readonly has: "none" | "some" | "all";
}

function partShare(phrase: Phrase, { from, to }: Part): Share | undefined {
  const start = startOf(phrase, from);
  const end = endOf(phrase, to - 1);
  const marks = marksIn(phrase, start, end);
  const whole = phrase.text.slice(start, end);
  if (!marks.some(({ taken }) => taken)) return { left: whole, taken: "", has: "none" };
  const node = coordinationOf(phrase, from, to);
  const share = node ? shareOf(phrase, node) : undefined;
  if (!share) return undefined;
  const rest = phrase.text.slice(node?.end ?? end, end);
  const fit = (text: string) => (text === "" || text.endsWith(rest) ? text : text + rest);
  return { left: fit(share.left), taken: fit(share.taken), has: share.has };
}

/** Puts the parts together again on both sides. A part without crafts goes where the one before it went. */
function divideParts(
  phrase: Phrase,
  parts: readonly Part[],
  shares: readonly (Share | undefined)[],
): { left: string; taken: string } | undefined {
  let left = "";
  let taken = "";
  let follows: "left" | "taken" | undefined;
  for (const [n, part] of parts.entries()) {
    const share = shares[n];
    if (!share) return undefined;
    const isLabel = n + 1 < parts.length && gapBefore(phrase, part.to).includes(":");
    const next = shares[n + 1];
    const marked = marksIn(phrase, startOf(phrase, part.from), endOf(phrase, part.to - 1));
    if (share.has === "none" && isLabel && marked.length === 0) {
      if (next?.has !== "all") left = add(left, part.joint, share.left);
      if (next?.has !== "none") taken = add(taken, part.joint, share.left);
      follows = next?.has === "all" ? "taken" : "left";
      continue;
    }
    if (isLabel && share.has !== "none" && next?.has !== "all") {
      if (share.has !== "some" || next?.has !== "some") return undefined;
    }
    if (share.has === "none") {
      const goes = follows === "taken" && marked.every(({ firm }) => !firm) ? "taken" : "left";
      if (goes === "taken") taken = add(taken, part.joint, share.left);
      else left = add(left, part.joint, share.left);
      follows = goes;
      continue;
    }
    const capital = /^\p{Lu}/u.test(phrase.text.slice(phrase.tokens[part.from]?.start));
    if (share.left !== "") left = add(left, part.joint, shape(share.left, capital));
    taken = add(taken, part.joint, shape(share.taken, capital));
    follows = share.has === "all" ? "taken" : "left";
  }
  return { left, taken };
}

function add(whole: string, joint: string, part: string): string {
  if (whole === "") return /[.!?]/.test(joint) || joint === "" ? part : part;
  const capital = /[.!?]/.test(joint);
  return whole + joint + (capital ? shape(part, true) : part);
}

function shareOf(phrase: Phrase, node: Node): Share | undefined {
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
  const first = marks.findIndex(({ firm }) => firm);
  const isHead =
    marks[first]?.taken === true && marks.slice(first).every((mark) => mark.taken || hangs(phrase, mark));
  const isFree = marks.every(({ taken, firm }) => taken || !firm);
  return isHead || isFree ? { left: "", taken: whole, has: "all" } : undefined;
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
  if (marksIn(phrase, leaf.start, open).some(({ taken }) => taken)) return undefined;
  if (marksIn(phrase, close, leaf.end).some(({ taken }) => taken)) return undefined;
  const from = phrase.tokens.findIndex(({ start }) => start > open);
  const to = phrase.tokens.findIndex(({ start }) => start > close);
  const inner = coordinationOf(phrase, from, to < 0 ? phrase.tokens.length : to);
  const share = inner ? shareOf(phrase, { ...inner, end: Math.min(inner.end, close) }) : undefined;
  if (!share) return undefined;
  const before = phrase.text.slice(leaf.start, open);
  const after = phrase.text.slice(close + 1, leaf.end);
  const wrap = (text: string) => `${before}(${text.replace(/^\(+|\)+$/g, "")})${after}`;
  const taken = wrap(share.taken);
  return { left: share.has === "all" ? `${before.trimEnd()}${after}` : wrap(share.left), taken, has: "some" };
}

/** "Producera innehåll i form av film": what hangs on a word that stays can be cut off there. */
function tailCut(phrase: Phrase, leaf: { readonly start: number; readonly end: number }): Share | undefined {
  const marks = marksIn(phrase, leaf.start, leaf.end);
  const first = marks.find(({ taken }) => taken);
  const kept = marks.filter(({ taken }) => !taken);
  if (!first || kept.some(({ start }) => start > first.start)) return undefined;
  const at = introducerBefore(phrase, leaf.start, first.start);
  if (at === undefined) return undefined;
  const before = phrase.text.slice(leaf.start, startOf(phrase, at)).replace(/[\s,]+$/, "");
  if (!hasContent(phrase, leaf.start, at, kept.length > 0)) return undefined;
  const isFirm = kept.some(({ firm }) => firm);
  const taken = phrase.text.slice(isFirm ? startOf(phrase, at) : leaf.start, leaf.end);
  return { left: before, taken, has: "some" };
}

/** The token at which "i form av", "such as", "med" or "with" begins, closest before the craft. */
function introducerBefore(phrase: Phrase, start: number, limit: number): number | undefined {
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
      if (after && after.start <= limit) return n;
    }
  }
  return undefined;
}

function hasContent(phrase: Phrase, start: number, to: number, hasMark: boolean): boolean {
  if (hasMark) return true;
  const from = phrase.tokens.findIndex((token) => token.start >= start);
  let count = 0;
  for (let n = from; n < to; n++) {
    const word = wordAt(phrase, n);
    if (!verbForm(word, phrase.language) && !determiners[phrase.language].has(word)) count++;
  }
  return count > 0 && to - from > 1;
}

function listShare(phrase: Phrase, list: List): Share | undefined {
  const { text } = phrase;
  const first = list.members[0];
  if (!first) return undefined;
  const shares: Share[] = [];
  for (const member of list.members) {
    const share = shareOf(phrase, member);
    if (!share) return undefined;
    shares.push(share);
  }
  const before = marksIn(phrase, list.start, first.start);
  const behind = marksIn(phrase, list.tail, list.end);
  if ([...before, ...behind].some(({ taken }) => taken)) {
    const rest = before.some(({ taken }) => taken) ? before : marksIn(phrase, list.start, list.end);
    if (rest.some(({ taken, firm }) => firm && !taken)) return undefined;
    return { left: "", taken: text.slice(list.start, list.end), has: "all" };
  }
  const fates = fatesOf(phrase, list, shares);
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
  const build = (which: readonly number[], side: "left" | "taken") => {
    const complete_ = complete(members, which).map((each, k) => {
      const n = which[k] ?? 0;
      return fates[n] === "some" ? (shares[n]?.[side] ?? each) : each;
    });
    const lead = which.length === 1 ? prefix.replace(correlative, "") : prefix;
    return lead + join(complete_, which, list, lead) + tail;
  };
  return { left: build(kept, "left"), taken: build(gone, "taken"), has: "some" };
}

function plain(texts: readonly string[]): readonly Member[] {
  return texts.map((text) => ({ text, head: undefined, isPrefix: false, carries: false }));
}

const correlative =
  /(?:^|(?<=\s))(?:både|såväl|antingen|inte bara|inte enbart|both|either|not only|not just)\s+$/i;

/** A verb without an object goes where the object it shares goes: "Planera och producera film". */
function fatesOf(phrase: Phrase, list: List, shares: readonly Share[]): Share["has"][] {
  const fates = shares.map(({ has }) => has);
  if (list.level !== "verb" && list.level !== "clause") return fates;
  for (let n = list.members.length - 2; n >= 0; n--) {
    const member = list.members[n];
    if (fates[n] !== "none" || member?.kind !== "leaf" || !member.isBareVerb) continue;
    if (marksIn(phrase, member.start, member.end).length > 0) continue;
    let owner = n + 1;
    while (owner < list.members.length - 1 && isBare(list.members[owner])) owner++;
    const fate = fates[owner] ?? "none";
    if (fate === "all") fates[n] = "all";
  }
  return fates;
}

function isBare(node: Node | undefined): boolean {
  return node?.kind === "leaf" && node.isBareVerb;
}

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
    return { left, taken: isFirm ? phrase.text.slice(startOf(phrase, at), list.end) : whole, has: "some" };
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
  const closing = list.joints.at(-1) ?? "";
  const hasConjunction = /\p{L}|&/u.test(closing);
  for (const [place, each] of texts.entries()) {
    if (place === 0) {
      result = withoutRepetition(lead, each);
      continue;
    }
    let joint = list.joints[(which[place] ?? 1) - 1] ?? ", ";
    const isLast = place === texts.length - 1;
    if (isLast && hasConjunction && !/\p{L}|&/u.test(joint)) joint = closing;
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
