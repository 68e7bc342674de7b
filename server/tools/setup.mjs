// Makes a clean clone ready with nothing but Node and npm. Plain JavaScript, since nothing is built yet when it runs.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const npm = process.env.npm_execpath
  ? [process.execPath, process.env.npm_execpath]
  : [process.platform === "win32" ? "npm.cmd" : "npm"];

requireNode(20, 19);
if (!isInstalled()) {
  console.error("Installing packages (npm ci) …");
  run([...npm, "ci", "--no-fund", "--no-audit"]);
}
removeOrphans("out");
run([process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-b"]);
if (newest("out", ".js") > oldestBundle()) {
  console.error("Bundling …");
  run([process.execPath, join(root, "out/server/tools/bundle.js")]);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`Rolescope needs Node ${major}.${minor} or newer; this is ${process.version}.`);
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json says. Compares versions, since a checkout changes file times. */
function isInstalled() {
  const installedLock = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  const stale = Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== "" && !optional && installed[path]?.version !== version,
  );
  if (stale && lstatSync(join(root, "node_modules")).isSymbolicLink()) {
    console.error("node_modules is a link and does not match package-lock.json: run npm ci where it points.");
    process.exit(1);
  }
  return !stale;
}

/** Removes compiled files whose source is gone, so that a deleted test does not go on passing. */
function removeOrphans(folder) {
  for (const file of files(folder)) {
    const source = file.replace(/\.(?:js|js\.map|d\.ts)$/, ".ts");
    if (source !== file && !existsSync(join(root, source.slice(folder.length + 1)))) rmSync(join(root, file));
  }
}

function newest(folder, ending) {
  return Math.max(
    ...files(folder)
      .filter((file) => file.endsWith(ending))
      .map(modified),
  );
}

function oldestBundle() {
  const list = join(root, "dist/bundles.json");
  if (!existsSync(list)) return 0;
  return Math.min(...JSON.parse(readFileSync(list, "utf8")).map(modified));
}

function modified(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function files(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

function run([command, ...args]) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: command.endsWith(".cmd"),
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
