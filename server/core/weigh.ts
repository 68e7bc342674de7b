import type { Ad, Demand, ForeignArea, Scope, Verdict } from "./ad.ts";
import type { Area, Knowledge } from "./knowledge.ts";

/** Weighs what the title promises against what the text demands (corpus guide, rules 6 and 7; domain 2.4). */
export function weigh(ad: Ad, demands: readonly Demand[], knowledge: Knowledge): Scope {
  const roles = (ad.title?.professions ?? []).flatMap(({ role }) => (role ? [role] : []));
  const ownIds = new Set(roles.flatMap((role) => [...role.core, ...role.ok]));
  const outIds = new Set(roles.flatMap((role) => role.out));
  const byArea = new Map<Area, Demand[]>();
  for (const demand of demands) {
    if (demand.mode !== "hands-on") continue;
    const known = byArea.get(demand.area);
    if (known) known.push(demand);
    else byArea.set(demand.area, [demand]);
  }
  const own: Area[] = [];
  const foreign: ForeignArea[] = [];
  for (const [area, mentions] of byArea) {
    if (ownIds.has(area.id) || area.tier === "G" || area.tier === "M") {
      own.push(area);
      continue;
    }
    const strongest = mentions[0];
    if (!strongest) continue;
    foreign.push({
      area,
      strongest,
      demands: mentions,
      out: outIds.has(area.id),
      weight: area.tier === "S" ? 1 : 0.5,
    });
  }
  const breadth = breadthOf(foreign.map(({ area, weight }) => ({ cluster: area.cluster, weight })));
  const totalBreadth = breadthOf(
    [...byArea.keys()].map((area) => ({
      cluster: area.cluster,
      weight: area.tier === "S" ? 1 : area.tier === "D" ? 0.5 : 0,
    })),
  );
  const crafts = foreign.filter(({ area }) => area.tier === "S");
  const clusters = new Set(crafts.map(({ area }) => area.cluster));
  const limits = knowledge.weights;
  const verdict: Verdict =
    crafts.length >= (limits["overScopedCrafts"] ?? 3) && clusters.size >= (limits["overScopedClusters"] ?? 2)
      ? "over-scoped"
      : crafts.length >= (limits["borderlineCrafts"] ?? 2)
        ? "borderline"
        : "in-scope";
  const veryBroad = verdict === "over-scoped" && breadth >= (limits["veryBroad"] ?? 5);
  return { roles, own, foreign, breadth, totalBreadth, verdict, veryBroad };
}

/** Sum over clusters: the heaviest area counts whole, every further one half (domain 2.2). */
export function breadthOf(areas: readonly { readonly cluster: string; readonly weight: number }[]): number {
  const heaviest = new Map<string, number>();
  let sum = 0;
  for (const { cluster, weight } of areas) {
    heaviest.set(cluster, Math.max(heaviest.get(cluster) ?? 0, weight));
    sum += weight;
  }
  const tops = [...heaviest.values()].reduce((total, weight) => total + weight, 0);
  return tops + (sum - tops) / 2;
}
