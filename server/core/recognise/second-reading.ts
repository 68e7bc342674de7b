import type { Ad, Demand } from "../ad.ts";
import type { Stretch, Word } from "../lexicon/index.ts";
import type { Passage } from "../span.ts";
import type { Text } from "./clause.ts";
import { areaFinder, type FirstReading } from "./clues.ts";
import type { Mention } from "./mentions.ts";
import { placeAt } from "./mode.ts";
import { readAgain, type SecondReader } from "./second-reader.ts";

/** A demand as first read, and where it comes from. */
export interface Claim {
  readonly demand: Demand;
  readonly mention: Mention;
  /** It is a demand at first reading: no weak word that nothing else speaks for. */
  readonly counts: boolean;
}

/** Is told of every demand as first read, also of those that do not count. */
export type Observe = (demand: Demand, reading: FirstReading) => void;

/**
 * Lets the second reader confirm, change or drop demands, and take up what weak words name.
 * @param words those of the text, in step with its tokens
 * @returns the demands in reading order; those that were read in another way say so
 */
export function secondReading(
  ad: Ad,
  text: Text,
  words: readonly Word[],
  places: readonly Stretch[],
  claims: readonly Claim[],
  reader: SecondReader | undefined,
  observe?: Observe,
): readonly Demand[] {
  const whereIs = passageFinder(text, places);
  const roles = (ad.title?.professions ?? []).flatMap(({ role }) => role ?? []);
  const areaOf = areaFinder({ roles, archetype: ad.archetype });
  const demands: Demand[] = [];
  let next = 0;
  let [first, last] = [0, 0];
  for (const [at, { demand, mention, counts }] of claims.entries()) {
    if (at >= last) first = at;
    while (claims[last]?.demand.statement === demand.statement) last++;
    while ((places[next]?.to ?? mention.to) <= mention.from) next++;
    const place = places[next] ?? mention;
    const { mode, depth, section, statement } = demand;
    const reading: FirstReading = {
      words,
      mention,
      place,
      mode,
      depth,
      counts,
      section: section.kind,
      isSentence: statement.kind === "sentence",
      language: ad.language,
      archetype: ad.archetype,
      roles,
      area: areaOf(mention.area),
      claims,
      at,
      together: { from: first, to: last },
      heading: whereIs(section.heading),
      leadIn: whereIs(statement.leadIn),
    };
    observe?.(demand, reading);
    const again = reader && readAgain(reader, reading);
    if (again) {
      const because = again.because.length > 0 ? again.because : [demand.text];
      const from = reading.counts ? mode : undefined;
      demands.push({ ...demand, mode: again.mode, reread: { from, because } });
    } else if (reading.counts) demands.push(demand);
  }
  return demands;
}

const NOWHERE: Stretch = { from: 0, to: 0 };

/** Finds the words of headings and of lines above lists, once each. */
function passageFinder(text: Text, places: readonly Stretch[]): (passage: Passage | undefined) => Stretch {
  const known = new Map<Passage, Stretch>();
  return (passage) => {
    if (!passage) return NOWHERE;
    const before = known.get(passage);
    if (before) return before;
    const { from, to } = placeAt(text, places, passage.start) ?? NOWHERE;
    const found = { from, to };
    known.set(passage, found);
    return found;
  };
}
