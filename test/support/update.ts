// Rewrites every example on the rule pages, and the carets of the sample ads, to what is true now. Read the diff.
import { readFileSync, writeFileSync } from "node:fs";
import { redraw } from "./examples.ts";
import { pages, project } from "./page.ts";

for (const page of pages()) {
  let text = "";
  let at = 0;
  for (const block of page.blocks) {
    text += page.text.slice(at, block.from) + redraw(page, block);
    at = block.to;
  }
  write(page.path, text + page.text.slice(at));
}

function write(path: string, text: string): void {
  const file = new URL(path, project);
  if (readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
