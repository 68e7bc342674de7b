import type { Ad, Heading, PhraseMatch, Section, Statement } from "../ad.ts";
import { quote } from "../phrasing.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { endOfWords, isBlankLine, joined, lineBreakOf, nextLine, startOfLine } from "./lines.ts";

/** A section, and the later one of the same level whose heading means the same. */
export interface Scattered {
  readonly first: Section;
  readonly again: Section;
}

/**
 * The first two sections whose headings are nothing but one of some names, beside each other: not below different
 * headings, nor one below the other.
 */
export function scattered({ sections }: Ad, names: readonly PhraseMatch[]): Scattered | undefined {
  const isNamed = ({ heading, statements }: Section) =>
    heading !== undefined && statements.length > 0 && names.some((name) => isWhole(heading, name));
  let first: Section | undefined;
  for (const section of sections) {
    const { heading } = section;
    if (!heading) continue;
    if (first?.heading && isAbove(heading, first.heading)) first = undefined;
    if (!isNamed(section)) continue;
    if (!first) first = section;
    else if (isBeside(heading, first.heading)) return { first, again: section };
  }
  return undefined;
}

function isWhole({ start, end }: Heading, words: PhraseMatch): boolean {
  return words.start === start && words.end === end;
}

function isBeside({ level, style }: Heading, other: Heading | undefined): boolean {
  return level === other?.level && style === other.style;
}

/** Whether what follows a heading stands under something else than what another one stands under. */
function isAbove({ level }: Heading, other: Heading): boolean {
  return other.level === 0 ? level > 0 : level > 0 && level < other.level;
}

/** Moves the items of the later section to the first one, and takes the heading it leaves empty out. Only whole lists. */
export function gatherItems({ ad }: Pick<RuleContext, "ad">, { first, again }: Scattered): Fix[] {
  const { text } = ad;
  const [from, to] = [bulletsOf(text, again), bulletsOf(text, first)];
  const [last, moved] = [to?.at(-1), from?.[0]];
  if (!from || !last || !moved || !first.heading || moved.marker !== last.marker) return [];
  const name = first.heading.text;
  return [
    {
      id: "gather-items",
      title: {
        sv: `Samla punkterna under ${quote("sv", name)}`,
        en: `Gather the items under ${quote("en", name)}`,
      },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: joined(gathering(text, again, from, to ?? [])) }),
    },
  ];
}

/** The items of a section that is one list of bullets and nothing else. */
function bulletsOf(text: string, { heading, statements, end }: Section): readonly Statement[] | undefined {
  const [first, last] = [statements[0], statements.at(-1)];
  if (!heading || !first || !last) return undefined;
  const between = text.slice(heading.block.end, startOfLine(text, first.block.start)).trim();
  const isList = statements.every(({ kind, marker }) => kind === "item" && /^[-*+•] +$/.test(marker ?? ""));
  return isList && between === "" && text.slice(last.block.end, end).trim() === "" ? statements : undefined;
}

function gathering(
  text: string,
  again: Section,
  from: readonly Statement[],
  to: readonly Statement[],
): TextEdit[] {
  const [opening, closing, last] = [from[0], from.at(-1), to.at(-1)];
  if (!opening || !closing || !last) return [];
  const eol = lineBreakOf(text);
  const at = endOfWords(text, last.block);
  const end = endOfWords(text, closing.block);
  const items = text.slice(startOfLine(text, opening.block.start), end);
  const isLoose = to.length > 1 && isBlankLine(text, nextLine(text, endOfWords(text, (to[0] ?? last).block)));
  const insertion = { start: at, end: at, newText: `${isLoose ? eol + eol : eol}${items}` };
  const isLast = text.slice(again.end).trim() === "";
  let before = again.start;
  while (isLast && before > 0 && /\s/.test(text[before - 1] ?? "")) before--;
  const removal = { start: before, end: isLast ? end : again.end, newText: "" };
  return [insertion, removal];
}
