import type { Ad, Demand, PhraseMatch, Section, Statement } from "../ad.ts";
import { type Lexicon, Part, wordsOf } from "../lexicon/index.ts";
import { type Passage, passage, type Span } from "../span.ts";
import { Gap, tokenise } from "../tokens.ts";
import { choiceFinder } from "./choice.ts";
import { surroundings, type Text } from "./clause.ts";
import { depthOf } from "./depth.ts";
import { endHangingWords } from "./ellipsis.ts";
import { leadInReader, modeOf } from "./mode.ts";
import { type Mention, type Stretch, scan } from "./scan.ts";
import { corroboration } from "./weak.ts";

/** What the words of an ad claim. */
export interface Recognition {
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
}

/** Where words stand: in a statement, or in the title or a heading, where there are no demands. */
interface Place extends Stretch {
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** Finds the demands and phrases of an ad. One pass, linear in the text. */
export function recognise(ad: Ad, lexicon: Lexicon): Recognition {
  const written = spansOf(ad);
  const tokens = tokenise(
    ad.text,
    written.map(({ span }) => span),
  );
  const words = wordsOf(lexicon, tokens);
  endHangingWords(lexicon, tokens, words);
  const places = placesOf(written, tokens.starts);
  const text: Text = { tokens, words, scan: scan(tokens, words, places) };
  return { demands: demandsOf(ad, text, places, lexicon), phrases: phrasesOf(ad, text, places) };
}

interface Written {
  readonly span: Span;
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** Everything that is read, in reading order. */
function spansOf(ad: Ad): Written[] {
  const written: Written[] = [];
  let end = 0;
  const add = (span: Span, section?: Section, statement?: Statement): void => {
    if (span.start < end) return;
    written.push({ span, section, statement });
    end = span.end;
  };
  const { title } = ad;
  const isTitleFirst = title && title.start < (ad.sections[0]?.statements[0]?.start ?? ad.end);
  if (isTitleFirst) add(title);
  for (const section of ad.sections) {
    if (section.heading) add(section.heading, section);
    for (const statement of section.statements) {
      for (const span of statement.prose) add(span, section, statement);
    }
  }
  return written;
}

function placesOf(written: readonly Written[], starts: ArrayLike<number>): Place[] {
  const places: Place[] = [];
  let n = 0;
  for (const { span, section, statement } of written) {
    const from = n;
    while (n < starts.length && (starts[n] ?? 0) < span.end) n++;
    const last = places.at(-1);
    if (statement && last?.statement === statement)
      places[places.length - 1] = { from: last.from, to: n, section, statement };
    else places.push({ from, to: n, section, statement });
  }
  return places;
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
  const byStart = new Map<number, Stretch>();
  for (const place of places) byStart.set(text.tokens.starts[place.from] ?? -1, place);
  const leadInMode = leadInReader(text, (start) => byStart.get(start), lexicon);
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
  const isCorroborated = corroboration(demands);
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
