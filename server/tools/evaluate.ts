import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { analyse, compileLexicon, inspect, isNamedAsAd } from "#core";
import { knowledge } from "#library";
import { trained } from "../../rules/knowledge/second-reader.ts";
import { table, tiersOf } from "./figures.ts";
import { headlineFigures, headlinesIn, headlineTable } from "./headlines.ts";
import { type Figures, type Label, type Miss, noFigures, score } from "./score.ts";

// Compares what Rolescope understands with what careful readers labelled.
// DIR holds labels.jsonl and ads/. GUIDE.md, in DIR or above it, lists the areas that count, tab-separated.

const usage = `npm run evaluate -- DIR [--half even|odd] [--first] [--misses] [--what title,craft,...] [--json]
npm run evaluate -- --headlines FILE [--json]

  DIR      a folder with labels.jsonl and ads/
  --half   only the labels on even or on odd lines, to tune on one half and look at the other
  --first  only what the rules of the language read: the second reader has learnt from labelled ads, so
           its figures on those say nothing; npm run train -- DIR --check has figures that do
  --misses every disagreement; --what names the kinds wanted: isAd, language, title, role, archetype,
           verdict, craft, area, foreign, mode, section
  --json   the figures for programs
  --headlines  instead of ads: the share of headlines, one a line before the first tab, that are understood
           as a role or at least as a kind of position`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    headlines: { type: "string" },
    first: { type: "boolean" },
    misses: { type: "boolean" },
    what: { type: "string" },
    json: { type: "boolean" },
  },
});
const folder = positionals[0];
if (values.headlines !== undefined) {
  const figures = headlineFigures(
    headlinesIn(fs.readFileSync(values.headlines, "utf8")),
    compileLexicon(knowledge),
  );
  console.log(values.json ? JSON.stringify(figures, null, 1) : headlineTable(figures));
} else if (!folder || !["even", "odd", undefined].includes(values.half)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  evaluate(folder);
}

function evaluate(dir: string): void {
  const lexicon = compileLexicon(knowledge, values.first ? undefined : trained);
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
    const read = inspect(analyse(text, lexicon, { knownAd: isNamedAsAd(file) }));
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

function listing(misses: readonly Miss[], what: readonly string[] | undefined): string {
  const wanted = misses.filter((miss) => !what || what.includes(miss.what));
  return wanted
    .map((miss) => `${miss.path}\t${miss.what}\n\tlabel: ${miss.label}\n\tread:  ${miss.read}`)
    .join("\n");
}
