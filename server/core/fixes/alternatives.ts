import type { List } from "./coordination.ts";
import type { Fate } from "./doubt.ts";
import { marksIn, type Phrase } from "./phrase.ts";

/** Whether a joint of a list says that either of the members beside it will do; "and/or" asks for both. */
export function isOr(joint = ""): boolean {
  return /(?<![\p{L}/])(?:or|eller)(?!\p{L})/iu.test(joint);
}

/** Any of several educations will do, however they are listed. */
const education = /utbildning|examen|utbildad|läst|studerat|degree|diploma|qualification|studied|trained/i;

/**
 * What becomes of members when "or" stands between them: what names no craft goes with the craft it may stand in for, as
 * in "a forklift licence or experience of welding".
 */
export function withAlternatives(phrase: Phrase, list: List, fates: readonly Fate[]): readonly Fate[] {
  const result = [...fates];
  for (const [n, joint] of list.joints.entries()) {
    if (!isOr(joint)) continue;
    for (const [one, other] of [
      [n, n + 1],
      [n + 1, n],
    ] as const) {
      const member = list.members[one];
      const fate = result[other] ?? "none";
      if (result[one] !== "none" || fate === "none" || !member) continue;
      if (marksIn(phrase, member.start, member.end).length === 0) result[one] = fate;
    }
  }
  return result;
}

/** Whether one of two alternatives would go and the other stay: what was enough by itself would become a demand. */
export function dividesAlternatives(
  { text }: Phrase,
  { start, members, joints }: List,
  fates: readonly Fate[],
): boolean {
  if (joints.some((joint, n) => isOr(joint) && fates[n] !== fates[n + 1])) return true;
  const isOneOf = isOr(joints.at(-1)) && joints.slice(0, -1).every((joint) => /^\s*,\s*$/.test(joint));
  return isOneOf && education.test(text.slice(start, members[0]?.end)) && new Set(fates).size > 1;
}
