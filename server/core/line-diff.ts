import type { TextEdit } from "./rule.ts";

/** A line of a diff: kept, taken away or added. Lines hold their line break. */
export interface Step {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** More differences than this are taken for one that replaces all lines between the first and the last. */
const MOST = 1000;

/** Lines end at \n only, as for every program that reads diffs. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return text === "" ? [] : lines;
}

/** The edits that make one text of another, each of whole lines. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  let at = 0;
  for (const { sign, line } of stepsBetween(linesOf(before), linesOf(after))) {
    const last = edits.at(-1);
    const edit = last?.end === at ? last : { start: at, end: at, newText: "" };
    if (sign !== " " && edit !== last) edits.push(edit);
    if (sign === "+") edit.newText += line;
    if (sign === "-") edit.end += line.length;
    if (sign !== "+") at += line.length;
  }
  return edits;
}

/** How to come from some lines to others. */
export function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const kept = (line: string): Step => ({ sign: " ", line });
  return [
    ...before.slice(0, head).map(kept),
    ...shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(kept),
  ];
}

/** The fewest steps from some lines to others (Myers 1986, "An O(ND) Difference Algorithm and Its Variations"). */
function shortest(before: readonly string[], after: readonly string[]): Step[] {
  const [n, m] = [before.length, after.length];
  const reached: Int32Array[] = [];
  const limit = Math.min(n + m, MOST);
  let furthest = new Int32Array(0);
  for (let changes = 0; changes <= limit; changes++) {
    const row = new Int32Array(2 * changes + 3);
    reached.push(row);
    for (let k = -changes; k <= changes; k += 2) {
      let x = cameDown(furthest, k, changes)
        ? at(furthest, k + 1, changes)
        : at(furthest, k - 1, changes) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      row[k + changes + 1] = x;
      if (x >= n && x - k >= m) return retraced(reached, before, after);
    }
    furthest = row;
  }
  return [
    ...before.map((line): Step => ({ sign: "-", line })),
    ...after.map((line): Step => ({ sign: "+", line })),
  ];
}

/** How far a diagonal was reached with one change less; -1 where it was not. */
function at(furthest: Int32Array, k: number, changes: number): number {
  if (changes === 0) return k === 1 ? 0 : -1;
  return Math.abs(k) > changes - 1 ? -1 : (furthest[k + changes] ?? -1);
}

/** Whether a diagonal is reached best by adding a line. */
function cameDown(furthest: Int32Array, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && at(furthest, k - 1, changes) < at(furthest, k + 1, changes));
}

function retraced(
  reached: readonly Int32Array[],
  before: readonly string[],
  after: readonly string[],
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [before.length, after.length];
  for (let changes = reached.length - 1; changes >= 0; changes--) {
    const furthest = reached[changes - 1] ?? new Int32Array(0);
    const k = x - y;
    const down = cameDown(furthest, k, changes);
    const start = down ? at(furthest, k + 1, changes) : at(furthest, k - 1, changes) + 1;
    for (; x > start; y--) steps.push({ sign: " ", line: before[--x] ?? "" });
    if (changes === 0) break;
    if (down) steps.push({ sign: "+", line: after[--y] ?? "" });
    else steps.push({ sign: "-", line: before[--x] ?? "" });
  }
  return steps.reverse();
}
