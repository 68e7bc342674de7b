import type { Ad, Title } from "../ad.ts";
import type { Analysis } from "../lint.ts";
import type { Span } from "../span.ts";

/**
 * The words of an ad that stand for the same as those at an offset: on a demand everything said of its area, on the
 * title every place that names the role. In reading order; empty elsewhere and in files that are no ads.
 */
export function highlightsAt({ reading, ads }: Analysis, offset: number): readonly Span[] {
  if (!reading.isAd) return [];
  const touches = ({ start, end }: Span) => start <= offset && offset <= end;
  for (const { ad, demands } of ads) {
    const isTitle = ad.title !== undefined && touches(ad.title);
    const areas = new Set(isTitle ? [] : demands.filter(touches).map(({ area }) => area));
    if (areas.size > 0) return distinct(demands.filter(({ area }) => areas.has(area)));
    const named = ad.title ? namings(ad, ad.title) : [];
    if (named.some(touches)) return named;
  }
  return [];
}

function distinct(spans: readonly Span[]): Span[] {
  const byPlace = new Map(spans.map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...byPlace.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** What may follow a name of a role in the text: "redaktör" in "redaktörens", "editor" in "editors". */
const ENDING = /^(?:e?ns?|s|(?:er|ar|or)(?:na)?s?)?(?![\p{L}\p{N}])/u;
const LONGEST_ENDING = 7;

/** The title, and the places of the ad that say the same word for word. */
function namings(ad: Ad, title: Title): Span[] {
  const text = folded(ad.text);
  const name = folded(title.text);
  const found: Span[] = [{ start: title.start, end: title.end }];
  if (name.trim() === "") return found;
  for (let at = text.indexOf(name, ad.start); at >= 0 && at < ad.end; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const ending = ENDING.exec(text.slice(end, end + LONGEST_ENDING));
    if (ending && at !== title.start && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ""))
      found.push({ start: at, end: end + ending[0].length });
  }
  return distinct(found);
}

/** In small letters, where that keeps every letter in its place. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
