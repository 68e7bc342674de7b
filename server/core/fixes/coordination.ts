import { type Anchors, anchorsOf, type Level, levels, openingOf } from "./anchors.ts";
import { looseHeads } from "./compound.ts";
import { isDone } from "./done.ts";
import {
  endOf,
  gapBefore,
  marksIn,
  type Phrase,
  type Segment,
  segmentsOf,
  startOf,
  wordAt,
} from "./phrase.ts";
import { isPredicate, predicateIn } from "./predicate.ts";
import { isFiniteVerb, verbForm } from "./verbs.ts";
import {
  capable,
  determiners,
  grades,
  introducers,
  isAdjective,
  leadingAdjectives,
  particles,
  prepositions,
  pronouns,
  subordinators,
} from "./words.ts";

/** A stretch of a phrase that is not divided further. */
export interface Leaf {
  readonly kind: "leaf";
  readonly start: number;
  readonly end: number;
  /** One verb without an object. */
  readonly isBareVerb: boolean;
}

/** Members that stand on one level, with what they share before and after them. */
export interface List {
  readonly kind: "list";
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  readonly members: readonly Node[];
  /** The text before each member from the second on: ", " or " och ". */
  readonly joints: readonly string[];
  /** Where what the members share begins again after the last; equals `end` when nothing follows. */
  readonly tail: number;
}

export type Node = Leaf | List;

/** Finds the lists in tokens [from, to) of a phrase. Undefined when its structure cannot be told. */
export function coordinationOf(phrase: Phrase, from: number, to: number): Node | undefined {
  if (from >= to) return undefined;
  return nodeOf(phrase, joinSegments(phrase, segmentsOf(phrase, from, to)));
}

/** "tydliga och säljande texter" is one member, not two; so is "a newsletter, for example a monthly one". */
function joinSegments(phrase: Phrase, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const word = last ? wordAt(phrase, last.to - 1) : "";
    const end = last ? (phrase.tokens[last.to - 1]?.end ?? 0) : 0;
    const isMarked = marksIn(phrase, end - 1, end).length > 0;
    const isAdjectives =
      !isMarked &&
      isAdjective(word, phrase.language) &&
      !(equals.has(word) && gapBefore(phrase, segment.from).includes(",")) &&
      !capable.has(wordAt(phrase, segment.from)) &&
      !isFiniteVerb(wordAt(phrase, segment.from), phrase.language);
    const isOne = isAdjectives || opensExample(phrase, segment);
    if (last && isOne) {
      joined[joined.length - 1] = { from: last.from, to: segment.to };
    } else joined.push(segment);
  }
  return joined;
}

/** "Blender eller motsvarande, Word": what stands in for the name before it is no part of the next. */
const equals: ReadonlySet<string> = new Set("motsvarande liknande similar comparable".split(" "));

/** ", till exempel film", ", including layout": says more of what stands before the comma. */
function opensExample(phrase: Phrase, { from }: Segment): boolean {
  return introducers[phrase.language].some((introducer) =>
    introducer.split(" ").every((word, k) => word !== "som" && wordAt(phrase, from + k) === word),
  );
}

function nodeOf(phrase: Phrase, segments: readonly Segment[]): Node | undefined {
  const first = segments[0];
  if (!first) return undefined;
  const anchors = anchorsOf(phrase, first, segments.slice(1));
  const read: (Level | "tail")[] = segments.map((segment, n) =>
    n === 0 ? "tail" : openingOf(phrase, segment, anchors),
  );
  const predicate = read.some((each) => each === "clause" || each === "verb")
    ? undefined
    : predicateIn(phrase, first, segments.slice(1));
  const openings =
    predicate === undefined
      ? read
      : segments.map(({ from }, n) => (n > 0 && isPredicate(phrase, from) ? "noun" : "tail"));
  const level = levels.find((each) => openings.includes(each));
  const start = startOf(phrase, first.from);
  const end = endOf(phrase, (segments.at(-1)?.to ?? first.to) - 1);
  if (level === undefined) {
    return { kind: "leaf", start, end, isBareVerb: isBareVerb(phrase, first, segments.length) };
  }
  const anchor = predicate ?? anchorFor(phrase, level, anchors, segments, openings);
  if (anchor === undefined) return undefined;

  const groups: Segment[][] = [[{ from: anchor, to: first.to }]];
  for (let n = 1; n < segments.length; n++) {
    const segment = segments[n];
    if (!segment) continue;
    if (openings[n] === level) groups.push([segment]);
    else groups.at(-1)?.push(segment);
  }
  const members: Node[] = [];
  for (const group of groups) {
    const member = nodeOf(phrase, group);
    if (!member) return undefined;
    members.push(member);
  }
  const joints = members.slice(1).map((member, n) => phrase.text.slice(members[n]?.end, member.start));
  const tail = tailOf(phrase, level, groups, members);
  return { kind: "list", level, start, end, members, joints, tail };
}

