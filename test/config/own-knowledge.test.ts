import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyse, knowledge, parseConfig, resolver, rules } from "#library";

const catalogue = { rules, knowledge };
const parse = (text: string) => parseConfig(text, catalogue);

describe("own knowledge", function () {
  this.timeout(60_000);

  it("changes something where the page shows it", () => {
    const page = readFileSync("CONFIGURATION.md", "utf8");
    const [example = ""] = page.match(/^knowledge:\n(?: .*\n)+/m) ?? [];
    const own = parse(example).config.knowledge;
    ok(own);
    const file = { ...parse(example), path: "/rolescope.yaml", text: example };
    const layers = [{ config: file.config, folder: "/" }];
    const enlarged = resolver({ files: [file], layers }, catalogue)("/a.job.md").knowledge;
    const read = (text: string, by: typeof knowledge) =>
      analyse(text, { knownAd: true, knowledge: by }).ads[0];
    const demands = (by: typeof knowledge) =>
      read("# Säljare\n\n## Arbetsuppgifter\n\n- Ta fram visningsbilder av hus\n", by)?.demands.map(
        ({ area }) => area.id,
      );
    deepEqual([demands(knowledge), demands(enlarged)], [[], ["photography"]]);
    const role = (by: typeof knowledge) =>
      read("# Platsvärd\n\n- Du tar emot gäster\n", by)?.scope.roles[0]?.id;
    deepEqual([role(knowledge), role(enlarged)], [undefined, "site-host"]);
  });

  it("decides what a title of an own role promises, whatever its last word says otherwise", () => {
    const title = (words: string, archetype: string) => {
      const text = `knowledge: { roles: { own: { archetype: ${archetype}, name: { sv: X, en: X }, titles: { sv: [${words}], en: [${words}] }, core: [office-admin] } } }`;
      const file = { ...parse(text), path: "/rolescope.yaml", text };
      deepEqual(file.mistakes, []);
      const { knowledge: own } = resolver(
        { files: [file], layers: [{ config: file.config, folder: "/" }] },
        catalogue,
      )("/a.job.md");
      return analyse(`# ${words}\n\n- Answer the phone\n`, { knownAd: true, knowledge: own }).ads[0]?.ad
        .archetype;
    };
    for (const words of [
      "platschef",
      "hälsostrateg",
      "glädjekoordinator",
      "site manager",
      "chief joy officer",
    ])
      for (const archetype of ["generalist", "coordinator"]) equal(title(words, archetype), archetype, words);
    equal(title("junior platschef", "manager"), "assistant");
  });
});
