import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { analyse, isNamedAsAd, lint } from "#library";
import type { Label } from "./score.ts";

// Counts findings over a folder of ads and says what changed since the last run. Figures only, never text.

const usage = `npm run census -- DIR [--baseline FILE] [--keep]

  DIR         a folder of ads (.md, .markdown, .txt); where labels.jsonl stands in it or beside it, the figures for the
              ads that a reader found well scoped come first, rule by rule
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
  const labels = labelsOf(folder);
  if (labels.size > 0) console.log(`${wellScoped(folder, labels)}\n`);
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
      knownAd: isNamedAsAd(name),
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

/** The verdict of a reader on each ad, by its file name, where there are labels. */
function labelsOf(dir: string): ReadonlyMap<string, string | undefined> {
  const file = [dir, path.dirname(path.resolve(dir))]
    .map((each) => path.join(each, "labels.jsonl"))
    .find((each) => fs.existsSync(each));
  const lines = file ? fs.readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const labels = lines.map((line): Label => JSON.parse(line));
  return new Map(labels.map((label) => [path.basename(label.path), label.over_scoped]));
}

/** In how many well-scoped ads each rule speaks, at all and as a warning or louder. */
function wellScoped(dir: string, labels: ReadonlyMap<string, string | undefined>): string {
  const at = new Map<string, { any: number; loud: number }>();
  let ads = 0;
  for (const name of fs.readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
    if (labels.get(path.basename(name)) !== "no") continue;
    const analysis = analyse(fs.readFileSync(path.join(dir, name), "utf8"));
    if (!analysis.reading.isAd) continue;
    ads += 1;
    const findings = lint(analysis);
    const loud = new Set(
      findings.flatMap(({ rule, severity }) =>
        severity === "error" || severity === "warning" ? [rule] : [],
      ),
    );
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const counts = at.get(rule) ?? { any: 0, loud: 0 };
      at.set(rule, { any: counts.any + 1, loud: counts.loud + (loud.has(rule) ? 1 : 0) });
    }
  }
  const share = (count: number) => `${((100 * count) / ads).toFixed(1).padStart(8)} %`;
  return [
    `${ads} well-scoped ads`.padEnd(46) + "   speaks   warning or louder",
    ...[...at]
      .sort(([one, a], [other, b]) => b.any - a.any || (one < other ? -1 : 1))
      .map(([rule, { any, loud }]) => `${rule.padEnd(44)}${share(any)}  ${share(loud)}`),
  ].join("\n");
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
