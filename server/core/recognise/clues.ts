import type { Archetype, Area, Depth, Language, Mode, Role, SectionKind } from "../knowledge.ts";
import type { Stretch, Word } from "../lexicon/index.ts";
import { hashOf } from "../tokens.ts";
import type { Mention } from "./mentions.ts";

/** A demand as the rules of the language read it, and what a second reader looks at besides. */
export interface FirstReading {
  /** Those of the whole text, in step with its tokens. */
  readonly words: readonly Word[];
  readonly mention: Mention;
  readonly place: Stretch;
  readonly mode: Mode;
  readonly depth: Depth;
  /** It is a demand: no weak word that nothing else speaks for. */
  readonly counts: boolean;
  readonly section: SectionKind;
  readonly isSentence: boolean;
  readonly language: Language;
  readonly archetype: Archetype | undefined;
  readonly roles: readonly Role[];
  /** What its area is to the ad. */
  readonly area: AreaClues;
  /** All of the text in reading order, where among them this one is, and those of the same statement. */
  readonly claims: readonly Neighbour[];
  readonly at: number;
  readonly together: Stretch;
  /** The heading and the line above, among the words; empty where there is none. */
  readonly heading: Stretch;
  readonly leadIn: Stretch;
}

/** What an area is to an ad: numbers of names, and the clues that are the same for all its mentions. */
export interface AreaClues {
  readonly id: number;
  readonly tier: number;
  readonly clues: readonly number[];
}

/** Another demand, as first read. */
export interface Neighbour {
  readonly mention: Mention;
  readonly counts: boolean;
}

/** What may say how a demand is meant, as columns: first the clues about the demand as a whole, then those about words. */
export interface Clues {
  count: number;
  /** How many are about the demand as a whole. */
  whole: number;
  readonly numbers: Int32Array;
  /** For clues about words which of the text's words, or -1; and how many in a row. */
  readonly at: Int32Array;
  readonly length: Int8Array;
}

/** How many words are looked at. Bounded, so that the time for a demand is. */
const BEFORE = 8;
const AFTER = 6;
const HEADING = 6;
const LEAD_IN = 10;
const NEIGHBOURS = 3;
/** More than a demand can have. */
const MOST = 128;

/** Room for the clues of one demand at a time. */
export function noClues(): Clues {
  const [numbers, at, length] = [new Int32Array(MOST), new Int32Array(MOST), new Int8Array(MOST)];
  return { count: 0, whole: 0, numbers, at, length };
}

/** Finds the clues of a demand. The number of each kind of clue keeps equal words in different places apart. */
export function findClues(clues: Clues, reading: FirstReading): void {
  findOwnClues(clues, reading);
  addGovernors(clues, reading);
}

/** Finds the clues of a demand that are not those of all demands below the same heading and line. */
export function findOwnClues(clues: Clues, reading: FirstReading): void {
  clues.count = 0;
  seeWhole(clues, reading);
  seeNeighbours(clues, reading);
  clues.whole = clues.count;
  seeOwnWords(clues, reading);
  seeWordsBefore(clues, reading);
  seeWordsAfter(clues, reading);
}

/** Adds what the heading and the line above say. */
export function addGovernors(clues: Clues, { words, heading, leadIn }: FirstReading): void {
  const headingEnd = Math.min(heading.to, heading.from + HEADING);
  for (let n = heading.from; n < headingEnd; n++) seeWord(clues, 1, words, n);
  const leadInEnd = Math.min(leadIn.to, leadIn.from + LEAD_IN);
  for (let n = leadIn.from; n < leadInEnd; n++) seeWord(clues, 2, words, n);
}

function see(clues: Clues, clue: number, at = -1, length = 1): void {
  const { count } = clues;
  clues.numbers[count] = clue;
  clues.at[count] = at;
  clues.length[count] = length;
  clues.count = count + 1;
}

function seeWord(clues: Clues, kind: number, words: readonly Word[], at: number): void {
  const word = words[at];
  if (word) see(clues, mix(kind, word.hash), at);
}

/** Works out what areas are to an ad, once for each. */
export function areaFinder({
  roles,
  archetype,
}: Pick<FirstReading, "roles" | "archetype">): (area: Area) => AreaClues {
  const known = new Map<Area, AreaClues>();
  return (area) => {
    const before = known.get(area);
    if (before) return before;
    const [id, tier] = [named(area.id), named(area.tier)];
    const membership = named(membershipOf(roles, area));
    const cluster = mix(named(area.cluster), named(archetype ?? ""));
    const clues = [
      mix(15, membership),
      mix(16, tier),
      mix(21, id),
      mix(23, mix(id, membership)),
      mix(25, cluster),
    ];
    const found = { id, tier, clues };
    known.set(area, found);
    return found;
  };
}

