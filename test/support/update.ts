// Rewrites the examples on the rule pages, and what is expected of the sample ads, to what is true now. Read the diff.
import { writeFileSync } from "node:fs";
import { redrawCuts } from "./cuts.ts";
import { drawSample, redraw } from "./examples.ts";
import { pages, project, samples } from "./page.ts";

for (const page of pages()) {
  let text = "";
  let at = 0;
  for (const block of page.blocks) {
    text += page.text.slice(at, block.from) + redraw(page, block);
    at = block.to;
  }
  writeFileSync(new URL(page.path, project), redrawCuts(text + page.text.slice(at)));
}
for (const sample of samples()) writeFileSync(new URL(sample.expected, project), drawSample(sample));
