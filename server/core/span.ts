/** A half-open stretch [start, end) of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Some words of the ad, and where they stand. `text` is the file's own characters. */
export interface Passage extends Span {
  readonly text: string;
}

/** A place as people count: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which every line begins; line breaks are \n, \r\n and \r. */
export type LineStarts = readonly number[];

/** Where every line of the text begins. Linear in the text. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** The position of an offset. Offsets outside the text are moved to its nearest end. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const wanted = Math.max(0, offset);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
}

/** The words of a text between two offsets, as a passage. */
export function passage(text: string, start: number, end: number): Passage {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans share at least one character, or one is empty and stands inside or at the edge of the other. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
    ? true
    : (one.start === one.end || other.start === other.end) &&
        one.start <= other.end &&
        other.start <= one.end;
}
