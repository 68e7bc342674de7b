import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, cwd, exit, stderr, stdout } from "node:process";
import { configurationSchema, shapeOf, withSettings } from "./generate-configuration.ts";
import { coveragePage, sourceComplaints } from "./generate-coverage.ts";
import { sectionGrammar } from "./generate-grammar.ts";
import { compileKnowledge } from "./generate-knowledge.ts";
import { knowledgeModule } from "./generate-literal.ts";
import { registryModule, ruleIds } from "./generate-registry.ts";
import { withRuleSettings, withRuleWords } from "./generate-settings.ts";
import type { Complaint } from "./generate-source.ts";
import { loadRules, repairsOf, withTable } from "./generate-table.ts";

/** A file that is made from others: its path from the root, and what must stand in it. */
interface Generated {
  readonly file: string;
  readonly text: string;
}

const root = cwd();
const { knowledge, complaints } = compileKnowledge(root, "rules/knowledge");
if (!knowledge) refuse(complaints);
const ids = ruleIds(root);
const rules = await loadRules(root, ids);
const strays = sourceComplaints(root, rules);
if (strays.length > 0) refuse(strays);
const read = (file: string) => readFileSync(join(root, file), "utf8");
const shape = shapeOf(rules, knowledge);
const generated: readonly Generated[] = [
  { file: "CONFIGURATION.md", text: withSettings(read("CONFIGURATION.md"), shape) },
  { file: "package.json", text: withRuleSettings(read("package.json"), rules) },
  { file: "package.nls.json", text: withRuleWords(read("package.nls.json"), rules, "en") },
  { file: "package.nls.sv.json", text: withRuleWords(read("package.nls.sv.json"), rules, "sv") },
  {
    file: "rules/README.md",
    text: withTable(read("rules/README.md"), rules, repairsOf(root, rules, knowledge)),
  },
  { file: "rules/coverage.md", text: coveragePage(root, rules) },
  { file: "rolescope.schema.json", text: configurationSchema(shape) },
  { file: "rules/index.ts", text: registryModule(ids) },
  { file: "rules/knowledge/index.ts", text: knowledgeModule(knowledge) },
  { file: "syntaxes/section.injection.tmLanguage.json", text: sectionGrammar(knowledge.wording.headings) },
];
const stale = generated.filter(({ file, text }) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, "utf8") !== text;
});
if (argv.includes("--check")) {
  for (const { file } of stale) stderr.write(`${file}: not as generated. Run npm run generate.\n`);
  exit(stale.length > 0 ? 1 : 0);
}
for (const { file, text } of stale) {
  writeFileSync(join(root, file), text);
  stdout.write(`${file}\n`);
}

function refuse(complaints: readonly Complaint[]): never {
  for (const { file, line, column, message } of complaints)
    stderr.write(`${file}:${line}:${column}: ${message}\n`);
  exit(1);
}
