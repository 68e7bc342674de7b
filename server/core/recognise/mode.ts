import type { Section, Statement } from "../ad.ts";
import type { Archetype, Mode, SectionKind } from "../knowledge.ts";
import { type Lexicon, lex, Part, type Stretch } from "../lexicon/index.ts";
import type { Passage } from "../span.ts";
import { Gap } from "../tokens.ts";
import { isAboutEmployer, isEmployersStory, surroundings, type Text } from "./clause.ts";
import type { Cue } from "./cues.ts";
import type { Mention } from "./mentions.ts";
import { cueAt, scan } from "./scan.ts";

const modeOfSection: Readonly<Record<SectionKind, Mode>> = {
  intro: "hands-on",
  duties: "hands-on",
  must: "hands-on",
  requirements: "hands-on",
  other: "hands-on",
  nice: "nice",
  team: "context",
  company: "context",
  benefits: "context",
  apply: "context",
};

/** What is known of a mention before its clause is read. */
export interface Setting {
  readonly section: SectionKind;
  readonly isSentence: boolean;
  readonly archetype: Archetype | undefined;
  /** The area is a reason for the role to exist. */
  readonly isOwn: boolean;
  /** What the line or heading above says. */
  readonly leadIn: Mode | undefined;
}

/** Who performs the craft, by the words around its mention; nothing when the mention only repeats the title. */
export function modeOf(text: Text, mention: Mention, place: Stretch, setting: Setting): Mode | undefined {
  const { section, isSentence, archetype, isOwn, leadIn } = setting;
  const base = modeOfSection[section];
  if (base === "context" || namesOffice(text, mention, place)) return "context";
  const { cue, isNegated, isNice, isOthers } = surroundings(text, mention, place);
  if (isNegated || leadIn === "negated") return "negated";
  if (isAboutEmployer(text, mention, place)) return "context";
  if (isOthers) return cue?.mode === "coordinate" && !cue.isCompany ? "coordinate" : "context";
  const isLoose = isSentence && (section === "intro" || section === "other");
  if (isLoose && isEmployersStory(text, mention, place)) return "context";
  const governed = cue ? modeOfCue(text, cue, mention, archetype) : undefined;
  if (governed === "context") return "context";
  if (mention.evidence === "profession" && !isAsked(text, mention, place, isOwn)) {
    if (governed === "lead" || governed === "coordinate") return governed;
    return isOwn ? undefined : "context";
  }
  if (isNice || base === "nice" || leadIn === "nice") return "nice";
  return governed ?? leadIn ?? base;
}

function modeOfCue(text: Text, cue: Cue, mention: Mention, archetype: Archetype | undefined): Mode {
  const isPerson = mention.evidence === "profession";
  const isDirecting = cue.mode === "lead" || cue.mode === "responsible";
  if (isDirecting && mention.area.tier === "M") return "hands-on";
  if (cue.mode === "responsible") return isPerson || archetype === "manager" ? "lead" : "hands-on";
  if (cue.mode === "none" || cue.to === mention.verb) return "hands-on";
  if (cue.mode === "coordinate" && cue.isCompany) {
    if (isPerson) return "context";
    if (mention.evidence === "tool" || isWorkOn(text, cue, mention)) return "hands-on";
  }
  return cue.mode;
}

/** How far a craft may stand from "work with", in words: "work with a modern cloud platform". */
const WORK_REACH = 4;

/** Whether "work with" names what is done rather than company: "work with SEO", but "work with sales". */
function isWorkOn({ tokens, scan }: Text, cue: Cue, { area, from }: Mention): boolean {
  if (((scan.parts[cue.from] ?? 0) & Part.labour) === 0) return false;
  if (area.tier !== "S" || from - cue.to > WORK_REACH) return false;
  for (let n = cue.to; n <= from; n++) if (((tokens.gaps[n] ?? 0) & Gap.comma) !== 0) return false;
  return true;
}

/** How far the first word of an office may stand before its craft: "the Head of Growth Marketing". */
const OFFICE_REACH = 4;

/** Whether the craft is what somebody else is in charge of: "the Head of SEO", "chefen för controlling". */
function namesOffice({ tokens, scan }: Text, { from }: Mention, place: Stretch): boolean {
  const first = Math.max(place.from, from - OFFICE_REACH);
  for (let n = from - 1; n >= first && tokens.gaps[n + 1] === Gap.space; n--) {
    const parts = scan.parts[n] ?? 0;
    if ((parts & Part.office) !== 0) return true;
    if ((parts & (Part.company | Part.preposition)) !== 0) return false;
  }
  return false;
}

