import type { Mode, Weights } from "../knowledge.ts";
import { cluesOf, type FirstReading, isFitting } from "./clues.ts";

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
  readonly steps: Int8Array;
  readonly step: number;
  readonly limits: Weights;
}

/** Another reading of a demand, and the words that speak most for it. */
export interface Rereading {
  readonly mode: Mode;
  readonly because: readonly string[];
}

/** Unpacks what was learnt. Linear in the weights; about a millisecond. */
export function secondReader({ clues, step, weights }: Trained, limits: Weights): SecondReader {
  const steps = new Int8Array(clues * COUNT);
  for (let n = 0; n < steps.length; n++) steps[n] = weights.charCodeAt(n) - ZERO;
  return { mask: clues - 1, steps, step, limits };
}

/**
 * Reads a demand once more; a fixed number of clues, whatever the length of the text.
 * @returns undefined where the first reading stands.
 */
export function readAgain(reader: SecondReader, reading: FirstReading): Rereading | undefined {
  if (reading.mode === "negated") return undefined;
  const sense = decide(reader.limits, likelihoods(reader, reading), reading);
  if (sense === undefined) return undefined;
  const first = reading.counts ? senses.indexOf(reading.mode) : NOTHING;
  const mode = senses[sense] ?? "nothing";
  return { mode: mode === "nothing" ? "context" : mode, because: wordsFor(reader, reading, sense, first) };
}

/** How likely each sense is; all together 1. */
function likelihoods({ mask, steps, step }: SecondReader, reading: FirstReading): Float64Array {
  const sums = new Float64Array(COUNT);
  cluesOf(reading, (clue, word) => {
    const row = (clue & mask) * COUNT;
    const value = word ? WORDS : 1;
    for (let n = 0; n < COUNT; n++) sums[n] = (sums[n] ?? 0) + value * (steps[row + n] ?? 0);
  });
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) most = Math.max(most, sum);
  let all = 0;
  for (let n = 0; n < COUNT; n++) {
    const odds = Math.exp(((sums[n] ?? 0) - most) * step);
    sums[n] = odds;
    all += odds;
  }
  for (let n = 0; n < COUNT; n++) sums[n] = (sums[n] ?? 0) / all;
  return sums;
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
  if (sense === HANDS_ON && (likely[NOTHING] ?? 0) > limits.secondNothing) return NOTHING;
  return isOther ? best : undefined;
}

const MOST_WORDS = 3;

/** The words that speak most for one sense against another, the most telling first. */
function wordsFor(reader: SecondReader, reading: FirstReading, sense: number, against: number): string[] {
  const { mask, steps } = reader;
  const sums = new Map<string, number>();
  cluesOf(reading, (clue, word, next) => {
    if (!word) return;
    const row = (clue & mask) * COUNT;
    const said = next ? `${word.raw} ${next.raw}` : word.raw;
    sums.set(said, (sums.get(said) ?? 0) + (steps[row + sense] ?? 0) - (steps[row + against] ?? 0));
  });
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
