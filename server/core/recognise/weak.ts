import type { Demand, Statement } from "../ad.ts";
import type { Area } from "../knowledge.ts";

/** Tells of a weak word whether it counts: its statement asks for the same area hands-on in words of its own, or by a tool. */
export function corroboration(all: readonly Demand[]): (weak: Demand) => boolean {
  const strong = new Map<Statement, Set<Area>>();
  for (const { area, statement, evidence, mode } of all) {
    if ((evidence !== "craft" && evidence !== "tool") || mode !== "hands-on") continue;
    const areas = strong.get(statement);
    if (areas) areas.add(area);
    else strong.set(statement, new Set([area]));
  }
  return ({ area, statement }) => strong.get(statement)?.has(area) ?? false;
}
