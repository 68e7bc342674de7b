import type { Ad, Demand, ForeignArea, Scope, Verdict } from "./ad.ts";
import type { Area, Knowledge, Role, Weights } from "./knowledge.ts";
import type { Organisation } from "./rule.ts";

/**
 * Weighs what the title promises against what the text demands. An area that is demanded hands-on and is not the
 * title's own is foreign when its words weigh enough; several foreign crafts from several clusters are too many.
 * What colleagues take care of is foreign only where the ad asks for an expert or a second professional all the same,
 * and few people must share more, so that only what is very broad is too much for a small organisation.
 */
export function weigh(
  ad: Ad,
  demands: readonly Demand[],
  knowledge: Knowledge,
  { team = [], employees = Infinity }: Organisation = {},
): Scope {
  const { weights } = knowledge;
  const roles = (ad.title?.professions ?? []).flatMap(({ role }) => (role ? [role] : []));
  const demanded = byArea(demands);
  const families = familiesOf(knowledge);
  const settled: Area[] = [];
  const foreign: ForeignArea[] = [];
  for (const [area, mentions] of demanded) {
    const claim =
      isOwn(area, roles) || (team.includes(area.id) && !asksForAnother(mentions))
        ? undefined
        : foreignOf(area, mentions, roles, families.get(area), weights);
    if (claim) foreign.push(claim);
    else settled.push(area);
  }
  const own = settled.filter((area) => isOwn(area, roles) || tierWeight(area, weights) === 0);
  foreign.sort((one, other) => other.weight - one.weight);
  const counted = oneOfEach(
    foreign,
    settled.flatMap((area) => demanded.get(area) ?? []),
  );
  const breadth = breadthOfForeign(counted, weights);
  if (roles.length === 0) {
    const total = breadthOf(
      [...demanded].map(([area, mentions]) => ({
        cluster: area.cluster,
        weight: tierWeight(area, weights) * strengthOf(mentions, weights),
      })),
      weights,
    );
    const verdict = verdictOfUnknown(counted, total, families, weights);
    if (verdict === "in-scope") {
      const all = [...own, ...counted.map(({ area }) => area)];
      return { roles, own: all, foreign: [], breadth: 0, verdict, veryBroad: false };
    }
    return settle(verdict, total >= weights.veryBroadUnknown);
  }
  return settle(verdictOf(counted, breadth, weights), breadth >= weights.veryBroad);

  function settle(verdict: Verdict, isBroad: boolean): Scope {
    const veryBroad = verdict === "over-scoped" && isBroad;
    const isForgiven = verdict === "over-scoped" && !isBroad && employees < weights.smallOrganisation;
    return { roles, own, foreign: counted, breadth, verdict: isForgiven ? "borderline" : verdict, veryBroad };
  }
}

function asksForAnother(mentions: readonly Demand[]): boolean {
  return mentions.some(({ depth, evidence }) => depth === "expert" || evidence === "profession");
}

/** Of areas that are offered as one of several, the heaviest; none where an area that is not foreign is among them. */
function oneOfEach(foreign: readonly ForeignArea[], others: readonly Demand[]): ForeignArea[] {
  const met = new Set(others.flatMap(({ choice }) => choice ?? []));
  return foreign.filter(({ demands }) => {
    const choices = demands.map(({ choice }) => choice);
    const isFree = choices.some((choice) => choice === undefined || !met.has(choice));
    for (const choice of choices) if (choice !== undefined) met.add(choice);
    return isFree;
  });
}

function byArea(demands: readonly Demand[]): Map<Area, Demand[]> {
  const areas = new Map<Area, Demand[]>();
  for (const demand of demands) {
    if (demand.mode !== "hands-on") continue;
    const known = areas.get(demand.area);
    if (known) known.push(demand);
    else areas.set(demand.area, [demand]);
  }
  return areas;
}

function isOwn(area: Area, roles: readonly Role[]): boolean {
  return roles.some(({ core, ok }) => core.includes(area.id) || ok.includes(area.id));
}

const familiesByKnowledge = new WeakMap<Knowledge, ReadonlyMap<Area, string>>();

/** The family of the role that each area is the profession of. */
function familiesOf(knowledge: Knowledge): ReadonlyMap<Area, string> {
  const known = familiesByKnowledge.get(knowledge);
  if (known) return known;
  const byRole = new Map(knowledge.roles.map(({ id, family }) => [id, family]));
  const families = new Map<Area, string>();
  for (const area of knowledge.areas) {
    const family = area.role && byRole.get(area.role);
    if (family) families.set(area, family);
  }
  familiesByKnowledge.set(knowledge, families);
  return families;
}

