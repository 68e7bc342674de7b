import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  analyse,
  compileLexicon,
  inspect,
  isNamedAsAd,
  type Lexicon,
  lineStarts,
  placeOf,
  recognise,
  type Trained,
} from "#core";
import { knowledge } from "#library";
import { table, tiersOf } from "./figures.ts";
import { exampleOf, type Lesson, learn, numbersOf } from "./learn.ts";
import { partsOf } from "./parts.ts";
import { type Figures, type Label, noFigures, score, type Tiers } from "./score.ts";

// Trains the second reader on labelled ads, which stay where they are: only hashed weights are written.

const usage = `npm run train -- DIR... [--check [--parts 10]] [--test DIR]...

  DIR      folders with labels.jsonl and ads/, as for evaluate
  --check  writes nothing; shows what is read right in ads that were not learnt from: each part of the
           ads by what the other parts teach, beside the first reading alone; ads that share lines stay together
  --parts  how many parts; 2 are the even and the odd lines
  --test   writes nothing; shows the same for folders to learn nothing from`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean" },
    parts: { type: "string", default: "10" },
    test: { type: "string", multiple: true },
  },
});

interface Labelled {
  readonly folder: string;
  readonly label: Label;
  readonly text: string;
  readonly isKnown: boolean;
}

const first = compileLexicon(knowledge);
if (positionals.length === 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const ads = positionals.flatMap(labelledIn);
  const tiers = tiersOf(positionals[0] ?? ".");
  const lessons = ads.map((ad) => lessonOf(ad, tiers));
  const figures = (of: readonly Labelled[], lexiconOf: (n: number) => Lexicon): Figures => {
    const into = noFigures();
    of.forEach(({ label, text, isKnown }, n) => {
      score(label, inspect(analyse(text, lexiconOf(n), { knownAd: isKnown })), tiers, into);
    });
    return into;
  };
  if (values.check) {
    const parts = Number(values.parts);
    const placed = partsOf(
      ads.map(({ text }) => text),
      parts,
    );
    const readers = Array.from({ length: parts }, (_, part) =>
      readerOf(learn(lessons.filter((_, n) => placed[n] !== part))),
    );
    const partOf = new Map(ads.map((ad, n) => [ad, placed[n]]));
    for (const folder of positionals) {
      const some = ads.filter((ad) => ad.folder === folder);
      console.log(
        table({
          [`first, ${path.basename(folder)}`]: figures(some, () => first),
          "second, unseen": figures(some, (n) => readers[partOf.get(some[n] as Labelled) ?? 0] ?? first),
        }),
      );
    }
  }
  const trained = learn(lessons);
  for (const folder of values.test ?? []) {
    const unseen = labelledIn(folder);
    const reader = readerOf(trained);
    console.log(
      table({
        [`first, ${path.basename(folder)}`]: figures(unseen, () => first),
        second: figures(unseen, () => reader),
      }),
    );
  }
  if (!values.check && !values.test) write(trained);
}

function readerOf(trained: Trained): Lexicon {
  return compileLexicon(knowledge, trained);
}

function labelledIn(folder: string): Labelled[] {
  return fs
    .readFileSync(path.join(folder, "labels.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const label: Label = JSON.parse(line);
      const file = path.join(folder, "ads", label.path);
      return { folder, label, text: fs.readFileSync(file, "utf8"), isKnown: isNamedAsAd(file) };
    });
}

function lessonOf({ label, text, isKnown }: Labelled, tiers: Tiers): Lesson {
  if (!label.is_ad) return [];
  const { reading, ads } = analyse(text, first, { knownAd: isKnown });
  const [ad] = ads;
  if (!reading.isAd || !ad) return [];
  const starts = lineStarts(text);
  const lesson: Lesson[number][] = [];
  recognise(ad.ad, first, { file: reading.lexed }, (demand, read) => {
    if (!tiers.has(demand.area.id)) return;
    const example = exampleOf(label, demand, placeOf(starts, demand), numbersOf(read));
    if (example) lesson.push(example);
  });
  return lesson;
}

function write({ clues, step, weights }: Trained): void {
  const file = "rules/knowledge/second-reader.ts";
  fs.writeFileSync(
    file,
    `// Made by server/tools/train.ts from labelled ads; train again instead of editing.

import type { Trained } from "#core";

export const trained: Trained = {
  clues: ${clues},
  step: ${step},
  weights:
    ${JSON.stringify(weights)},
};
`,
  );
  console.log(`${file}: ${clues} clues, ${weights.length} weights`);
}
