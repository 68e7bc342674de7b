import { isScalar, parseDocument } from "yaml";
import { type Bilingual, presets, type Span } from "#core";
import { check } from "./check.ts";
import { type Mistake, unknownWord } from "./mistake.ts";
import { type Catalogue, type Config, configShape, type Override } from "./schema.ts";
import type { Shape } from "./shape.ts";

/** A settings file, read: what holds of it, and what is wrong with it. */
export interface ConfigFile {
  readonly config: Config;
  readonly mistakes: readonly Mistake[];
  /** Whether the file is no YAML that can be read: what was read of it before is then the better guess. */
  readonly isBroken: boolean;
  /** Where keys (`rules.missing-title:`) and values (`rules.missing-title`) stand. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Nobody writes more settings by hand, and an editor must not stand still over a file of another kind. */
const LONGEST = 100_000;

const shapes = new WeakMap<
  Catalogue["rules"],
  { readonly shape: Shape; readonly of: Catalogue["knowledge"] }
>();

/** The shape for a catalogue; made once. */
function shapeFor(catalogue: Catalogue): Shape {
  const known = shapes.get(catalogue.rules);
  if (known?.of === catalogue.knowledge) return known.shape;
  const shape = configShape(catalogue);
  shapes.set(catalogue.rules, { shape, of: catalogue.knowledge });
  return shape;
}

/** Reads a settings file. Never throws for any text; what is wrong is left out and has a mistake at its place. */
export function parseConfig(text: string, catalogue: Catalogue): ConfigFile {
  if (text.length > LONGEST) {
    const message = {
      sv: "Filen är för stor för att vara inställningar, så den används inte.",
      en: "The file is too large to be settings, so it is not used.",
    };
    return nothing({ start: 0, end: 0, severity: "error", message });
  }
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: "silent", uniqueKeys: false });
    const broken = document.errors.map(({ pos, message }): Mistake => {
      const end = Math.max(pos[0], Math.min(pos[1], text.length));
      return { start: Math.min(pos[0], end), end, severity: "error", message: unreadable(message) };
    });
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null))
      return { ...nothing(...broken), isBroken: broken.length > 0 };
    const { value, mistakes, places } = check(document, shapeFor(catalogue));
    const config = (value ?? {}) as Config;
    const strays: Mistake[] = [];
    const kept = withoutStrays(config, catalogue, places, strays);
    const all = [...broken, ...mistakes, ...strays].sort((one, other) => one.start - other.start);
    return { config: kept, mistakes: all, isBroken: broken.length > 0, places };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...nothing({ start: 0, end: 0, severity: "error", message: unreadable(reason) }),
      isBroken: true,
    };
  }
}

function nothing(...mistakes: readonly Mistake[]): ConfigFile {
  return { config: {}, mistakes, isBroken: false, places: new Map() };
}

function unreadable(reason: string) {
  return {
    sv: `Här går inställningarna inte att läsa, så en del av dem används kanske inte. YAML-läsaren säger: ${reason}`,
    en: `The settings cannot be read here, so some of them may not be used. The YAML reader says: ${reason}`,
  };
}

const ROLE: Bilingual = { sv: "en roll", en: "a role" };
const AREA: Bilingual = { sv: "ett område", en: "an area" };
const SPECIALIST: Bilingual = { sv: "en roll eller ett område", en: "a role or an area" };
const BASE: Bilingual = {
  sv: "en förinställning, eller sökvägen till en fil,",
  en: "a preset, or the path of a file,",
};

/** The settings without names that lead nowhere; each gets a mistake. */
function withoutStrays(
  config: Config,
  { knowledge }: Catalogue,
  places: ReadonlyMap<string, Span>,
  strays: Mistake[],
): Config {
  const own = config.knowledge;
  const areas = new Set([...knowledge.areas.map(({ id }) => id), ...Object.keys(own?.areas ?? {})]);
  const roles = new Set([...knowledge.roles.map(({ id }) => id), ...Object.keys(own?.roles ?? {})]);
  const specialists = new Set([...areas, ...roles]);

  const known = (
    names: readonly string[] | undefined,
    path: string,
    isKnown: ReadonlySet<string>,
    noun: Bilingual,
    idOf: (name: string) => string | undefined = () => undefined,
  ) =>
    names?.filter((name, n) => isKnown.has(name) || stray(name, `${path}.${n}`, isKnown, noun, idOf(name)));

  function stray(
    name: string,
    path: string,
    isKnown: Iterable<string>,
    noun: Bilingual,
    meant?: string,
  ): false {
    const at = places.get(path) ?? places.get(path.slice(0, path.lastIndexOf("."))) ?? { start: 0, end: 0 };
    strays.push(unknownWord(at, name, isKnown, noun, meant));
    return false;
  }

  function staffed<T extends Pick<Override, "organisation">>(part: T, path: string): T {
    if (!part.organisation?.team) return part;
    const team =
      known(part.organisation.team, `${path}organisation.team`, specialists, SPECIALIST, idNamed) ?? [];
    return { ...part, organisation: { ...part.organisation, team } };
  }

  /** "Fotograf" for photographer: the id of what is written as it reads in an ad. */
  function idNamed(written: string): string | undefined {
    const words = written.toLowerCase();
    const isNamedSo = ({ name }: { readonly name: Bilingual }) =>
      name.sv.toLowerCase() === words || name.en.toLowerCase() === words;
    return (knowledge.roles.find(isNamedSo) ?? knowledge.areas.find(isNamedSo))?.id;
  }

  const isBase = (name: string) => presets.some((preset) => preset === name) || /\/|\.ya?ml$/.test(name);
  const bases = config.extends?.filter(
    (name, n) => isBase(name) || stray(name, `extends.${n}`, presets, BASE),
  );
  const ownRoles = Object.entries(own?.roles ?? {}).map(([id, role]) => {
    const lists = (["core", "ok", "out"] as const).flatMap((key) =>
      role[key] ? [[key, known(role[key], `knowledge.roles.${id}.${key}`, areas, AREA)]] : [],
    );
    return [id, { ...role, ...Object.fromEntries(lists) }];
  });
  const ownAreas = Object.entries(own?.areas ?? {}).map(([id, area]) => {
    const { role, ...rest } = area;
    if (role === undefined || roles.has(role)) return [id, area];
    stray(role, `knowledge.areas.${id}.role`, roles, ROLE);
    return [id, rest];
  });
  return {
    ...staffed(config, ""),
    ...(bases && { extends: bases }),
    ...(config.overrides && {
      overrides: config.overrides.map((override, n) => staffed(override, `overrides.${n}.`)),
    }),
    ...(own && {
      knowledge: {
        ...own,
        ...(own.roles && { roles: Object.fromEntries(ownRoles) }),
        ...(own.areas && { areas: Object.fromEntries(ownAreas) }),
      },
    }),
  };
}
