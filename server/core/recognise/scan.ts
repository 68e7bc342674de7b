import type { Area, Depth, Mode } from "../knowledge.ts";
import { bitsOf, type Entry, eachTerm, Part, type Stretch, type Word } from "../lexicon/index.ts";
import { Gap, type Tokens } from "../tokens.ts";
import { eachSharedTerm } from "./ellipsis.ts";

/** A word or term that names an area. */
export interface Mention extends Stretch {
  readonly area: Area;
  readonly evidence: "craft" | "weak" | "tool" | "profession";
  /** Where the verb ends that makes a craft of a weak word. */
  readonly verb: number | undefined;
}

/** `responsible`: leads if a manager, does if anybody else. `none`: looks like a cue and is none. */
export type CueMode = Mode | "responsible" | "none";

/** Words that say how the mentions around them are meant. */
export interface Cue extends Stretch {
  readonly mode: CueMode;
  /** It can govern what precedes it. */
  readonly before: boolean;
  /** It can govern what follows it. */
  readonly after: boolean;
  /** It names company: "tillsammans med", "work with". */
  readonly isCompany: boolean;
}

export interface Phrase extends Stretch {
  readonly list: string;
}

/** What `depthFrom` counts. */
export const depths: readonly Depth[] = ["normal", "light", "expert"];

/** What the words of an ad are, before anything is made of them. All lists are in reading order. */
export interface Scan {
  readonly mentions: readonly Mention[];
  /** The depth that a term beginning with token n stands for: an index of `depths`. */
  readonly depthFrom: Uint8Array;
  readonly oneOfs: readonly Stretch[];
  readonly phrases: readonly Phrase[];
  readonly cues: readonly Cue[];
  /** The cue that begins with token n, and the one that ends before token n: its index in `cues`, and 1. */
  readonly cueFrom: Int32Array;
  readonly cueTo: Int32Array;
  /** The parts in the sentence that token n, or a term that begins with it, plays: bits of `Part`. */
  readonly parts: Int32Array;
}

/** How far the teams of a list of teams may stand from the first of them, in words. */
const LONGEST_LIST = 7;

/** How far its verb may stand before a weak word, in words. */
const VERB_REACH = 9;

type CueReading = Pick<Cue, "mode" | "before" | "after">;

const NO_CUE: CueReading = { mode: "none", before: false, after: true };
const RESPONSIBLE: CueReading = { mode: "responsible", before: false, after: true };
const DOING: CueReading = { mode: "hands-on", before: false, after: true };

/** What a term of an area says, when it says several things at once: the most telling. */
const RANK: Readonly<Record<Mention["evidence"], number>> = { profession: 3, craft: 2, tool: 1, weak: 0 };

interface AreaEntry {
  readonly area: Area;
  readonly evidence: Mention["evidence"];
  /** It is among the area's weak words, too, so that one of the area's verbs makes a craft of it. */
  readonly isWeak: boolean;
}

/** The kinds of meanings that say something about demands. */
const READ = bitsOf(
  ...(["area", "area-exception", "act", "mode", "mode-exception", "one-of", "depth", "grammar"] as const),
  ...(["phrase", "phrase-exception", "role"] as const),
);

const NAMES = bitsOf("area");

/**
 * Finds the terms of a text: for every kind the longest from the left. Linear.
 * @param places in reading order; a verb has no object beyond its own.
 */
