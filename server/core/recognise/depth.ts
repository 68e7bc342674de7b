import type { Depth } from "../knowledge.ts";
import { bitsOf, type Stretch } from "../lexicon/index.ts";
import { Gap, SENTENCE } from "../tokens.ts";
import type { Text } from "./clause.ts";
import type { Found } from "./found.ts";

/** What `Scan.depthFrom` counts. */
const depths: readonly Depth[] = ["normal", "light", "expert"];

const DEPTHS = bitsOf("depth");

/** The depth that some terms stand for, as an index of `depths`. @param isQuiet where only light ones are heard */
export function depthIn({ count, kinds, senses }: Found, isQuiet: boolean): number {
  if ((kinds & DEPTHS) === 0) return 0;
  let mark = 0;
  for (let n = 0; n < count; n++) {
    const depth = senses[n]?.depth;
    if (depth && (depth === "light" || !isQuiet)) mark = depths.indexOf(depth);
  }
  return mark;
}

/** How far from a mention a word about depth may stand, in words. */
const BEFORE = 6;
const AFTER = 5;

/** How deep a mention goes by the words next to it; the nearest decides, and expert before light. */
export function depthOf({ tokens, scan }: Text, mention: Stretch, statement: Stretch): Depth {
  const first = Math.max(statement.from, mention.from - BEFORE);
  const last = Math.min(statement.to, mention.to + AFTER);
  let from = mention.from;
  while (from > first && ((tokens.gaps[from] ?? 0) & (SENTENCE | Gap.comma)) === 0) from--;
  let to = mention.to;
  while (to < last && ((tokens.gaps[to] ?? 0) & (SENTENCE | Gap.comma)) === 0) to++;
  let depth: Depth = "normal";
  for (let n = to - 1; n >= from; n--) {
    const mark = depths[scan.depthFrom[n] ?? 0] ?? "normal";
    if (mark === "expert") return mark;
    if (mark === "light") depth = mark;
  }
  return depth;
}
