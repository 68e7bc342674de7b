import type { Demand, Statement } from "./ad.ts";

/** The demands of each statement, in their order: rules that look at one statement after the other stay linear. */
export function byStatement(demands: readonly Demand[]): ReadonlyMap<Statement, readonly Demand[]> {
  const all = new Map<Statement, Demand[]>();
  for (const demand of demands) {
    const others = all.get(demand.statement);
    if (others) others.push(demand);
    else all.set(demand.statement, [demand]);
  }
  return all;
}
