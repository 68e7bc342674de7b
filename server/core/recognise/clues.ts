import type { Archetype, Depth, Language, Mode, Role, SectionKind } from "../knowledge.ts";
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
  readonly heading: readonly Word[];
  readonly leadIn: readonly Word[];
}

/**
 * Is told of one thing that may say how a demand is meant: a number for it, and the word or the two words in a row
 * that it is about.
 */
export type See = (clue: number, word?: Word, next?: Word) => void;

/** How many words are looked at. Bounded, so that the time for a demand is. */
const BEFORE = 8;
const AFTER = 6;
const HEADING = 6;
const LEAD_IN = 10;

/** Goes through the clues of a demand. The number of each kind of clue keeps equal words in different places apart. */
export function cluesOf(reading: FirstReading, see: See): void {
  wholeOf(reading, see);
  wordsBefore(reading, see);
  wordsAfter(reading, see);
  const { heading, leadIn } = reading;
  for (let n = 0; n < heading.length && n < HEADING; n++) seeWord(1, heading[n], see);
  for (let n = 0; n < leadIn.length && n < LEAD_IN; n++) seeWord(2, leadIn[n], see);
}

/** What is known of the demand as a whole. */
function wholeOf(reading: FirstReading, see: See): void {
  const { words, mention, place } = reading;
  const { area, evidence, verb } = mention;
  const mode = named(reading.mode);
  const section = named(reading.section);
  const archetype = named(reading.archetype ?? "");
  const membership = named(membershipOf(reading));
  const counts = reading.counts ? 1 : 0;
  const kind = mix(named(evidence), counts);
  const id = named(area.id);
  see(mix(10, mode));
  see(mix(11, mix(kind, verb === undefined ? 0 : 1)));
  see(mix(12, mix(section, reading.isSentence ? 1 : 0)));
  see(mix(13, mix(mode, section)));
  see(mix(14, named(reading.depth)));
  see(mix(15, membership));
  see(mix(16, named(area.tier)));
  see(mix(17, mix(mode, archetype)));
  see(mix(18, mix(kind, mode)));
  see(mix(19, archetype));
  see(mix(20, named(reading.language)));
  see(mix(21, id));
  see(mix(22, mix(id, mode)));
  see(mix(23, mix(id, membership)));
  see(mix(24, mix(id, section)));
  see(mix(25, mix(named(area.cluster), archetype)));
  let term = 0;
  for (let n = mention.from; n < mention.to; n++) term = mix(term, words[n]?.hash ?? 0);
  const word = words[mention.from];
  see(mix(3, term), word);
  see(mix(4, mix(term, id)), word);
  if (place.from < mention.from) seeWord(5, words[place.from], see);
}

function wordsBefore({ words, mention, place }: FirstReading, see: See): void {
  const first = Math.max(place.from, mention.from - BEFORE);
  for (let n = mention.from - 1; n >= first; n--) {
    const word = words[n];
    if (!word) continue;
    const distance = mention.from - 1 - n;
    see(mix(30, word.hash), word);
    if (distance < 4) see(mix(31 + Math.min(distance, 2), word.hash), word);
    if (distance < 3 && word.stem !== 0) see(mix(34, word.stem), word);
    const next = words[n + 1];
    if (distance > 0 && distance < 4 && next) see(mix(35, mix(word.hash, next.hash)), word, next);
  }
}

function wordsAfter({ words, mention, place }: FirstReading, see: See): void {
  const end = Math.min(place.to, mention.to + AFTER);
  for (let n = mention.to; n < end; n++) {
    const word = words[n];
    if (!word) continue;
    const distance = n - mention.to;
    see(mix(40, word.hash), word);
    if (distance < 3) see(mix(41 + Math.min(distance, 1), word.hash), word);
    if (distance < 2 && word.stem !== 0) see(mix(43, word.stem), word);
    const next = n + 1 < end ? words[n + 1] : undefined;
    if (distance < 2 && next) see(mix(44, mix(word.hash, next.hash)), word, next);
  }
}

function seeWord(kind: number, word: Word | undefined, see: See): void {
  if (word) see(mix(kind, word.hash), word);
}

/** What the area is to the roles of the title. */
function membershipOf({ roles, mention: { area } }: FirstReading): string {
  if (roles.length === 0) return "unknown";
  if (roles.some(({ core }) => core.includes(area.id))) return "core";
  if (isFitting(roles, area.id)) return "ok";
  return roles.some(({ out }) => out.includes(area.id)) ? "out" : "other";
}

/** Whether an area is at the core of one of the roles, or fine for it. */
export function isFitting(roles: readonly Role[], area: string): boolean {
  return roles.some(({ core, ok }) => core.includes(area) || ok.includes(area));
}

function named(name: string): number {
  return hashOf(name, 0, name.length);
}

/** Makes one number of two, in which every bit depends on all of theirs. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
