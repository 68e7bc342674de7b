import type { Demand, Statement } from "../ad.ts";
import type { Area } from "../knowledge.ts";

/**
 * Tells of a weak word whether it counts: the area is a reason for the role to exist, or the statement asks for it
 * hands-on in words of its own, or by a tool.
 * @param own the ids of the areas at the core of the title's roles
 */
export function corroboration(
  all: readonly Demand[],
  own: ReadonlySet<string>,
): (weak: Area, statement: Statement) => boolean {
  const strong = new Map<Statement, Set<Area>>();
  for (const { area, statement, evidence, mode } of all) {
    if ((evidence !== "craft" && evidence !== "tool") || mode !== "hands-on") continue;
    const areas = strong.get(statement);
    if (areas) areas.add(area);
    else strong.set(statement, new Set([area]));
  }
  return (area, statement) => own.has(area.id) || strong.get(statement)?.has(area) === true;
}
