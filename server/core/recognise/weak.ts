import type { Demand, Statement } from "../ad.ts";
import type { Area } from "../knowledge.ts";

/**
 * Tells of a weak word whether it counts: the area is a reason for the role to exist, or the statement asks for it
 * hands-on in words of its own, or by a tool.
 * @param isOwn whether an area is at the core of one of the title's roles
 */
export function corroboration(
  all: readonly Demand[],
  isOwn: (area: Area) => boolean,
): (weak: Area, statement: Statement) => boolean {
  const strong = new Map<Statement, Set<Area>>();
  for (const { area, statement, evidence, mode } of all) {
    if ((evidence !== "craft" && evidence !== "tool") || mode !== "hands-on") continue;
    const areas = strong.get(statement);
    if (areas) areas.add(area);
    else strong.set(statement, new Set([area]));
  }
  return (area, statement) => isOwn(area) || strong.get(statement)?.has(area) === true;
}
