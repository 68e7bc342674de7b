// Takes every condition out of every rule in turn, and says which examples on the pages of the rule notice.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { pages, project, ruleIds } from "../support/page.ts";
import { ruleFrom, startCompiler } from "./compiler.ts";
import { redExample } from "./judge.ts";
import { type Mutant, mutantsOf, mutated } from "./mutants.ts";

/** Changes that make no difference, by rule and change, with the reason. */
type Equivalents = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Survivor {
  readonly id: string;
  readonly mutant: Mutant;
  readonly text: string;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((id) => !ruleIds().includes(id));
if (unknown.length > 0) {
  console.error(`There is no rule called ${unknown.join(", ")}.`);
  process.exitCode = 2;
} else {
  run(chosen.length > 0 ? chosen : ruleIds());
}

function run(ids: readonly string[]): void {
  const equivalents: Equivalents = parse(
    readFileSync(new URL("test/mutation/equivalents.yaml", project), "utf8"),
  );
  const compiler = startCompiler();
  const all = pages();
  const count = { mutants: 0, red: 0, refused: 0, equivalent: 0 };
  const alive: Survivor[] = [];
  for (const id of ids) {
    const own = all.filter(({ rule }) => rule === id);
    const source = compiler.sourceOf(`rules/${id}/rule.ts`);
    for (const mutant of mutantsOf(source)) {
      const text = mutated(source, mutant);
      count.mutants += 1;
      if (redExample(own, id, ruleFrom(text)) === undefined) alive.push({ id, mutant, text });
      else count.red += 1;
    }
  }
  const left = alive.filter((survivor) => {
    const path = `rules/${survivor.id}/rule.ts`;
    const isRefused = compiler.refused(new Map([[path, survivor.text]])).has(path);
    if (isRefused) count.refused += 1;
    return !isRefused;
  });
  compiler.close();
  const survivors = left.filter(({ id, mutant }) => equivalents[id]?.[mutant.change] === undefined);
  count.equivalent = left.length - survivors.length;
  const stale = ids.flatMap((id) =>
    Object.keys(equivalents[id] ?? {})
      .filter((change) => !left.some((each) => each.id === id && each.mutant.change === change))
      .map((change) => `${id}: ${change}`),
  );
  for (const { id, mutant } of survivors) console.log(`rules/${id}/rule.ts:${mutant.line} ${mutant.change}`);
  for (const each of stale) console.log(`test/mutation/equivalents.yaml: no survivor is ${each}`);
  console.log(
    `${ids.length} rules, ${count.mutants} mutants: ${count.red} noticed by an example, ${count.refused} by the compiler, ` +
      `${count.equivalent} known to make no difference, ${survivors.length} survived.`,
  );
  if (survivors.length + stale.length > 0) process.exitCode = 1;
}
