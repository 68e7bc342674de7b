import { deepEqual, match, ok } from "node:assert/strict";
import { ruleFrom, startCompiler } from "./mutation/compiler.ts";
import { redExample } from "./mutation/judge.ts";
import { mutantsOf, mutated } from "./mutation/mutants.ts";
import { pages } from "./support/page.ts";

describe("a mutation run", function () {
  this.timeout(60_000);
  const compiler = startCompiler();
  after(() => compiler.close());
  const path = "rules/exclamation-marks/rule.ts";
  const source = compiler.sourceOf(path);
  const mutants = mutantsOf(source);
  const own = pages().filter(({ rule }) => rule === "exclamation-marks");

  it("takes out every condition, and moves every limit", () => {
    const changes = mutants.map(({ change }) => change);
    for (const change of [
      "marks.length < options.marks => marks.length <= options.marks",
      "!first || marks.length < options.marks => !first",
      "4 => 5",
      "at >= 0 => at > 0",
    ])
      ok(changes.includes(change), `${change} is not among\n${changes.join("\n")}`);
    ok(!changes.some((change) => change.includes("1 => 2") && change.includes("minimum")));
  });

  it("notices what an example notices, and what does not compile", () => {
    const made = (change: string) => {
      const mutant = mutants.find((each) => each.change === change);
      if (!mutant) throw new Error(change);
      return mutated(source, mutant);
    };
    match(
      redExample(
        own,
        "exclamation-marks",
        ruleFrom(made("!first || marks.length < options.marks => !first")),
      ) ?? "nothing",
      /^rules\/exclamation-marks\/README\.md:\d+$/,
    );
    deepEqual(redExample(own, "exclamation-marks", ruleFrom(source.text)), undefined);
    const loose = "!first || marks.length < options.marks => marks.length < options.marks";
    deepEqual([...compiler.refused(new Map([[path, made(loose)]]))], [path]);
    deepEqual([...compiler.refused(new Map([[path, source.text]]))], []);
  });

  it("ends where a loop would not", () => {
    const start = source.text.indexOf("at >= 0;");
    const endless = mutated(source, { start, end: start + 7, text: "true", line: 0, change: "" });
    ok(redExample(own, "exclamation-marks", ruleFrom(endless)));
  });
});
