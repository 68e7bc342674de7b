import type { Ad, Demand, PhraseMatch, Statement } from "../ad.ts";
import type { Area, Role } from "../knowledge.ts";
import { type Lexed, type Lexicon, Part, type Stretch } from "../lexicon/index.ts";
import { type Passage, passage } from "../span.ts";
import { Gap } from "../tokens.ts";
import { choiceFinder } from "./choice.ts";
import { surroundings, type Text } from "./clause.ts";
import { isFitting } from "./clues.ts";
import { depthOf } from "./depth.ts";
import { endHangingWords } from "./ellipsis.ts";
import { joined, type KeptPlaces, keptPlaces, type Memory, placesToRead, type Said } from "./kept.ts";
import type { Mention } from "./mentions.ts";
import { leadInReader, modeOf } from "./mode.ts";
import type { Phrase } from "./phrases.ts";
import { scan } from "./scan.ts";
import { type Claim, type Observe, secondReading } from "./second-reading.ts";
import { corroboration } from "./weak.ts";
import { type Place, type Written, writtenIn } from "./written.ts";

/** What the words of an ad claim. */
export interface Recognition extends Said {
  /** What is needed to read another version of the ad. */
  readonly memory: Memory;
}

/** Where the words of an ad have been read already. */
export interface Known {
  /** Those of its file. */
  readonly file?: Lexed;
  /** An earlier version of the ad; what did not change is taken from it. */
  readonly before?: Memory | undefined;
}

/**
 * Finds the demands and phrases of an ad. One pass, linear in the text.
 * @param observe is told every demand as first read, also those of weak words that do not count: to learn from
 */
export function recognise(ad: Ad, lexicon: Lexicon, known: Known = {}, observe?: Observe): Recognition {
  const { title, body } = writtenIn(ad, lexicon, known.file);
  endHangingWords(lexicon, body);
  const kept = keptPlaces(known.before, lexicon, ad, body);
  const { demands, phrases } = recogniseIn(ad, body, lexicon, kept, observe);
  const memory = { ad, lexicon, body, demands, phrases };
  if (!title) return { demands, phrases, memory };
  endHangingWords(lexicon, title);
  const named = recogniseIn(ad, title, lexicon, [], observe);
  return {
    demands: [...named.demands, ...demands],
    phrases: [...named.phrases, ...phrases],
    memory,
  };
}

function recogniseIn(ad: Ad, written: Written, lexicon: Lexicon, kept: KeptPlaces, observe?: Observe): Said {
  const { tokens, places } = written;
  const text: Text = { tokens, scan: scan(written, placesToRead(written, kept)) };
  const said = {
    demands: demandsOf(ad, text, written, lexicon, kept, observe),
    phrases: phrasesOf(ad, text, places, kept),
  };
  return kept.length === 0 ? said : joined(written, kept, said);
}

/** Goes through the places beside a list in reading order; gives those that have to be read. */
function placeFinder(places: readonly Place[], kept: KeptPlaces): (item: Stretch) => Place | undefined {
  let next = 0;
  return (item) => {
    while (next < places.length && (places[next]?.to ?? 0) <= item.from) next++;
    return kept[next] ? undefined : places[next];
  };
}