/** What is known of the demand as a whole. */
function seeWhole(clues: Clues, reading: FirstReading): void {
  const { evidence, verb } = reading.mention;
  const { id, clues: ofArea } = reading.area;
  const mode = named(reading.mode);
  const section = named(reading.section);
  const archetype = named(reading.archetype ?? "");
  const kind = mix(named(evidence), reading.counts ? 1 : 0);
  see(clues, mix(10, mode));
  see(clues, mix(11, mix(kind, verb === undefined ? 0 : 1)));
  see(clues, mix(12, mix(section, reading.isSentence ? 1 : 0)));
  see(clues, mix(13, mix(mode, section)));
  see(clues, mix(14, named(reading.depth)));
  see(clues, mix(17, mix(mode, archetype)));
  see(clues, mix(18, mix(kind, mode)));
  see(clues, mix(19, archetype));
  see(clues, mix(20, named(reading.language)));
  see(clues, mix(22, mix(id, mode)));
  see(clues, mix(24, mix(id, section)));
  for (let n = 0; n < ofArea.length; n++) see(clues, ofArea[n] ?? 0);
}

/** What else the statement asks for: a word in a crowd, or right beside a craft's own word, often says less. */
function seeNeighbours(clues: Clues, { mention, place, area, claims, at, together }: FirstReading): void {
  const evidence = named(mention.evidence);
  const end = Math.min(together.to, at + 1 + NEIGHBOURS);
  let [others, counting, same] = [0, 0, 0];
  for (let n = Math.max(together.from, at - NEIGHBOURS); n < end; n++) {
    const neighbour = claims[n];
    if (!neighbour || n === at) continue;
    const { mention: other, counts } = neighbour;
    if (other.area === mention.area) {
      same++;
      continue;
    }
    others++;
    if (counts) counting++;
    const apart = Math.max(-1, n < at ? mention.from - other.to : other.from - mention.to);
    const side = (counts ? 1 : 0) + (n < at ? 2 : 0) + (other.area.cluster === mention.area.cluster ? 4 : 0);
    see(clues, mix(50, mix(Math.min(apart, 3), side)));
    if (apart < 3) see(clues, mix(51, mix(named(other.evidence), evidence)));
  }
  see(clues, mix(52, mix(Math.min(others, 4), evidence)));
  see(clues, mix(53, mix(Math.min(counting, 4), area.tier)));
  see(clues, mix(54, Math.min(same, 2)));
  see(clues, mix(55, sizeOf(place.to - place.from)));
}

/** Short, usual or long statements, in words. */
function sizeOf(words: number): number {
  const longer = SIZES.findIndex((size) => words < size);
  return longer < 0 ? SIZES.length : longer;
}

const SIZES = [4, 9, 18, 35];

/** The words that name the area, and the first word of the statement. */
function seeOwnWords(clues: Clues, { words, mention, place, area }: FirstReading): void {
  let term = 0;
  for (let n = mention.from; n < mention.to; n++) term = mix(term, words[n]?.hash ?? 0);
  see(clues, mix(3, term), mention.from);
  see(clues, mix(4, mix(term, area.id)), mention.from);
  if (place.from < mention.from) seeWord(clues, 5, words, place.from);
}

function seeWordsBefore(clues: Clues, { words, mention, place }: FirstReading): void {
  const first = Math.max(place.from, mention.from - BEFORE);
  for (let n = mention.from - 1; n >= first; n--) {
    const word = words[n];
    if (!word) continue;
    const distance = mention.from - 1 - n;
    see(clues, mix(30, word.hash), n);
    if (distance < 4) see(clues, mix(31 + Math.min(distance, 2), word.hash), n);
    if (distance < 3 && word.stem !== 0) see(clues, mix(34, word.stem), n);
    const next = words[n + 1];
    if (distance > 0 && distance < 4 && next) see(clues, mix(35, mix(word.hash, next.hash)), n, 2);
  }
}

function seeWordsAfter(clues: Clues, { words, mention, place }: FirstReading): void {
  const end = Math.min(place.to, mention.to + AFTER);
  for (let n = mention.to; n < end; n++) {
    const word = words[n];
    if (!word) continue;
    const distance = n - mention.to;
    see(clues, mix(40, word.hash), n);
    if (distance < 3) see(clues, mix(41 + Math.min(distance, 1), word.hash), n);
    if (distance < 2 && word.stem !== 0) see(clues, mix(43, word.stem), n);
    const next = n + 1 < end ? words[n + 1] : undefined;
    if (distance < 2 && next) see(clues, mix(44, mix(word.hash, next.hash)), n, 2);
  }
}

/** What the area is to the roles of the title. */
function membershipOf(roles: readonly Role[], area: Area): string {
  if (roles.length === 0) return "unknown";
  if (roles.some(({ core }) => core.includes(area.id))) return "core";
  if (isFitting(roles, area.id)) return "ok";
  return roles.some(({ out }) => out.includes(area.id)) ? "out" : "other";
}

/** Whether an area is at the core of one of the roles, or fine for it. */
export function isFitting(roles: readonly Role[], area: string): boolean {
  return roles.some(({ core, ok }) => core.includes(area) || ok.includes(area));
}

const numbersByName = new Map<string, number>();

/** The number of a name of the knowledge: of an area, a mode, a kind of section. There are not many. */
function named(name: string): number {
  const known = numbersByName.get(name);
  if (known !== undefined) return known;
  const number = hashOf(name, 0, name.length);
  numbersByName.set(name, number);
  return number;
}

/** Makes one number of two, in which every bit depends on all of theirs. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
