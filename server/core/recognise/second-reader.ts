import type { Mode, Weights } from "../knowledge.ts";
import type { Stretch } from "../lexicon/index.ts";
import { addGovernors, type Clues, type FirstReading, findOwnClues, isFitting, noClues } from "./clues.ts";

/** How a mention can be meant; the last says that it asks for nothing. */
export const senses = [
  "hands-on",
  "lead",
  "coordinate",
  "know",
  "nice",
  "context",
  "negated",
  "nothing",
] as const satisfies readonly (Mode | "nothing")[];

const COUNT = senses.length;
const HANDS_ON = 0;
const NOTHING = COUNT - 1;

/** What was learnt from labelled ads: for every clue and sense one weight, as a character. */
export interface Trained {
  /** How many clues are told apart; a power of two. */
  readonly clues: number;
  /** What one step of a weight counts. */
  readonly step: number;
  /** For each clue the senses in order: a character's code less `ZERO` is the weight in steps. */
  readonly weights: string;
}

/** The character that stands for no weight; the others lie around it and are printable. */
export const ZERO = 80;

/** What a clue about words counts beside one about the whole demand. */
export const WORDS = 0.5;

/** A linear reader beside the rules of the language, ready to weigh clues. */
export interface SecondReader {
  readonly mask: number;
  /** For each clue its weights in steps, one for each sense: from 0, so that `BIAS` is none. */
  readonly steps: Uint8Array;
  /** The same four at a time, to be added up four at a time. */
  readonly fours: Int32Array;
  readonly step: number;
  readonly limits: Weights;
  /** Room for one demand at a time: its clues, the sums of their weights, and how likely each sense is. */
  readonly clues: Clues;
  readonly sums: Int32Array;
  readonly governors: Governors;
  readonly likely: Float64Array;
}

/** What the heading and the line above weigh, which demands below them share. */
interface Governors {
  heading: Stretch | undefined;
  leadIn: Stretch | undefined;
  count: number;
  readonly sums: Int32Array;
}

/** Another reading of a demand, and the words that speak most for it. */
export interface Rereading {
  readonly mode: Mode;
  readonly because: readonly string[];
}

/** What stands for no weight among the steps, none of which is below 0 so. */
const BIAS = 64;

/** Unpacks what was learnt. Linear in the weights; about a millisecond. */
export function secondReader({ clues, step, weights }: Trained, limits: Weights): SecondReader {
  const steps = new Uint8Array(clues * COUNT);
  for (let n = 0; n < steps.length; n++) steps[n] = weights.charCodeAt(n) - ZERO + BIAS;
  const fours = new Int32Array(steps.length / 4);
  for (let n = 0; n < steps.length; n++)
    fours[n >> 2] = (fours[n >> 2] ?? 0) | ((steps[n] ?? 0) << (8 * (n & 3)));
  const likely = new Float64Array(COUNT);
  const sums = new Int32Array(COUNT);
  const governors = { heading: undefined, leadIn: undefined, count: 0, sums: new Int32Array(COUNT) };
  return { mask: clues - 1, steps, fours, step, limits, clues: noClues(), sums, governors, likely };
}

/**
 * Reads a demand once more; a fixed number of clues, whatever the length of the text.
 * @returns undefined where the first reading stands.
 */
export function readAgain(reader: SecondReader, reading: FirstReading): Rereading | undefined {
  if (reading.mode === "negated") return undefined;
  findOwnClues(reader.clues, reading);
  weighGovernors(reader, reading);
  weighClues(reader);
  const sense = decide(reader.limits, reader.likely, reading);
  if (sense === undefined) return undefined;
  const first = reading.counts ? senses.indexOf(reading.mode) : NOTHING;
  const mode = senses[sense] ?? "nothing";
  addGovernors(reader.clues, reading);
  return { mode: mode === "nothing" ? "context" : mode, because: wordsFor(reader, reading, sense, first) };
}

/** Adds up what the heading and the line above weigh, unless that was done for the demand before. */
function weighGovernors(reader: SecondReader, reading: FirstReading): void {
  const { clues, governors } = reader;
  const { heading, leadIn } = reading;
  if (governors.heading === heading && governors.leadIn === leadIn) return;
  const { count } = clues;
  addGovernors(clues, reading);
  governors.sums.fill(0);
  addWeights(reader, count, clues.count, governors.sums);
  governors.count = clues.count - count;
  governors.heading = heading;
  governors.leadIn = leadIn;
  clues.count = count;
}

