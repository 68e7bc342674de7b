/**
 * The candidate that a misspelt word was probably meant to be, or undefined when none is close: at most a third of
 * its letters may differ, whatever their case, or it is the beginning of one candidate alone, up to a hyphen.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  const longer = new Set<string>();
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    if (candidate.toLowerCase().startsWith(`${written}-`)) longer.add(candidate);
    const distance = distanceBetween(written, candidate.toLowerCase(), least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  const [only, ...others] = longer;
  return best ?? (others.length === 0 ? only : undefined);
}

/** How many letters must be added, removed or replaced to make one word the other; `limit` when it is that or more. */
function distanceBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const kept = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(kept, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return Math.min(limit, above[other.length] ?? limit);
}
