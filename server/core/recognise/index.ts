import type { Ad, Demand, PhraseMatch } from "../ad.ts";
import { type Lexed, type Lexicon, Part, type Stretch } from "../lexicon/index.ts";
import { type Passage, passage } from "../span.ts";
import { Gap } from "../tokens.ts";
import { choiceFinder } from "./choice.ts";
import { surroundings, type Text } from "./clause.ts";
import { depthOf } from "./depth.ts";
import { endHangingWords } from "./ellipsis.ts";
import type { Mention } from "./mentions.ts";
import { leadInReader, modeOf } from "./mode.ts";
import { scan } from "./scan.ts";
import { corroboration } from "./weak.ts";
import { type Place, writtenIn } from "./written.ts";

/** What the words of an ad claim. */
export interface Recognition {
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
}

/**
 * Finds the demands and phrases of an ad. One pass, linear in the text.
 * @param file the words of the file, where they have been read already
 */
export function recognise(ad: Ad, lexicon: Lexicon, file?: Lexed): Recognition {
  const { tokens, words, places } = writtenIn(ad, lexicon, file);
  endHangingWords(lexicon, tokens, words);
  const text: Text = { tokens, words, scan: scan(tokens, words, places) };
  return { demands: demandsOf(ad, text, places, lexicon), phrases: phrasesOf(ad, text, places) };
}

/** Goes through the places beside a list in reading order. */
function placeFinder(places: readonly Place[]): (item: Stretch) => Place | undefined {
  let next = 0;
  return (item) => {
    while (next < places.length && (places[next]?.to ?? 0) <= item.from) next++;
    return places[next];
  };
}

function demandsOf(ad: Ad, text: Text, places: readonly Place[], lexicon: Lexicon): Demand[] {
  const leadInMode = leadInReader(text, places, lexicon);
  const own = new Set((ad.title?.professions ?? []).flatMap(({ role }) => role?.core ?? []));
  const demands: Demand[] = [];
  const placeOf = placeFinder(places);
  const choiceOf = choiceFinder(text);
  for (const mention of text.scan.mentions) {
    const place = placeOf(mention);
    if (!place?.statement || !place.section || isDomain(text, mention, place)) continue;
    const { section, statement } = place;
    const mode = modeOf(text, mention, place, {
      section: section.kind,
      isSentence: statement.kind === "sentence",
      archetype: ad.archetype,
      isOwn: own.has(mention.area.id),
      leadIn: leadInMode(section, statement),
    });
    if (!mode) continue;
    const { start, end, text: shown } = words(ad, text, mention);
    const choice = choiceOf(mention, section, statement);
    demands.push({
      start,
      end,
      text: shown,
      area: mention.area,
      mode,
      depth: depthOf(text, mention, place),
      evidence: mention.evidence,
      section,
      statement,
      ...(choice === undefined ? {} : { choice }),
    });
  }
  const isCorroborated = corroboration(demands, own);
  return demands.filter((demand) => demand.evidence !== "weak" || isCorroborated(demand));
}

function phrasesOf(ad: Ad, text: Text, places: readonly Place[]): PhraseMatch[] {
  const placeOf = placeFinder(places);
  const matches: PhraseMatch[] = [];
  for (const phrase of text.scan.phrases) {
    const place = placeOf(phrase);
    if (!place) continue;
    const { section, statement } = place;
    const { start, end, text: shown } = words(ad, text, phrase);
    matches.push({
      start,
      end,
      text: shown,
      list: phrase.list,
      section,
      statement,
      negated: surroundings(text, phrase, place).isNegated || isQuoted(text, phrase),
    });
  }
  return matches;
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
