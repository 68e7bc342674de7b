// What VS Code runs in its Node extension host.
import { writeFileSync } from "node:fs";
import { runTests } from "./run.ts";
import "./extension.ts";
import "./restart.ts";

export async function run(): Promise<void> {
  writeFileSync(String(process.env.ROLESCOPE_CHECKS), JSON.stringify(await runTests()));
}
