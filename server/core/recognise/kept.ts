import type { Ad, Demand, PhraseMatch } from "../ad.ts";
import { type Lexicon, type Stretch, sameEnd, sameStart, tokensIn } from "../lexicon/index.ts";
import type { Passage, Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { indexAt } from "./mode.ts";
import type { Place, Written } from "./written.ts";

/** What words say, in reading order. */
export interface Said {
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
}

/** What the body of an earlier version of an ad was read as: to read only what changed. */
export interface Memory extends Said {
  readonly ad: Ad;
  readonly lexicon: Lexicon;
  readonly body: Written;
}

/** A place whose words say what they said before, since all that they are read by is the same. */
interface Kept extends Said {
  /** How far it has moved. */
  readonly moved: number;
  /** How far the words above it have moved, which may offer its areas to choose from. */
  readonly governorMoved: number;
}

/** For each place of an ad what need not be read again; empty where nothing is known. */
export type KeptPlaces = readonly (Kept | undefined)[];

const NOTHING: KeptPlaces = [];

/**
 * Finds the places that another version of the ad had, too. What is made of a place rests on its words and what stands
 * between them, on its section, on the heading and the lines that govern it, and on the title: `recognise` may look at
 * nothing else. Linear; a place costs no more than to compare its words.
 */
export function keptPlaces(memory: Memory | undefined, lexicon: Lexicon, ad: Ad, body: Written): KeptPlaces {
  if (memory?.lexicon !== lexicon || !isSameRole(memory.ad, ad)) return NOTHING;
  const old = memory.body;
  const formerOf = formerPlaces(old, body);
  let [demand, phrase] = [0, 0];
  const demandsBefore = (place: Place): readonly Demand[] => {
    while (isBefore(memory.demands[demand]?.start, old, place)) demand++;
    const first = demand;
    while (memory.demands[demand]?.statement === place.statement && place.statement) demand++;
    return first === demand ? NONE : memory.demands.slice(first, demand);
  };
  const isAt = (match: PhraseMatch | undefined, { section, statement }: Place): boolean =>
    match !== undefined && match.section === section && match.statement === statement;
  const phrasesBefore = (place: Place): readonly PhraseMatch[] => {
    while (phrase < memory.phrases.length && isBefore(memory.phrases[phrase]?.start, old, place)) phrase++;
    const first = phrase;
    while (isAt(memory.phrases[phrase], place)) phrase++;
    return first === phrase ? NONE : memory.phrases.slice(first, phrase);
  };
  const headings = shiftFinder();
  const leadIns = shiftFinder();
  const columns = shiftFinder();
  return body.places.map((place, n) => {
    const before = old.places[formerOf(n)];
    if (!before || before.section?.kind !== place.section?.kind) return undefined;
    if (before.statement?.kind !== place.statement?.kind) return undefined;
    const heading = headings(before.section?.heading, place.section?.heading);
    const leadIn = leadIns(before.statement?.leadIn, place.statement?.leadIn);
    const column = columns(before.statement?.column, place.statement?.column);
    if (heading === undefined || leadIn === undefined || column === undefined) return undefined;
    const style = place.statement ? place.section?.heading?.style : undefined;
    if (place.statement && before.section?.heading?.style !== style) return undefined;
    return {
      demands: demandsBefore(before),
      phrases: phrasesBefore(before),
      moved: startOf(body, place) - startOf(old, before),
      governorMoved: place.statement?.leadIn ? leadIn : heading,
    };
  });

  /** How far lines have moved whose words govern others and are the same; undefined where they are not. One governs many. */
  function shiftFinder(): (one?: Passage, other?: Passage) => number | undefined {
    let last: readonly [Passage | undefined, Passage | undefined] = [undefined, undefined];
    let moved: number | undefined = 0;
    return (one, other) => {
      if (one === last[0] && other === last[1]) return moved;
      last = [one, other];
      moved = one && other ? shift(one, other) : undefined;
      return moved;
    };
  }

  function shift(one: Passage, other: Passage): number | undefined {
    if (one.text !== other.text) return undefined;
    const at = indexAt(body, body.places, other.start);
    const isSame = at >= 0 && formerOf(at) >= 0 && formerOf(at) === indexAt(old, old.places, one.start);
    return isSame ? other.start - one.start : undefined;
  }
}

const NONE: readonly never[] = [];

function isSameRole(one: Ad, other: Ad): boolean {
  const rolesOf = ({ title }: Ad) => (title?.professions ?? []).flatMap(({ role }) => role ?? []);
  const roles = rolesOf(one);
  const others = rolesOf(other);
  const isSame = roles.length === others.length && roles.every((role, n) => role === others[n]);
  return isSame && one.language === other.language && one.archetype === other.archetype;
}

/**
 * For places, from the first and the last inwards, the number of the one of the same words in the other version, or -1.
 * The one before what changed is none of them: a few words look at what follows.
 */
function formerPlaces(old: Written, body: Written): (n: number) => number {
  const [oldCount, count] = [old.places.length, body.places.length];
  const most = Math.min(oldCount, count);
  const [was, is] = [old.tokens.text, body.tokens.text];
  const same = sameStart(was, is);
  let first = 0;
  while (first < most && endOf(body, first) <= same && isAlike(old, first, body, first)) first++;
  const behind = is.length - sameEnd(was, is, same);
  let last = 0;
  while (
    last < most - first &&
    startOf(body, body.places[count - 1 - last]) >= behind &&
    isAlike(old, oldCount - 1 - last, body, count - 1 - last)
  )
    last++;
  if (first < Math.max(oldCount, count)) first--;
  return (n) => (n < first ? n : n >= count - last ? n - count + oldCount : -1);
}

/** How many words behind a place are looked at. */
const BEHIND = 2;

/**
 * Whether two places of the same text have the same words, with the same between them and around them. Words that wait
 * for an end may get another one.
 */
function isAlike(old: Written, one: number, body: Written, other: number): boolean {
  const { from: formerly = 0, to: end = 0 } = old.places[one] ?? {};
  const { from: now = 0, to = 0 } = body.places[other] ?? {};
  const count = to - now;
  if (count !== end - formerly) return false;
  const [oldGaps, gaps] = [old.tokens.gaps, body.tokens.gaps];
  const [oldStarts, starts] = [old.tokens.starts, body.tokens.starts];
  const moved = (starts[now] ?? 0) - (oldStarts[formerly] ?? 0);
  for (let n = 0; n < count + BEHIND; n++) {
    const gap = gaps[now + n];
    if (gap !== oldGaps[formerly + n] || old.words[formerly + n] !== body.words[now + n]) return false;
    if (gap !== undefined && (gap & Gap.hanging) !== 0) return false;
    if (n < count && starts[now + n] !== (oldStarts[formerly + n] ?? 0) + moved) return false;
  }
  return true;
}

function startOf({ tokens }: Written, place: Stretch | undefined): number {
  return tokens.starts[place?.from ?? 0] ?? 0;
}

/** Where the last word of a place ends; a place may be without words. */
function endOf({ tokens, places }: Written, n: number): number {
  return tokens.ends[(places[n]?.to ?? 0) - 1] ?? 0;
}

function isBefore(offset: number | undefined, written: Written, place: Place): boolean {
  return offset !== undefined && offset < startOf(written, place);
}

/** The places that are read, with those of the words that govern them and those right behind them. */
export function placesToRead(written: Written, kept: KeptPlaces): readonly Place[] {
  const { places } = written;
  if (kept.length === 0) return places;
  const wanted = new Set<Place>();
  const addAll = (span: Span | undefined): void => {
    if (!span) return;
    const { from, to } = tokensIn(written.tokens, span);
    for (let n = placeFrom(places, from); n < places.length && (places[n]?.from ?? to) < to; n++) {
      const place = places[n];
      if (place) wanted.add(place);
    }
  };
  for (const [n, place] of places.entries()) {
    if (kept[n]) continue;
    const next = places[n + 1];
    wanted.add(place);
    if (next) wanted.add(next);
    addAll(place.section?.heading);
    addAll(place.statement?.leadIn);
    addAll(place.statement?.column);
  }
  return places.filter((place) => wanted.has(place));
}

/** The first place that ends behind a word. */
function placeFrom(places: readonly Place[], word: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.to ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is kept and what was read, in reading order. */
export function joined({ tokens, places }: Written, kept: KeptPlaces, { demands, phrases }: Said): Said {
  const all: { demands: Demand[]; phrases: PhraseMatch[] } = { demands: [], phrases: [] };
  let [demand, phrase] = [0, 0];
  places.forEach((place, n) => {
    const before = kept[n];
    if (before) {
      addDemands(all.demands, before, place, tokens.text);
      addPhrases(all.phrases, before, place, tokens.text);
      return;
    }
    const { section, statement } = place;
    for (let one = demands[demand]; one && one.statement === statement; one = demands[++demand])
      all.demands.push(one);
    for (
      let one = phrases[phrase];
      one && one.statement === statement && one.section === section;
      one = phrases[++phrase]
    )
      all.phrases.push(one);
  });
  return all;
}

/** Adds demands as they were, where they stand now. Their words are cut out anew: the old ones keep the old text in memory. */
function addDemands(
  all: Demand[],
  { demands, moved, governorMoved }: Kept,
  { section, statement }: Place,
  text: string,
): void {
  if (!section || !statement) return;
  for (const demand of demands) {
    const { area, mode, depth, evidence, choice, reread } = demand;
    const start = demand.start + moved;
    const end = demand.end + moved;
    const shown = text.slice(start, end);
    const bare = { start, end, text: shown, area, mode, depth, evidence, section, statement };
    const here = reread ? { ...bare, reread } : bare;
    if (choice === undefined) {
      all.push(here);
      continue;
    }
    const isOwn = choice >= demand.statement.start && choice < demand.statement.end;
    all.push({ ...here, choice: choice + (isOwn ? moved : governorMoved) });
  }
}

/** Adds phrases as they were, where they stand now. What they asked their own text for is asked for now: nothing of that is kept. */
function addPhrases(
  all: PhraseMatch[],
  { phrases, moved }: Kept,
  { section, statement }: Place,
  text: string,
): void {
  for (const phrase of phrases) {
    const start = phrase.start + moved;
    const end = phrase.end + moved;
    const isNegated = phrase.isNegated() ? yes : no;
    all.push({ start, end, text: text.slice(start, end), list: phrase.list, section, statement, isNegated });
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
