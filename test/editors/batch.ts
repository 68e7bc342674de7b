import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Check } from "./check.ts";
import { run } from "./install.ts";

/** An editor that runs a script without a window. */
export interface Batch {
  readonly editor: string;
  readonly args: readonly string[];
  /** The ads it finds in its folder: their names there, and in `ads/`. */
  readonly ads: Readonly<Record<string, string>>;
}

/** Runs an editor in a folder of its own, with the bundled server in `SERVER`; its script prints one check a line. */
export async function runBatch({ editor, args, ads }: Batch): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), "rolescope-editor-"));
  try {
    for (const [name, ad] of Object.entries(ads)) copyFileSync(`test/editors/ads/${ad}`, join(folder, name));
    const output = await run(editor, args, {
      cwd: folder,
      env: { ...process.env, HOME: folder, NODE: process.execPath, SERVER: resolve("dist/server.js") },
      timeout: 90_000,
    });
    return output
      .split(/\r?\n/)
      .filter((line) => line.startsWith('{"'))
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