/** Works out from the clues how likely each sense is; all together 1. */
function weighClues(reader: SecondReader): void {
  const { step, clues, sums, governors, likely } = reader;
  const { count, whole } = clues;
  sums.fill(0);
  addWeights(reader, 0, whole, sums);
  for (let n = 0; n < COUNT; n++) sums[n] = ((sums[n] ?? 0) - whole * BIAS) / WORDS;
  addWeights(reader, whole, count, sums);
  const about = count - whole + governors.count;
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < COUNT; n++) {
    const sum = ((sums[n] ?? 0) + (governors.sums[n] ?? 0) - about * BIAS) * WORDS;
    likely[n] = sum;
    if (sum > most) most = sum;
  }
  let all = 0;
  for (let n = 0; n < COUNT; n++) {
    const odds = Math.exp(((likely[n] ?? 0) - most) * step);
    likely[n] = odds;
    all += odds;
  }
  for (let n = 0; n < COUNT; n++) likely[n] = (likely[n] ?? 0) / all;
}

const LOW = 0x00ff00ff;

/**
 * Adds the weights of the clues [from, to) to the sums. Two weights share a number while they are added, with room
 * above each for all the clues there can be.
 */
function addWeights({ mask, fours, clues }: SecondReader, from: number, to: number, sums: Int32Array): void {
  const { numbers } = clues;
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let clue = from; clue < to; clue++) {
    const row = ((numbers[clue] ?? 0) & mask) * (COUNT / 4);
    const first = fours[row] ?? 0;
    const last = fours[row + 1] ?? 0;
    one += first & LOW;
    two += (first >>> 8) & LOW;
    three += last & LOW;
    four += (last >>> 8) & LOW;
  }
  addPair(sums, 0, one);
  addPair(sums, 1, two);
  addPair(sums, 4, three);
  addPair(sums, 5, four);
}

function addPair(sums: Int32Array, at: number, pair: number): void {
  sums[at] = (sums[at] ?? 0) + (pair & 0xffff);
  sums[at + 2] = (sums[at + 2] ?? 0) + (pair >>> 16);
}

/** The sense that takes the place of the first reading, if one is likely enough. */
function decide(limits: Weights, likely: Float64Array, reading: FirstReading): number | undefined {
  const { roles, mention, counts, mode } = reading;
  const { id, tier } = mention.area;
  const mayWarn = tier === "S" || (roles.length > 0 && !isFitting(roles, id));
  const isDuty = (likely[HANDS_ON] ?? 0) > (mayWarn ? limits.secondWarning : limits.secondDuty);
  if (!counts) return isDuty ? HANDS_ON : undefined;
  const first = senses.indexOf(mode);
  let best = 0;
  for (let n = 1; n < NOTHING; n++) if ((likely[n] ?? 0) > (likely[best] ?? 0)) best = n;
  const isLikelier = (likely[best] ?? 0) > (likely[first] ?? 0) * limits.secondMode;
  const isOther = best !== first && isLikelier && (best !== HANDS_ON || isDuty);
  const sense = isOther ? best : first;
  const isDone = mention.verb !== undefined;
  if (sense === HANDS_ON && !isDone && (likely[NOTHING] ?? 0) > limits.secondNothing) return NOTHING;
  return isOther ? best : undefined;
}

const MOST_WORDS = 3;

/** The words that speak most for one sense against another, the most telling first. */
function wordsFor(
  { mask, steps, clues }: SecondReader,
  { words }: FirstReading,
  sense: number,
  against: number,
): string[] {
  const sums = new Map<string, number>();
  for (let clue = clues.whole; clue < clues.count; clue++) {
    const at = clues.at[clue] ?? 0;
    const word = words[at];
    if (!word) continue;
    const row = ((clues.numbers[clue] ?? 0) & mask) * COUNT;
    const said = clues.length[clue] === 2 ? `${word.raw} ${words[at + 1]?.raw}` : word.raw;
    sums.set(said, (sums.get(said) ?? 0) + (steps[row + sense] ?? 0) - (steps[row + against] ?? 0));
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
