import type { Ad, Section, Statement } from "../ad.ts";
import { firstFrom, type Lexed, type Lexicon, lex, type Stretch } from "../lexicon/index.ts";
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

/**
 * The headings and statements of an ad, as the words of the file say them, and the title where it stands before them,
 * read by itself. Linear.
 */
export function writtenIn(
  ad: Ad,
  lexicon: Lexicon,
  file?: Lexed,
): { readonly title: Written | undefined; readonly body: Written } {
  const { title, sections, text, end } = ad;
  const isFirst = title && title.start < (sections[0]?.statements[0]?.start ?? end);
  const pieces = piecesOf(sections, isFirst ? title.end : 0);
  const body = piecesIn(file ?? lex(lexicon, text, pieces), pieces, lexicon);
  if (!isFirst) return { title: undefined, body };
  const name = { start: title.start, end: title.end, section: undefined, statement: undefined };
  return { title: piecesIn(lex(lexicon, text, [name]), [name], lexicon), body };
}

/** Finds the words of some pieces among those of a text. What stands between two pieces belongs to no place. */
function piecesIn(lexed: Lexed, pieces: readonly Piece[], lexicon: Lexicon): Written {
  const written = between(lexed, pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
  const { tokens } = written;
  const places: Place[] = [];
  let to = 0;
  for (const { start, end, section, statement } of pieces) {
    while (to < tokens.count && (tokens.starts[to] ?? 0) < start) to++;
    const from = to;
    for (; to < tokens.count && (tokens.ends[to] ?? 0) <= end; to++) {
      const gap = tokens.gaps[to] ?? 0;
      if ((gap & Gap.stop) === 0 || to === from || !endsShortForm(written, to, lexicon)) continue;
      tokens.gaps[to] = gap & ~Gap.stop;
    }
    close(tokens, from, to, start);
    const before = places.at(-1);
    if (statement && before?.statement === statement)
      places[places.length - 1] = { from: before.from, to, section, statement };
    else places.push({ from, to, section, statement });
  }
  return { ...written, places };
}

/** The words between two offsets. What changes with the reading of an ad is a copy: gaps and parts, and words that are to be ended. */
function between(
  { tokens, trie, words, kinds, parts, bits, onward }: Lexed,
  start: number,
  end: number,
): Ended {
  const first = firstFrom(tokens.starts, start);
  const last = Math.max(first, firstFrom(tokens.ends, end + 1));
  const hanging = tokens.hanging.filter((at) => at >= first && at < last);
  const part = (column: Int32Array) =>
    hanging.length > 0 ? column.slice(first, last) : column.subarray(first, last);
  return {
    tokens: {
      text: tokens.text,
      count: last - first,
      starts: tokens.starts.subarray(first, last),
      ends: tokens.ends.subarray(first, last),
      gaps: tokens.gaps.slice(first, last),
      hanging: hanging.map((at) => at - first),
    },
    trie,
    words: words.slice(first, last),
    kinds: part(kinds),
    parts: parts.slice(first, last),
    bits: part(bits),
    onward: part(onward),
  };
}

/** Nothing reaches over the beginning or the end of a piece: there is another kind of gap. */
function close({ text, gaps }: Tokens, from: number, to: number, start: number): void {
  const cut = text.charCodeAt(start - 1) === FULL_STOP ? Gap.other | Gap.stop : Gap.other;
  if (from < gaps.length) gaps[from] = (gaps[from] ?? 0) | cut;
  if (to < gaps.length) gaps[to] = (gaps[to] ?? 0) | Gap.other;
}

const FULL_STOP = 46;

/** Whether the full stop before word n belongs to a short form: "t.ex. film", "e.g. film". */
function endsShortForm({ tokens, words }: Lexed, n: number, { shortForms }: Lexicon): boolean {
  const { text, starts, ends, gaps } = tokens;
  const end = ends[n - 1] ?? 0;
  if (text.charCodeAt(end) !== FULL_STOP) return false;
  const isLetter = end - (starts[n - 1] ?? 0) === 1 && ((gaps[n - 1] ?? 0) & Gap.hyphen) !== 0;
  return isLetter || shortForms.has(words[n - 1]?.form ?? "");
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
