import { resolve } from "node:path";
import { runBatch } from "./batch.ts";
import type { Check } from "./check.ts";
import type { Editors } from "./install.ts";

/** Lets neovim speak to the bundled server over stdio. */
export function runInNeovim({ neovim }: Editors): Promise<Check[]> {
  return runBatch({
    editor: String(neovim),
    args: ["--headless", "--clean", "-u", resolve("test/editors/neovim.lua"), "social-media.job.md"],
    ads: { "social-media.job.md": "social-media.job.md", "unopened.md": "sociala-medier.job.md" },
  });
}
