import { resolve } from "node:path";
import { runBatch } from "./batch.ts";
import type { Check } from "./check.ts";
import type { Editors } from "./install.ts";

/** Lets emacs speak to the bundled server over stdio, by eglot. */
export function runInEmacs({ emacs }: Editors): Promise<Check[]> {
  return runBatch({
    editor: String(emacs),
    args: ["--batch", "-l", resolve("test/editors/emacs.el"), "social-media.job.md"],
    ads: { "social-media.job.md": "social-media.job.md" },
  });
}
