import type { FrontMatter, Title } from "../ad.ts";
import type { Archetype } from "../knowledge.ts";
import type { Lexed, Lexicon } from "../lexicon.ts";
import { passage } from "../span.ts";
import { archetypeOf } from "./archetype.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { Line } from "./lines.ts";
import { type Position, positionIn } from "./position.ts";
import { professionsOf, withField } from "./professions.ts";

/** The title of an ad and where it was found. */
export interface TitleReading {
  readonly title: Title | undefined;
  readonly archetype: Archetype | undefined;
  /** The line that holds nothing but the title: no statement of any section. */
  readonly line: Line | undefined;
  /** Whether its words are a known role or end in a known profession. */
  readonly isKnown: boolean;
  /** Whether the line says that somebody is sought: "Vi söker en X", "X till Y", "X wanted". */
  readonly isSought: boolean;
}

/**
 * Finds the title. In this order: front matter, first heading that is no section heading, "Befattning: X" lines, first
 * line, "Vi söker en X". A candidate that names a known profession goes before one that does not.
 */
export function titleOf(
  lexicon: Lexicon,
  lexed: Lexed,
  frontMatter: FrontMatter | undefined,
  lines: readonly Line[],
): TitleReading {
  const { text } = lexed.tokens;
  let fallback: { candidate: Candidate; position: Position } | undefined;
  for (const candidate of candidatesOf(lexicon, lexed, frontMatter, lines)) {
    const position = positionIn(lexicon, text, candidate.span);
    if (!position) continue;
    const isPhrase = candidate.source === "phrase";
    if (candidate.isLate && fallback) continue;
    if (isPhrase && fallback?.position.isSought) break;
    if (position.isKnown) return reading(lexicon, text, candidate, position);
    if (!isPhrase) fallback ??= { candidate, position };
  }
  if (fallback) return reading(lexicon, text, fallback.candidate, fallback.position);
  return { title: undefined, archetype: undefined, line: undefined, isKnown: false, isSought: false };
}

function reading(
  lexicon: Lexicon,
  text: string,
  { source, span, line }: Candidate,
  position: Position,
): TitleReading {
  const named = { ...position, professions: professionsOf(lexicon, text, position) };
  const professions = source === "phrase" ? named.professions : withField(lexicon, text, named, span);
  const title: Title = { ...passage(text, position.start, position.end), source, professions };
  const { isKnown, isSought } = position;
  return {
    title,
    archetype: archetypeOf(lexicon, title),
    line,
    isKnown,
    isSought: isSought && source !== "phrase",
  };
}
