/** A line of a diff: kept, taken away or added. Lines hold their line break. */
interface Step {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

const CONTEXT = 3;

/** More differences than this are shown as one that replaces all lines between the first and the last. */
const MOST = 1000;

/**
 * What makes one text of another, as `diff -u` shows it; empty where they are the same.
 * @param names of the files before and after.
 */
export function unifiedDiff(before: string, after: string, [from, to]: readonly [string, string]): string {
  if (before === after) return "";
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return `--- ${named(from)}\n+++ ${named(to)}\n${hunksOf(steps).join("")}`;
}

/** A name with spaces ends at a tab, or `patch` would take its first word for the name. */
function named(name: string): string {
  return name.includes(" ") ? `${name}\t` : name;
}

/** Lines end at \n only, as for every program that reads diffs. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return text === "" ? [] : lines;
}

function hunksOf(steps: readonly Step[]): string[] {
  const hunks: string[] = [];
  let [old, fresh] = [1, 1];
  let at = 0;
  while (at < steps.length) {
    const first = nextChange(steps, at);
    if (first === steps.length) break;
    let last = first;
    for (
      let next = first;
      next < steps.length && next - last <= 2 * CONTEXT + 1;
      next = nextChange(steps, next + 1)
    )
      last = next;
    const start = Math.max(at, first - CONTEXT);
    const end = Math.min(steps.length, last + 1 + CONTEXT);
    old += start - at;
    fresh += start - at;
    const part = steps.slice(start, end);
    const gone = part.filter(({ sign }) => sign !== "+").length;
    const come = part.filter(({ sign }) => sign !== "-").length;
    hunks.push(`@@ -${rangeOf(old, gone)} +${rangeOf(fresh, come)} @@\n${part.map(written).join("")}`);
    old += gone;
    fresh += come;
    at = end;
  }
  return hunks;
}

function nextChange(steps: readonly Step[], from: number): number {
  let at = from;
  while (at < steps.length && steps[at]?.sign === " ") at++;
  return at;
}

function rangeOf(start: number, count: number): string {
  if (count === 1) return `${start}`;
  return `${count === 0 ? start - 1 : start},${count}`;
}

function written({ sign, line }: Step): string {
  return line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
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
