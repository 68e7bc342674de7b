import type { Area, Bilingual, Knowledge, Role, Terms } from "#core";
import type { Config } from "./schema.ts";

type Own = NonNullable<Config["knowledge"]>;
type OwnArea = NonNullable<Own["areas"]>[string];
type OwnRole = NonNullable<Own["roles"]>[string];
type OwnTerms = { readonly sv?: readonly string[]; readonly en?: readonly string[] };

const NONE: Terms = { sv: [], en: [] };

const latest = new WeakMap<Knowledge, { readonly words: string; readonly knowledge: Knowledge }>();

/**
 * The knowledge together with what a settings file adds to it. The same object as the last time where the file adds
 * the same: what is made of knowledge is made once, while other lines of the file change.
 */
export function withOwn(knowledge: Knowledge, own: Own): Knowledge {
  const words = JSON.stringify(own);
  const known = latest.get(knowledge);
  if (known?.words === words) return known.knowledge;
  const enlarged = enlargedBy(knowledge, own);
  latest.set(knowledge, { words, knowledge: enlarged });
  return enlarged;
}

function enlargedBy(knowledge: Knowledge, own: Own): Knowledge {
  const { areas = {}, roles = {}, phrases = {} } = own;
  const isNew = (id: string, of: readonly { readonly id: string }[]) => of.every((each) => each.id !== id);
  return {
    ...knowledge,
    areas: [
      ...knowledge.areas.map((area) => enlargedArea(area, areas[area.id])),
      ...Object.entries(areas)
        .filter(([id]) => isNew(id, knowledge.areas))
        .map(([id, area]) => enlargedArea(emptyArea(id), area)),
    ],
    roles: [
      ...knowledge.roles.map((role) => enlargedRole(role, roles[role.id])),
      ...Object.entries(roles)
        .filter(([id]) => isNew(id, knowledge.roles))
        .map(([id, role]) => enlargedRole(emptyRole(id), role)),
    ],
    wording: {
      ...knowledge.wording,
      phrases: knowledge.wording.phrases.map((list) => {
        const more = phrases[list.id];
        if (!more) return list;
        return { ...list, terms: joined(list.terms, more), except: joined(list.except, more.except) };
      }),
    },
  };
}

function emptyArea(id: string): Area {
  return {
    id,
    cluster: "",
    tier: "D",
    name: { sv: id, en: id },
    craft: NONE,
    weak: NONE,
    verbs: NONE,
    profession: NONE,
    tools: [],
    except: NONE,
    ids: {},
  };
}

function enlargedArea(area: Area, more: OwnArea | undefined): Area {
  if (!more) return area;
  const role = more.role ?? area.role;
  return {
    ...area,
    cluster: more.cluster ?? area.cluster,
    tier: more.tier ?? area.tier,
    name: named(area.name, more.name),
    ...(role === undefined ? {} : { role }),
    craft: joined(area.craft, more.craft),
    weak: joined(area.weak, more.weak),
    verbs: joined(area.verbs, more.verbs),
    profession: joined(area.profession, more.profession),
    tools: union(area.tools, more.tools),
    except: joined(area.except, more.except),
  };
}

function emptyRole(id: string): Role {
  return {
    id,
    family: "own",
    archetype: "generalist",
    name: { sv: id, en: id },
    titles: NONE,
    core: [],
    ok: [],
    out: [],
    duties: NONE,
    ids: {},
  };
}

/** An area that is given a place in a role leaves the one it had. */
function enlargedRole(role: Role, more: OwnRole | undefined): Role {
  if (!more) return role;
  const { core = [], ok = [], out = [] } = more;
  const without = (areas: readonly string[], ...moved: readonly (readonly string[])[]) =>
    areas.filter((area) => !moved.some((list) => list.includes(area)));
  return {
    ...role,
    family: more.family ?? role.family,
    ...(more.archetype && { archetype: more.archetype, isDecided: true }),
    name: named(role.name, more.name),
    titles: joined(role.titles, more.titles),
    core: union(without(role.core, ok, out), core),
    ok: union(without(role.ok, core, out), without(ok, core)),
    out: union(without(role.out, core, ok), without(out, core, ok)),
    duties: joined(role.duties, more.duties),
  };
}

function named(
  name: Bilingual,
  given: { readonly sv?: string; readonly en?: string } | undefined,
): Bilingual {
  return { sv: given?.sv ?? name.sv, en: given?.en ?? name.en };
}

function joined(terms: Terms, more: OwnTerms | undefined): Terms {
  return more ? { sv: union(terms.sv, more.sv), en: union(terms.en, more.en) } : terms;
}

function union(one: readonly string[], other: readonly string[] = []): readonly string[] {
  return other.length > 0 ? [...new Set([...one, ...other])] : one;
}
