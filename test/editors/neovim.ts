import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Check } from "./check.ts";
import { type Editors, run } from "./install.ts";

/** Lets neovim speak to the bundled server over stdio. */
export async function runInNeovim({ neovim }: Editors): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), "rolescope-neovim-"));
  try {
    copyFileSync("test/editors/ads/social-media.job.md", join(folder, "social-media.job.md"));
    copyFileSync("test/editors/ads/sociala-medier.job.md", join(folder, "unopened.md"));
    const output = await run(
      String(neovim),
      ["--headless", "--clean", "-u", resolve("test/editors/neovim.lua"), "social-media.job.md"],
      {
        cwd: folder,
        env: { ...process.env, NODE: process.execPath, SERVER: resolve("dist/server.js") },
        timeout: 90_000,
      },
    );
    return output
      .split(/\r?\n/)
      .filter((line) => line.startsWith('{"'))
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
