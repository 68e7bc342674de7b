import { type Preset, presets, type Span } from "#core";
import { BASELINE_NAME, type Baseline, parseBaseline } from "./baseline.ts";
import type { Mistake } from "./mistake.ts";
import { type ConfigFile, parseConfig } from "./parse.ts";
import { above, folderOf, pathFrom } from "./path.ts";
import type { Catalogue, Config } from "./schema.ts";

/** The name of a settings file. */
export const CONFIG_NAME = "rolescope.yaml";

/**
 * What loading asks its host: the text of a file, or whether a folder is where a repository begins, above which
 * nothing is looked for. Folders end with a slash; paths and addresses both do.
 */
export type Question =
  | { readonly kind: "text"; readonly path: string }
  | { readonly kind: "top"; readonly path: string };

/** The text, or nothing where there is no such file; whether it is the top. */
export type Answer = string | boolean | undefined;

/** Settings from one file or preset, with the folder that their patterns start from. */
export interface Layer {
  readonly preset?: Preset;
  readonly config: Config;
  readonly folder: string;
}

/** A settings file that took part. */
export interface LoadedFile extends ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** All that holds for a folder. */
export interface Loaded {
  /** The nearest settings file and what it extends. */
  readonly files: readonly LoadedFile[];
  /** From what is extended to the nearest file, which goes before all. */
  readonly layers: readonly Layer[];
  /** What is accepted, with the folder that its paths start from. */
  readonly baseline?: { readonly folder: string; readonly counts: Baseline };
}

/** What to make of a file that was read: hosts that remember may keep what it said before it broke. */
export type Settle = (path: string, file: ConfigFile) => ConfigFile;

const asRead: Settle = (_, file) => file;

const DEEPEST = 64;

/** A file that was found. */
export interface Found {
  readonly path: string;
  readonly text: string;
}

/** The files that hold in a folder. */
export interface Nearest {
  readonly config: Found | undefined;
  readonly baseline: Found | undefined;
}

/** The settings file and the baseline that hold in a folder: the nearest ones, from the folder upwards to the top. */
export function* nearestFiles(folder: string): Generator<Question, Nearest, Answer> {
  let config: Found | undefined;
  let baseline: Found | undefined;
  let at: string | undefined = folder;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    config ??= yield* fileAt(`${at}${CONFIG_NAME}`);
    baseline ??= yield* fileAt(`${at}${BASELINE_NAME}`);
    if ((config && baseline) || (yield { kind: "top", path: at }) === true) break;
    at = above(at);
  }
  return { config, baseline };
}

function* fileAt(path: string): Generator<Question, Found | undefined, Answer> {
  const text = yield { kind: "text", path };
  return typeof text === "string" ? { path, text } : undefined;
}

/** All that the files that were found say. */
export function* loadFiles(
  { config, baseline }: Nearest,
  catalogue: Catalogue,
  settle: Settle = asRead,
): Generator<Question, Loaded, Answer> {
  const loaded = config ? yield* loadFile(config.path, config.text, catalogue, settle) : UNSETTLED;
  if (!baseline) return loaded;
  const { counts, mistakes } = parseBaseline(baseline.text);
  const file: LoadedFile = {
    ...baseline,
    config: {},
    mistakes,
    isBroken: counts === undefined,
    places: new Map(),
  };
  return {
    ...loaded,
    files: [...loaded.files, file],
    ...(counts && { baseline: { folder: folderOf(baseline.path), counts } }),
  };
}

/** Where no settings file holds. */
export const UNSETTLED: Loaded = { files: [], layers: [] };

/** A settings file of which the text is known, and what it extends. */
export function* loadFile(
  path: string,
  text: string,
  catalogue: Catalogue,
  settle: Settle = asRead,
): Generator<Question, Loaded, Answer> {
  const files: LoadedFile[] = [];
  const layers: Layer[] = [];
  let top: string | undefined;
  yield* take(path, text, []);
  return { files, layers };

  function* take(path: string, text: string, through: readonly string[]): Generator<Question, void, Answer> {
    const file = settle(path, parseConfig(text, catalogue));
    const folder = folderOf(path);
    const mistakes: Mistake[] = [];
    const number = files.push({ ...file, path, text }) - 1;
    for (const [n, base] of (file.config.extends ?? []).entries()) {
      const at = file.places.get(`extends.${n}`) ?? file.places.get("extends") ?? { start: 0, end: 0 };
      const preset = presets.find((each) => each === base);
      if (preset) layers.push({ preset, config: {}, folder });
      else mistakes.push(...(yield* extend(base, folder, at, [...through, path])));
    }
    layers.push({ config: file.config, folder });
    if (mistakes.length > 0) {
      const all = [...file.mistakes, ...mistakes].sort((one, other) => one.start - other.start);
      files[number] = { ...file, path, text, mistakes: all };
    }
  }

  function* extend(
    base: string,
    folder: string,
    at: Span,
    through: readonly string[],
  ): Generator<Question, Mistake[], Answer> {
    const path = pathFrom(folder, base);
    if (path === undefined || !(yield* isInside(path)))
      return [mistake(at, `${base} ligger utanför projektet`, `${base} is outside the project`)];
    if (through.includes(path) || through.length >= 8)
      return [mistake(at, `${base} leder tillbaka hit`, `${base} leads back to this file`)];
    const text = yield { kind: "text", path };
    if (typeof text !== "string") return [mistake(at, `${base} finns inte`, `${base} does not exist`)];
    yield* take(path, text, through);
    return [];
  }

  /** Whether a path lies in the repository of the nearest settings file; in its folder, where there is none. */
  function* isInside(target: string): Generator<Question, boolean, Answer> {
    const own = folderOf(path);
    if (target.startsWith(own)) return true;
    top ??= (yield* repositoryOf(own)) ?? own;
    return target.startsWith(top);
  }
}

/** The folder of the repository that a folder stands in; undefined where it stands in none. */
export function* repositoryOf(folder: string): Generator<Question, string | undefined, Answer> {
  let at: string | undefined = folder;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    if ((yield { kind: "top", path: at }) === true) return at;
    at = above(at);
  }
  return undefined;
}

function mistake(at: Span, sv: string, en: string): Mistake {
  return {
    start: at.start,
    end: at.end,
    severity: "error",
    message: { sv: `${sv}, så det används inte.`, en: `${en}, so it is not used.` },
  };
}

/** Answers every question at once. */
export function answered<T>(run: Generator<Question, T, Answer>, answer: (question: Question) => Answer): T {
  for (let step = run.next(); ; step = run.next(answer(step.value))) if (step.done) return step.value;
}

/** Answers every question; later only where an answer comes later. */
export function answeredInTime<T>(
  run: Generator<Question, T, Answer>,
  answer: (question: Question) => Answer | Promise<Answer>,
): T | Promise<T> {
  let step = run.next();
  while (!step.done) {
    const given = answer(step.value);
    if (given instanceof Promise) return given.then(resumed);
    step = run.next(given);
  }
  return step.value;

  async function resumed(late: Answer): Promise<T> {
    let step = run.next(late);
    while (!step.done) step = run.next(await answer(step.value));
    return step.value;
  }
}
