import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parser as commonmark, GFM } from "@lezer/markdown";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { parseMarkdown } from "#core";
import { analyse, knowledge, lint } from "#library";
import { longAd, sampleAds } from "./sample.ts";

// How fast: npm run bench [-- DIR]. DIR is a folder of ads; without it, ads are made up.
// Everything stands beside the time of the Markdown parser on the same text in the same run: machines differ, the ratio less.

const parser = commonmark.configure([GFM]);
const [argument, folderToParse] = process.argv.slice(2);
if (argument === "--parse-only") {
  for (const file of adsIn(folderToParse ?? ".")) parser.parse(fs.readFileSync(file, "utf8"));
} else {
  const texts = argument
    ? adsIn(argument).map((file) => fs.readFileSync(file, "utf8"))
    : sampleAds(knowledge, 300);
  throughput(texts);
  keystroke(longAd(knowledge, 10_000));
  await keystrokeOverProtocol(longAd(knowledge, 10_000));
  growth();
  processes(argument, texts);
}

/** Full linting, warm, beside the parser alone. The best of several rounds: others use the machine, too. */
function throughput(texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.max(5, Math.min(25, Math.ceil(15e6 / bytes)));
  let [parse, ownParse, full, rules] = [Infinity, Infinity, Infinity, Infinity];
  let findings = 0;
  for (let round = 0; round < rounds; round++) {
    parse = Math.min(
      parse,
      timed(() => each(texts, (text) => parser.parse(text))),
    );
    ownParse = Math.min(
      ownParse,
      timed(() => each(texts, (text) => parseMarkdown(text))),
    );
    full = Math.min(
      full,
      timed(() => each(texts, lintOnce)),
    );
    // One after the other: of hundreds kept at once engines learn to put analyses aside as things that live long.
    findings = 0;
    let linted = 0;
    each(texts, (text) => {
      const analysis = analyse(text);
      linted += timed(() => {
        findings += lint(analysis).length;
      });
    });
    rules = Math.min(rules, linted);
  }
  const speed = (ms: number): string => `${(bytes / 1000 / ms).toFixed(2)} MB/s`;
  title(`Full linting, warm: ${texts.length} ads, ${(bytes / 1e6).toFixed(2)} MB, ${findings} findings`);
  row("the Markdown parser alone", `${speed(parse)}, as its library ships it`);
  row("our use of it", speed(ownParse));
  row("full linting", `${speed(full)}, ${share(parse, full)} of the parser's speed`);
  row(
    "where the time goes",
    `parsing ${share(ownParse, full)}, rules ${share(rules, full)}, reading the rest`,
  );
  row("per ad", `${(full / texts.length).toFixed(3)} ms`);
}

/** Typing a sentence in the middle of an ad, character by character, and taking it away again. */
function keystroke(original: string): void {
  const times: number[] = [];
  const parses: number[] = [];
  let analysis = analyse(original);
  for (const { text, from, to, insert } of typing(original, 20)) {
    const changes = [{ from, to, length: insert.length }];
    times.push(
      timed(() => {
        analysis = analyse(text, {}, analysis, changes);
        lint(analysis);
      }),
    );
    parses.push(timed(() => parser.parse(text)));
  }
  const warm = times.slice(times.length / 10);
  title(`A keystroke in an ad of ${(original.length / 1000).toFixed(0)} kB: ${warm.length} of them`);
  row("the parser, from scratch", spread(parses));
  row("analyse and lint", spread(warm));
}

/** The same typing through the language server in a process of its own: from didChange to its diagnostics. */
async function keystrokeOverProtocol(original: string): Promise<void> {
  const file = bundle("server.js");
  if (!file) return;
  const start = performance.now();
  const server = spawn(process.execPath, [file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  let arrived = (_version: number): void => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => arrived(version ?? 0));
  const findingsOf = (version: number): Promise<void> =>
    new Promise((resolve) => {
      arrived = (published) => {
        if (published === version) resolve();
      };
    });
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  const ready = performance.now() - start;
  void connection.sendNotification(InitializedNotification.type, {});
  const uri = "untitled:bench.job.md";
  const opened = findingsOf(0);
  const textDocument = { uri, languageId: "markdown", version: 0, text: original };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await opened;
  const first = performance.now() - start;
  const times: number[] = [];
  let version = 0;
  for (const { line, character, from, to, insert } of typing(original, 10)) {
    version++;
    const published = findingsOf(version);
    const sent = performance.now();
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [
        {
          range: { start: { line, character }, end: { line, character: character + to - from } },
          text: insert,
        },
      ],
    });
    await published;
    times.push(performance.now() - sent);
  }
  connection.dispose();
  server.kill();
  row(
    "didChange to diagnostics",
    `${spread(times.slice(times.length / 10))}, both processes and the pipe between`,
  );
  row("server start", `${ready.toFixed(0)} ms to its answer, ${first.toFixed(0)} ms to the first findings`);
}

