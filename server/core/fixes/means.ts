import type { Demand } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";

/** Longer stretches hold more than one thing. */
const FARTHEST = 60;

/**
 * The tools that are named only as what another craft is done with: Photoshop in "retouch the pictures in Photoshop",
 * with that craft.
 */
export function meansIn(demands: readonly Demand[]): Map<Demand, Demand> {
  const means = new Map<Demand, Demand>();
  for (const tool of demands) {
    if (tool.evidence !== "tool" || tool.mode !== "hands-on") continue;
    const beside = demandsIn(demands, tool.statement);
    const craft = beside
      .filter(({ evidence, end }) => evidence === "craft" && end <= tool.start)
      .reduce<Demand | undefined>((last, each) => (last && last.end >= each.end ? last : each), undefined);
    if (craft?.mode !== "hands-on" || craft.area.cluster === tool.area.cluster) continue;
    const { text, start } = tool.statement;
    let between = text.slice(craft.end - start, tool.start - start);
    for (const { evidence, text: name } of beside)
      if (evidence === "tool" && between.length <= FARTHEST) between = between.replace(name, "");
    const isDoneWith =
      /^[^,;:.()!?]*(?:^|\s)(?:i|in|med|with|using)(?:\s|,|\/|och|and)*$/i.test(between) &&
      !/\s(?:och|and|samt)\s.*\s(?:i|in|med|with|using)\s/i.test(between);
    if (between.length <= FARTHEST && isDoneWith) means.set(tool, craft);
  }
  return means;
}
