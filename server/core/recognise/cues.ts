import {
  type CueSense,
  DOING,
  Part,
  RESPONSIBLE,
  type Stretch,
  type Word,
  withCue,
} from "../lexicon/index.ts";
import type { Found } from "./found.ts";

/** Words that say how the mentions around them are meant. */
export interface Cue extends Stretch, CueSense {
  /** It names company: "tillsammans med", "work with". */
  readonly isCompany: boolean;
}

/** The cue that begins with a word: of its terms the longest. A verb of the areas is one where there is no other. */
export function cueOf(
  { count, senses, ends }: Found,
  words: readonly Word[],
  from: number,
  verbEnd: number,
): Cue | undefined {
  const isResponsible = ((words[from]?.parts ?? 0) & Part.responsible) !== 0;
  let cue = isResponsible ? RESPONSIBLE : undefined;
  let to = isResponsible ? from + 1 : 0;
  for (let n = 0; n < count; n++) {
    const more = senses[n]?.cue;
    const end = ends[n] ?? 0;
    if (!more || end < to) continue;
    cue = end > to ? more : withCue(cue, more);
    to = end;
  }
  if (!cue && verbEnd > 0) {
    cue = DOING;
    to = verbEnd;
  }
  if (!cue) return undefined;
  const { mode, before, after } = cue;
  return { from, to, mode, before, after, isCompany: ((words[to - 1]?.parts ?? 0) & Part.company) !== 0 };
}
