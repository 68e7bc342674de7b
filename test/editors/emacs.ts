import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Check } from "./check.ts";
import { type Editors, run } from "./install.ts";

/** Lets emacs speak to the bundled server over stdio, by eglot. */
export async function runInEmacs({ emacs }: Editors): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), "rolescope-emacs-"));
  try {
    copyFileSync("test/editors/ads/social-media.job.md", join(folder, "social-media.job.md"));
    const output = await run(
      String(emacs),
      ["--batch", "-l", resolve("test/editors/emacs.el"), "social-media.job.md"],
      {
        cwd: folder,
        env: { ...process.env, HOME: folder, NODE: process.execPath, SERVER: resolve("dist/server.js") },
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
