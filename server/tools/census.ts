import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { analyse, lint } from "#library";

// Counts findings over a folder of ads and says what changed since the last run. Figures only, never text.

const usage = `npm run census -- DIR [--baseline FILE] [--keep]

  DIR         a folder of ads (.md, .markdown, .txt)
  --baseline  where the last figures are kept; node_modules/.cache/rolescope-census.json if not said
  --keep      compare, but do not remember this run`;

/** The figures of one run, by name. */
type Figures = Record<string, number>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: "string" }, keep: { type: "boolean" } },
});
const folder = positionals[0];
if (!folder) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const kept = values.baseline ?? path.join("node_modules", ".cache", "rolescope-census.json");
  const runs = remembered(kept);
  const key = path.resolve(folder);
  const now = census(folder);
  console.log(comparison(now, runs[key]));
  if (!values.keep) {
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    fs.writeFileSync(kept, `${JSON.stringify({ ...runs, [key]: now }, null, 1)}\n`);
  }
}

function census(dir: string): Figures {
  const figures: Figures = { files: 0, ads: 0, "ads without a finding": 0 };
  const add = (name: string, count = 1): void => {
    figures[name] = (figures[name] ?? 0) + count;
  };
  for (const name of fs.readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(md|markdown|txt)$/i.test(name) || !fs.statSync(path.join(dir, name)).isFile()) continue;
    add("files");
    const analysis = analyse(fs.readFileSync(path.join(dir, name), "utf8"), {
      knownAd: name.endsWith(".job.md"),
    });
    if (!analysis.reading.isAd) continue;
    add("ads");
    for (const { ad, demands, scope } of analysis.ads) {
      add(`language ${ad.language}`);
      add(`title ${ad.title?.source ?? "none"}`);
      add(`role ${scope.roles.length > 0 ? "known" : "unknown"}`);
      add(`archetype ${ad.archetype ?? "unknown"}`);
      add(`verdict ${scope.verdict}`);
      for (const { mode } of demands) add(`demands ${mode}`);
      for (const { kind } of ad.sections) add(`sections ${kind}`);
    }
    const findings = lint(analysis);
    if (findings.length === 0) add("ads without a finding");
    for (const { rule, severity } of findings) add(`finding ${rule}, ${severity}`);
  }
  return figures;
}

function comparison(now: Figures, before: Figures | undefined): string {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])];
  const lines = names.sort().map((name) => {
    const count = now[name] ?? 0;
    const change = before ? count - (before[name] ?? 0) : 0;
    return `${name.padEnd(60)}${String(count).padStart(7)}${change === 0 ? "" : `  ${change > 0 ? "+" : ""}${change}`}`;
  });
  return [...lines, before ? "" : "(no earlier run to compare with)"].join("\n").trimEnd();
}

function remembered(file: string): Record<string, Figures> {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
}