export function scan(tokens: Tokens, words: readonly Word[], places: readonly Stretch[]): Scan {
  const mentions: Mention[] = [];
  const cues: Cue[] = [];
  const cueFrom = new Int32Array(tokens.count + 1);
  const cueTo = new Int32Array(tokens.count + 1);
  const parts = new Int32Array(tokens.count);
  const depthFrom = new Uint8Array(tokens.count);
  const oneOfs: Stretch[] = [];
  const phrases: Phrase[] = [];
  const exceptions: (Stretch & { area?: Area; list?: string })[] = [];

  let at = 0;
  let areaEnd = 0;
  let areas: AreaEntry[] = [];
  let cueEnd = 0;
  let cue: CueReading = NO_CUE;
  let nextMention = 0;
  let roleEnd = 0;
  /** Inside "no need to be an expert" the expert says nothing. */
  let quietUntil = 0;
  /** The last word of a profession. */
  let people = -1;
  let sentence = 0;
  let nextPlace = 0;
  /** Where the last verb of an area ends. */
  const acts = new Map<Area, number>();
  let begun: Area[] = [];
  let actEnd = 0;
  let nextCue = 0;

  const take = ({ meaning }: Entry, end: number): void => {
    switch (meaning.kind) {
      case "area":
        if (end < areaEnd) return;
        if (end > areaEnd) areas = [];
        areaEnd = end;
        addArea(areas, meaning);
        return;
      case "act":
        begun.push(meaning.area);
        actEnd = end;
        return;
      case "role":
        roleEnd = Math.max(roleEnd, end);
        return;
      case "mode": {
        const { mode, before } = meaning;
        if (end > cueEnd) cue = { mode, before, after: !before || mode === "nice" };
        else if (end === cueEnd && mode === cue.mode) cue = { mode, before: true, after: true };
        cueEnd = Math.max(cueEnd, end);
        return;
      }
      case "mode-exception":
        if (end >= cueEnd) cue = NO_CUE;
        cueEnd = Math.max(cueEnd, end);
        return;
      case "grammar":
        parts[at] = (parts[at] ?? 0) | Part[meaning.part];
        if (meaning.part !== "responsible" || end <= cueEnd) return;
        cue = RESPONSIBLE;
        cueEnd = end;
        return;
      case "depth":
        if (at >= quietUntil || meaning.depth === "light") depthFrom[at] = depths.indexOf(meaning.depth);
        return;
      case "one-of":
        oneOfs.push({ from: at, to: end });
        return;
      case "phrase":
        addPhrase(phrases, { from: at, to: end, list: meaning.list });
        return;
      case "area-exception":
        exceptions.push({ from: at, to: end, area: meaning.area });
        return;
      case "phrase-exception":
        exceptions.push({ from: at, to: end, list: meaning.list });
        return;
    }
  };
  const found = (entries: readonly Entry[], end: number): void => {
    for (const entry of entries) take(entry, end);
  };

  for (; at < tokens.count; at++) {
    while ((places[nextPlace]?.from ?? tokens.count) <= at) {
      sentence = at;
      nextPlace++;
    }
    const word = words[at];
    if (!word) continue;
    if (((tokens.gaps[at] ?? 0) & SENTENCE) !== 0) sentence = at;
    if (people === at) parts[at] = (parts[at] ?? 0) | Part.profession;
    if (word.parts !== 0) parts[at] = (parts[at] ?? 0) | word.parts;
    const isResponsible = (word.parts & Part.responsible) !== 0;
    if (!isResponsible && (word.kinds & READ) === 0) continue;
    areaEnd = 0;
    roleEnd = 0;
    cueEnd = 0;
    // In "graphic design of signs" nobody designs the signs yet.
    const isInside = at < nextMention;
    if (isResponsible) {
      cue = RESPONSIBLE;
      cueEnd = at + 1;
    }
    eachTerm(tokens, words, at, tokens.count, READ, found);
    if (areaEnd <= at + 1 && (word.kinds & NAMES) !== 0) eachSharedTerm(tokens, words, at, found);
    if (areaEnd > 0 && at >= nextMention) {
      if (roleEnd > areaEnd) areas = areas.filter(({ evidence }) => evidence === "profession");
      const isNoun = isPeople(tokens, words, areaEnd);
      const isActedOn = ({ area }: AreaEntry) => {
        const verb = acts.get(area);
        return verb !== undefined && verb > sentence && verb + VERB_REACH > at;
      };
      if (areas.some((entry) => entry.isWeak && isActedOn(entry))) areas = areas.filter(isActedOn);
      for (const entry of areas) {
        const { area, evidence } = entry;
        const isObject = entry.isWeak && isActedOn(entry);
        if (isNoun && evidence === "weak" && !isObject) continue;
        const telling = isNoun ? "profession" : isObject ? "craft" : evidence;
        const verb = isObject ? acts.get(area) : undefined;
        mentions.push({ from: at, to: areaEnd, area, evidence: telling, verb });
        if (telling === "profession") people = areaEnd - 1;
      }
      nextMention = areaEnd;
      if (people === at) parts[at] = (parts[at] ?? 0) | Part.profession;
    }
    if (isInside) begun = [];
    if (begun.length > 0) {
      for (const area of begun) acts.set(area, actEnd);
      begun = [];
      if (cueEnd === 0) {
        cue = DOING;
        cueEnd = actEnd;
      }
    }
    if (cueEnd > 0 && at >= nextCue) {
      const { mode, before, after } = cue;
      cues.push({ from: at, to: cueEnd, mode, before, after, isCompany: isCompany(words[cueEnd - 1]) });
      cueFrom[at] = cues.length;
      cueTo[cueEnd] = cues.length;
      nextCue = cueEnd;
      if (cue.mode === "none" || cue.mode === "know") quietUntil = cueEnd;
    }
  }
  return {
    mentions: without(exceptions, mentions, (exception, { area }) => exception.area === area),
    depthFrom,
    oneOfs,
    phrases: without(exceptions, phrases, (exception, { list }) => exception.list === list),
    cues,
    cueFrom,
    cueTo,
    parts,
  };
}

