import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compare } from "./generate-source.ts";

const HEADER =
  "// Made from the folders in this folder by server/tools/generate.ts; a folder with a rule.ts is a rule.\n";

/** The ids of the rules: the folders of rules/ that contain rule.ts. */
export function ruleIds(root: string): string[] {
  return readdirSync(join(root, "rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "rules", entry.name, "rule.ts")))
    .map(({ name }) => name)
    .sort(compare);
}

/** The module rules/index.ts: every rule by its id. */
export function registryModule(ids: readonly string[]): string {
  return [
    HEADER,
    'import type { Rules } from "#core";',
    ...ids.map((id) => `import ${nameOf(id)} from "./${id}/rule.ts";`),
    "",
    "export const rules: Rules = {",
    ...ids.map((id) => `  ${id.includes("-") ? JSON.stringify(id) : id}: ${nameOf(id)},`),
    "};\n",
  ].join("\n");
}

function nameOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
