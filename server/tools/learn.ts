import {
  type Demand,
  type FirstReading,
  findClues,
  type Mode,
  noClues,
  senses,
  type Trained,
  WORDS,
  ZERO,
} from "#core";
import type { Label } from "./score.ts";

/** A demand of a labelled ad: its clues, and what a careful reader says it is. */
export interface Example {
  readonly clues: Int32Array;
  /** What each clue counts. */
  readonly values: Float32Array;
  readonly sense: number;
  /** How sure the label is of this very mention. */
  readonly weight: number;
}

/** Everything about one labelled ad that there is to learn from. */
export type Lesson = readonly Example[];

const COUNT = senses.length;
const NOTHING = COUNT - 1;
/** A label names the strongest mentions of an area: what it says of others is likely, not certain. */
const ELSEWHERE = 0.5;

/** What a label says of a demand; undefined where it says nothing. */
export function exampleOf(
  label: Label,
  { area }: Demand,
  lines: { readonly line: number; readonly endLine: number },
  { clues, values }: Pick<Example, "clues" | "values">,
): Example | undefined {
  const named = (label.demands ?? []).filter((demand) => demand.area === area.id);
  const example = (sense: number, weight: number): Example => ({
    clues,
    values,
    sense,
    weight,
  });
  const [first] = named;
  if (!first) return example(NOTHING, 1);
  const here = named.find(({ line }) => line >= lines.line && line <= lines.endLine);
  if (here) return example(senses.indexOf(here.mode as Mode), 1);
  if (named.some(({ mode }) => mode === "hands-on")) return undefined;
  return example(senses.indexOf(first.mode as Mode), ELSEWHERE);
}

/** How to learn. */
export interface Schooling {
  /** How many clues are told apart; a power of two. */
  readonly clues: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
}

const usual: Schooling = { clues: 1 << 14, rounds: 6, rate: 0.1, decay: 0.005 };

/**
 * Learns a weight for every clue and sense: logistic regression over hashed clues, one example at a time with
 * steps that grow smaller where many were taken (AdaGrad). The same lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[], schooling: Schooling = usual): Trained {
  const { clues, rounds, rate, decay } = schooling;
  const mask = clues - 1;
  const weights = new Float32Array(clues * COUNT);
  const steps = new Float32Array(clues * COUNT).fill(1);
  const share = new Float64Array(COUNT);
  const examples = lessons.flat();
  let seed = 1;
  for (let round = 0; round < rounds; round++) {
    for (let n = examples.length - 1; n > 0; n--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((seed / 2 ** 32) * (n + 1));
      [examples[n], examples[other]] = [examples[other] as Example, examples[n] as Example];
    }
    for (const example of examples) {
      guess(example);
      for (let sense = 0; sense < COUNT; sense++) {
        const error = example.weight * ((share[sense] ?? 0) - (sense === example.sense ? 1 : 0));
        if (Math.abs(error) < 1e-4) continue;
        for (let n = 0; n < example.clues.length; n++) {
          const at = ((example.clues[n] ?? 0) & mask) * COUNT + sense;
          const slope = error * (example.values[n] ?? 0) + decay * (weights[at] ?? 0);
          steps[at] = (steps[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(steps[at] ?? 1);
        }
      }
    }
  }
  return packed(weights, clues);

  function guess({ clues: all, values }: Example): void {
    share.fill(0);
    for (let n = 0; n < all.length; n++) {
      const row = ((all[n] ?? 0) & mask) * COUNT;
      const value = values[n] ?? 0;
      for (let sense = 0; sense < COUNT; sense++)
        share[sense] = (share[sense] ?? 0) + value * (weights[row + sense] ?? 0);
    }
    const most = Math.max(...share);
    let sum = 0;
    for (let sense = 0; sense < COUNT; sense++) sum += share[sense] = Math.exp((share[sense] ?? 0) - most);
    for (let sense = 0; sense < COUNT; sense++) share[sense] = (share[sense] ?? 0) / sum;
  }
}

/**
 * The largest number of steps a weight may have. Measured on unseen tenths of the ads: with 45 steps 1 demand in 125 is
 * read differently, no better on the whole, and the compressed weights take 69 kB instead of 43.
 */
const MOST_STEPS = 12;

function packed(weights: Float32Array, clues: number): Trained {
  const most = weights.reduce((one, other) => Math.max(one, Math.abs(other)), 0);
  const step = Math.min(1, Math.ceil((most / MOST_STEPS) * 1e4) / 1e4);
  const codes = Array.from(weights, (weight) => ZERO + Math.round(weight / (step || 1)));
  return { clues, step, weights: codes.map((code) => String.fromCharCode(code)).join("") };
}

/** The clues of a reading, as numbers. */
export function numbersOf(reading: FirstReading): Pick<Example, "clues" | "values"> {
  const clues = noClues();
  findClues(clues, reading);
  const { count, whole, numbers } = clues;
  const values = new Float32Array(count).fill(WORDS).fill(1, 0, whole);
  return { clues: numbers.slice(0, count), values };
}