function foreignOf(
  area: Area,
  mentions: readonly Demand[],
  roles: readonly Role[],
  family: string | undefined,
  weights: Weights,
): ForeignArea | undefined {
  const out = roles.some((role) => role.out.includes(area.id));
  const isNear = roles.some((role) => role.family === family);
  const distance = isNear ? (out ? weights.nearOut : weights.near) : 1;
  const weight = tierWeight(area, weights) * strengthOf(mentions, weights) * distance;
  if (weight < weights.foreignEnough) return undefined;
  const strongest = mentions.reduce((best, mention) =>
    strength(mention, weights) > strength(best, weights) ? mention : best,
  );
  return { area, strongest, demands: mentions, out, weight };
}

/** How much the words of one area weigh: the strongest mention, more when another statement repeats it. */
function strengthOf(mentions: readonly Demand[], weights: Weights): number {
  const strongest = mentions.reduce((most, mention) => Math.max(most, strength(mention, weights)), 0);
  const isRepeated = mentions.some(({ statement }) => statement !== mentions[0]?.statement);
  return isRepeated ? strongest * weights.repeated : strongest;
}

function strength({ evidence, depth, section }: Demand, weights: Weights): number {
  const ofDepth = depth === "normal" ? 1 : weights[DEPTH[depth]];
  return weights[EVIDENCE[evidence]] * ofDepth * (section.kind === "intro" ? weights.sectionIntro : 1);
}

function tierWeight({ tier }: Area, weights: Weights): number {
  return weights[TIER[tier]];
}

const EVIDENCE = {
  craft: "evidenceCraft",
  weak: "evidenceWeak",
  tool: "evidenceTool",
  profession: "evidenceProfession",
} as const;
const DEPTH = { light: "depthLight", expert: "depthExpert" } as const;
const TIER = { S: "areaTierS", D: "areaTierD", G: "areaTierG", M: "areaTierM" } as const;

function verdictOf(foreign: readonly ForeignArea[], breadth: number, weights: Weights): Verdict {
  const crafts = foreign.filter(({ area, weight }) => area.tier === "S" && weight >= weights.craftEnough);
  const clusters = new Set(crafts.map(({ area }) => area.cluster));
  const isOver =
    crafts.length >= weights.overScopedCrafts &&
    clusters.size >= weights.overScopedClusters &&
    breadth >= weights.overScopedBreadth;
  if (isOver) return "over-scoped";
  return crafts.length >= weights.borderlineCrafts ? "borderline" : "in-scope";
}

/**
 * Without a known role nothing is certain to be foreign: the family that most crafts belong to is taken for the
 * title's own, and only a very broad whole counts. While it is in scope, all of it passes for the title's own.
 */
function verdictOfUnknown(
  foreign: readonly ForeignArea[],
  total: number,
  families: ReadonlyMap<Area, string>,
  weights: Weights,
): Verdict {
  const byFamily = new Map<string | undefined, number>();
  for (const { area, weight } of foreign) {
    const family = families.get(area);
    byFamily.set(family, (byFamily.get(family) ?? 0) + weight);
  }
  const [main] = [...byFamily].sort(([, one], [, other]) => other - one)[0] ?? [];
  const others = foreign.filter(({ area }) => families.get(area) !== main);
  const verdict = verdictOf(others, breadthOfForeign(others, weights), weights);
  if (verdict === "over-scoped" && total >= weights.overScopedUnknownBreadth) return verdict;
  return total >= weights.borderlineUnknownBreadth ? "borderline" : "in-scope";
}

function breadthOfForeign(foreign: readonly ForeignArea[], weights: Weights): number {
  return breadthOf(
    foreign.map(({ area, weight }) => ({ cluster: area.cluster, weight })),
    weights,
  );
}

/** Sum over clusters: the heaviest area counts whole, every further one in part. */
export function breadthOf(
  areas: readonly { readonly cluster: string; readonly weight: number }[],
  weights: Pick<Weights, "clusterShare">,
): number {
  const heaviest = new Map<string, number>();
  let sum = 0;
  for (const { cluster, weight } of areas) {
    heaviest.set(cluster, Math.max(heaviest.get(cluster) ?? 0, weight));
    sum += weight;
  }
  let tops = 0;
  for (const weight of heaviest.values()) tops += weight;
  return tops + (sum - tops) * weights.clusterShare;
}
