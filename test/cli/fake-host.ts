import type { Entry, EntryKind } from "#library";
import type { Host } from "../../server/cli/host.ts";

/** What lies at a path of a made-up disk: text or bytes of a file, another kind of entry, or an error on reading. */
export type Item =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly kind: EntryKind }
  | { readonly kind?: EntryKind; readonly error: string };

/** A made-up machine, and what the command line did to it. */
export interface FakeHost extends Host {
  readonly output: () => string;
  /** What the files on the disk say now, by path from where the command is given. */
  readonly files: () => Readonly<Record<string, string>>;
  readonly warnings: string[];
  readonly readPaths: string[];
  /** Folders that were made and are there still. */
  readonly madeFolders: readonly string[];
}

/** A machine whose disk holds the given items under /ads, where the command is given. Folders need no item. */
export function fakeHost(
  items: Readonly<Record<string, Item>>,
  wishes: {
    readonly colours?: boolean;
    readonly columns?: number;
    readonly input?: string;
    readonly closesAfter?: number;
    /** Writing to a path that begins so fails with the code. */
    readonly locked?: { readonly path: string; readonly code: string };
  } = {},
): FakeHost {
  const disk = new Map(Object.entries(items).map(([path, item]) => [identity(path), item]));
  const readPaths: string[] = [];
  const madeFolders: string[] = [];
  const warnings: string[] = [];
  let output = "";
  let writes = 0;

  const kindOf = (path: string): EntryKind | undefined => {
    const item = disk.get(identity(path));
    if (item === undefined) return childrenOf(path).length > 0 ? "folder" : undefined;
    if (typeof item === "string" || item instanceof Uint8Array) return "file";
    if ("link" in item) return disk.has(identity(item.link)) ? kindOf(item.link) : "link";
    return item.kind ?? "file";
  };
  const childrenOf = (folder: string): Entry[] => {
    const prefix = identity(folder) === "/" ? "/" : `${identity(folder)}/`;
    const names = new Set(
      [...disk.keys()].flatMap((key) =>
        key.startsWith(prefix) ? (key.slice(prefix.length).split("/")[0] ?? "") : [],
      ),
    );
    return [...names].map((name) => {
      const item = disk.get(prefix + name);
      const isLink = typeof item === "object" && "link" in item;
      return { name, kind: isLink ? "link" : (kindOf(prefix + name) ?? "other") };
    });
  };
  const guard = (path: string): void => {
    const { locked } = wishes;
    if (locked && identity(path).startsWith(identity(locked.path))) throw withCode(locked.code);
  };
  const itemAt = (path: string): Item => {
    const item = disk.get(identity(path));
    if (item === undefined) throw withCode("ENOENT");
    if (typeof item === "object" && "error" in item) throw withCode(item.error);
    return typeof item === "object" && "link" in item ? itemAt(item.link) : item;
  };

  return {
    version: "1.2.3",
    colours: wishes.colours ?? false,
    columns: wishes.columns,
    identity,
    show: (path) => (identity(path).startsWith("/ads/") ? identity(path).slice(5) : `..${identity(path)}`),
    kindOf,
    list(folder) {
      const item = disk.get(identity(folder));
      if (typeof item === "object" && "error" in item) throw withCode(item.error);
      return childrenOf(folder);
    },
    glob: (pattern) => {
      if (!pattern.includes("*")) return undefined;
      const [before = "", after = ""] = pattern.split("*");
      const paths = [...disk.keys()].map((path) => path.replace("/ads/", ""));
      return Promise.resolve(paths.filter((path) => path.startsWith(before) && path.endsWith(after)));
    },
    read(path) {
      readPaths.push(path);
      const item = itemAt(path);
      if (typeof item === "string") return new TextEncoder().encode(item);
      if (item instanceof Uint8Array) return item;
      throw withCode("NOT_A_FILE");
    },
    page: (rule) => (rule === "combined-title" ? "# combined-title\n\nThe page.\n" : undefined),
    save(path, content) {
      guard(path);
      disk.set(identity(path), content);
    },
    create(path, text) {
      guard(path);
      if (disk.has(identity(path))) throw withCode("EEXIST");
      disk.set(identity(path), text);
    },
    remove: (path) => void disk.delete(identity(path)),
    makeFolder(path) {
      guard(path);
      if (kindOf(path) !== undefined) return undefined;
      madeFolders.push(path);
      return path;
    },
    removeFolder(path) {
      if (childrenOf(path).length > 0) throw withCode("ENOTEMPTY");
      madeFolders.splice(madeFolders.indexOf(path), 1);
    },
    readInput: async () => new TextEncoder().encode(wishes.input ?? ""),
    async write(content) {
      if (wishes.closesAfter !== undefined && writes >= wishes.closesAfter) return false;
      writes++;
      output += typeof content === "string" ? content : new TextDecoder().decode(content);
      return true;
    },
    warn: (line) => void warnings.push(line),
    output: () => output,
    files: () =>
      Object.fromEntries(
        [...disk].flatMap(([path, item]) =>
          typeof item === "string" || item instanceof Uint8Array
            ? [
                [
                  path.replace(/^\/ads\//, ""),
                  typeof item === "string" ? item : new TextDecoder().decode(item),
                ],
              ]
            : [],
        ),
      ),
    warnings,
    readPaths,
    madeFolders,
  };
}

function identity(path: string): string {
  const parts: string[] = path.startsWith("/") ? [] : ["ads"];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}
