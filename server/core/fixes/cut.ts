import type { Language } from "../knowledge.ts";
import { openingOf } from "./by-itself.ts";
import { coordinationOf } from "./coordination.ts";
import { refersBack } from "./doubt.ts";
import { includedShare } from "./including.ts";
import { conditions, isInvolved } from "./involved.ts";
import { withoutMakers } from "./makers.ts";
import { type Part, partsOf } from "./parts.ts";
import {
  conjunctionLength,
  endOf,
  gapBefore,
  type Mark,
  marksIn,
  type Phrase,
  phraseOf,
  startOf,
  wordAt,
} from "./phrase.ts";
import { assembled, type Piece } from "./pieces.ts";
import { withConjunction } from "./row-end.ts";
import { type Share, shareOf } from "./share.ts";
import { fitsOriginal, isSound } from "./sound.ts";
import { verbForm } from "./verbs.ts";

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
  const tie = language === "en" ? openingOf(text, language) : "";
  if (tie !== "") {
    const shifted = marks.map((mark) => ({
      ...mark,
      start: mark.start - tie.length,
      end: mark.end - tie.length,
    }));
    const halves = cut(text.slice(tie.length), shifted, language);
    return halves && { left: halves.left === "" ? "" : tie + halves.left, taken: tie + halves.taken };
  }
  const phrase = phraseOf(text, withoutMakers(text, marks, language), language);
  const parts = partsOf(phrase);
  const last = phrase.tokens.length - 1;
  if (last < 0) return undefined;
  const opening = text.slice(0, startOf(phrase, 0));
  const closing = text.slice(endOf(phrase, last));
  const dashes = parts.filter(({ joint }) => /^\s*[-–—]\s*$/.test(joint)).length;
  if (dashes > 1) return undefined;
  const shares = parts.map((part) => partShare(phrase, part));
  const pieces = divideParts(phrase, parts, shares);
  if (!pieces || pieces.taken === "") return undefined;
  const capital = /^\p{Lu}/u.test(text.slice(startOf(phrase, 0)).replace(/^[^\p{L}]+/u, ""));
  const written = (half: string) =>
    withConjunction(`${opening}${shape(half, capital)}${closing}`, text, language);
  const taken = written(pieces.taken);
  if (pieces.left === "") return { left: "", taken };
  const left = written(pieces.left);
  const isWhole = (half: string) => isSound(half, language) && fitsOriginal(half, text, language);
  const isFinished = (half: string) => isWhole(half) && !endsInBareVerb(phrase, half);
  return isFinished(left) && isFinished(taken) ? { left, taken } : undefined;
}

/** "Work with schools to create": the object stands with the verb of the other half. */
function endsInBareVerb(phrase: Phrase, half: string): boolean {
  const last = /([\p{L}-]+)[^\p{L}]*$/u.exec(half)?.[1]?.toLowerCase();
  const isVerb = (n: number) => verbForm(wordAt(phrase, n), phrase.language) !== undefined;
  return phrase.tokens.some(({ word, start, end }, n) => {
    if (word !== last || !isVerb(n) || marksIn(phrase, start, end).length > 0) return false;
    const isGerund = verbForm(word, phrase.language)?.form === "gerund";
    if (!isGerund && !["to", "att", "for", "of", "in", "by"].includes(openerOf(phrase, n))) return false;
    const joint = conjunctionLength(phrase, n + 1);
    const isJoined = joint > 0 || /^\s*,\s*$/.test(gapBefore(phrase, n + 1));
    const next = n + 1 + joint;
    return (
      isJoined && isVerb(next) && wordAt(phrase, next + 1) !== "" && conjunctionLength(phrase, next + 1) === 0
    );
  });
}

