import {
  type AnalyseOptions,
  type Knowledge,
  type Organisation,
  type Preset,
  type RuleSetting,
  type Rules,
  ruleNamed,
  type Settings,
  type Span,
} from "#core";
import { isIgnored, type Pattern, parseGitignore } from "./gitignore.ts";
import type { Layer, Loaded, LoadedFile } from "./load.ts";
import { withOwn } from "./own-knowledge.ts";
import { below } from "./path.ts";
import type { Catalogue, Config, Override } from "./schema.ts";

/** What holds for one file. */
export interface FileSettings {
  /** Whether the settings say that the file is not to be read. */
  readonly isExcluded: boolean;
  /** How it is read; `knownAd` only where the settings say that the file is an ad. */
  readonly reading: AnalyseOptions;
  readonly lint: Settings;
  /** Ours, with what the settings add. The same object for all files of the same settings. */
  readonly knowledge: Knowledge;
  /** All that the settings files set aside somewhere. */
  readonly asides: readonly Aside[];
  /** The settings files that say so, the nearest one first, and the baseline. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
}

/** A line below `ignore` in a settings file. */
export interface Aside {
  /** The settings file. */
  readonly path: string;
  /** The rule by its name of today. */
  readonly rule: string;
  /** Where it is named. */
  readonly at: Span;
  /** Whether it is for the file that was asked about. */
  readonly holds: boolean;
}

/** Answers for the files of the folders that some loaded settings hold for. */
export type Resolve = (path: string) => FileSettings;

/** One part of the settings with the files it is for. */
interface Part {
  readonly layer: Layer;
  readonly of: Omit<Override, "files">;
  readonly files: readonly Pattern[] | undefined;
  readonly asides: readonly Omit<Aside, "holds">[];
}

/** Prepares the settings for the files they hold for: patterns are read once, and equal answers are one object. */
export function resolver({ files, layers, baseline }: Loaded, catalogue: Catalogue): Resolve {
  const { knowledge } = catalogue;
  const preset = layers.findLast((layer) => layer.preset !== undefined)?.preset;
  const parts = layers.flatMap((layer) => partsOf(layer, files, catalogue));
  const include = layers.flatMap((layer) => selection(layer, layer.config.files?.include));
  const exclude = layers.flatMap((layer) => selection(layer, layer.config.files?.exclude));
  const all = layers.reduce(
    (known, { config }) => (config.knowledge ? withOwn(known, config.knowledge) : known),
    knowledge,
  );
  const sources = files.map(({ path, text }) => ({ path, text }));
  const answers = new Map<string, FileSettings>();
  const isAmong = (path: string) => (part: Selection) => matches(part, path);
  return (path) => {
    const holding = parts.filter((part) => part.files === undefined || matches(part, path));
    const isKnown = include.some(isAmong(path));
    const isExcluded = exclude.some(isAmong(path));
    const key = `${holding.map((part) => parts.indexOf(part)).join()} ${isKnown} ${isExcluded}`;
    let answer = answers.get(key);
    if (!answer) {
      const asides = parts.flatMap((part) =>
        part.asides.map((aside) => ({ ...aside, holds: holding.includes(part) })),
      );
      answer = { ...settled(preset, holding, isKnown, isExcluded, all), asides, sources };
      answers.set(key, answer);
    }
    const name = baseline && below(baseline.folder, path);
    const accepted = name === undefined ? undefined : baseline?.counts[name];
    return accepted ? { ...answer, lint: { ...answer.lint, accepted } } : answer;
  };
}

interface Selection {
  readonly layer: Layer;
  readonly files: readonly Pattern[] | undefined;
}

function partsOf(layer: Layer, loaded: readonly LoadedFile[], { rules }: Catalogue): Part[] {
  const { config } = layer;
  const file = loaded.find((each) => each.config === config);
  return [
    { layer, of: config, files: undefined, asides: asidesOf(file, config, "", rules) },
    ...(config.overrides ?? []).map((of, n): Part => {
      const asides = hasAll(file) ? asidesOf(file, of, `overrides.${n}.`, rules) : [];
      return { layer, of, files: patternsOf(of.files), asides };
    }),
  ];
}

function asidesOf(
  file: LoadedFile | undefined,
  { ignore = {} }: Part["of"],
  inside: string,
  rules: Rules,
): Part["asides"] {
  return Object.keys(ignore).flatMap((name) => {
    const at = file?.places.get(`${inside}ignore.${name}:`);
    return file && at ? { path: file.path, rule: ruleNamed(rules, name) ?? name, at } : [];
  });
}

/** Whether the overrides of a file are counted as they stand: none of them was left out. */
function hasAll(file: LoadedFile | undefined): boolean {
  const { length = 0 } = file?.config.overrides ?? [];
  return file !== undefined && !file.places.has(`overrides.${length}`);
}

function selection(layer: Layer, patterns: readonly string[] | undefined): Selection[] {
  return patterns ? [{ layer, files: patternsOf(patterns) }] : [];
}

function patternsOf(patterns: readonly string[] | undefined): Pattern[] {
  return parseGitignore((patterns ?? []).map((pattern) => pattern.replace(/[\r\n]/g, "")).join("\n"));
}

/** Whether a file, or a folder on the way to it, is among those that patterns name. */
function matches({ layer: { folder }, files = [] }: Selection, path: string): boolean {
  const names = below(folder, path)?.split("/");
  if (!names) return false;
  const ignores = [{ folder: "", patterns: files }];
  return names.some((_, n) =>
    isIgnored(ignores, `/${names.slice(0, n + 1).join("/")}`, n < names.length - 1),
  );
}

function settled(
  preset: Preset | undefined,
  parts: readonly Part[],
  isKnown: boolean,
  isExcluded: boolean,
  knowledge: Knowledge,
): Omit<FileSettings, "asides" | "sources"> {
  const rules: Record<string, RuleSetting> = {};
  let ignores: Readonly<Record<string, string>> = {};
  let language: Config["language"];
  let organisation: Organisation = {};
  for (const { of } of parts) {
    language = of.language ?? language;
    organisation = { ...organisation, ...of.organisation };
    ignores = { ...ignores, ...of.ignore };
    for (const [id, setting] of Object.entries(of.rules ?? {})) rules[id] = mergedSetting(rules[id], setting);
  }
  const { team, ...rest } = organisation;
  return {
    isExcluded,
    reading: {
      ...(isKnown && { knownAd: true }),
      ...(language && { language }),
      organisation: { ...rest, ...(team && { team: areasOf(team, knowledge) }) },
    },
    lint: { ...(preset && { preset }), rules, ignores },
    knowledge,
  };
}

/** A severity alone keeps the options that were chosen before. */
export function mergedSetting(before: RuleSetting | undefined, after: RuleSetting): RuleSetting {
  if (typeof before !== "object")
    return typeof before === "string" && typeof after === "object" ? { severity: before, ...after } : after;
  return typeof after === "string" ? { ...before, severity: after } : { ...before, ...after };
}

/** The areas that specialists take care of: their own, where they are named by role. */
function areasOf(team: readonly string[], { areas, roles }: Knowledge): string[] {
  const named = team.flatMap((name) => {
    if (areas.some(({ id }) => id === name)) return [name];
    return roles.find(({ id }) => id === name)?.core ?? [];
  });
  return [...new Set(named)];
}
