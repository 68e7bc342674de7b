import type { Section } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import type { Lexicon } from "../lexicon.ts";
import { termsIn } from "./terms.ts";

/** Statements read to tell the kind of a section; more would not change the answer. */
const ENOUGH = 12;
/** Words at the start of a statement that are looked at. */
const OPENING = 160;
/** The share of statements that must speak for the kind. */
const CLEAR = 0.4;

/**
 * The kind of section its text suggests, when clear.
 * @param only ask for this kind alone: any statement that speaks for it is enough.
 */
export function kindByContent(
  lexicon: Lexicon,
  text: string,
  statements: Section["statements"],
  only?: SectionKind,
): SectionKind | undefined {
  const votes = new Map<SectionKind, number>();
  const read = only ? statements : statements.slice(0, ENOUGH);
  for (const { start, end } of read) {
    const span = { start, end: Math.min(end, start + (only ? 300 : OPENING)) };
    const kinds = new Set(
      termsIn(lexicon, text, span, "content").matches.map(({ meaning }) => meaning.section),
    );
    if (only && kinds.has(only)) return only;
    for (const kind of kinds) votes.set(kind, (votes.get(kind) ?? 0) + 1 / kinds.size);
  }
  if (only) return undefined;
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < CLEAR * read.length || best[1] < 1.3 * (second?.[1] ?? 0)) return undefined;
  return best[0];
}