/** The word before a run of verbs that ends at token n. */
function openerOf(phrase: Phrase, n: number): string {
  let at = n - 1;
  while (
    at > 0 &&
    (/ly$/.test(wordAt(phrase, at)) ||
      conjunctionLength(phrase, at) > 0 ||
      verbForm(wordAt(phrase, at), phrase.language) !== undefined)
  ) {
    at--;
  }
  return wordAt(phrase, at);
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

function partShare(phrase: Phrase, { from, to }: Part): Share | undefined {
  const start = startOf(phrase, from);
  const end = endOf(phrase, to - 1);
  const marks = marksIn(phrase, start, end);
  const whole = phrase.text.slice(start, end);
  if (!marks.some(({ taken }) => taken)) return { left: whole, taken: "", has: "none" };
  const areTheirs = marks.every(({ taken, firm }) => taken || !firm);
  if (areTheirs && conditions.has(wordAt(phrase, from))) return { left: "", taken: whole, has: "all" };
  if (marks.some(({ taken }) => !taken) && isInvolved(phrase, start, end, from, to)) return undefined;
  const included = includedShare(phrase, from, to, (node) => shareOf(phrase, node));
  if (included) return included;
  const node = coordinationOf(phrase, from, to);
  const share = node ? shareOf(phrase, node) : undefined;
  if (!share) return undefined;
  const rest = phrase.text.slice(node?.end ?? end, end);
  const ended = (text: string) => (text === "" || text.endsWith(rest) ? text : text + rest);
  return { left: ended(share.left), taken: ended(share.taken), has: share.has };
}

/** Puts the parts together again on both sides. A part without crafts goes where the one before it went. */
function divideParts(
  phrase: Phrase,
  parts: readonly Part[],
  shares: readonly (Share | undefined)[],
): { left: string; taken: string } | undefined {
  const left: Piece[] = [];
  const taken: Piece[] = [];
  let follows: "left" | "taken" | undefined;
  for (const [n, part] of parts.entries()) {
    const share = shares[n];
    if (!share) return undefined;
    const isLabel = n + 1 < parts.length && gapBefore(phrase, part.to).includes(":");
    const next = shares[n + 1];
    const marked = marksIn(phrase, startOf(phrase, part.from), endOf(phrase, part.to - 1));
    if (share.has === "none" && isLabel && marked.every(({ firm }) => !firm)) {
      if (next?.has !== "all") left.push({ n, text: share.left });
      if (next?.has !== "none") taken.push({ n, text: share.left });
      follows = next?.has === "all" ? "taken" : "left";
      continue;
    }
    if (isLabel && share.has !== "none" && next?.has !== "all") {
      if (share.has !== "some" || next?.has !== "some") return undefined;
    }
    if (share.has === "none") {
      const isFree = marked.every(({ firm }) => !firm) && !isOwnTask(phrase, part);
      const goes = follows === "taken" && isFree ? "taken" : "left";
      if (goes === "taken") taken.push({ n, text: share.left });
      else left.push({ n, text: share.left });
      follows = goes;
      continue;
    }
    const isFar = follows !== undefined && follows !== (share.has === "all" ? "taken" : "left");
    if (follows === "left" && share.has === "some" && isPointing(wordAt(phrase, part.from))) return undefined;
    const stretch = { start: startOf(phrase, part.from), end: endOf(phrase, part.to - 1) };
    if (isFar && refersBack(phrase, stretch)) return undefined;
    const capital = /^\p{Lu}/u.test(phrase.text.slice(phrase.tokens[part.from]?.start));
    if (share.left !== "") left.push({ n, text: shape(share.left, capital) });
    taken.push({ n, text: shape(share.taken, capital) });
    follows = share.has === "all" ? "taken" : "left";
  }
  const half = (pieces: readonly Piece[]) => assembled(phrase, parts, pieces, (text) => shape(text, true));
  return { left: half(left), taken: half(taken) };
}

/** "The site. It is built in PHP and needs a new look": both halves would speak of the site. */
function isPointing(word: string): boolean {
  return ["den", "det", "de", "dessa", "it", "they", "these"].includes(word);
}

/** "...; plan campaigns", "... Skriva nyhetsbrev.": says nothing of what stands before it. */
function isOwnTask(phrase: Phrase, { from, joint }: Part): boolean {
  const form = verbForm(wordAt(phrase, from), phrase.language)?.form;
  return joint.includes(";") || form === "infinitive" || form === "gerund";
}
