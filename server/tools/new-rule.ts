import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argv, cwd, execPath, exit, stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { ruleIds } from "./generate-registry.ts";
import { filesOf, mistakeInId } from "./new-rule-files.ts";

const root = cwd();
const id = argv[2];
const mistake = mistakeInId(id, ruleIds(root));
if (id === undefined || mistake !== undefined) {
  stderr.write(`${mistake}\n`);
  exit(2);
}
for (const { file, text } of filesOf(id)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  stdout.write(`${file}\n`);
}
const generate = fileURLToPath(new URL("generate.js", import.meta.url));
exit(spawnSync(execPath, [generate], { cwd: root, stdio: "inherit" }).status ?? 1);
