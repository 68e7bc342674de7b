import assert from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fitting } from "./ads.ts";
import { fakeHost } from "./fake-host.ts";

async function run(...args: string[]) {
  const host = fakeHost({ "-x.job.md": fitting, "a.job.md": fitting });
  const code = await main(args, host);
  return { code, output: host.output(), warning: host.warnings.join("\n") };
}

describe("the arguments of rolescope", () => {
  it("help and version go to standard output", async () => {
    for (const args of [["--help"], ["-h"], ["help"], ["lint", "--help"]]) {
      const { code, output } = await run(...args);
      assert.equal(code, 0);
      assert.match(output, /rolescope lint PATH/);
    }
    assert.deepEqual(await run("--version"), { code: 0, output: "1.2.3\n", warning: "" });
  });

  it("alone, it says how it is used", async () => {
    const { code, output, warning } = await run();
    assert.deepEqual([code, output], [2, ""]);
    assert.match(warning, /rolescope lint PATH/);
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [["lnt", "a.job.md"], /The command "lnt" is unknown\. Did you mean "lint"\?/],
    [["ads"], /The command "ads" is unknown\. To check files, use: rolescope lint ads/],
    [["lint"], /Say which files or folders to lint/],
    [["--format", "json"], /Say what to do: lint, split, inspect, portfolio, rules, explain or clean/],
    [["lint", "--fromat", "json", "a.job.md"], /The option --fromat is unknown\. Did you mean --format\?/],
    [["lint", "-q", "a.job.md"], /The option -q is unknown\. A file whose name/],
    [["lint", "--format", "jsn", "a.job.md"], /The format "jsn" is unknown\. Did you mean json\?/],
    [["lint", "a.job.md", "--format"], /--format needs text, json, github or sarif after it/],
    [["lint", "--fix", "--diff", "a.job.md"], /Choose one of --fix and --diff/],
    [["lint", "--diff", "--format", "json", "."], /--diff prints a patch/],
    [["inspect", "--fix", "a.job.md"], /rolescope inspect takes no --fix; rolescope lint does/],
    [["clean", "--format", "json", "a.md"], /takes no --format; rolescope lint, .* does/],
    [["split"], /Say which one ad to split/],
    [["split", "a.md", "b.md"], /Say which one ad to split/],
    [["split", "a.md", "--area"], /--area needs an area/],
    [["split", "a.md", "--out="], /--out needs a folder/],
    [["lint", "-", "--stdin-filename"], /--stdin-filename needs a file name/],
  ];
  for (const [args, message] of mistakes) {
    it(`says what is wrong with "${args.join(" ")}"`, async () => {
      const { code, output, warning } = await run(...args);
      assert.deepEqual([code, output], [2, ""]);
      assert.match(warning, message);
      assert.match(warning, /rolescope --help/);
    });
  }

  it("takes what follows -- for paths", async () => {
    assert.equal((await run("lint", "--", "-x.job.md")).output, "No findings in 1 ad.\n");
  });
});
