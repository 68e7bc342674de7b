import type { Demand, Statement } from "./ad.ts";

const known = new WeakMap<readonly Demand[], ReadonlyMap<Statement, readonly Demand[]>>();

/**
 * The demands of each statement, in their order: rules that look at one statement after the other stay linear. Several
 * rules ask for those of the same ad.
 */
export function byStatement(demands: readonly Demand[]): ReadonlyMap<Statement, readonly Demand[]> {
  const before = known.get(demands);
  if (before) return before;
  const all = new Map<Statement, Demand[]>();
  for (const demand of demands) {
    const others = all.get(demand.statement);
    if (others) others.push(demand);
    else all.set(demand.statement, [demand]);
  }
  known.set(demands, all);
  return all;
}
