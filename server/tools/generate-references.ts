import type { Sources } from "./generate-knowledge.ts";
import { didYouMean, quoted } from "./generate-schema.ts";
import { type Complaint, compare, type Path, type Source } from "./generate-source.ts";

interface AreaFacts {
  readonly source: Source;
  readonly path: Path;
  readonly tier: string;
  readonly role: string | undefined;
}

interface RoleFacts {
  readonly core: readonly string[];
  readonly ok: readonly string[];
  readonly out: readonly string[];
  readonly titles: Readonly<Record<"sv" | "en", readonly string[]>>;
}

/** Checks what no schema can see: that ids resolve, that nothing contradicts itself, that order is kept. */
export function checkReferences({ areas, roles }: Sources): Complaint[] {
  const complaints: Complaint[] = [];
  const known = new Map<string, AreaFacts>();
  for (const source of areas) {
    const entries = Object.entries(
      (source.value as { areas: Record<string, { tier: string; role?: string }> }).areas,
    );
    complaints.push(
      ...outOfOrder(
        source,
        ["areas"],
        entries.map(([id]) => id),
      ),
    );
    for (const [id, { tier, role }] of entries) {
      const path = ["areas", id];
      const earlier = known.get(id);
      if (earlier)
        complaints.push(
          source.complain(["areas"], `The area ${quoted(id)} stands in ${earlier.source.file}, too.`, id),
        );
      else known.set(id, { source, path, tier, role });
    }
  }
  const byId = new Map<string, Source>();
  for (const source of roles) {
    const earlier = byId.get(source.name);
    if (earlier)
      complaints.push(source.complain([], `The role ${quoted(source.name)} stands in ${earlier.file}, too.`));
    else byId.set(source.name, source);
  }
  for (const source of roles) complaints.push(...checkRole(source, known));
  complaints.push(...checkTitles(roles));
  for (const [id, facts] of known) complaints.push(...checkSplit(id, facts, byId));
  return complaints;
}

function checkRole(source: Source, areas: ReadonlyMap<string, AreaFacts>): Complaint[] {
  const role = source.value as RoleFacts;
  const complaints: Complaint[] = [];
  const seen = new Map<string, string>();
  for (const key of ["core", "ok", "out"] as const) {
    for (const [at, id] of role[key].entries()) {
      if (!areas.has(id)) {
        complaints.push(
          source.complain([key, at], `There is no area ${quoted(id)}.${didYouMean(id, areas.keys())}`),
        );
      }
      const earlier = seen.get(id);
      if (earlier)
        complaints.push(
          source.complain([key, at], `${quoted(id)} is in ${earlier} already; it cannot be in ${key}, too.`),
        );
      else seen.set(id, key);
    }
    if (key !== "core") complaints.push(...outOfOrder(source, [key], role[key]));
  }
  return complaints;
}

/** One title leads to one role, whatever the language. */
function checkTitles(roles: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  const owners = new Map<string, string>();
  for (const source of roles) {
    const { titles } = source.value as RoleFacts;
    for (const language of ["sv", "en"] as const) {
      for (const [at, title] of titles[language].entries()) {
        const words = title
          .toLowerCase()
          .replace(/[ /-]+/g, " ")
          .replace(/[~^*]/g, "");
        const owner = owners.get(words);
        if (owner !== undefined && owner !== source.name) {
          complaints.push(
            source.complain(
              ["titles", language, at],
              `The title ${quoted(title)} belongs to the role ${quoted(owner)} already.`,
            ),
          );
        } else owners.set(words, source.name);
      }
    }
  }
  return complaints;
}

/** Where a split leads: a role that exists and has the area at its core. */
function checkSplit(
  id: string,
  { source, path, tier, role }: AreaFacts,
  roles: ReadonlyMap<string, Source>,
): Complaint[] {
  if (role === undefined) {
    const message = `${quoted(id)} is a ${tier === "S" ? "craft" : "discipline"}: name the role that a split leads to.`;
    return tier === "S" || tier === "D" ? [source.complain(path.slice(0, -1), message, id)] : [];
  }
  const target = roles.get(role);
  if (!target)
    return [
      source.complain(
        [...path, "role"],
        `There is no role ${quoted(role)}.${didYouMean(role, roles.keys())}`,
      ),
    ];
  if ((target.value as RoleFacts).core.includes(id)) return [];
  return [
    source.complain(
      [...path, "role"],
      `The role ${quoted(role)} does not have ${quoted(id)} in its core, so a split would not lead to it.`,
    ),
  ];
}

function outOfOrder(source: Source, path: Path, keys: readonly string[]): Complaint[] {
  const at = keys.findIndex((key, n) => n > 0 && compare(keys[n - 1] ?? "", key) > 0);
  const key = keys[at];
  if (key === undefined) return [];
  const message = `${quoted(key)} belongs before ${quoted(keys[at - 1] ?? "")}: keep the list in alphabetical order.`;
  return [
    Array.isArray(listAt(source.value, path))
      ? source.complain([...path, at], message)
      : source.complain(path, message, key),
  ];
}

function listAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((current, step) => (current as Record<string | number, unknown>)[step], value);
}
