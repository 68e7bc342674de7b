import type { Heading, Section } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import { bitsOf, type Entry, eachTerm, type Lexed, Part, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { firstOf, termsOf } from "./terms.ts";

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

/** What a section that asks for something says by its text: all of it optional, a good part of it, or none. */
export function askedBy(lexed: Lexed, statements: Section["statements"]): "must" | "requirements" | "nice" {
  let nice = 0;
  for (const { start, end } of statements) {
    if (isNice(lexed, start, Math.min(end, start + 2 * OPENING))) nice++;
  }
  if (nice > 0 && nice === statements.length) return "nice";
  return nice > 1 || nice > OPTIONAL * statements.length ? "requirements" : "must";
}

/**
 * Whether prose under a heading in unknown words presents the employer: its first sentence begins with "We" or with the
 * first word of the heading ("Acme" over "Acme grows oaks"), and nothing speaks to the applicant or says whom it
 * seeks: at the top of an ad in all of it, further down at its beginning.
 */
export function presentsEmployer(
  lexed: Lexed,
  heading: Span,
  statements: Section["statements"],
  isFirst: boolean,
): boolean {
  const { tokens, parts } = lexed;
  const { text, starts, ends } = tokens;
  const [opening] = statements;
  if (!opening || statements.some(({ kind }) => kind !== "sentence")) return false;
  const first = tokensIn(tokens, opening).from;
  const word = (n: number) => text.slice(starts[n], ends[n]);
  const name = tokensIn(tokens, heading).from;
  const isNamed = word(name).length > 2 && word(name) === word(first);
  if (!isNamed && ((parts[first] ?? 0) & Part.employer) === 0) return false;
  return !seeks(lexed, statements.slice(0, isFirst ? ENOUGH : 2));
}

/** What prose under the first heading of an ad is when the heading is in unknown words, by whom it speaks of. */
export function openingKind(
  lexed: Lexed,
  heading: Heading,
  statements: Section["statements"],
): SectionKind | undefined {
  const { tokens, parts } = lexed;
  const { text, starts, ends } = tokens;
  const [first] = statements;
  if (!first) return undefined;
  if (heading.text.endsWith("?")) return "intro";
  if (((parts[tokensIn(tokens, first).from] ?? 0) & Part.applicant) !== 0) return "duties";
  if (seeks(lexed, statements)) return "intro";
  const { from, to } = tokensIn(tokens, heading);
  for (let n = from; n < to; n++) {
    const word = text.slice(starts[n], ends[n]);
    if (/^\p{Lu}\p{L}{2}/u.test(word) && n > from && first.text.includes(word)) return "company";
  }
  return has(lexed, statements, Part.employer) ? "company" : undefined;
}

/** Whether some statement speaks to the applicant or says whom it seeks. */
function seeks(lexed: Lexed, statements: Section["statements"]): boolean {
  return has(lexed, statements, Part.applicant | Part.seeking);
}

/** Whether some word of the statements plays one of the parts. */
function has({ tokens, parts }: Lexed, statements: Section["statements"], wanted: number): boolean {
  return statements.some((statement) => {
    const { from, to } = tokensIn(tokens, statement);
    for (let n = from; n < to; n++) if (((parts[n] ?? 0) & wanted) !== 0) return true;
    return false;
  });
}

function isNice(lexed: Lexed, start: number, end: number): boolean {
  const { tokens, kinds } = lexed;
  const { from, to } = tokensIn(tokens, { start, end });
  let found = false;
  const look = (entries: readonly Entry[]): void => {
    found ||= entries.some(({ meaning }) => meaning.kind === "content" && meaning.section === "nice");
  };
  for (
    let at = firstOf(kinds, CONTENT, from, to);
    at < to && !found;
    at = firstOf(kinds, CONTENT, at + 1, to)
  )
    eachTerm(lexed, at, to, CONTENT, look);
  return found;
}

const CONTENT = bitsOf("content");

/** Whether the beginning of a line speaks for a kind of section. */
export function tellsKind(lexed: Lexed, { start, end }: Span, kind: SectionKind): boolean {
  return kindsIn(lexed, start, Math.min(end, start + OPENING / 2)).has(kind);
}

function kindsIn(lexed: Lexed, start: number, end: number): ReadonlySet<SectionKind> {
  const stretch = tokensIn(lexed.tokens, { start, end });
  return new Set(termsOf(lexed, stretch, "content").map(({ meaning }) => meaning.section));
}
