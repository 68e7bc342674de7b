import { join } from "node:path";
import { fixtures, mistakes } from "../syntaxes/fixture.ts";
import type { Check } from "./check.ts";
import type { Editors } from "./install.ts";

/** Holds the grammar fixtures against the Markdown grammar that VS Code ships. */
export async function runGrammar({ vscodeWeb }: Editors): Promise<Check[]> {
  const markdown = join(String(vscodeWeb), "extensions/markdown-basics/syntaxes/markdown.tmLanguage.json");
  const checks: Check[] = [];
  for (const root of ["text.html.markdown", "text.html.markdown.job-ad"]) {
    for (const fixture of fixtures) {
      const found = await mistakes(fixture, root, markdown);
      const name = `grammar: ${fixture} in ${root}`;
      checks.push(found.length === 0 ? { name } : { name, error: found.join("\n") });
    }
  }
  return checks;
}
