import {
  type Answer,
  answered,
  decode,
  type FileSettings,
  folderOf,
  knowledge,
  type LoadedFile,
  loadFiles,
  nearestFiles,
  type Question,
  type Resolve,
  resolver,
  rules,
} from "#library";
import { complaint } from "./complaint.ts";
import { type Host, kindOr } from "./host.ts";
import type { Complain } from "./sources.ts";

/** The settings of a file, and the settings files with mistakes that nobody has been told of yet. */
export interface Found {
  readonly settings: FileSettings;
  readonly faulty: readonly LoadedFile[];
}

const catalogue = { rules, knowledge };

/** Finds the settings of one file after the other. Every folder is looked up once, every settings file read once. */
export function settingsFinder(host: Host, complain: Complain): (path: string) => Found {
  const byFolder = new Map<string, Resolve>();
  const byFile = new Map<string, Resolve>();
  const texts = new Map<string, string | undefined>();
  const told = new Set<string>();
  return (path) => {
    const file = host.identity(path);
    const folder = folderOf(file);
    const known = byFolder.get(folder);
    if (known) return { settings: known(file), faulty: [] };
    const { resolve, faulty } = found(folder);
    byFolder.set(folder, resolve);
    return { settings: resolve(file), faulty };
  };

  function found(folder: string): { readonly resolve: Resolve; readonly faulty: readonly LoadedFile[] } {
    const nearest = answered(nearestFiles(folder), answer);
    const key = `${nearest.config?.path} ${nearest.baseline?.path}`;
    const known = byFile.get(key);
    if (known) return { resolve: known, faulty: [] };
    const loaded = answered(loadFiles(nearest, catalogue), answer);
    const faulty = loaded.files.filter(({ path, mistakes }) => mistakes.length > 0 && !told.has(path));
    for (const { path } of faulty) told.add(path);
    const resolve = resolver(loaded, catalogue);
    byFile.set(key, resolve);
    return { resolve, faulty };
  }

  function answer({ kind, path }: Question): Answer {
    if (kind === "top") return kindOr(undefined, `${path}.git`, host) !== undefined;
    if (!texts.has(path)) texts.set(path, textAt(path));
    return texts.get(path);
  }

  function textAt(path: string): string | undefined {
    try {
      return host.kindOf(path) === "file" ? (decode(host.read(path)).text ?? "") : undefined;
    } catch (error) {
      complain(host.show(path), complaint(error));
      return undefined;
    }
  }
}
