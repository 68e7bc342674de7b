import { linesOf, type Step, stepsBetween } from "#library";

const CONTEXT = 3;

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