/** Whether a profession is what the applicant shall be: "du är även fotograf", "act as our photographer". */
function isAsked({ tokens, scan }: Text, mention: Mention, place: Stretch, isOwn: boolean): boolean {
  const limit = Math.max(place.from, mention.from - 4);
  let isPath = false;
  for (let n = mention.from - 1; n >= limit; n--) {
    const parts = scan.parts[n] ?? 0;
    if ((parts & Part.path) !== 0) return isOwn;
    if ((parts & Part.asked) !== 0) return true;
    if ((parts & Part.relative) !== 0) isPath = true;
    if (((tokens.gaps[n] ?? 0) & (Gap.stop | Gap.comma)) !== 0) break;
  }
  return isPath && isOwn;
}

/** Reads the line ending in a colon above a list or the heading of a column, or else the heading, once each. */
export function leadInReader(
  text: Text,
  places: readonly Stretch[],
  lexicon: Lexicon,
): (section: Section, statement: Statement) => Mode | undefined {
  const known = new Map<number, Mode | undefined>();
  const read = (passage: Passage): Mode | undefined => {
    if (known.has(passage.start)) return known.get(passage.start);
    const at = placeAt(text, places, passage.start);
    const mode = at ? modeOfLeadIn(text, at) : modeOfLeadIn(...apart(passage, lexicon));
    known.set(passage.start, mode);
    return mode;
  };
  return ({ kind, heading }, { leadIn, column }) => {
    const governor = leadIn ?? column;
    const mode = governor && read(governor);
    if (mode || !heading) return mode;
    const above = read(heading);
    const isAside = kind === "other" && above === "context";
    return above === "negated" || isAside || heading.style === "line" ? above : undefined;
  };
}

/** The place whose first word stands at an offset: see `indexAt`. */
export function placeAt<T extends Stretch>(
  text: Pick<Text, "tokens">,
  places: readonly T[],
  start: number,
): T | undefined {
  return places[indexAt(text, places, start)];
}

/**
 * The number of the place whose first word stands at an offset, or -1; of several, the last, since the others are
 * empty.
 */
export function indexAt({ tokens }: Pick<Text, "tokens">, places: readonly Stretch[], start: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.starts[places[middle]?.from ?? 0] ?? Number.POSITIVE_INFINITY) <= start) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  return place && tokens.starts[place.from] === start ? low : -1;
}

/** A passage read by itself. */
function apart(passage: Passage, lexicon: Lexicon): [Text, Stretch] {
  const lexed = lex(lexicon, passage.text, [{ start: 0, end: passage.text.length }]);
  const { tokens } = lexed;
  const whole = { from: 0, to: tokens.count };
  return [{ tokens, scan: scan(lexed, [whole]) }, whole];
}

function modeOfLeadIn({ tokens, scan: found }: Text, { from, to }: Stretch): Mode | undefined {
  const { parts } = found;
  let first = Math.max(from, to - 1);
  while (first > from && ((tokens.gaps[first] ?? 0) & Gap.stop) === 0) first--;
  let mode: Mode | undefined;
  let hasApplicant = false;
  let isDenied = false;
  let isSoftened = false;
  let passedClause = false;
  for (let n = first; n < to; n++) {
    const part = parts[n] ?? 0;
    if (((tokens.gaps[n] ?? 0) & (Gap.comma | Gap.dash)) !== 0) passedClause = isDenied;
    if ((part & (Part.applicant | Part.seeking)) !== 0) hasApplicant = true;
    // "We have no film team, so you": what is missing is what the applicant is for.
    if ((part & Part.contrast) !== 0) isSoftened = true;
    if ((part & Part.applicant) !== 0 && passedClause && !isSoftened) isDenied = false;
    const cue = cueAt(found, n);
    if (!cue || cue.mode === "none") continue;
    if (cue.mode === "nice" && !isDenied) return cue.mode;
    if (cue.mode === "negated") isDenied = true;
    else mode = cue.mode === "responsible" ? "hands-on" : cue.mode;
  }
  if (isDenied) return "negated";
  const isEmployer = ((parts[first] ?? 0) & Part.employer) !== 0;
  return isEmployer && !hasApplicant ? "context" : mode;
}
