import type { Area } from "../knowledge.ts";
import { type AreaSense, bitsOf, type Lexed, Part, type Stretch, withAreas } from "../lexicon/index.ts";
import { Gap } from "../tokens.ts";
import type { Found } from "./found.ts";

/** A word or term that names an area. */
export interface Mention extends Stretch {
  readonly area: Area;
  readonly evidence: AreaSense["evidence"];
  /** Where the verb ends that makes a craft of a weak word. */
  readonly verb: number | undefined;
}

/** A verb of some areas, and where it ends. */
interface Act {
  readonly areas: readonly Area[];
  readonly from: number;
  readonly to: number;
}

/** The mentions of a text so far, in reading order. */
export interface Mentions {
  readonly all: Mention[];
  /** The verbs so far. */
  readonly acts: Act[];
  /** Where the last mention ends; none begins before. */
  end: number;
}

/** How far the teams of a list of teams may stand from the first of them, in words. */
const LONGEST_LIST = 7;

/** How far its verb may stand before a weak word, in words. */
const VERB_REACH = 9;

/** No term is longer, in words. */
export const LONGEST_TERM = 16;

const NAMES = bitsOf("area");
const ROLES = bitsOf("role");
const ACTS = bitsOf("act");
const NO_AREAS: readonly Area[] = [];

/** What stands before a verb that is done, and what is no object of one. */
const BEFORE_VERB = Part.infinitive | Part.applicant | Part.finite;
const NO_OBJECT = Part.domain | Part["other-people"] | Part.groups | Part.finite | Part.english;

/** "Films", but not "its". */
const SHORTEST_PLURAL = 4;
const LETTER_S = 115;

export function noMentions(): Mentions {
  return { all: [], acts: [], end: 0 };
}

/**
 * Adds the areas that the longest of some terms name, and notes the people of a profession among the parts of speech.
 * @param sentence where the sentence begins
 */
export function addMentions(
  mentions: Mentions,
  found: Found,
  lexed: Lexed,
  at: number,
  sentence: number,
): void {
  if ((found.kinds & NAMES) === 0 || at < mentions.end) return;
  const { areas, end } = longestNames(found);
  const isNoun = isPeople(lexed, end);
  const done = (found.kinds & ACTS) !== 0 && isDone(lexed, at, end, sentence) ? actsOf(found, end) : NO_AREAS;
  let hasVerb = false;
  for (const { area, isWeak } of areas) {
    if (isWeak && verbOn(mentions, lexed, area, at, sentence) !== undefined) hasVerb = true;
  }
  for (const { area, evidence, isWeak } of areas) {
    const verb = hasVerb ? verbOn(mentions, lexed, area, at, sentence) : undefined;
    if (hasVerb && verb === undefined) continue;
    const isObject = hasVerb && isWeak;
    if (isNoun && evidence === "weak" && !isObject) continue;
    const isCraft = isObject || (isWeak && area.tier === "S" && done.includes(area));
    const telling = isNoun ? "profession" : isCraft ? "craft" : evidence;
    mentions.all.push({ from: at, to: end, area, evidence: telling, verb: isObject ? verb : undefined });
    if (telling === "profession") lexed.parts[end - 1] = (lexed.parts[end - 1] ?? 0) | Part.profession;
  }
  mentions.end = end;
}

/** The areas that the longest terms name; only professions where a longer term is a role. */
function longestNames({ count, senses, ends }: Found): { areas: readonly AreaSense[]; end: number } {
  let areas: readonly AreaSense[] = [];
  let end = 0;
  let roleEnd = 0;
  for (let n = 0; n < count; n++) {
    const sense = senses[n];
    const to = ends[n] ?? 0;
    if (!sense) continue;
    if ((sense.kinds & ROLES) !== 0 && to > roleEnd) roleEnd = to;
    if ((sense.kinds & NAMES) === 0 || to < end) continue;
    areas = to > end ? sense.areas : withAreas(areas, sense.areas);
    end = to;
  }
  return { areas: roleEnd > end ? areas.filter(({ evidence }) => evidence === "profession") : areas, end };
}

/** The areas that have the term ending at `end` as a verb. */
function actsOf({ count, senses, ends }: Found, end: number): readonly Area[] {
  let areas = NO_AREAS;
  for (let n = 0; n < count; n++) {
    const acts = senses[n]?.acts;
    if (acts && ends[n] === end) areas = areas.length === 0 ? acts : [...areas, ...acts];
  }
  return areas;
}

/**
 * Whether a word that is a noun as well stands for what somebody does: it opens a sentence or follows whoever does it,
 * and has an object. "Film our events", "you'll film weddings", but not "film and sound".
 */
function isDone({ tokens, parts }: Lexed, at: number, next: number, sentence: number): boolean {
  if (tokens.gaps[next] !== Gap.space) return false;
  if (at !== sentence && ((parts[at - 1] ?? 0) & BEFORE_VERB) === 0) return false;
  const object = parts[next] ?? 0;
  if ((object & Part.determiner) !== 0) return true;
  const end = tokens.ends[next] ?? 0;
  const isLong = end - (tokens.starts[next] ?? end) > SHORTEST_PLURAL;
  return isLong && (object & NO_OBJECT) === 0 && tokens.text.charCodeAt(end - 1) === LETTER_S;
}

/** Adds the verbs among some terms. @returns where the last of them ends; 0 when there are none. */
export function addActs({ acts }: Mentions, { count, kinds, senses, ends }: Found, at: number): number {
  if ((kinds & ACTS) === 0) return 0;
  let areas: readonly Area[] = [];
  let to = 0;
  for (let n = 0; n < count; n++) {
    const more = senses[n]?.acts ?? [];
    if (more.length === 0) continue;
    areas = areas.length === 0 ? more : [...areas, ...more];
    to = ends[n] ?? 0;
  }
  acts.push({ areas, from: at, to });
  return to;
}

/** Where the last verb of an area ends, when it is near enough to have the word at `at` as its object. */
function verbOn(
  { acts }: Mentions,
  { parts }: Lexed,
  area: Area,
  at: number,
  sentence: number,
): number | undefined {
  for (let n = acts.length - 1; n >= 0; n--) {
    const act = acts[n];
    if (!act || act.from + LONGEST_TERM + VERB_REACH <= at) return undefined;
    if (!act.areas.includes(area)) continue;
    if (act.to <= sentence || act.to + VERB_REACH <= at) return undefined;
    for (let word = act.to + 1; word < at; word++)
      if (((parts[word] ?? 0) & Part.preposition) !== 0) return undefined;
    return act.to;
  }
  return undefined;
}

/**
 * Whether the word right after a craft makes people of it: "SEO lead", "the design team", "product, design and
 * sales teams". Swedish writes that as one word or with a hyphen; a space comes before an object.
 */
function isPeople({ tokens, parts }: Lexed, next: number): boolean {
  const gap = tokens.gaps[next] ?? Gap.stop;
  const first = parts[next] ?? 0;
  if (gap === Gap.hyphen) return (first & (Part.profession | Part["other-people"])) !== 0;
  if (gap === Gap.space && (first & Part.crew) !== 0) return true;
  for (let n = next; n < next + LONGEST_LIST; n++) {
    const between = tokens.gaps[n] ?? Gap.stop;
    if ((between & ~(Gap.space | Gap.comma | Gap.ampersand | Gap.slash)) !== 0) return false;
    const part = parts[n] ?? 0;
    if ((part & Part.groups) !== 0) return true;
    const joins = (between & ~Gap.space) !== 0 || (part & Part.conjunction) !== 0;
    if (n === next && !joins) return false;
  }
  return false;
}
