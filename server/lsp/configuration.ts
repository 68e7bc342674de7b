import {
  type Answer,
  answeredInTime,
  BASELINE_NAME,
  CONFIG_NAME,
  type ConfigFile,
  type FileSettings,
  type Finding,
  folderOf,
  knowledge,
  type Loaded,
  type LoadedFile,
  loadFile,
  loadFiles,
  nearestFiles,
  type Question,
  type Resolve,
  resolver,
  rules,
  UNSETTLED,
} from "#library";
import { hasFolder, nameOf } from "./uri.ts";

const catalogue = { rules, knowledge };

const unsettled = resolver(UNSETTLED, catalogue);

/** The settings files of all open documents: looked up once, until one of them changes. */
export interface Configuration {
  /** What holds for a document; later only where a file has to be asked for. */
  settingsFor(uri: string): FileSettings | Promise<FileSettings>;
  /** A settings file or a baseline with this text, and what is wrong in it. */
  check(uri: string, text: string): LoadedFile | undefined | Promise<LoadedFile | undefined>;
  /** Looks everything up again the next time. A file that cannot be read keeps what it said last. */
  forget(): void;
  /** Whether a change of this file can change what holds. */
  concerns(uri: string): boolean;
  /** The files that were read. */
  files(): readonly LoadedFile[];
}

/**
 * @param look answers what loading asks.
 * @param home the folder whose settings hold for documents that are in none.
 */
export function configurationOf(
  look: (question: Question) => Answer | Promise<Answer>,
  home: () => string | undefined,
): Configuration {
  const lastGood = new Map<string, ConfigFile>();
  let byFolder = new Map<string, Resolve | Promise<Resolve>>();
  let byFile = new Map<string, Resolve | Promise<Resolve>>();
  let read = new Map<string, LoadedFile>();

  function settle(path: string, file: ConfigFile): ConfigFile {
    if (!file.isBroken) {
      lastGood.set(path, file);
      return file;
    }
    const good = lastGood.get(path);
    return good ? { ...file, config: good.config } : file;
  }

  function resolveIn(folder: string): Resolve | Promise<Resolve> {
    const [resolvers, files] = [byFile, read];
    return then(answeredInTime(nearestFiles(folder), look), (nearest) => {
      if (!nearest.config && !nearest.baseline) return unsettled;
      const key = `${nearest.config?.path} ${nearest.baseline?.path}`;
      const known = resolvers.get(key);
      if (known) return known;
      const loading = answeredInTime(loadFiles(nearest, catalogue, settle), look);
      const found = then(loading, (loaded: Loaded) => {
        for (const file of loaded.files) files.set(file.path, file);
        return resolver(loaded, catalogue);
      });
      resolvers.set(key, found);
      return found;
    });
  }

  return {
    settingsFor(uri) {
      const folder = hasFolder(uri) ? folderOf(uri) : home();
      if (folder === undefined) return unsettled(uri);
      const known = byFolder.get(folder) ?? resolveIn(folder);
      byFolder.set(folder, known);
      return then(known, (resolve) => resolve(hasFolder(uri) ? uri : `${folder}${nameOf(uri)}`));
    },
    check(uri, text) {
      const file = { path: uri, text };
      const loading = isBaseline(uri)
        ? loadFiles({ config: undefined, baseline: file }, catalogue)
        : loadFile(uri, text, catalogue);
      return then(answeredInTime(loading, look), ({ files: [found] }) => found);
    },
    forget() {
      byFolder = new Map();
      byFile = new Map();
      read = new Map();
    },
    concerns: (uri) => isSettings(uri) || read.has(uri),
    files: () => [...read.values()],
  };
}

/** Whether a document is a settings file, or a baseline. */
export function isSettings(uri: string): boolean {
  return nameOf(uri) === CONFIG_NAME || isBaseline(uri);
}

function isBaseline(uri: string): boolean {
  return nameOf(uri) === BASELINE_NAME;
}

/** Where the findings of settings files go that no editor shows. */
export interface Desk {
  publish(file: LoadedFile, findings: readonly Finding[]): void;
  clear(uri: string): void;
}

/** Publishes what is found in settings files that are not open, and takes it back when it is mended. */
export function faultTeller(
  isOpen: (uri: string) => boolean,
  findingsOf: (file: LoadedFile) => readonly Finding[],
  { publish, clear }: Desk,
): (files: readonly LoadedFile[]) => void {
  const told = new Map<string, string>();
  return (files) => {
    const faulty = files
      .filter(({ path }) => !isOpen(path))
      .map((file) => ({ file, findings: findingsOf(file) }))
      .filter(({ findings }) => findings.length > 0);
    for (const uri of told.keys()) {
      if (faulty.some(({ file: { path } }) => path === uri)) continue;
      told.delete(uri);
      if (!isOpen(uri)) clear(uri);
    }
    for (const { file, findings } of faulty) {
      const said = JSON.stringify([file.text, findings]);
      if (told.get(file.path) === said) continue;
      told.set(file.path, said);
      publish(file, findings);
    }
  };
}

function then<T, U>(value: T | Promise<T>, next: (value: T) => U | Promise<U>): U | Promise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
