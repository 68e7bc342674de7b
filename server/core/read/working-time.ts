import type { Span } from "../span.ts";

const PERCENT =
  /(\d{1,3})(?:[ \u00a0]?[-–—][ \u00a0]?(\d{1,3}))?[ \u00a0]?(?:%|procent\b|percent\b|per cent\b)/gi;
const EXTENT =
  /sysselsättningsgrad|omfattning|tjänstgöringsgrad|arbetstid|tjänst(?:en)?\b|anställning|deltid|heltid|working time|part[- ]time|full[- ]time|fte\b|employment/i;
/** A share of the days, of the trips or of a price is no extent of a position. */
const SHARE =
  /^ ?(?:av (?:din |arbets|din arbets)?tid|of (?:your|the|working) (?:working )?(?:time|hours)|resor|resande|travel|rabatt|discount|subvention)/i;

/**
 * Percent of full time, when the ad says it: "50 %" in the title, or beside a word for extent; of a range the upper end.
 */
export function workingTimeOf(
  text: string,
  title: Span | undefined,
  ad: Span,
  statements: Iterable<Span>,
): number | undefined {
  const inTitle = title && percentIn(text, lineAround(text, title));
  if (inTitle !== undefined) return inTitle;
  const signs = Array.from(
    text.slice(ad.start, ad.end).matchAll(/%|cent/gi),
    ({ index }) => ad.start + index,
  );
  let next = 0;
  for (const { start, end } of signs.length === 0 ? [] : statements) {
    while ((signs[next] ?? end) < start) next++;
    if ((signs[next] ?? end) >= end) continue;
    const sentence = { start, end: Math.min(end, start + 400) };
    if (!EXTENT.test(text.slice(sentence.start, sentence.end))) continue;
    const found = percentIn(text, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lineAround(text: string, { start, end }: Span): Span {
  const feed = text.indexOf("\n", end);
  return { start, end: Math.min(feed < 0 ? text.length : feed, end + 120) };
}

function percentIn(text: string, { start, end }: Span): number | undefined {
  for (const found of text.slice(start, end).matchAll(PERCENT)) {
    const [whole, low, high] = found;
    const after = start + found.index + whole.length;
    if (SHARE.test(text.slice(after, after + 30))) continue;
    const percent = Number(high ?? low);
    if (percent >= 10 && percent <= 100) return percent;
  }
  return undefined;
}
