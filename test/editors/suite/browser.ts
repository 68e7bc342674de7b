// What VS Code for the Web runs in its worker extension host.
import { runTests } from "./run.ts";
import "./extension.ts";

export async function run(): Promise<void> {
  console.log(`rolescope-checks ${JSON.stringify(await runTests())}`);
}
