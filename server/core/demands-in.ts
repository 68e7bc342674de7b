import type { Demand, Statement } from "./ad.ts";

type ByStatement = ReadonlyMap<Statement, readonly Demand[]>;

const known = new WeakMap<readonly Demand[], ByStatement>();

/** The demands of one statement, in their order. They are sorted out once for all statements, when one is asked for. */
export function demandsIn(demands: readonly Demand[], statement: Statement | undefined): readonly Demand[] {
  if (!statement) return NONE;
  const all = known.get(demands) ?? byStatement(demands);
  known.set(demands, all);
  return all.get(statement) ?? NONE;
}

function byStatement(demands: readonly Demand[]): ByStatement {
  const all = new Map<Statement, Demand[]>();
  for (const demand of demands) {
    const others = all.get(demand.statement);
    if (others) others.push(demand);
    else all.set(demand.statement, [demand]);
  }
  return all;
}

const NONE: readonly never[] = [];
