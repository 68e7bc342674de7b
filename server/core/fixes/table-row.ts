import type { Ad, Demand, Section, Statement } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import type { Span } from "../span.ts";
import { endOfLine, startOfLine } from "./lines.ts";
import { isFirm } from "./marks.ts";
import { verbForm } from "./verbs.ts";

/** A row of a table that says one thing, with a name for it or without. */
export interface TableRow {
  /** Its line; the cell alone where the others say something else. */
  readonly block: Span;
  /** What the other cells say: "IT". */
  readonly names: readonly Statement[];
}

/** A name for a row has no more words. */
const MOST_WORDS = 4;

/** The row that a cell is all there is in, besides its name. Undefined where other cells ask for something. */
export function rowOf(
  { text, language }: Ad,
  { statements }: Section,
  cell: Statement,
  demands: readonly Demand[],
  taken: ReadonlySet<Demand>,
): TableRow | undefined {
  const block = { start: startOfLine(text, cell.start), end: endOfLine(text, cell.end) };
  const line = text.slice(block.start, block.end).trim();
  if (cell.kind !== "cell" || !line.startsWith("|") || !line.endsWith("|") || !cell.column) return undefined;
  const others = statements.filter(
    (each) => each !== cell && each.start >= block.start && each.end <= block.end,
  );
  const isName = (each: Statement) => {
    const words = each.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const isTask = verbForm(words[0] ?? "", language)?.certain === true;
    return (
      words.length <= MOST_WORDS &&
      !isTask &&
      !demandsIn(demands, each).some((demand) => isFirm(demand) && !taken.has(demand))
    );
  };
  const names = others.filter((each) => /[\p{L}\p{N}]/u.test(each.text));
  if (isRanked(cell) && names.some(isRanked))
    return { block: { start: cell.start, end: cell.end }, names: [] };
  return names.length < 3 && names.every(isName) ? { block, names } : undefined;
}

/** Under "Krav" or "Desirable" cells stand side by side without saying anything of one another. */
function isRanked({ column }: Statement): boolean {
  return /(?:krav|meriter|önskvärt|required|requirement|desirable|essential|preferred|must|nice)/i.test(
    column?.text ?? "",
  );
}

/** The words of a row outside its table: "IT: Sköter nätverket (20 %)". */
export function namedBy({ names }: TableRow, cell: Statement, words: string): string {
  const [before, after] = [
    names.filter(({ start }) => start < cell.start),
    names.filter(({ start }) => start > cell.start),
  ];
  const list = (cells: readonly Statement[]) => cells.map(({ text }) => text).join(", ");
  return `${before.length > 0 ? `${list(before)}: ` : ""}${words}${after.length > 0 ? ` (${list(after)})` : ""}`;
}
