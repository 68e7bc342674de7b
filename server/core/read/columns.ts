import { endOfLine, nextLine, startOfLine } from "../fixes/lines.ts";
import { type Passage, passage, type Span } from "../span.ts";

const PIPE = 124;
const BACKSLASH = 92;

/** What stands in a cell to say that its column holds: "✓", "x", "Ja". */
const MARK = /^(?:[✓✔☑×xX●•*]|ja|yes)$/iu;

interface Row {
  readonly end: number;
  readonly cells: readonly Passage[];
  /** The heading of the one column that is ticked. */
  readonly ticked: Passage | undefined;
}

/**
 * Tells of the cells of Markdown tables, asked for in reading order, which column heading governs them: that of the
 * one column ticked in their row ("| Photography | | ✓ |" under "Desirable"), or else that of their own column.
 * Column headings have none. Linear: every row is read once.
 */
export function columnFinder(text: string): (cell: Span) => Passage | undefined {
  let headings: readonly Passage[] = [];
  let row: Row = { end: -1, cells: [], ticked: undefined };
  let at = 0;
  return ({ start }) => {
    if (start > row.end) {
      const end = endOfLine(text, start);
      const cells = cellsOf(text, startOfLine(text, start), end);
      const next = nextLine(text, end);
      const isHeading = isRule(text.slice(next, endOfLine(text, next)));
      if (isHeading) headings = cells;
      const ticks = isHeading ? [] : cells.flatMap((cell, n) => (MARK.test(cell.text) ? [n] : []));
      const [only] = ticks;
      row = { end, cells, ticked: ticks.length === 1 ? headings[only ?? 0] : undefined };
      at = 0;
    }
    if (row.cells === headings) return undefined;
    while (at < row.cells.length && (row.cells[at]?.end ?? start) < start) at++;
    const heading = row.ticked ?? headings[at];
    return heading && heading.end > heading.start ? heading : undefined;
  };
}

/** "| --- | :---: |" */
function isRule(line: string): boolean {
  return line.includes("-") && line.includes("|") && /^[|:\- \t]+$/.test(line);
}

/** What stands between the pipes of a row, without the blanks around it. */
function cellsOf(text: string, start: number, end: number): Passage[] {
  const cells: Passage[] = [];
  let from = start;
  for (let n = start; n <= end; n++) {
    const isPipe = text.charCodeAt(n) === PIPE && text.charCodeAt(n - 1) !== BACKSLASH;
    if (n < end && !isPipe) continue;
    const words = text.slice(from, n);
    const shown = words.trim();
    const isEdge = shown === "" && (cells.length === 0 || n === end) && (from === start || n === end);
    const first = from + words.length - words.trimStart().length;
    if (!isEdge) cells.push(passage(text, shown === "" ? n : first, shown === "" ? n : first + shown.length));
    from = n + 1;
  }
  return cells;
}
