import type { Ad, Demand, Section, Statement } from "./ad.ts";
import type { SectionKind } from "./knowledge.ts";
import { countWords } from "./phrasing.ts";
import type { Span } from "./span.ts";

/** How many words the statements of some sections have. */
export function wordsIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { statements }) => statements.reduce((words, { text }) => words + countWords(text), sum),
    0,
  );
}

/** Where the statement ends that holds the n-th word of an ad; undefined in shorter ads. */
export function endOfWords({ sections }: Ad, n: number): number | undefined {
  let words = 0;
  for (const { text, end } of sections.flatMap(({ statements }) => statements)) {
    words += countWords(text);
    if (words >= n) return end;
  }
  return undefined;
}

/** The statements of a section that hold some characters. Linear, and reads nothing where they stand nowhere. */
export function statementsWith(
  characters: string,
  { text }: Ad,
  { statements }: Section,
): readonly Statement[] {
  let at = -1;
  return statements.filter(({ start, end }) => {
    if (at < start) at = text.indexOf(characters, start);
    if (at < 0) at = text.length;
    return at < end;
  });
}

/** The list items of some kinds of sections, and where such a list is named: its heading, or its first item. */
export function listOf(
  { sections }: Ad,
  ...kinds: readonly SectionKind[]
): { readonly items: readonly Statement[]; readonly at: Span | undefined } {
  const lists = sections.filter(({ kind }) => kinds.includes(kind));
  const items = lists.flatMap(({ statements }) => statements.filter(({ kind }) => kind === "item"));
  return { items, at: lists.find(({ heading }) => heading)?.heading ?? items[0] };
}

/** Whether a list item is about the words of a demand: they stand at its beginning, at most after a verb. */
export function opensItem({ start, statement }: Demand): boolean {
  return statement.kind === "item" && start - statement.start <= VERB;
}

/** As many characters as a verb and a space have at the beginning of an item. */
const VERB = 12;
