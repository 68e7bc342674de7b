import type { Ad, Section, Statement } from "../ad.ts";
import { type Lexed, type Lexicon, lex, type Stretch, tokensIn, type Word } from "../lexicon/index.ts";
import type { Span } from "../span.ts";
import { Gap, type Tokens } from "../tokens.ts";

/** Where words stand: in a statement, or in the title or a heading, where there are no demands. */
export interface Place extends Stretch {
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** The words of an ad that are read for demands, in reading order, and the places they stand in. */
export interface Written {
  readonly tokens: Tokens;
  readonly words: Word[];
  readonly places: readonly Place[];
}

/** Takes the words of title, headings and statements from those of the file. Linear. */
export function writtenIn(ad: Ad, lexicon: Lexicon, file?: Lexed): Written {
  const pieces = piecesOf(ad);
  const known = file ?? lex(lexicon, ad.text, pieces);
  const most = tokensIn(known.tokens, { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 });
  const all = room(most.to - most.from + (ad.title ? ad.title.end - ad.title.start : 0));
  const words: Word[] = [];
  const hanging: number[] = [];
  const places: Place[] = [];
  for (const piece of pieces) {
    const { section, statement } = piece;
    const source = section ? known : lex(lexicon, ad.text, [piece]);
    const from = words.length;
    copy(source, tokensIn(source.tokens, piece), piece);
    const to = words.length;
    const last = places.at(-1);
    if (statement && last?.statement === statement)
      places[places.length - 1] = { from: last.from, to, section, statement };
    else places.push({ from, to, section, statement });
  }
  const count = words.length;
  const { starts, ends, gaps, hashes } = all;
  const columns = {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    gaps: gaps.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
  return { tokens: { text: ad.text, count, ...columns, hanging }, words, places };

  /** Nothing reaches over the beginning of a piece: there is another kind of gap before it. */
  function copy({ tokens, words: spellings }: Lexed, { from, to }: Stretch, { start }: Span): void {
    const cut = ad.text.charCodeAt(start - 1) === FULL_STOP ? Gap.other | Gap.stop : Gap.other;
    for (let n = from; n < to; n++) {
      const word = spellings[n];
      if (!word) continue;
      const at = words.length;
      const between = tokens.gaps[n] ?? 0;
      const isOver = (between & Gap.stop) === 0 || n === from || !endsShortForm(lexicon, tokens, n);
      const gap = (isOver ? between : between & ~Gap.stop) | (n === from && at > 0 ? cut : 0);
      if ((gap & Gap.hanging) !== 0) hanging.push(at - 1);
      all.starts[at] = tokens.starts[n] ?? 0;
      all.ends[at] = tokens.ends[n] ?? 0;
      all.gaps[at] = gap;
      all.hashes[at] = tokens.hashes[n] ?? 0;
      words.push(word);
    }
  }
}

const FULL_STOP = 46;

/** Whether the full stop before token n belongs to a short form: "t.ex. film", "e.g. film". */
function endsShortForm({ shortForms }: Lexicon, { text, starts, ends, gaps }: Tokens, n: number): boolean {
  const start = starts[n - 1] ?? 0;
  const end = ends[n - 1] ?? 0;
  if (text.charCodeAt(end) !== FULL_STOP) return false;
  const isLetter = end - start === 1 && ((gaps[n - 1] ?? 0) & Gap.hyphen) !== 0;
  return isLetter || shortForms.has(text.slice(start, end).toLowerCase());
}

function room(length: number) {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    gaps: new Int32Array(length),
    hashes: new Int32Array(length),
  };
}

interface Piece extends Span {
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
}

/** Everything that is read, in reading order; nothing twice. */
function piecesOf({ title, sections, end }: Ad): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (span: Span, section?: Section, statement?: Statement): void => {
    if (span.start < done) return;
    pieces.push({ start: span.start, end: span.end, section, statement });
    done = span.end;
  };
  if (title && title.start < (sections[0]?.statements[0]?.start ?? end)) add(title);
  for (const section of sections) {
    if (section.heading) add(section.heading, section);
    for (const statement of section.statements) {
      for (const span of statement.prose) add(span, section, statement);
    }
  }
  return pieces;
}
