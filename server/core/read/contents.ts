import type { Section } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import { type Lexed, tokensIn } from "../lexicon.ts";
import { termsOf } from "./terms.ts";

/** Statements read to tell the kind of a section; more would not change the answer. */
const ENOUGH = 12;
/** Words at the start of a statement that are looked at. */
const OPENING = 160;
/** The share of statements that must speak for the kind. */
const CLEAR = 0.15;
/** The share of optional statements from which one alone makes a short list mixed. */
const OPTIONAL = 0.2;

/** The kind of section its text suggests, when clear. */
export function kindByContent(lexed: Lexed, statements: Section["statements"]): SectionKind | undefined {
  const votes = new Map<SectionKind, number>();
  const read = statements.slice(0, ENOUGH);
  for (const { start, end } of read) {
    const kinds = kindsIn(lexed, start, Math.min(end, start + OPENING));
    for (const kind of kinds) votes.set(kind, (votes.get(kind) ?? 0) + 1 / kinds.size);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < CLEAR * read.length || best[1] < 1.2 * (second?.[1] ?? 0)) return undefined;
  return best[0];
}

/** Whether a good part of the requirements is optional. */
export function isMixed(lexed: Lexed, statements: Section["statements"]): boolean {
  let nice = 0;
  for (const { start, end } of statements) {
    if (kindsIn(lexed, start, Math.min(end, start + 2 * OPENING)).has("nice")) nice++;
  }
  return nice > 1 || nice > OPTIONAL * statements.length;
}

function kindsIn(lexed: Lexed, start: number, end: number): ReadonlySet<SectionKind> {
  const stretch = tokensIn(lexed.tokens, { start, end });
  return new Set(termsOf(lexed, stretch, "content").map(({ meaning }) => meaning.section));
}
