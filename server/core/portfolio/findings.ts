import type { Place } from "../inspect.ts";
import type { Bilingual, Language } from "../knowledge.ts";
import { type Analysis, inOrder, type Settings, unaccepted } from "../lint.ts";
import { numeral } from "../phrasing.ts";
import { type Elsewhere, type Finding, worded } from "../report.ts";
import { type Book, type Compared, MOST_NAMED } from "./book.ts";
import { asideAt, type Noted } from "./gather.ts";

/** What an ad says together with others, and where: in columns of whoever noted it. */
export interface Shared extends Finding {
  readonly at: Place;
}

/**
 * What the ads of a book say together at places of one file, sorted by place.
 * @param traces what counts in the file: as the book has it, or as it stands now.
 * @param analysis of the file, for fixes; without it there are none.
 */
export function findingsTogether(
  book: Book,
  path: string,
  traces: readonly Noted[] = book.tracesIn(path),
  settings: Pick<Settings, "accepted"> = {},
  analysis?: Analysis,
): Shared[] {
  const found = traces.flatMap((trace) => findingOf(trace, path, book, analysis) ?? []);
  return unaccepted(found, settings).sort(inOrder);
}

function findingOf(
  trace: Noted,
  path: string,
  book: Book,
  analysis: Analysis | undefined,
): Shared | undefined {
  const { rule, words, language, under, start, end, at } = trace;
  const group = trace.isAnswer ? undefined : book.groupOf(trace);
  const said = group && compared(group, words, trace);
  if (!said) return undefined;
  const elsewhere = group.first.filter((other) => other.path !== path).slice(0, MOST_NAMED);
  const more = group.files - 1 - elsewhere.length;
  const fix = analysis && asideAt(analysis, rule, trace);
  return {
    rule,
    severity: under.severity,
    language,
    start,
    end,
    at,
    message: more > 0 ? `${said[language]} ${andMore(more)[language]}` : said[language],
    related: [],
    elsewhere: elsewhere.map(placeIn),
    fixes: fix ? [worded(fix, language)] : [],
  };
}

function placeIn({ path, trace }: Compared["first"][number]): Elsewhere {
  return { path, message: trace.words, ...trace.at };
}

/** A rule that throws says nothing. */
function compared(group: Compared, words: string, { under }: Noted): Bilingual | undefined {
  try {
    return under.rule.together?.compare(group, words, under);
  } catch {
    return undefined;
  }
}

/** Something that shows when ads are read together, with its places. */
export interface Observation {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly language: Language;
  /** The first places where it shows, one in each file. */
  readonly places: readonly Elsewhere[];
  /** In how many files more. */
  readonly more: number;
}

/** What the ads of a book say together, each thing once. */
export function observationsIn(book: Book): Observation[] {
  return book.groups().flatMap((group) => {
    const [one] = group.first;
    const said = one && compared(group, one.trace.words, one.trace);
    if (!said) return [];
    const places = group.first.slice(0, MOST_NAMED).map(placeIn);
    const { rule, language, under } = one.trace;
    const more = group.files - places.length;
    return [{ rule, severity: under.severity, message: said[language], language, places, more }];
  });
}

function andMore(files: number): Bilingual {
  return {
    sv: files === 1 ? "Det syns i en annons till." : `Det syns i ${numeral("sv", files)} annonser till.`,
    en: files === 1 ? "It shows in one more ad." : `It shows in ${numeral("en", files)} more ads.`,
  };
}
