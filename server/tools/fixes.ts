import fs from "node:fs";
import path from "node:path";
import { brokenBy, everywhereIn, kindOf, places, startOf } from "./fix-promises.ts";

// Tries every fix that is offered in a folder of ads and tells which promises are broken. Names and figures only, never text.

const usage = `npm run fixes -- DIR... [--kind KIND]

  DIR     a folder of ads (.md, .markdown, .txt)
  --kind  only fixes of this kind, such as nice or split`;

/** How often a kind of fix was tried, and how often it broke a promise. */
interface Figures {
  tried: number;
  broken: number;
}

const [wanted, folders] = argumentsIn(process.argv.slice(2));
if (folders.length === 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const figures = new Map<string, Figures>();
  for (const folder of folders) {
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(folder, name);
      if (/\.(md|markdown|txt)$/i.test(name) && fs.statSync(file).isFile())
        tryFixes(name, fs.readFileSync(file, "utf8"), figures);
    }
  }
  let broken = 0;
  for (const [kind, each] of [...figures].sort()) {
    console.log(
      `${kind.padEnd(40)}${String(each.tried).padStart(7)}${each.broken > 0 ? `  ${each.broken} broken` : ""}`,
    );
    broken += each.broken;
  }
  process.exitCode = broken > 0 ? 1 : 0;
}

function argumentsIn(given: readonly string[]): [string | undefined, readonly string[]] {
  const at = given.indexOf("--kind");
  return at < 0 ? [undefined, given] : [given[at + 1], given.filter((_, n) => n !== at && n !== at + 1)];
}

function tryFixes(name: string, text: string, figures: Map<string, Figures>): void {
  const start = startOf(text);
  const single = start.findings.flatMap((finding) => finding.fixes.map((fix) => [finding, fix] as const));
  for (const [finding, fix] of [...single, ...everywhereIn(start)]) {
    const kind = fix.id.startsWith("everywhere:") ? fix.id : kindOf(fix);
    if (wanted !== undefined && kind !== wanted) continue;
    const figure = figures.get(kind) ?? { tried: 0, broken: 0 };
    figures.set(kind, figure);
    for (const place of kind.startsWith("split") ? places : places.slice(0, 1)) {
      figure.tried++;
      const broken = brokenBy(start, finding, fix, place);
      if (broken.length > 0) figure.broken++;
      for (const { promise, detail } of broken)
        console.log(`${name}: ${fix.id} of ${finding.rule}: not “${promise}”: ${detail}`);
    }
  }
}
