import type { Section, Statement } from "../ad.ts";
import { bitsOf, firstFrom, type Stretch } from "../lexicon/index.ts";
import type { Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import type { Text } from "./clause.ts";
import type { Found } from "./found.ts";

const OFFERS = bitsOf("one-of");

/** Adds the words among some terms that offer several things to choose from. */
export function addOffers(offers: Stretch[], { count, kinds, senses, ends }: Found, from: number): void {
  if ((kinds & OFFERS) === 0) return;
  for (let n = 0; n < count; n++) {
    if (((senses[n]?.kinds ?? 0) & OFFERS) !== 0) offers.push({ from, to: ends[n] ?? from });
  }
}

/**
 * Says which words offer a mention as one of several: "one of the following", in its own sentence, or in the line
 * or heading that governs it. Mentions are asked for in reading order; the time for all of them is linear.
 * @returns the offset of those words, the same for all that they offer; undefined for most mentions.
 */
export function choiceFinder({
  tokens,
  scan,
}: Text): (mention: Stretch, section: Section, statement: Statement) => number | undefined {
  const offers = scan.oneOfs;
  if (offers.length === 0) return () => undefined;
  const offsets = offers.map(({ from }) => tokens.starts[from] ?? 0);
  let next = 0;
  let at = 0;
  let sentence = 0;
  const offerIn = (line: Span | undefined): number | undefined => {
    const offset = line ? offsets[firstFrom(offsets, line.start)] : undefined;
    return line && offset !== undefined && offset < line.end ? offset : undefined;
  };
  return (mention, { heading }, statement) => {
    for (; at <= mention.from; at++) if (((tokens.gaps[at] ?? 0) & Gap.stop) !== 0) sentence = at;
    while (next < offers.length && (offers[next]?.from ?? 0) < mention.from) next++;
    const before = next > 0 ? offers[next - 1] : undefined;
    const offset = before && (tokens.starts[before.from] ?? 0);
    if (before && offset !== undefined && before.from >= sentence && offset >= statement.start) return offset;
    return offerIn(statement.leadIn ?? heading);
  };
}
