import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseMarkdown } from "#core";
import { type Analysis, analyse, knowledge, lint } from "#library";
import { longAd, sampleAds } from "./sample.ts";

// How fast: npm run bench [-- DIR]. DIR is a folder of ads; without it, ads are made up.
// Everything is printed beside the time of the Markdown parser on the same text in the same run: machines differ, the ratio less.

const [argument] = process.argv.slice(2);
if (argument === "--parse-only") {
  for (const file of adsIn(process.argv[3] ?? ".")) parseMarkdown(fs.readFileSync(file, "utf8"));
} else {
  const texts = argument
    ? adsIn(argument).map((file) => fs.readFileSync(file, "utf8"))
    : sampleAds(knowledge, 400);
  throughput(texts);
  keystroke(longAd(knowledge, 10_000));
  growth();
  processes(argument, texts);
}

/** Full linting, warm, beside the parser alone. */
function throughput(texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rounds = { parse: [] as number[], analyse: [] as number[], lint: [] as number[] };
  let analyses: Analysis[] = [];
  let findings = 0;
  const enough = Math.max(5, Math.min(30, Math.ceil(20e6 / bytes)));
  for (let round = 0; round < enough; round++) {
    rounds.parse.push(
      timed(() => {
        for (const text of texts) parseMarkdown(text);
      }),
    );
    rounds.analyse.push(timed(() => (analyses = texts.map((text) => analyse(text)))));
    findings = 0;
    rounds.lint.push(
      timed(() => {
        for (const analysis of analyses) findings += lint(analysis).length;
      }),
    );
  }
  const parse = quantile(rounds.parse, 0.5);
  const understand = quantile(rounds.analyse, 0.5);
  const rules = quantile(rounds.lint, 0.5);
  const speed = (ms: number): string => `${(bytes / 1000 / ms).toFixed(2)} MB/s`;
  title(
    `Full linting: ${texts.length} ads, ${(bytes / 1e6).toFixed(2)} MB, ${findings} findings, ${enough} rounds`,
  );
  row("the Markdown parser alone", speed(parse));
  row(
    "full linting",
    `${speed(understand + rules)}, ${share(parse, understand + rules)} of the parser's speed`,
  );
  row("of which parsing, reading", `${parse.toFixed(1)} ms, ${(understand - parse).toFixed(1)} ms`);
  row("of which rules", `${rules.toFixed(1)} ms`);
  row("per ad", `${((understand + rules) / texts.length).toFixed(3)} ms`);
}

/** Typing a sentence in the middle of an ad, character by character, and taking it away again. */
function keystroke(original: string): void {
  const typed = " Du ansvarar för foto, film och grafisk form.";
  const times: number[] = [];
  const parses: number[] = [];
  let text = original;
  let analysis = analyse(text);
  let parsed = parseMarkdown(text);
  const at = original.indexOf("\n", original.length / 2);
  const change = (from: number, to: number, insert: string): void => {
    text = text.slice(0, from) + insert + text.slice(to);
    const changes = [{ from, to, length: insert.length }];
    parses.push(timed(() => (parsed = parseMarkdown(text, parsed, changes))));
    times.push(
      timed(() => {
        analysis = analyse(text, {}, analysis.parsed, changes);
        lint(analysis);
      }),
    );
  };
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < typed.length; n++) change(at + n, at + n, typed[n] ?? "");
    for (let n = typed.length; n > 0; n--) change(at + n - 1, at + n, "");
  }
  const warm = times.slice(typed.length * 2);
  title(`A keystroke in an ad of ${(original.length / 1000).toFixed(0)} kB, ${warm.length} of them`);
  row(
    "the parser's part",
    `median ${quantile(parses, 0.5).toFixed(3)} ms, p95 ${quantile(parses, 0.95).toFixed(3)} ms`,
  );
  row(
    "analyse and lint",
    `median ${quantile(warm, 0.5).toFixed(3)} ms, p95 ${quantile(warm, 0.95).toFixed(3)} ms`,
  );
}

/** Inputs that break quadratic programs. The time per MB should stay the same when the input grows. */
function growth(): void {
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    "one line of prose": (size) =>
      `# Fotograf\n\n${"Du fotar, filmar och skriver texter åt oss. ".repeat(size / 44)}`,
    "one word": (size) => `# Fotograf\n\n${"foto".repeat(size / 4)}`,
    "list items": (size) => `# Fotograf\n\n${"- Ansvara för film\n".repeat(size / 19)}`,
    "nested quotes": (size) => `# Fotograf\n\n${">".repeat(Math.min(size / 2, 2500 * (size / SMALL)))} film`,
    headings: (size) => `# Fotograf\n\n${"## Vi söker\n\nFilm\n\n".repeat(size / 18)}`,
    "bold lines": (size) => `# Fotograf\n\n${"**Krav**\n\nSEO\n\n".repeat(size / 15)}`,
    "open brackets": (size) => `# Fotograf\n\n${"[".repeat(size / 20)}${"film ".repeat(size / 6)}`,
    stars: (size) => `# Fotograf\n\n${"**film *".repeat(size / 8)}`,
    emoji: (size) => `# Fotograf\n\n${"📷 film 🎬 ".repeat(size / 11)}`,
    "front matter": (size) => `---\n${"title: film\n".repeat(size / 12)}---\n\nFilm`,
  };
  const SMALL = 250_000;
  title("Growth: ms per MB at 0.25, 0.5 and 1 million characters (parser alone in brackets)");
  for (const [name, make] of Object.entries(shapes)) {
    lintOnce(make(SMALL / 4));
    const cells = [1, 2, 4].map((times) => {
      const text = make(SMALL * times);
      const mega = text.length / 1e6;
      const parse = timed(() => void parseMarkdown(text));
      return `${(timed(() => lintOnce(text)) / mega).toFixed(0)} (${(parse / mega).toFixed(0)})`.padEnd(16);
    });
    row(name, cells.join(""));
  }
}

/** Whole processes, cold: what somebody at a terminal or a build machine waits for. */
function processes(folder: string | undefined, texts: readonly string[]): void {
  const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
  if (!fs.existsSync(cli)) return;
  const here = folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "rolescope-bench-"));
  if (!folder)
    for (const [n, text] of texts.entries()) fs.writeFileSync(path.join(here, `${n}.job.md`), text);
  const run = (...args: string[]): number =>
    quantile(
      Array.from({ length: 7 }, () => timed(() => spawnSync(process.execPath, args, { maxBuffer: 1 << 30 }))),
      0.5,
    );
  const nothing = run("-e", "0");
  const version = run(cli, "--version");
  const parse = run(fileURLToPath(import.meta.url), "--parse-only", here);
  const whole = run(cli, "lint", here);
  if (!folder) fs.rmSync(here, { recursive: true });
  title("Whole processes, cold, median of 7");
  row("node that does nothing", `${nothing.toFixed(0)} ms`);
  row("rolescope --version", `${version.toFixed(0)} ms`);
  row("only reading and parsing", `${parse.toFixed(0)} ms`);
  row("rolescope lint", `${whole.toFixed(0)} ms, ${(whole / parse).toFixed(2)} times as long`);
}

function lintOnce(text: string): void {
  lint(analyse(text));
}

function adsIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|markdown)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).isFile());
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
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
