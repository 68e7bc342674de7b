import type { Ad, Demand, PhraseMatch } from "../ad.ts";
import { type Lexicon, type Stretch, tokensIn } from "../lexicon/index.ts";
import type { Passage, Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { placeAt } from "./mode.ts";
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

/** The places of an ad that need not be read again. */
export type KeptPlaces = ReadonlyMap<Place, Kept>;

const NOTHING: KeptPlaces = new Map();

/**
 * Finds the places that another version of the ad had, too. What is made of a place rests on its words and what stands
 * between them, on its section, on the heading and the lines that govern it, and on the title: `recognise` may look at
 * nothing else. Linear; a place costs no more than to compare its words.
 */
export function keptPlaces(memory: Memory | undefined, lexicon: Lexicon, ad: Ad, body: Written): KeptPlaces {
  if (memory?.lexicon !== lexicon || !isSameRole(memory.ad, ad)) return NOTHING;
  const old = memory.body;
  const former = formerPlaces(old, body);
  const kept = new Map<Place, Kept>();
  let [demand, phrase] = [0, 0];
  const demandsBefore = (place: Place): readonly Demand[] => {
    while (isBefore(memory.demands[demand]?.start, old, place)) demand++;
    const first = demand;
    while (memory.demands[demand]?.statement === place.statement && place.statement) demand++;
    return memory.demands.slice(first, demand);
  };
  const isAt = (match: PhraseMatch | undefined, { section, statement }: Place): boolean =>
    match !== undefined && match.section === section && match.statement === statement;
  const phrasesBefore = (place: Place): readonly PhraseMatch[] => {
    while (phrase < memory.phrases.length && isBefore(memory.phrases[phrase]?.start, old, place)) phrase++;
    const first = phrase;
    while (isAt(memory.phrases[phrase], place)) phrase++;
    return memory.phrases.slice(first, phrase);
  };
  body.places.forEach((place) => {
    const before = former.get(place);
    if (!before || before.section?.kind !== place.section?.kind) return;
    if (before.statement?.kind !== place.statement?.kind) return;
    const heading = shift(before.section?.heading, place.section?.heading);
    const leadIn = shift(before.statement?.leadIn, place.statement?.leadIn);
    const column = shift(before.statement?.column, place.statement?.column);
    if (heading === undefined || leadIn === undefined || column === undefined) return;
    const style = place.statement ? place.section?.heading?.style : undefined;
    if (place.statement && before.section?.heading?.style !== style) return;
    kept.set(place, {
      demands: demandsBefore(before),
      phrases: phrasesBefore(before),
      moved: startOf(body, place) - startOf(old, before),
      governorMoved: place.statement?.leadIn ? leadIn : heading,
    });
  });
  return kept;

  /** How far a line has moved whose words govern others and are the same; undefined where they are not. */
  function shift(one: Passage | undefined, other: Passage | undefined): number | undefined {
    if (!one || !other) return one === other ? 0 : undefined;
    if (one.text !== other.text) return undefined;
    const place = placeAt(body, body.places, other.start);
    const isSame = place && former.get(place) === placeAt(old, old.places, one.start);
    return isSame ? other.start - one.start : undefined;
  }
}

function isSameRole(one: Ad, other: Ad): boolean {
  const rolesOf = ({ title }: Ad) => (title?.professions ?? []).flatMap(({ role }) => role ?? []);
  const roles = rolesOf(one);
  const others = rolesOf(other);
  const isSame = roles.length === others.length && roles.every((role, n) => role === others[n]);
  return isSame && one.language === other.language && one.archetype === other.archetype;
}

/**
 * For places, from the first and the last inwards, those of the same words in the other version. The one before what
 * changed is none of them: a few words look at what follows.
 */
function formerPlaces(old: Written, body: Written): ReadonlyMap<Place, Place> {
  const former = new Map<Place, Place>();
  const most = Math.min(old.places.length, body.places.length);
  let first = 0;
  for (; first < most; first++) {
    const [one, other] = [old.places[first], body.places[first]];
    if (!one || !other || !isAlike(old, one, body, other)) break;
    former.set(other, one);
  }
  const last = body.places[first - 1];
  if (last && first < Math.max(old.places.length, body.places.length)) former.delete(last);
  for (let n = 1; n <= most - first; n++) {
    const [one, other] = [old.places.at(-n), body.places.at(-n)];
    if (!one || !other || !isAlike(old, one, body, other)) break;
    former.set(other, one);
  }
  return former;
}

/** How many words behind a place are looked at. */
const BEHIND = 2;

/**
 * Whether two places are the same text of the same words, with the same between them and around them. Words that wait
 * for an end may get another one.
 */
function isAlike(old: Written, one: Stretch, body: Written, other: Stretch): boolean {
  const count = one.to - one.from;
  if (count !== other.to - other.from || textOf(old, one) !== textOf(body, other)) return false;
  const moved = startOf(body, other) - startOf(old, one);
  for (let n = 0; n < count + BEHIND; n++) {
    const [was, is] = [one.from + n, other.from + n];
    const gap = body.tokens.gaps[is];
    if (gap !== old.tokens.gaps[was] || old.words[was] !== body.words[is]) return false;
    if (gap !== undefined && (gap & Gap.hanging) !== 0) return false;
    if (n < count && body.tokens.starts[is] !== (old.tokens.starts[was] ?? 0) + moved) return false;
  }
  return true;
}

function textOf({ tokens }: Written, { from, to }: Stretch): string {
  return tokens.text.slice(tokens.starts[from], tokens.ends[to - 1] ?? 0);
}

function startOf({ tokens }: Written, { from }: Stretch): number {
  return tokens.starts[from] ?? 0;
}

function isBefore(offset: number | undefined, written: Written, place: Place): boolean {
  return offset !== undefined && offset < startOf(written, place);
}

/** The places that are read, with those of the words that govern them and those right behind them. */
export function placesToRead(written: Written, kept: KeptPlaces): readonly Place[] {
  const { places } = written;
  if (kept.size === 0) return places;
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
    if (kept.has(place)) continue;
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
  for (const place of places) {
    const before = kept.get(place);
    if (before) {
      all.demands.push(...movedDemands(before, place, tokens.text));
      all.phrases.push(...movedPhrases(before, place, tokens.text));
      continue;
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
  }
  return all;
}

/** A demand as it was, where it stands now. Its words are cut out anew: the old ones keep the old text in memory. */
function movedDemands(
  { demands, moved, governorMoved }: Kept,
  { section, statement }: Place,
  text: string,
): Demand[] {
  if (!section || !statement) return [];
  return demands.map((demand) => {
    const { area, mode, depth, evidence, choice, reread } = demand;
    const start = demand.start + moved;
    const end = demand.end + moved;
    const shown = text.slice(start, end);
    const bare = { start, end, text: shown, area, mode, depth, evidence, section, statement };
    const here = reread ? { ...bare, reread } : bare;
    if (choice === undefined) return here;
    const isOwn = choice >= demand.statement.start && choice < demand.statement.end;
    return { ...here, choice: choice + (isOwn ? moved : governorMoved) };
  });
}

/** A phrase as it was, where it stands now. What it asked its own text for is asked for now: nothing of that is kept. */
function movedPhrases({ phrases, moved }: Kept, { section, statement }: Place, text: string): PhraseMatch[] {
  return phrases.map((phrase) => {
    const start = phrase.start + moved;
    const end = phrase.end + moved;
    const isNegated = phrase.isNegated() ? yes : no;
    return { start, end, text: text.slice(start, end), list: phrase.list, section, statement, isNegated };
  });
}

const yes = (): boolean => true;
const no = (): boolean => false;
