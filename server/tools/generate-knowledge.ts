import type {
  Area,
  Cluster,
  Cues,
  Knowledge,
  PhraseList,
  Role,
  Terms,
  Weights,
  Wording,
} from "../core/knowledge.ts";
import { checkReferences } from "./generate-references.ts";
import { shapesIn } from "./generate-schema.ts";
import { type Complaint, compare, type Source, sourcesIn } from "./generate-source.ts";

/** The YAML files of the knowledge, by the schema they follow. */
export interface Sources {
  readonly areas: readonly Source[];
  readonly roles: readonly Source[];
  readonly wording: Readonly<Record<WordingName, Source>>;
  readonly phrases: readonly Source[];
  readonly weights: Source;
}

const WORDING = ["contents", "cues", "grammar", "headings", "language", "signs", "titles"] as const;
type WordingName = (typeof WORDING)[number];

/** The knowledge compiled from YAML, or everything that is wrong with it. */
export type Compiled =
  | { readonly knowledge: Knowledge; readonly complaints: readonly [] }
  | { readonly knowledge: undefined; readonly complaints: readonly Complaint[] };

/**
 * Compiles the YAML of a folder ("rules/knowledge") into knowledge.
 * Shape mistakes are all reported first; references are checked when every file has the right shape.
 */
export function compileKnowledge(root: string, folder: string): Compiled {
  const shapes = shapesIn(root, `${folder}/schema`);
  const all = sourcesIn(root, folder);
  const complaints: Complaint[] = all.flatMap((source) => {
    const schema = schemaOf(source, folder);
    const shape = shapes.get(schema);
    return shape
      ? shape(source)
      : [source.complain([], `No schema is named ${schema}: move the file to areas, roles or wording.`)];
  });
  const sources = gather(all, folder, complaints);
  if (sources && complaints.length === 0) complaints.push(...checkReferences(sources));
  if (!sources || complaints.length > 0) {
    return {
      knowledge: undefined,
      complaints: complaints.sort(
        (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
      ),
    };
  }
  return { knowledge: assemble(sources), complaints: [] };
}

function schemaOf(source: Source, folder: string): string {
  const [room, list, file] = source.file.slice(folder.length + 1).split("/");
  if (room === "wording" && list === "phrases" && file !== undefined) return "phrases";
  return room === "areas" ? "areas" : room === "roles" ? "role" : source.name;
}

function gather(all: readonly Source[], folder: string, complaints: Complaint[]): Sources | undefined {
  const inRoom = (room: string) => all.filter(({ file }) => file.startsWith(`${folder}/${room}/`));
  const find = (file: string): Source | undefined => {
    const source = all.find((candidate) => candidate.file === `${folder}/${file}`);
    if (!source)
      complaints.push({ file: `${folder}/${file}`, line: 1, column: 1, message: "The file is missing." });
    return source;
  };
  const weights = find("weights.yaml");
  const wording = WORDING.map((name) => [name, find(`wording/${name}.yaml`)] as const);
  if (!weights || wording.some(([, source]) => !source)) return undefined;
  return {
    areas: inRoom("areas"),
    roles: inRoom("roles"),
    wording: Object.fromEntries(wording) as Record<WordingName, Source>,
    phrases: inRoom("wording/phrases"),
    weights,
  };
}

interface ClusterFile {
  readonly name: Cluster["name"];
  readonly verbs: Cluster["verbs"];
  readonly areas: Readonly<
    Record<string, Partial<Omit<Area, "id" | "cluster">> & Pick<Area, "tier" | "name" | "craft">>
  >;
}
type RoleFile = Omit<Role, "id" | "family" | "ids"> & { readonly ids?: Role["ids"] };
type PhraseFile = Terms & Pick<PhraseList, "instead"> & { readonly except?: Terms };

const NONE: Terms = { sv: [], en: [] };

/** Builds the knowledge from files whose shape has been checked. */
function assemble({ areas, roles, wording, phrases, weights }: Sources): Knowledge {
  const clusters = areas.map(({ name: id, value }) => {
    const { name, verbs } = value as ClusterFile;
    return { id, name, verbs };
  });
  return {
    clusters,
    areas: areas.flatMap(({ name: cluster, value }) =>
      Object.entries((value as ClusterFile).areas).map(([id, area]) => ({
        id,
        cluster,
        tier: area.tier,
        name: area.name,
        ...(area.role === undefined ? {} : { role: area.role }),
        craft: area.craft,
        weak: area.weak ?? NONE,
        verbs: area.verbs ?? NONE,
        profession: area.profession ?? NONE,
        tools: area.tools ?? [],
        except: area.except ?? NONE,
        ids: area.ids ?? {},
      })),
    ),
    roles: roles.map(({ name: id, file, value }) => {
      const { archetype, name, titles, core, ok, out, duties, ids } = value as RoleFile;
      const family = file.split("/").at(-2) ?? "";
      return { id, family, archetype, name, titles, core, ok, out, duties, ids: ids ?? {} };
    }),
    wording: assembleWording(wording, phrases),
    weights: Object.fromEntries(
      Object.entries(weights.value as Record<string, { value: number }>).map(([name, { value }]) => [
        name,
        value,
      ]),
    ) as Weights,
  };
}

function assembleWording(wording: Sources["wording"], lists: Sources["phrases"]): Wording {
  const { heads, decisive, juniors, areaFamilies, ...titles } = wording.titles.value as Wording["titles"] &
    Pick<Wording, "heads" | "decisive" | "juniors" | "areaFamilies">;
  const { vacancyKeys, ...signs } = wording.signs.value as Wording["signs"] & Pick<Wording, "vacancyKeys">;
  const phrases = lists.map(({ name: id, value }): PhraseList => {
    const { sv, en, except, instead } = value as PhraseFile;
    return { id, terms: { sv, en }, except: except ?? NONE, ...(instead && { instead }) };
  });
  return {
    headings: wording.headings.value as Wording["headings"],
    cues: wording.cues.value as Cues,
    grammar: wording.grammar.value as Wording["grammar"],
    heads,
    decisive,
    juniors,
    areaFamilies,
    titles,
    phrases,
    contents: wording.contents.value as Wording["contents"],
    signs,
    vacancyKeys,
    ...(wording.language.value as Pick<Wording, "functionWords" | "neighbours" | "shortForms">),
  };
}