/** Adds what a term says of an area, once for each area. */
function addArea(areas: AreaEntry[], { area, evidence }: Pick<Mention, "area" | "evidence">): void {
  const isWeak = evidence === "weak";
  const known = areas.findIndex((entry) => entry.area === area);
  const other = areas[known];
  if (!other) areas.push({ area, evidence, isWeak });
  else if (RANK[evidence] > RANK[other.evidence]) areas[known] = { area, evidence, isWeak: other.isWeak };
  else if (isWeak) areas[known] = { ...other, isWeak };
}

/**
 * Whether the word right after a craft makes people of it: "SEO lead", "the design team", "product, design and
 * sales teams". Swedish writes that as one word or with a hyphen; a space comes before an object.
 */
function isPeople(tokens: Tokens, words: readonly Word[], next: number): boolean {
  const gap = tokens.gaps[next] ?? Gap.stop;
  const parts = words[next]?.parts ?? 0;
  if (gap === Gap.hyphen) return (parts & (Part.profession | Part["other-people"])) !== 0;
  if (gap === Gap.space && (parts & Part.crew) !== 0) return true;
  for (let n = next; n < next + LONGEST_LIST; n++) {
    const between = tokens.gaps[n] ?? Gap.stop;
    if ((between & ~(Gap.space | Gap.comma | Gap.ampersand | Gap.slash)) !== 0) return false;
    const part = words[n]?.parts ?? 0;
    if ((part & Part.groups) !== 0) return true;
    const joins = (between & ~Gap.space) !== 0 || (part & Part.conjunction) !== 0;
    if (n === next && !joins) return false;
  }
  return false;
}

function isCompany(word: Word | undefined): boolean {
  return ((word?.parts ?? 0) & Part.company) !== 0;
}

/** Of two phrases of one list that overlap, keeps the longer. */
function addPhrase(phrases: Phrase[], phrase: Phrase): void {
  for (let n = phrases.length - 1; n >= 0; n--) {
    const other = phrases[n];
    if (!other || other.from + LONGEST <= phrase.from) break;
    if (other.list !== phrase.list || other.to <= phrase.from) continue;
    if (other.to - other.from < phrase.to - phrase.from) phrases[n] = phrase;
    return;
  }
  phrases.push(phrase);
}

/** No term is longer, in words. */
const LONGEST = 16;

/**
 * The items that no exception of their kind touches. One that says more than the exception inside it stays: "reports
 * to clients" is no "reports to". Both lists are in reading order; linear.
 */
function without<T extends Stretch, X extends Stretch>(
  exceptions: readonly X[],
  items: readonly T[],
  concerns: (exception: X, item: T) => boolean,
): readonly T[] {
  if (exceptions.length === 0) return items;
  let first = 0;
  return items.filter((item) => {
    while ((exceptions[first]?.from ?? Number.POSITIVE_INFINITY) + LONGEST <= item.from) first++;
    for (let n = first; n < exceptions.length; n++) {
      const exception = exceptions[n];
      if (!exception || exception.from >= item.to) break;
      if (exception.to > item.from && !isInside(exception, item) && concerns(exception, item)) return false;
    }
    return true;
  });
}

/** Whether a stretch lies inside another one that is longer. */
function isInside(inner: Stretch, outer: Stretch): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}

/** Between two sentences, or clauses as independent as sentences. */
export const SENTENCE = Gap.stop | Gap.semicolon;

/** The cue that begins with token n. */
export function cueAt({ cues, cueFrom }: Scan, n: number): Cue | undefined {
  return cues[(cueFrom[n] ?? 0) - 1];
}

/** The cue that ends before token n. */
export function cueBefore({ cues, cueTo }: Scan, n: number): Cue | undefined {
  return cues[(cueTo[n] ?? 0) - 1];
}
