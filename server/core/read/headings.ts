import type { SectionKind } from "../knowledge.ts";
import { type Lexed, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { termsOf } from "./terms.ts";

/** What a heading says, and how much of it says so. */
export interface HeadingSense {
  readonly kind: SectionKind;
  /** `whole`: nothing else is said. `start`: it begins so. `part`: somewhere inside. */
  readonly cover: "whole" | "start" | "part";
  /** How many words of it say so. */
  readonly words: number;
  /** Whether one small word says so ("What …", "Why …"), which much else could follow. */
  readonly isHint: boolean;
}

/** Of two kinds in one heading the earlier wins: "Meriterande kvalifikationer" is nice, "Skills we'd love" is must. */
const ORDER: readonly SectionKind[] = [
  "requirements",
  "nice",
  "apply",
  "benefits",
  "must",
  "duties",
  "team",
  "company",
  "other",
  "intro",
];

/** Kinds whose single words ("om", "about", "what") say nothing inside a heading, and little where they begin it. */
const VAGUE: ReadonlySet<SectionKind> = new Set(["company", "intro", "other", "team"]);

/** Small words before and after the words of a heading: "Vad vi erbjuder", "What we look for, too". */
const BEFORE = /^(?:what|and|but|so|vad|och|men|så|det|detta|här)$/i;
const AFTER = /^(?:also|too|if|that|as|well|here|include|includes|om|att|också|även|dessutom|är)$/i;

/** Words that say what follows only when nothing stands beside them: "You", "How?", "Vill du?". */
const ALONE = /^(?:you|us|how|when|du|vi|hur|när|var|hi|hej|hey|hello|vill du|handy)$/i;

/** The kind of section a heading announces, by the lexicon. "The role and your duties" says duties. */
export function senseOf(lexed: Lexed, span: Span): HeadingSense | undefined {
  const { tokens } = lexed;
  const { text, starts, ends, gaps } = tokens;
  const stretch = tokensIn(tokens, span);
  const matches = termsOf(lexed, stretch, "heading");
  if (matches.length === 0) return undefined;
  const word = (n: number) => text.slice(starts[n], ends[n]);
  let begin = stretch.from;
  while (begin < stretch.to - 1 && /^\d+$/.test(word(begin))) begin++;
  let last = stretch.to;
  while (last - begin > 2 && AFTER.test(word(last - 1))) last--;
  const first = last - begin > 2 && BEFORE.test(word(begin)) ? begin + 1 : begin;
  let best: HeadingSense | undefined;
  let bestScore = 0;
  let duties = 0;
  for (const { from, to, meaning } of matches) {
    const isWhole = from <= first && to >= last;
    if (!isWhole && to - from < 3 && ALONE.test(text.slice(starts[from], ends[to - 1]))) continue;
    if (meaning.section === "duties") duties = Math.max(duties, to - from);
    const isVague = to - from === 1 && VAGUE.has(meaning.section);
    if (from !== begin && isVague && !isWhole) continue;
    const isStart =
      (from === begin && !isVague) ||
      ((gaps[from] ?? 0) & (Gap.stop | Gap.colon | Gap.bracket | Gap.slash)) !== 0;
    const isStrong = meaning.section === "nice" || meaning.section === "requirements";
    const isAdded = meaning.section === "nice" && ((gaps[from] ?? 0) & Gap.bracket) !== 0;
    const score =
      (isWhole ? 1000 : 0) +
      (isStart || isStrong ? 300 : 0) +
      (isAdded ? 300 : 0) +
      100 * (to - from) +
      10 -
      ORDER.indexOf(meaning.section);
    if (score <= bestScore) continue;
    bestScore = score;
    best = {
      kind: meaning.section,
      cover: isWhole ? "whole" : from === begin ? "start" : "part",
      words: to - from,
      isHint: isVague && !isWhole,
    };
  }
  if (best?.kind === "intro" && best.cover !== "whole" && duties > 0)
    return { ...best, kind: "duties", words: duties, isHint: false };
  return best;
}
