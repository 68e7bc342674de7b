import {
  type AnalyseOptions,
  type Analysis,
  analyse as analyseWith,
  type Card,
  type CardFormat,
  type Completion,
  type CompletionPlace,
  cardAt as cardWith,
  compileLexicon,
  completionsAt as completionsWith,
  edited,
  type Finding,
  gatherFrom as gatherWith,
  type Knowledge,
  type Lexicon,
  type Link,
  linksOf as linksWith,
  lint as lintWith,
  type Mark,
  marksOf as marksWith,
  type Noted,
  readsTogether as readsTogetherWith,
  ruleCardAt,
  ruleNamed,
  type Settings,
  safeEdits,
  type TextChange,
} from "#core";
import { rules } from "../rules/index.ts";
import { knowledge } from "../rules/knowledge/index.ts";
import { trained } from "../rules/knowledge/second-reader.ts";

export type * from "#core";
export {
  adTemplate,
  bookOf,
  capitalise,
  cardOf,
  cleanText,
  completionPlaceAt,
  coreOf,
  countsOf,
  edited,
  everywhere,
  findingsTogether,
  fixKinds,
  fixNamed,
  foldsOf,
  highlightsAt,
  inOrder,
  inspect,
  isNamedAsAd,
  languageEdit,
  lensesOf,
  lineStarts,
  linesOf,
  markKinds,
  nearest,
  observationsIn,
  openingOf,
  outlineOf,
  overlaps,
  placeOf,
  positionAt,
  presets,
  REASON,
  repairEverywhere,
  repairsOf,
  ruleNamed,
  safeEdits,
  severityIn,
  splitInto,
  splitsOf,
  stepsBetween,
} from "#core";
export * from "./config/index.ts";

/** Compiled when the first text comes: nobody waits for it who only asks for help or the version. */
const lexicons = new WeakMap<Knowledge, Lexicon>();

function lexiconOf(known: Knowledge): Lexicon {
  let lexicon = lexicons.get(known);
  if (!lexicon) {
    lexicon = compileLexicon(known, trained);
    lexicons.set(known, lexicon);
  }
  return lexicon;
}

/** How a text is read. */
export interface LibraryOptions extends AnalyseOptions {
  /** What is known of the world: ours, unless the settings add to it. */
  readonly knowledge?: Knowledge;
}

/**
 * Reads a text and understands its ads. Never throws for any text.
 * @param previous the analysis of the text before `changes`, to read only what changed.
 */
export function analyse(
  text: string,
  options: LibraryOptions = {},
  previous?: Analysis,
  changes?: readonly TextChange[],
): Analysis {
  return analyseWith(text, lexiconOf(options.knowledge ?? knowledge), options, previous, changes);
}

/**
 * The findings of an analysed text, sorted by place.
 * @param settings one object for all texts it holds for: what it decides is worked out once
 */
export function lint(analysis: Analysis, settings?: Settings): Finding[] {
  return lintWith(analysis, rules, analysis.knowledge, settings);
}

/** A text after its safe fixes, and what is left to say about it. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were made. */
  readonly made: number;
  readonly analysis: Analysis;
  readonly findings: Finding[];
}

/** More rounds than fixes need that make way for one another; a fix that undoes another one ends here. */
const ROUNDS = 10;

/** Makes the safe fixes of an analysed text until nothing more changes. */
export function fix(analysis: Analysis, options: LibraryOptions = {}, settings: Settings = {}): Fixed {
  let now = analysis;
  let findings = lint(now, settings);
  let made = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const safe = safeEdits(findings);
    const text = edited(now.reading.text, safe.edits);
    if (text === now.reading.text) break;
    made += safe.made;
    now = analyse(text, options);
    findings = lint(now, settings);
  }
  return { text: now.reading.text, made, analysis: now, findings };
}

/**
 * What is known of the words at an offset of an analysed text, in the ad's language.
 * @param pageOf the address of a rule's page, where one is at hand.
 */
export function cardAt(
  analysis: Analysis,
  offset: number,
  format: CardFormat = "markdown",
  pageOf: (rule: string) => string | undefined = () => undefined,
): Card | undefined {
  return (
    ruleCardAt(analysis, rules, offset, format, pageOf) ??
    cardWith(analysis, analysis.knowledge, offset, format)
  );
}

/** The links of an analysed text to other ads, and the rules it names. */
export function linksOf(analysis: Analysis): readonly Link[] {
  return linksWith(analysis, rules);
}

/** What speaks to Rolescope in an analysed text. */
export function marksOf(analysis: Analysis): readonly Mark[] {
  return marksWith(analysis, rules);
}

/** What counts in the ads of a file beside those of other files. */
export function gatherFrom(analysis: Analysis, settings: Settings = {}): Noted[] {
  return gatherWith(analysis, rules, settings);
}

/** Whether a rule of this name speaks of ads that are read together. */
export function needsOthers(name: string): boolean {
  return rules[ruleNamed(rules, name) ?? ""]?.together !== undefined;
}

/** Whether settings ask for ads to be read together. */
export function readsTogether(settings: Settings = {}): boolean {
  return readsTogetherWith(rules, settings);
}

/**
 * What could be written at a place of an analysed text.
 * @param current the rules that have something to say now.
 */
export function completionsAt(
  analysis: Analysis,
  place: CompletionPlace,
  current: ReadonlySet<string>,
): readonly Completion[] {
  return completionsWith(analysis, place, rules, current);
}

export { knowledge, rules };