interface Keystroke {
  /** The text after it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly line: number;
  readonly character: number;
}

function* typing(original: string, rounds: number): Generator<Keystroke> {
  const typed = " Du ansvarar för foto, film och grafisk form.";
  const end = original.indexOf("\n", original.length / 2);
  const line = original.slice(0, end).split("\n").length - 1;
  const column = end - (original.lastIndexOf("\n", end - 1) + 1);
  const after = (count: number): string =>
    original.slice(0, end) + typed.slice(0, count) + original.slice(end);
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < typed.length; n++) {
      const at = { from: end + n, to: end + n, line, character: column + n };
      yield { text: after(n + 1), insert: typed[n] ?? "", ...at };
    }
    for (let n = typed.length - 1; n >= 0; n--) {
      const at = { from: end + n, to: end + n + 1, line, character: column + n };
      yield { text: after(n), insert: "", ...at };
    }
  }
}

/** Inputs that break quadratic programs. The time per million characters should stay the same when the input grows. */
function growth(): void {
  const small = 100_000;
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    "one line of prose": (size) => "Du fotar, filmar och skriver texter åt oss. ".repeat(size / 44),
    "a sentence without end": (size) => "foto och film, ".repeat(size / 15),
    "one word": (size) => "foto".repeat(size / 4),
    "list items": (size) => "- Ansvara för film\n".repeat(size / 19),
    "nested quotes": (size) => `${">".repeat(size / 10)} film\n\n${"film ".repeat(size / 6)}`,
    headings: (size) => "## Vi söker\n\nFilm\n\n".repeat(size / 18),
    "bold lines": (size) => "**Krav**\n\nSEO\n\n".repeat(size / 15),
    "open brackets": (size) => "[".repeat(size / 20) + "film ".repeat(size / 6),
    stars: (size) => "**film *".repeat(size / 8),
    emoji: (size) => "📷 film 🎬 ".repeat(size / 11),
    "table cells": (size) => `| a | b |\n|---|---|\n${"| film | SEO |\n".repeat(size / 15)}`,
    "front matter": (size) => `---\n${"title: film\n".repeat(size / 12)}---\n`,
  };
  title("Growth: ms per million characters, at 0.1, 0.2 and 0.4 million (the parser alone in brackets)");
  for (const [name, make] of Object.entries(shapes)) {
    const whole = (size: number): string =>
      name === "front matter" ? make(size) : `# Fotograf\n\n${make(size)}`;
    lintOnce(whole(small / 4));
    const cells = [1, 2, 4].map((times) => {
      const text = whole(small * times);
      const perMillion = (work: () => unknown): string => (timed(work) / (text.length / 1e6)).toFixed(0);
      return `${perMillion(() => lintOnce(text))} (${perMillion(() => parser.parse(text))})`.padEnd(16);
    });
    row(name, cells.join(""));
  }
}

/** Whole processes, cold: what somebody at a terminal or a build machine waits for. */
function processes(folder: string | undefined, texts: readonly string[]): void {
  const cli = bundle("cli.js");
  if (!cli) return;
  const here = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "rolescope-bench-"));
  if (!folder)
    for (const [n, text] of texts.entries()) fs.writeFileSync(path.join(here, `${n}.job.md`), text);
  const run = (...args: string[]): number =>
    Math.min(
      ...Array.from({ length: 5 }, () =>
        timed(() => spawnSync(process.execPath, args, { maxBuffer: 1 << 30 })),
      ),
    );
  const nothing = run("-e", "0");
  const version = run(cli, "--version");
  const parse = run(fileURLToPath(import.meta.url), "--parse-only", here);
  const whole = run(cli, "lint", here);
  if (!folder) fs.rmSync(here, { recursive: true });
  title("Whole processes, cold, best of 5");
  row("node that does nothing", `${nothing.toFixed(0)} ms`);
  row("rolescope --version", `${version.toFixed(0)} ms`);
  row("only reading and parsing", `${parse.toFixed(0)} ms`);
  row("rolescope lint", `${whole.toFixed(0)} ms, ${(whole / parse).toFixed(2)} times as long`);
}

function lintOnce(text: string): void {
  lint(analyse(text));
}

function bundle(name: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));
  return fs.existsSync(file) ? file : undefined;
}

function adsIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|markdown)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).isFile());
}

function each<T>(items: readonly T[], work: (item: T) => unknown): void {
  for (const item of items) work(item);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function spread(times: readonly number[]): string {
  return `median ${quantile(times, 0.5).toFixed(3)} ms, p95 ${quantile(times, 0.95).toFixed(3)} ms`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function share(one: number, other: number): string {
  return `${((100 * one) / other).toFixed(0)} %`;
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function row(name: string, value: string): void {
  console.log(`  ${name.padEnd(28)}${value.trimEnd()}`);
}
