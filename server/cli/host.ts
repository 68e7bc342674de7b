import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Entry, EntryKind } from "#library";

/** The world outside, as the command line needs it. Paths may be relative. What reads throws when it cannot. */
export interface Host {
  readonly version: string;
  /** Width of the terminal; undefined when standard output is none. */
  readonly columns: number | undefined;
  readonly colours: boolean;
  /** The absolute path with "/": one string per file, however it was spelt. */
  identity(path: string): string;
  /** The path as people see it: relative to where the command was given, with "/". */
  show(path: string): string;
  /** What stands at a path, links followed: "link" is one that leads nowhere. Undefined when there is nothing. */
  kindOf(path: string): EntryKind | undefined;
  /** The entries of a folder, links not followed. */
  list(folder: string): readonly Entry[];
  /** The files that match a glob, node_modules and .git left out; undefined when it has no character of a glob. */
  glob(pattern: string): Promise<readonly string[]> | undefined;
  /** The bytes of a regular file. Never waits for a device or a pipe. */
  read(path: string): Uint8Array;
  /** The page of a rule, from the package this runs from. */
  page(rule: string): string | undefined;
  /** Writes a file whole or not at all; one that is there keeps its place and who may read it. */
  save(path: string, content: string | Uint8Array): void;
  /** Writes a file where there is none; throws EEXIST where there is something. */
  create(path: string, text: string): void;
  /** Removes a file that was just made. */
  remove(path: string): void;
  /** Makes a folder, and those it lies in, unless they are there. @returns the outermost that was made. */
  makeFolder(path: string): string | undefined;
  /** Removes a folder, and those in it, unless something else stands there. */
  removeFolder(path: string): void;
  /** Everything on standard input. */
  readInput(): Promise<Uint8Array>;
  /** Writes to standard output; false when nobody reads it any longer. */
  write(content: string | Uint8Array): Promise<boolean>;
  /** Writes a line to standard error. */
  warn(line: string): void;
}

/** More than any ad, less than what would fill the memory. */
const LARGEST = 64 * 1024 * 1024;

/** A reason of our own why a file was not read. */
export function unreadable(code: "NOT_A_FILE" | "TOO_LARGE"): Error {
  return Object.assign(new Error(code), { code });
}

/** The machine this process runs on. */
export function nodeHost(): Host {
  let open = true;
  process.stdout.on("error", () => {
    open = false;
  });
  process.stderr.on("error", () => {});
  return {
    get version() {
      return version();
    },
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    colours: wantsColours(process.env, process.stdout.isTTY ?? false),
    identity: (name) => path.resolve(name).replaceAll(path.sep, "/"),
    show: (name) => path.relative(process.cwd(), path.resolve(name)).replaceAll(path.sep, "/") || ".",
    kindOf(name) {
      const quiet = { throwIfNoEntry: false } as const;
      const found = fs.statSync(name, quiet) ?? fs.lstatSync(name, quiet);
      return found && (name === nullDevice ? "file" : kind(found));
    },
    list: (folder) =>
      fs
        .readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, kind: kind(entry) })),
    glob(pattern) {
      const slashed = path.sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
      if (!isDynamicPattern(slashed)) return undefined;
      return glob(slashed, {
        ignore: ["**/node_modules/**", "**/.git/**"],
        expandDirectories: false,
        followSymbolicLinks: false,
      });
    },
    read: readRegularFile,
    page(rule) {
      try {
        return fs.readFileSync(path.join(packageFolder(), "rules", rule, "README.md"), "utf8");
      } catch {
        return undefined;
      }
    },
    save,
    create(name, text) {
      const descriptor = fs.openSync(name, "wx");
      try {
        fs.writeFileSync(descriptor, text);
      } catch (error) {
        fs.rmSync(name, { force: true });
        throw error;
      } finally {
        fs.closeSync(descriptor);
      }
    },
    remove: (name) => fs.rmSync(name, { force: true }),
    makeFolder,
    removeFolder,
    async readInput() {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of process.stdin) {
        size += chunk.length;
        if (size > LARGEST) throw unreadable("TOO_LARGE");
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    write: (content) =>
      new Promise((resolve) => {
        if (!open) resolve(false);
        else process.stdout.write(content, (error) => resolve(!error));
      }),
    warn: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}

/** Step by step: where a system lets nobody make anything, as in /proc, `recursive` tries for ever. */
function makeFolder(name: string): string | undefined {
  if (fs.statSync(name, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = path.dirname(name);
  const made = above === name ? undefined : makeFolder(above);
  fs.mkdirSync(name);
  return made ?? name;
}

/** Fails on a folder that holds anything but empty folders. */
function removeFolder(name: string): void {
  for (const entry of fs.readdirSync(name)) removeFolder(path.join(name, entry));
  fs.rmdirSync(name);
}

/** What lies at a path, or `unknown` where nobody can tell, as behind a link that leads back to itself. */
export function kindOr<Unknown>(unknown: Unknown, name: string, host: Host): EntryKind | undefined | Unknown {
  try {
    return host.kindOf(name);
  } catch {
    return unknown;
  }
}

/** `diff` tools name it where a file was deleted, so it is read as an empty file. */
const nullDevice = process.platform === "win32" ? "\\\\.\\nul" : "/dev/null";

function kind(entry: fs.Dirent | fs.Stats): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** Opened without waiting and looked at while open, so that a pipe put in the file's place cannot hang us. */
function readRegularFile(name: string): Uint8Array {
  if (name === nullDevice) return new Uint8Array();
  const descriptor = fs.openSync(name, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const found = fs.fstatSync(descriptor);
    if (!found.isFile()) throw unreadable("NOT_A_FILE");
    if (found.size > LARGEST) throw unreadable("TOO_LARGE");
    return fs.readFileSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Written beside the file and put in its place, so that a crash or a full disk leaves the old one whole. */
function save(name: string, content: string | Uint8Array): void {
  const target = fs.existsSync(name) ? fs.realpathSync(name) : name;
  const old = fs.statSync(target, { throwIfNoEntry: false });
  if (old) fs.accessSync(target, fs.constants.W_OK);
  const draft = path.join(path.dirname(target), `.rolescope-${randomUUID()}`);
  try {
    fs.writeFileSync(draft, content, { flag: "wx", flush: true, mode: old ? 0o600 : 0o666 });
    if (old) {
      keepOwner(draft, old);
      fs.chmodSync(draft, old.mode);
    }
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** Only who may give files away can keep the owner of another's. */
function keepOwner(name: string, { uid, gid }: fs.Stats): void {
  try {
    fs.chownSync(name, uid, gid);
  } catch {
    return;
  }
}

/** https://no-color.org and https://force-color.org: set and not empty; the wish for none comes first. */
function wantsColours(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return terminal && env.TERM !== "dumb";
}

function version(): string {
  const manifest = path.join(packageFolder(), "package.json");
  return fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, "utf8")).version : "0.0.0";
}

/** The folder of the nearest package.json: the sources, the build and the bundle lie at different depths. */
function packageFolder(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const isRoot = folder === path.dirname(folder);
    if (isRoot || fs.existsSync(path.join(folder, "package.json"))) return folder;
  }
}
