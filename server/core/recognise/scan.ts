import { type Lexed, Part, type Stretch } from "../lexicon/index.ts";
import { SENTENCE } from "../tokens.ts";
import { addOffers } from "./choice.ts";
import { type Cue, cueOf } from "./cues.ts";
import { depthIn } from "./depth.ts";
import { findTerms, nothingFound, partsIn } from "./found.ts";
import { addActs, addMentions, type Mention, noMentions } from "./mentions.ts";
import { addExceptions, addPhrases, type ExceptionAt, type Phrase, without } from "./phrases.ts";

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

/**
 * Finds the terms of a text: for every kind the longest from the left. Linear.
 * @param lexed whose parts it adds to: terms of several words play them, too
 * @param places where to look, in reading order; no term and no sentence goes beyond its own
 */
export function scan(lexed: Lexed, places: readonly Stretch[]): Scan {
  const { tokens, words, parts } = lexed;
  const { count, gaps } = tokens;
  const depthFrom = new Uint8Array(count);
  const cueFrom = new Int32Array(count + 1);
  const cueTo = new Int32Array(count + 1);
  const mentions = noMentions();
  const cues: Cue[] = [];
  const oneOfs: Stretch[] = [];
  const phrases: Phrase[] = [];
  const exceptions: ExceptionAt[] = [];
  const found = nothingFound();
  let cueEnd = 0;
  /** Inside "no need to be an expert" the expert says nothing. */
  let quietUntil = 0;
  for (const { from, to: limit } of places) {
    let sentence = from;
    for (let at = from; at < limit; at++) {
      if (((gaps[at] ?? 0) & SENTENCE) !== 0) sentence = at;
      findTerms(found, lexed, at, limit);
      const part = parts[at] ?? 0;
      if (found.count === 0 && (part & Part.responsible) === 0) continue;
      parts[at] = part | partsIn(found);
      depthFrom[at] = depthIn(found, at < quietUntil);
      addOffers(oneOfs, found, at);
      addPhrases(phrases, found, at);
      addExceptions(exceptions, found, at);
      // In "graphic design of signs" nobody designs the signs yet.
      const isInside = at < mentions.end;
      addMentions(mentions, found, lexed, at, sentence);
      const verbEnd = isInside ? 0 : addActs(mentions, found, at);
      const cue = at < cueEnd ? undefined : cueOf(found, words, at, verbEnd);
      if (!cue) continue;
      cues.push(cue);
      cueEnd = cue.to;
      cueFrom[at] = cues.length;
      cueTo[cueEnd] = cues.length;
      if (cue.mode === "none" || cue.mode === "know") quietUntil = cueEnd;
    }
  }
  return {
    mentions: without(exceptions, mentions.all, (exception, { area }) => exception.area === area),
    depthFrom,
    oneOfs,
    phrases: without(exceptions, phrases, (exception, { list }) => exception.list === list),
    cues,
    cueFrom,
    cueTo,
    parts,
  };
}

/** The cue that begins with token n. */
export function cueAt({ cues, cueFrom }: Scan, n: number): Cue | undefined {
  const at = cueFrom[n] ?? 0;
  return at === 0 ? undefined : cues[at - 1];
}

/** The cue that ends before token n. */
export function cueBefore({ cues, cueTo }: Scan, n: number): Cue | undefined {
  const at = cueTo[n] ?? 0;
  return at === 0 ? undefined : cues[at - 1];
}
