import type { ForeignArea } from "../ad.ts";
import type { Bilingual, Knowledge, Role } from "../knowledge.ts";
import { capitalise, enumerateNames, uncapitalise } from "../phrasing.ts";

/** A role to hire for some of the crafts of an ad. */
export interface Specialist {
  readonly clusters: readonly string[];
  readonly foreign: readonly ForeignArea[];
  /** Undefined when the knowledge has no role for the crafts. */
  readonly role: Role | undefined;
  /** As a title: "Fotograf". */
  readonly title: Bilingual;
  /** Inside a sentence: "fotograf". */
  readonly name: Bilingual;
  /** Its crafts inside a sentence: "foto och retusch". */
  readonly crafts: Bilingual;
}

/**
 * The specialists that the foreign areas of an ad call for: one for each cluster, the broadest first. Roles that one of
 * the areas is the profession of go before all others: an economist knows statistics, too, but is not whom one hires
 * for it.
 */
export function specialistsFor(
  foreign: readonly ForeignArea[],
  knowledge: Knowledge,
  own: readonly Role[],
): Specialist[] {
  const clusters = new Map<string, ForeignArea[]>();
  for (const each of foreign) {
    const known = clusters.get(each.area.cluster);
    if (known) known.push(each);
    else clusters.set(each.area.cluster, [each]);
  }
  const others = knowledge.roles.filter((role) => !own.includes(role));
  const named = others.filter(({ id }) => foreign.some(({ area }) => area.role === id));
  const byRole = new Map<string, { clusters: string[]; foreign: ForeignArea[]; role: Role | undefined }>();
  for (const [cluster, areas] of clusters) {
    const role = bestOf(areas, named) ?? bestOf(areas, others);
    const key = role?.id ?? `cluster:${cluster}`;
    const known = byRole.get(key);
    if (known) {
      known.clusters.push(cluster);
      known.foreign.push(...areas);
    } else byRole.set(key, { clusters: [cluster], foreign: areas, role });
  }
  const weight = (areas: readonly ForeignArea[]) => areas.reduce((sum, area) => sum + area.weight, 0);
  return [...byRole.values()]
    .sort((a, b) => weight(b.foreign) - weight(a.foreign))
    .map(({ clusters: ids, foreign: areas, role }) => ({
      clusters: ids,
      foreign: areas,
      role,
      ...namesOf(areas, role),
    }));
}

/** One specialist instead of two, where a role has the crafts of both: a full-stack developer. Undefined where none has. */
export function joinedSpecialist(
  one: Specialist,
  other: Specialist,
  knowledge: Knowledge,
  own: readonly Role[],
): Specialist | undefined {
  const foreign = [...one.foreign, ...other.foreign];
  const ids = foreign.map(({ area }) => area.id);
  const both = knowledge.roles.find(
    ({ core }) =>
      [one, other].every((each) => each.foreign.some(({ area }) => core.includes(area.id))) &&
      ids.every((id) => core.includes(id)),
  );
  const named = knowledge.roles.filter(({ id }) => foreign.some(({ area }) => area.role === id));
  const role = both ?? bestOf(foreign, named);
  if (!role || own.includes(role)) return undefined;
  if (!ids.every((id) => role.core.includes(id) || role.ok.includes(id))) return undefined;
  return { clusters: [...one.clusters, ...other.clusters], foreign, role, ...namesOf(foreign, role) };
}

function namesOf(
  areas: readonly ForeignArea[],
  role: Role | undefined,
): Pick<Specialist, "title" | "name" | "crafts"> {
  const crafts = enumerateNames(areas.map(({ area }) => area.name));
  const [first] = areas;
  const title = role
    ? { sv: capitalise(role.name.sv), en: capitalise(role.name.en) }
    : {
        sv: `Specialist inom ${first?.area.name.sv}`,
        en: `${capitalise(first?.area.name.en ?? "")} specialist`,
      };
  return { title, crafts, name: { sv: uncapitalise(title.sv), en: uncapitalise(title.en) } };
}

/** Of some roles the one that has most of the areas as its own; specialists before others. */
function bestOf(foreign: readonly ForeignArea[], roles: readonly Role[]): Role | undefined {
  const heaviest = [...foreign].sort((a, b) => b.weight - a.weight || b.demands.length - a.demands.length)[0];
  let best: Role | undefined;
  let bestScore = 0;
  for (const role of roles) {
    if (!foreign.some(({ area }) => role.core.includes(area.id))) continue;
    let score = role.archetype === "specialist" ? 0.5 : 0;
    for (const { area } of foreign) {
      if (role.core.includes(area.id)) score += 2;
      else if (role.ok.includes(area.id)) score += 1.5;
      else if (role.out.includes(area.id)) score -= 2;
    }
    if (heaviest?.area.role === role.id) score += 1;
    if (score > bestScore) {
      best = role;
      bestScore = score;
    }
  }
  return best;
}
