/** A line that says nothing of its own ("Apply now") is shorter. */
const TELLING = 60;

/** Ads that share so many lines are of one employer or one hand. */
const SHARED = 3;

/** A line that stands in more ads is the job board's. */
const MOST_ADS = 30;

/**
 * Deals ads out to parts to learn from and parts to test on. Ads that share lines go to the same part: an ad whose
 * sister was learnt from is not unseen. The others go round in order.
 * @returns for each ad the number of its part
 */
export function partsOf(texts: readonly string[], parts: number): readonly number[] {
  const leaders = leadersOf(texts);
  const placed = new Map<number, number>();
  return leaders.map((leader) => {
    const part = placed.get(leader) ?? placed.size % parts;
    placed.set(leader, part);
    return part;
  });
}

/** For each text the first one that it shares lines with, over however many others. */
function leadersOf(texts: readonly string[]): readonly number[] {
  const leaders = texts.map((_, n) => n);
  const leaderOf = (n: number): number => {
    const leader = leaders[n] ?? n;
    return leader === n ? n : leaderOf(leader);
  };
  for (const [pair, count] of sharedLines(texts)) {
    if (count < SHARED) continue;
    const [one = 0, other = 0] = pair.split(" ").map(Number);
    const [first, second] = [leaderOf(one), leaderOf(other)];
    leaders[Math.max(first, second)] = Math.min(first, second);
  }
  return leaders.map((_, n) => leaderOf(n));
}

/** How many lines each two texts have in common. */
function sharedLines(texts: readonly string[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number[]>();
  texts.forEach((text, n) => {
    const lines = text.split(/\n|(?<=[.!?]) /).map((line) => line.trim());
    for (const line of new Set(lines.filter(({ length }) => length >= TELLING))) {
      const known = holders.get(line);
      if (known) known.push(n);
      else holders.set(line, [n]);
    }
  });
  const pairs = new Map<string, number>();
  for (const all of holders.values()) {
    if (all.length > MOST_ADS) continue;
    all.forEach((other, n) => {
      for (const one of all.slice(0, n))
        pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
    });
  }
  return pairs;
}
