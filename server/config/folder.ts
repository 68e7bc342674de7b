import { type Ignores, isIgnored, parseGitignore } from "./gitignore.ts";
import type { Answer, Question } from "./load.ts";
import { above } from "./path.ts";

export type EntryKind = "file" | "folder" | "link" | "other";

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What is read in folders; other files only when they are named. */
export const ENDINGS = [".md", ".markdown"] as const;

/** The name of the file that says what else is left out. */
export const GITIGNORE = ".gitignore";

/** Whether a file's name ends like one that is read in folders. */
export function hasEnding(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}

/** No workspace holds more ads; one that seems to is somebody's whole disk. */
export const MOST_FILES = 50_000;

/** More files are no folder to look a role up in that belongs to no workspace. */
export const MOST_BESIDE = 500;

/**
 * The entries of a folder that are looked at when nobody names them: Markdown files and the folders that may hold
 * some, by name. Hidden ones, node_modules and what .gitignore names are left out.
 * @param folder spelt like the folders of `ignores`.
 */
export function entriesOf(folder: string, entries: readonly Entry[], ignores: readonly Ignores[]): Entry[] {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return entries
    .filter(({ name, kind }) => {
      if (isHidden(name) || (kind !== "folder" && !hasEnding(name))) return false;
      return ignores.length === 0 || !isIgnored(ignores, `${start}${name}`, kind === "folder");
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether an entry is left out wherever it stands. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** The .gitignore files that hold for a folder of a repository, the folder's own left out; outermost first. */
export function* ignoresAbove(folder: string): Generator<Question, Ignores[], Answer> {
  const parents: string[] = [];
  for (let at = folder; (yield { kind: "top", path: at }) !== true; ) {
    const parent = above(at);
    if (parent === undefined) return [];
    parents.unshift(parent);
    at = parent;
  }
  const found: Ignores[] = [];
  for (const parent of parents) {
    const text = yield { kind: "text", path: `${parent}${GITIGNORE}` };
    if (typeof text === "string") found.push({ folder: parent, patterns: parseGitignore(text) });
  }
  return found;
}
