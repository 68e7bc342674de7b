import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { analyse, inspect, knowledge } from "#library";
import {
  type Figures,
  type Found,
  f1,
  type Label,
  type Miss,
  noFigures,
  type Share,
  score,
  type Tiers,
} from "./score.ts";

// Compares what Rolescope understands with what careful readers labelled.
// DIR holds labels.jsonl and ads/. GUIDE.md, in DIR or above it, lists the areas that count, tab-separated.

const usage = `npm run evaluate -- DIR [--half even|odd] [--misses] [--what title,craft,...] [--json]

  DIR      a folder with labels.jsonl and ads/
  --half   only the labels on even or on odd lines, to tune on one half and look at the other
  --misses every disagreement; --what names the kinds wanted: isAd, language, title, role, archetype,
           verdict, craft, area, foreign, mode, section
  --json   the figures for programs`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    misses: { type: "boolean" },
    what: { type: "string" },
    json: { type: "boolean" },
  },
});
const folder = positionals[0];
if (!folder || !["even", "odd", undefined].includes(values.half)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  evaluate(folder);
}

function evaluate(dir: string): void {
  const tiers = tiersOf(dir);
  const groups: Record<string, Figures> = { all: noFigures(), sv: noFigures(), en: noFigures() };
  const misses: Miss[] = [];
  const missing: string[] = [];
  const lines = fs.readFileSync(path.join(dir, "labels.jsonl"), "utf8").split("\n");
  lines.forEach((line, index) => {
    if (line === "" || (values.half && ((index + 1) % 2 === 0) !== (values.half === "even"))) return;
    const label: Label = JSON.parse(line);
    const file = path.join(dir, "ads", label.path);
    if (!fs.existsSync(file)) {
      missing.push(label.path);
      return;
    }
    const text = fs.readFileSync(file, "utf8");
    const read = inspect(analyse(text, { knownAd: file.endsWith(".job.md") }));
    if (groups.all) misses.push(...score(label, read, tiers, groups.all));
    const group = groups[label.lang];
    if (group) score(label, read, tiers, group);
  });
  if (values.json) console.log(JSON.stringify({ ...groups, missing }, null, 1));
  else console.log(table(groups));
  if (missing.length > 0)
    console.error(`${missing.length} labelled files are missing in ${path.join(dir, "ads")}`);
  if (values.misses || values.what) console.log(listing(misses, values.what?.split(",")));
}

function tiersOf(dir: string): Tiers {
  for (const guide of [path.join(dir, "GUIDE.md"), path.join(dir, "..", "GUIDE.md")]) {
    if (!fs.existsSync(guide)) continue;
    const rows = fs
      .readFileSync(guide, "utf8")
      .split("\n")
      .map((line) => line.split("\t"));
    return new Map(
      rows.flatMap(([id = "", tier = "", ...rest]) =>
        rest.length === 2 && /^[a-z0-9-]+$/.test(id) ? [[id, tier] as const] : [],
      ),
    );
  }
  return new Map(knowledge.areas.map(({ id, tier }) => [id, tier]));
}

function table(groups: Readonly<Record<string, Figures>>): string {
  const columns = Object.values(groups);
  const row = (name: string, cell: (figures: Figures) => string): string =>
    name.padEnd(28) +
    columns
      .map((figures) => cell(figures).padEnd(28))
      .join("")
      .trimEnd();
  const ratio = ({ right, of }: Share): string => `${(right / (of || 1)).toFixed(3)}  ${right} of ${of}`;
  const mean = (found: Found): string => {
    const { precision, recall, f1: both } = f1(found);
    return `${both.toFixed(3)}  (P ${precision.toFixed(2)}, R ${recall.toFixed(2)})`;
  };
  const recalled = ({ tp, fn }: Found): string => ratio({ right: tp, of: tp + fn });
  return [
    row("", (figures) => Object.keys(groups)[columns.indexOf(figures)] ?? ""),
    row("labelled files", ({ ads }) => String(ads)),
    row("ads taken for ads", ({ isAd }) => recalled(isAd)),
    row("others taken for ads", ({ isAd }) => String(isAd.fp)),
    row("language", ({ language }) => ratio(language)),
    row("title, exact", ({ titleExact }) => ratio(titleExact)),
    row("title, line", ({ titleLine }) => ratio(titleLine)),
    row("role", ({ role }) => ratio(role)),
    row("archetype", ({ archetype }) => ratio(archetype)),
    row("section kinds", ({ sections }) => ratio(sections)),
    row("over-scoped found", ({ verdict }) => recalled(verdict)),
    row("false alarms", ({ verdict, verdictOn }) => `${verdict.fp} of ${verdictOn.no}`),
    row("verdict F1", ({ verdict }) => mean(verdict)),
    row("crafts hands-on F1", ({ crafts }) => mean(crafts)),
    row("areas hands-on F1", ({ areas }) => mean(areas)),
    row("foreign areas F1", ({ foreign }) => mean(foreign)),
    row("mode where found", ({ mode }) => ratio(mode)),
  ].join("\n");
}

function listing(misses: readonly Miss[], what: readonly string[] | undefined): string {
  const wanted = misses.filter((miss) => !what || what.includes(miss.what));
  return wanted
    .map((miss) => `${miss.path}\t${miss.what}\n\tlabel: ${miss.label}\n\tread:  ${miss.read}`)
    .join("\n");
}
