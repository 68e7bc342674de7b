import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  ProgressType,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type WorkDoneProgressCreateParams,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { analyse, knowledge, lint } from "#library";
import { longAd, sampleAds } from "./sample.ts";

// How a workspace of ads that nobody has opened is read: npm run bench:workspace [-- NUMBER OF ADS].
// Each figure stands beside the bar it should hold. Meanwhile somebody types in an open ad.

const server = fileURLToPath(new URL("../../../dist/server.js", import.meta.url));
const count = Number(process.argv[2] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), "rolescope-workspace-"));
try {
  const expected = makeAds();
  row("", "first", "all", "of expected", "memory", "keystroke p50", "p95", "most", "p95 afterwards");
  row("bar", "5 s", "", "100 %", "300 MB", "", "20 ms", "", "");
  for (const pulls of [false, true]) await measure(pulls, expected);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns how many of the ads have findings. */
function makeAds(): number {
  const texts = sampleAds(knowledge, count);
  let bytes = 0;
  let faulty = 0;
  for (const [n, text] of texts.entries()) {
    const inside = join(folder, `team-${n % 100}`);
    if (n < 100) mkdirSync(inside);
    writeFileSync(join(inside, `ad-${n}.job.md`), text);
    bytes += Buffer.byteLength(text);
    if (lint(analyse(text, { knownAd: true })).length > 0) faulty += 1;
  }
  console.log(`${count} ads, ${(bytes / 1e6).toFixed(1)} MB, ${faulty} with findings`);
  return faulty;
}

async function measure(pulls: boolean, expected: number): Promise<void> {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, residentBytes(child.pid ?? 0));
  }, 50);
  const faulty = new Set<string>();
  let first = Number.NaN;
  const start = performance.now();
  const take = (uri: string, hasFindings: boolean): void => {
    if (!uri.startsWith("file:")) return;
    if (Number.isNaN(first)) first = performance.now() - start;
    if (hasFindings) faulty.add(uri);
    else faulty.delete(uri);
  };
  const versions = new Map<number, () => void>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
      take(uri, diagnostics.length > 0);
      if (version !== undefined) versions.get(version)?.();
    },
  );
  const ended = new Promise<void>((resolve) => {
    connection.onRequest("window/workDoneProgress/create", ({ token }: WorkDoneProgressCreateParams) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === "end") resolve();
      });
    });
  });
  const capabilities: ClientCapabilities = {
    window: { workDoneProgress: true },
    textDocument: { ...(pulls && { diagnostic: {} }) },
  };
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "ads" }];
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
  });
  await connection.sendNotification("initialized", {});
  let isDone = false;
  const reading = (pulls ? pullAll(connection, take) : ended).then(() => {
    isDone = true;
    return performance.now() - start;
  });
  const typed = await type(connection, pulls, versions, () => isDone);
  const all = await reading;
  await sleep(300);
  clearInterval(sampling);
  connection.dispose();
  child.kill();
  const times = typed.filter(({ isAfter }) => !isAfter).map(({ time }) => time);
  const after = typed.filter(({ isAfter }) => isAfter).map(({ time }) => time);
  row(
    pulls ? "client that asks" : "client that is told",
    seconds(first),
    seconds(all),
    `${((100 * faulty.size) / expected).toFixed(2)} %`,
    `${(memory / 1e6).toFixed(0)} MB`,
    at(times, 0.5),
    at(times, 0.95),
    `${at(times, 1)} of ${times.length}`,
    at(after, 0.95),
  );
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

async function pullAll(
  connection: ProtocolConnection,
  take: (uri: string, has: boolean) => void,
): Promise<void> {
  const partialResultToken = "all";
  const listen = ({ items }: WorkspaceDiagnosticReport): void => {
    for (const report of items) if (report.kind === "full") take(report.uri, report.items.length > 0);
  };
  connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, listen);
  listen(
    await connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken,
    }),
  );
}

/**
 * Types and deletes a letter in an open ad again and again, and a hundred times more when all is read.
 * @returns how long the findings of each took, in ms.
 */
async function type(
  connection: ProtocolConnection,
  pulls: boolean,
  versions: Map<number, () => void>,
  isDone: () => boolean,
): Promise<{ readonly time: number; readonly isAfter: boolean }[]> {
  const uri = "untitled:typed.job.md";
  const text = longAd(knowledge, 10_000);
  const line = text.split("\n").findIndex((words) => words.startsWith("- "));
  const times: { readonly time: number; readonly isAfter: boolean }[] = [];
  const textDocument = { uri, languageId: "job-ad", version: 0, text };
  const opened = new Promise<void>((resolve) => void versions.set(0, resolve));
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  // Whoever types has seen the ad: its first findings are those of a cold start, told under "first".
  if (pulls) await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  else await opened;
  for (let version = 1, after = 0; after < 100; version++) {
    const isAfter = isDone();
    if (isAfter) after += 1;
    const told = new Promise<void>((resolve) => void versions.set(version, resolve));
    const sent = performance.now();
    const start = { line, character: 2 };
    const end = { line, character: version % 2 === 0 ? 3 : 2 };
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: version % 2 === 0 ? "" : "a" }],
    });
    if (pulls) await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    else await told;
    versions.delete(version);
    times.push({ time: performance.now() - sent, isAfter });
    await sleep(30);
  }
  return times;
}

function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (existsSync(status)) return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0);
  return 1024 * Number(spawnSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" }).stdout);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(15)).join(""));
}
