import type { Heading } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import { type Lexed, type Lexicon, lex, Part, tokensIn, type Word } from "../lexicon.ts";
import { passage } from "../span.ts";
import { BRIDGEABLE, Gap } from "../tokens.ts";
import { type HeadingSense, senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { termsOf } from "./terms.ts";

/** A heading that stands in the same line as what it introduces. */
export interface RunIn {
  readonly heading: Heading;
  readonly sense: HeadingSense;
}

const LONGEST_LABEL = 60;
/** Kinds whose label may go on in small letters: "Meriterande: fotografering". */
const ASKING: ReadonlySet<SectionKind> = new Set(["must", "nice", "requirements"]);

/** "Meriterande: Photoshop", "**Krav** B-körkort", "About us. We make shoes." `rest` is where the text goes on. */
export function runIn(lexed: Lexed, line: Line): (RunIn & { readonly rest: number }) | undefined {
  const { text } = lexed.tokens;
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL + 4));
  const found =
    /^(\*\*|__)([^*_]{2,60})\1[ \t\u00a0]*:?[ \t\u00a0]*(?=\S)/.exec(head) ??
    /^()([^:.?!*_]{2,60}(?::[ \t\u00a0]*(?=[\p{L}\d])|[.?][ \t\u00a0]+))(?=\S)/u.exec(head);
  if (!found || line.start + found[0].length >= line.end) return undefined;
  const mark = found[1]?.length ?? 0;
  const label = (found[2] ?? "").replace(/[\s:.]+$/, "");
  const start = line.start + mark;
  const heading = passage(text, start, start + label.length);
  const sense = senseOf(lexed, heading);
  const isBold = mark > 0;
  const isLabel = isBold && found[0].includes(":");
  if (!sense || (sense.cover !== "whole" && !(isBold && (isLabel || sense.cover === "start"))))
    return undefined;
  const rest = line.start + found[0].length;
  const goesOn = !isBold && found[0].includes(":") && /^[\p{Ll}\d]/u.test(text.slice(rest, rest + 2));
  if (goesOn && !ASKING.has(sense.kind)) return undefined;
  return {
    heading: { ...heading, block: { start: line.outer.start, end: rest }, style: "run-in", level: 0 },
    sense,
    rest,
  };
}

/** Shorter lines have lost one line break at most, the one after their heading. */
const LONG = 500;

type Lost = RunIn & { readonly next: number };

/** Headings inside a paragraph that lost its line breaks: "… in Lund. Om tjänsten Du ansvarar …". In reading order. */
export function lostHeadings(lexicon: Lexicon, lexed: Lexed, line: Line): readonly Lost[] {
  const glued = gluedHeadings(lexicon, lexed.tokens.text, line);
  const lost = spacedHeadings(lexed, line);
  if (glued.length === 0) return lost;
  let end = line.start;
  return [...glued, ...lost]
    .sort((a, b) => a.heading.start - b.heading.start)
    .filter(({ heading, next }) => {
      if (heading.start < end) return false;
      end = next;
      return true;
    });
}

function spacedHeadings(lexed: Lexed, line: Line): readonly Lost[] {
  const isLong = line.end - line.start >= LONG;
  const end = isLong ? line.end : Math.min(line.end, line.start + LONGEST_LABEL + 20);
  const { tokens, words } = lexed;
  const { text, starts, ends, gaps } = tokens;
  if (!isLong && !/\p{Ll} (?:[-–] )?\p{Lu}/u.test(text.slice(line.start, line.start + LONGEST_LABEL)))
    return [];
  const stretch = tokensIn(tokens, { start: line.start, end });
  const matches = termsOf(lexed, stretch, "heading");
  const found: Lost[] = [];
  const word = (n: number) => text.slice(starts[n], ends[n]);
  let after = stretch.from;
  for (let m = 0; m < matches.length; m++) {
    const match = matches[m];
    if (!match || match.from < after) continue;
    if (!isLong && match.from > stretch.from) break;
    let { to, meaning } = match;
    for (const other of matches.slice(m + 1, m + 20)) {
      if (other.from === match.from && other.to > to) ({ to, meaning } = other);
    }
    if (to >= stretch.to || !/^\p{Lu}/u.test(word(match.from)) || !/^[\p{Lu}\d]/u.test(word(to))) continue;
    const gapBefore = gaps[match.from] ?? 0;
    const gapAfter = gaps[to] ?? 0;
    const isSentenceStart =
      match.from === stretch.from || (gapBefore & (Gap.stop | Gap.colon | Gap.other)) !== 0;
    const isLabel = (gapAfter & (Gap.colon | Gap.stop)) !== 0;
    const isCapitals = word(match.from) === word(match.from).toUpperCase() && word(match.from).length > 1;
    const isListed = !isLong && (gapAfter & Gap.dash) !== 0 && ASKING.has(meaning.section);
    if (!isListed && (gapAfter & ~(BRIDGEABLE | Gap.colon | Gap.stop)) !== 0) continue;
    if (isCapitals && to - match.from === 1 && /^\p{Lu}{2,}\p{Lu}\p{Ll}/u.test(word(to))) continue;
    if (!isSentenceStart && !isCapitals && !(to - match.from > 1 || isLabel)) continue;
    if (!isLong) {
      const isBroken =
        gapAfter === Gap.space && (isFunctionWord(words[to]) || matches.some(({ from }) => from === to));
      if (!isBroken && !isListed) break;
    }
    found.push(
      lostAt(text, starts[match.from] ?? 0, ends[to - 1] ?? 0, starts[to] ?? line.end, {
        kind: meaning.section,
        cover: "whole",
        words: to - match.from,
        isHint: false,
      }),
    );
    after = to;
  }
  return found;
}

function lostAt(text: string, start: number, end: number, next: number, sense: HeadingSense): Lost {
  const block = { start, end: next };
  return { heading: { ...passage(text, start, end), block, style: "run-in", level: 0 }, sense, next };
}

/** Where a capital begins a word inside a word: "offerWorking", "PROFILVi". */
const GLUE = /\p{Ll}(?=\p{Lu}\p{Ll})|\p{Lu}{3}(?=\p{Lu}\p{Ll})/gu;

/** Headings that lost the line break and the space after them: "What we offerWorking here is fun". */
function gluedHeadings(lexicon: Lexicon, text: string, line: Line): readonly Lost[] {
  const isLong = line.end - line.start >= LONG;
  const words = text.slice(line.start, isLong ? line.end : Math.min(line.end, line.start + LONGEST_LABEL));
  const found: Lost[] = [];
  for (const { index, 0: mark } of words.matchAll(GLUE)) {
    const next = index + mark.length;
    const before = words.slice(Math.max(0, next - LONGEST_LABEL), next);
    const heading = before.slice(before.search(/[^.!?:•\u200b]*$/)).trim();
    if (heading.length < 4 || !/^\p{Lu}/u.test(heading)) continue;
    const start = next - heading.length;
    if (!isLong && start > 0) continue;
    const sense = senseOf(lex(lexicon, heading, [{ start: 0, end: heading.length }]), {
      start: 0,
      end: heading.length,
    });
    if (sense?.cover !== "whole") continue;
    found.push(lostAt(text, line.start + start, line.start + next, line.start + next, sense));
  }
  return found;
}

/** "Om dig Du är noggrann": a small word in a capital begins a sentence. */
function isFunctionWord(word: Word | undefined): boolean {
  return ((word?.parts ?? 0) & (Part.swedish | Part.english)) !== 0;
}
