import { constants, type Dirent, existsSync, readFileSync, statSync } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { decode, type EntryKind, SETTINGS_RULE } from "#library";
import type { Host } from "./host.ts";
import { startServer } from "./server.ts";

/** The package this file was shipped in: the nearest folder above with a manifest. */
function packageFolder(from: string): string {
  const above = dirname(from);
  return above === from || existsSync(join(above, "package.json")) ? above : packageFolder(above);
}

const root = packageFolder(fileURLToPath(import.meta.url));

function versionOf(folder: string): string {
  try {
    return String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
  } catch {
    return "";
  }
}

/** No settings file, list of ignored files or baseline is larger, as on the command line. */
const LARGEST = 64 * 1024 * 1024;

/** Longer than settings may be: what stands for a file that is too large to read, so that it is told so. */
const TOO_LONG = " ".repeat(100_001);

/** No ad is larger, whatever it is written in. */
const LARGEST_AD = 4_000_000;

const pages = new Map<string, string | undefined>();

const host: Host = {
  version: versionOf(root),
  pageOf(rule) {
    if (!pages.has(rule)) {
      const page =
        rule === SETTINGS_RULE ? join(root, "CONFIGURATION.md") : join(root, "rules", rule, "README.md");
      pages.set(rule, existsSync(page) ? pathToFileURL(page).href : undefined);
    }
    return pages.get(rule);
  },
  async namesBeside(uri) {
    try {
      return await readdir(dirname(fileURLToPath(uri)));
    } catch {
      return [];
    }
  },
  look({ kind, path }) {
    try {
      if (kind === "top") return existsSync(fileURLToPath(`${path}.git`));
      const file = fileURLToPath(path);
      const found = statSync(file);
      if (!found.isFile()) return undefined;
      return found.size > LARGEST ? TOO_LONG : readFileSync(file, "utf8");
    } catch {
      return undefined;
    }
  },
  isThere(uri) {
    try {
      return existsSync(fileURLToPath(uri));
    } catch {
      return false;
    }
  },
  async list(folder, top) {
    const path = fileURLToPath(folder);
    const entries = await readdir(path, { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry) => ({
        name: entry.name,
        kind: await kindOf(entry, path, fileURLToPath(top)),
      })),
    );
  },
  async read(uri) {
    const file = await open(fileURLToPath(uri), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new Error("is no file");
      if (found.size > LARGEST_AD) throw new Error("is larger than any job ad");
      const decoded = decode(await file.readFile());
      if (decoded.text === undefined) throw new Error(`is ${decoded.kind}`);
      return decoded.text;
    } finally {
      await file.close();
    }
  },
  async stamp(uri) {
    const { mtimeMs, size, ino } = await stat(fileURLToPath(uri));
    return `${mtimeMs} ${size} ${ino}`;
  },
  // A message takes three turns: it arrives, is read, and is followed by a request about it.
  pause: async () => {
    for (let turn = 0; turn < 4; turn++) await setImmediate();
  },
  rest: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  later: (work) => void setTimeout(work, 20),
};

async function kindOf(entry: Dirent, folder: string, top: string): Promise<EntryKind> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const path = join(folder, entry.name);
    const [target, inside] = [await realpath(path), await realpath(top)];
    return target.startsWith(inside + sep) && (await stat(target)).isFile() ? "file" : "link";
  } catch {
    return "link";
  }
}

const HELP = `The language server for job ads. Your editor starts it and talks to it; there is nothing to type here.

  rolescope-language-server --stdio    talk over standard input and output, also without any option
  --node-ipc, --socket=PORT, --pipe=NAME
                                       other ways to talk
  -h, --help                           this text
  -v, --version                        the version

To check ads from the command line, use rolescope.
`;

const given = new Set(process.argv.slice(2));
if (given.has("-h") || given.has("--help")) process.stdout.write(HELP);
else if (given.has("-v") || given.has("--version")) process.stdout.write(`${host.version}\n`);
else serve();

function serve(): void {
  // Thousands of ads are read and forgotten: waiting longer to clear up after them gains no time and costs much memory.
  setFlagsFromString("--heap-growing-percent=20");
  const isTold = [...given].some((argument) => /^--(stdio|node-ipc|socket|pipe)\b/.test(argument));
  startServer(
    isTold
      ? createConnection(ProposedFeatures.all)
      : createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    host,
  );
}

// A client that no longer listens has left.
process.stdout.on("error", () => process.exit(1));