function isBareVerb(phrase: Phrase, { from, to }: Segment, segments: number): boolean {
  if (segments !== 1) return false;
  const word = wordAt(phrase, from);
  const isLikeVerb = phrase.language === "sv" && to - from === 1 && /^[a-zåäö]{3,}(?:a|ar|er)$/.test(word);
  if (!isLikeVerb && !verbForm(word, phrase.language)) return false;
  return isOneVerb(phrase, { from, to });
}

/** "du", "you've". */
function isSubject(phrase: Phrase, n: number): boolean {
  return pronouns[phrase.language].has(wordAt(phrase, n).replace(/['’].*$/, ""));
}

function anchorFor(
  phrase: Phrase,
  level: Level,
  anchors: Anchors,
  segments: readonly Segment[],
  openings: readonly (Level | "tail")[],
): number | undefined {
  const first = segments[0] ?? { from: 0, to: 0 };
  if (level === "clause") {
    if (anchors.clause === undefined) return undefined;
    const isRepeated = segments.every(({ from }, n) => openings[n] !== "clause" || isSubject(phrase, from));
    return isRepeated && anchors.clause > first.from + 1 ? first.from : anchors.clause;
  }
  const hasVerb = anchors.clause !== undefined || anchors.verb !== undefined;
  if (level === "verb")
    return anchors.verb ?? (hasVerb || anchors.measure !== undefined ? undefined : first.from);
  if (level === "measure") {
    if (anchors.measure !== undefined) return anchors.measure;
    const after = anchors.clause ?? anchors.verb;
    return after === undefined ? first.from : Math.min(after + 1, first.to - 1);
  }
  if (hasVerb && anchors.noun >= first.to) return undefined;
  const isShared = looseHeads.has(wordAt(phrase, (segments.at(-1)?.to ?? 0) - 1));
  return isShared || isGraded(phrase, anchors.noun, segments)
    ? afterAdjectives(phrase, anchors.noun, segments)
    : anchors.noun;
}

/** "Strong photography and writing skills": the adjective belongs to the head they share. */
function afterAdjectives(phrase: Phrase, anchor: number, [first, ...rest]: readonly Segment[]): number {
  let at = anchor;
  const isOwn = (n: number) => leadingAdjectives[phrase.language].has(wordAt(phrase, n));
  if (rest.some(({ from }) => isOwn(from))) return anchor;
  while (at + 1 < (first?.to ?? 0) && isOwn(at)) at++;
  return at;
}

/** "Strong photography and copywriting": how well goes for both, unless the later begins a phrase of its own. */
function isGraded(phrase: Phrase, anchor: number, [first, ...rest]: readonly Segment[]): boolean {
  const { language } = phrase;
  if (anchor !== first?.from || !grades[language].has(wordAt(phrase, anchor))) return false;
  return rest.every(({ from }) => !determiners[language].has(wordAt(phrase, from)));
}

/** What all members share after the last one: "till våra kanaler" in "Fotografera och filma till våra kanaler". */
function tailOf(
  phrase: Phrase,
  level: Level,
  groups: readonly Segment[][],
  members: readonly Node[],
): number {
  const group = groups.at(-1) ?? [];
  const last = members.at(-1);
  const end = last?.end ?? 0;
  const segment = group[0];
  if (!segment) return end;
  if (last?.kind !== "leaf") return placeFrom(phrase, level, groups, segment) ?? end;
  const isBare = (level === "noun" ? isBareNoun : isBareLeaf)(phrase, groups.slice(0, -1));
  const closing = group.at(-1);
  if (group.length > 1 && closing) {
    const from = startOf(phrase, closing.from);
    const isAfterAll = level === "verb" && isBare && isSharedObject(phrase, groups, segment.from + 1);
    const isSaidOfAll = /,/.test(gapBefore(phrase, closing.from)) && marksIn(phrase, from, end).length === 0;
    if (isSaidOfAll && !isAfterAll) {
      return phrase.tokens[closing.from - 1]?.end ?? end;
    }
  }
  const joint = phrase.text.slice(members.at(-2)?.end, last.start);
  if (level === "noun" && /(?<!\p{L})(?:men|but)(?!\p{L})/u.test(joint)) return end;
  if (level === "noun" && members.every((member) => isDone(phrase, member))) return end;
  const closer = remainderFrom(phrase, segment);
  if (closer !== undefined) return endOf(phrase, closer - 1);
  const isListed = members.length < 2 || /\p{L}|&/u.test(joint);
  if (!isBare || (level === "verb" && !isListed) || isOwnPhrase(phrase, groups, segment)) return end;
  const opens = (n: number) =>
    prepositions[phrase.language].has(wordAt(phrase, n)) ||
    subordinators[phrase.language].has(wordAt(phrase, n));
  let at = segment.from + 1;
  if (level === "noun") while (at < segment.to && !opens(at)) at++;
  if (at >= segment.to) return end;
  if (!opens(at) && !isSharedObject(phrase, groups, at)) return end;
  if (level === "noun" && relatives.has(wordAt(phrase, at))) return end;
  const tail = endOf(phrase, at - 1);
  if (!opens(at)) return tail;
  return marksIn(phrase, tail, end).length > 0 ? end : tail;
}

/** "Fota och filma på konserter och vernissager": where it is done belongs to all the verbs, however many places. */
function placeFrom(
  phrase: Phrase,
  level: Level,
  groups: readonly Segment[][],
  { from }: Segment,
): number | undefined {
  const isOfVerbs = (level === "verb" || level === "clause") && isBareLeaf(phrase, groups.slice(0, -1));
  if (!isOfVerbs || !prepositions[phrase.language].has(wordAt(phrase, from + 1))) return undefined;
  const start = endOf(phrase, from);
  const end = endOf(phrase, (groups.at(-1)?.at(-1)?.to ?? 0) - 1);
  return marksIn(phrase, start, end).length === 0 ? start : undefined;
}

/** What only says more of the words right before it. */
const relatives: ReadonlySet<string> = new Set("som vilka vilken vilket där who which that where".split(" "));

/** Where "m.m.", "etc." or "every day" begins at the end of a member. */
function remainderFrom(phrase: Phrase, { from, to }: Segment): number | undefined {
  const closers: readonly (readonly string[])[] = [
    ["m", "m"],
    ["mm"],
    ["etc"],
    ["osv"],
    ["med", "mera"],
    ["dagligen"],
    ["varje", "dag"],
    ["varje", "vecka"],
    ["daily"],
    ["every", "day"],
    ["every", "week"],
  ];
  for (const words of closers) {
    const at = to - words.length;
    if (at > from && words.every((word, k) => wordAt(phrase, at + k) === word)) return at;
  }
  return undefined;
}

/** "writing skills and a feel for tone": the last member begins a phrase of its own, so what follows is its alone. */
function isOwnPhrase(phrase: Phrase, groups: readonly Segment[][], { from }: Segment): boolean {
  const begins = (n: number | undefined) => determiners[phrase.language].has(wordAt(phrase, n ?? -1));
  return begins(from) && !groups.every(([first]) => begins(first?.from));
}

/** "filma", "spela in". */
function isOneVerb(phrase: Phrase, { from, to }: Segment): boolean {
  for (let n = from + 1; n < to; n++) if (!particles.has(wordAt(phrase, n))) return false;
  return true;
}

function isBareLeaf(phrase: Phrase, groups: readonly Segment[][]): boolean {
  return groups.every(([first, ...rest]) => first && rest.length === 0 && isOneVerb(phrase, first));
}

function isBareNoun(phrase: Phrase, groups: readonly Segment[][]): boolean {
  return groups.every(
    (group) =>
      group.length === 1 &&
      group.every(({ from, to }) => {
        if (to - from > 3) return false;
        for (let n = from; n < to; n++) {
          if (n > from && prepositions[phrase.language].has(wordAt(phrase, n))) return false;
        }
        return !determiners[phrase.language].has(wordAt(phrase, to - 1));
      }),
  );
}

/** Verbs that mean nothing without their own object. */
const light: ReadonlySet<string> = new Set(
  "gör göra ger ge tar ta har ha sköter sköta do make take give have".split(" "),
);

/** "Fotografera och filma evenemang": every verb is a craft, and what follows belongs to them all. */
function isSharedObject(phrase: Phrase, groups: readonly Segment[][], at: number): boolean {
  const covered = groups.every(([segment]) => {
    const token = phrase.tokens[segment?.from ?? -1];
    return token !== undefined && marksIn(phrase, token.start, token.end).length > 0;
  });
  const object = phrase.tokens[at];
  const verb = phrase.tokens[at - 1];
  return (
    covered &&
    object !== undefined &&
    !light.has(verb?.word ?? "") &&
    marksIn(phrase, object.start, object.end).every(({ start }) => start < (verb?.end ?? 0))
  );
}