/** The demands of a text in reading order. Weak words are read only where something else speaks for their area. */
function demandsOf(
  ad: Ad,
  text: Text,
  { places, words: spelt }: Written,
  lexicon: Lexicon,
  kept: KeptPlaces,
  observe?: Observe,
): readonly Demand[] {
  const { mentions } = text.scan;
  const professions = ad.title?.professions ?? [];
  const roles = professions.flatMap(({ role }) => role ?? []);
  const isOwn = ({ id }: Area) => roles.some(({ core }) => core.includes(id));
  const isFaint = (mention: Mention) => mention.evidence === "weak" || isOnlyDone(mention, roles);
  const leadInMode = leadInReader(text, places, lexicon);
  const demands: (Demand | undefined)[] = mentions.map(() => undefined);
  readWhere((mention) => !isFaint(mention));
  const isCorroborated = corroboration(demands.filter(isDefined), isOwn);
  const { secondReader } = lexicon;
  if (!secondReader && !observe) {
    readWhere((mention, statement) => isFaint(mention) && isCorroborated(mention.area, statement));
    return demands.filter(isDefined);
  }
  readWhere(isFaint);
  const claims: Claim[] = [];
  mentions.forEach((mention, n) => {
    const demand = demands[n];
    if (!demand) return;
    const counts = !isFaint(mention) || isCorroborated(demand.area, demand.statement);
    claims.push({ demand, mention, counts });
  });
  return secondReading(ad, text, spelt, places, claims, secondReader, observe);

  function readWhere(isWanted: (mention: Mention, statement: Statement) => boolean): void {
    const placeOf = placeFinder(places, kept);
    const choiceOf = choiceFinder(text);
    mentions.forEach((mention, n) => {
      const place = placeOf(mention);
      if (!place?.statement || !place.section) return;
      if (!isWanted(mention, place.statement)) return;
      const { section, statement } = place;
      const { area, evidence } = mention;
      if (isDomain(text, mention, place)) return;
      const mode = modeOf(text, mention, place, {
        section: section.kind,
        isSentence: statement.kind === "sentence",
        archetype: ad.archetype,
        isOwn: isOwn(area),
        leadIn: leadInMode(section, statement),
      });
      if (!mode) return;
      const depth = depthOf(text, mention, place);
      const { start, end, text: shown } = words(ad, text, mention);
      const demand = { start, end, text: shown, area, mode, depth, evidence, section, statement };
      const choice = choiceOf(mention, section, statement);
      demands[n] = choice === undefined ? demand : { ...demand, choice };
    });
  }
}

/**
 * Whether a verb alone makes a discipline of a word that every trade has, and none of the title's roles has to do with
 * it: to plan a yearly event is a craft to an event manager, and a day at work to others.
 */
function isOnlyDone({ area, verb }: Mention, roles: readonly Role[]): boolean {
  const isShared = area.tier === "D" || area.tier === "G";
  if (verb === undefined || !isShared || roles.length === 0 || isFitting(roles, area.id)) return false;
  return !roles.some(({ out }) => out.includes(area.id));
}

function isDefined<T>(item: T | undefined): item is T {
  return item !== undefined;
}

function phrasesOf(ad: Ad, text: Text, places: readonly Place[], kept: KeptPlaces): PhraseMatch[] {
  const placeOf = placeFinder(places, kept);
  const phrases: PhraseMatch[] = [];
  for (const phrase of text.scan.phrases) {
    const place = placeOf(phrase);
    if (place) phrases.push(phraseAt(ad, text, phrase, place));
  }
  return phrases;
}

function phraseAt(ad: Ad, text: Text, phrase: Phrase, place: Place): PhraseMatch {
  const { start, end, text: shown } = words(ad, text, phrase);
  const { list } = phrase;
  const { section, statement } = place;
  const isNegated = () => surroundings(text, phrase, place).isNegated || isQuoted(text, phrase);
  return { start, end, text: shown, list, section, statement, isNegated };
}

function words(ad: Ad, { tokens }: Text, { from, to }: Stretch): Passage {
  const start = tokens.starts[from] ?? 0;
  return passage(ad.text, start, tokens.ends[to - 1] ?? start);
}

function isQuoted({ tokens }: Text, { from, to }: Stretch): boolean {
  return ((tokens.gaps[from] ?? 0) & (tokens.gaps[to] ?? Gap.quote) & Gap.quote) !== 0;
}

/** "Film industry", "foto- och filmbranschen", "på mässor": where the craft lives, not a demand. */
function isDomain({ tokens, scan }: Text, mention: Mention, place: Stretch): boolean {
  const next = mention.to;
  if (next >= place.to) return false;
  const gap = tokens.gaps[next] ?? 0;
  return (gap & ~(Gap.space | Gap.hyphen)) === 0 && ((scan.parts[next] ?? 0) & Part.domain) !== 0;
}
