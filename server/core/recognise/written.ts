import type { Ad, Section, Statement } from "../ad.ts";
import { firstFrom, type Lexed, type Lexicon, lex, type Stretch, type Word } from "../lexicon/index.ts";
import type { Span } from "../span.ts";
import { Gap, type Tokens } from "../tokens.ts";
import type { Ended } from "./ellipsis.ts";

/** Where words stand: in a statement, or in the title or a heading, where there are no demands. */
export interface Place extends Stretch {
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** Words that are read for demands, in columns of their own, and the places they stand in, in reading order. */
export interface Written extends Ended {
  readonly places: readonly Place[];
}

/** The title of an ad, read by itself, and its headings and statements, as the words of the file say them. Linear. */
export function writtenIn(ad: Ad, lexicon: Lexicon, file?: Lexed): readonly Written[] {
  const { title, sections, text, end } = ad;
  const isFirst = title && title.start < (sections[0]?.statements[0]?.start ?? end);
  const pieces = piecesOf(sections, isFirst ? title.end : 0);
  const body = piecesIn(file ?? lex(lexicon, text, pieces), pieces, lexicon);
  if (!isFirst) return [body];
  const name = { start: title.start, end: title.end, section: undefined, statement: undefined };
  return [piecesIn(lex(lexicon, text, [name]), [name], lexicon), body];
}

/** Finds the words of some pieces among those of a text. What stands between two pieces belongs to no place. */
function piecesIn(lexed: Lexed, pieces: readonly Piece[], lexicon: Lexicon): Written {
  const { tokens: all } = lexed;
  const first = firstFrom(all.starts, pieces[0]?.start ?? 0);
  const last = Math.max(first, firstFrom(all.ends, (pieces.at(-1)?.end ?? 0) + 1));
  const tokens: Tokens = {
    text: all.text,
    count: last - first,
    starts: all.starts.subarray(first, last),
    ends: all.ends.subarray(first, last),
    gaps: all.gaps.slice(first, last),
    hashes: all.hashes.subarray(first, last),
    hanging: all.hanging.flatMap((at) => (at >= first && at < last ? at - first : [])),
  };
  const words = lexed.words.slice(first, last);
  const places: Place[] = [];
  let to = 0;
  for (const { start, end, section, statement } of pieces) {
    while (to < tokens.count && (tokens.starts[to] ?? 0) < start) to++;
    const from = to;
    while (to < tokens.count && (tokens.ends[to] ?? 0) <= end) to++;
    close(tokens, from, to, start);
    openShortForms(tokens, words, { from, to }, lexicon);
    const before = places.at(-1);
    if (statement && before?.statement === statement)
      places[places.length - 1] = { from: before.from, to, section, statement };
    else places.push({ from, to, section, statement });
  }
  const kinds = lexed.kinds.slice(first, last);
  const parts = lexed.parts.slice(first, last);
  const bits = lexed.bits.slice(first, last);
  const onward = lexed.onward.slice(first, last);
  return { tokens, words, kinds, parts, bits, onward, places };
}

/** Nothing reaches over the beginning or the end of a piece: there is another kind of gap. */
function close({ text, gaps }: Tokens, from: number, to: number, start: number): void {
  const cut = text.charCodeAt(start - 1) === FULL_STOP ? Gap.other | Gap.stop : Gap.other;
  if (from < gaps.length) gaps[from] = (gaps[from] ?? 0) | cut;
  if (to < gaps.length) gaps[to] = (gaps[to] ?? 0) | Gap.other;
}

const FULL_STOP = 46;

/** The full stop of a short form ends no sentence: "t.ex. film", "e.g. film". */
function openShortForms(
  { text, starts, ends, gaps }: Tokens,
  words: readonly Word[],
  { from, to }: Stretch,
  { shortForms }: Lexicon,
): void {
  for (let n = from + 1; n < to; n++) {
    const gap = gaps[n] ?? 0;
    const end = ends[n - 1] ?? 0;
    if ((gap & Gap.stop) === 0 || text.charCodeAt(end) !== FULL_STOP) continue;
    const isLetter = end - (starts[n - 1] ?? 0) === 1 && ((gaps[n - 1] ?? 0) & Gap.hyphen) !== 0;
    if (isLetter || shortForms.has(words[n - 1]?.form ?? "")) gaps[n] = gap & ~Gap.stop;
  }
}

interface Piece extends Span {
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** Headings and statements in reading order; nothing twice, and nothing before `done`. */
function piecesOf(sections: readonly Section[], done: number): Piece[] {
  const pieces: Piece[] = [];
  let end = done;
  const add = (span: Span, section: Section, statement?: Statement): void => {
    if (span.start < end) return;
    pieces.push({ start: span.start, end: span.end, section, statement });
    end = span.end;
  };
  for (const section of sections) {
    if (section.heading) add(section.heading, section);
    for (const statement of section.statements) {
      for (const span of statement.prose) add(span, section, statement);
    }
  }
  return pieces;
}
