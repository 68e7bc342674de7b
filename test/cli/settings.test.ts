import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fakeHost, type Item } from "./fake-host.ts";

const combined = "# Receptionist / Accountant\n\n- Answer the phone\n- Keep our books\n";

async function run(items: Readonly<Record<string, Item>>, ...args: string[]) {
  const host = fakeHost(items, { input: combined });
  const code = await main(args, host);
  return { code, output: host.output(), warnings: host.warnings };
}

describe("rolescope lint with settings", () => {
  it("tells the mistakes of a settings file that is named, and not that it is no ad", async () => {
    const { output, warnings } = await run({ "rolescope.yaml": "langauge: sv\n" }, "lint", "rolescope.yaml");
    match(output, /^rolescope\.yaml:1:1 {2}warning/);
    deepEqual(
      warnings.filter((told) => told.includes("not taken for a job ad")),
      [],
    );
  });

  it("takes the nearest file for every ad, and for standard input under a name", async () => {
    const items = {
      "one/a.job.md": combined,
      "one/rolescope.yaml": "rules: { combined-title: off }",
      "two/b.job.md": combined,
      "two/rolescope.yaml": "rules: { combined-title: error }",
      "two/deep/c.job.md": combined,
    };
    const { code, output } = await run(items, "lint", ".");
    equal(code, 1);
    deepEqual(output.match(/^\S+:\d+:\d+ {2}\w+/gm), [
      "two/b.job.md:1:3  error",
      "two/deep/c.job.md:1:3  error",
    ]);
    equal((await run(items, "lint", "-", "--stdin-filename", "one/x.job.md")).code, 0);
    equal((await run(items, "lint", "-", "--stdin-filename", "two/x.job.md")).code, 1);
  });

  it("reports what is wrong with a settings file once, before the ads, and uses the rest", async () => {
    const items = {
      "rolescope.yaml": "langauge: sv\nrules: { combined-title: off }\n",
      "a/a.job.md": combined,
      "b/b.job.md": combined,
    };
    const { code, output } = await run(items, "lint", "a", "b");
    equal(code, 1);
    match(
      output,
      /^rolescope\.yaml:1:1 {2}warning {2}settings-file\n {2}There is no setting called “langauge”/,
    );
    equal(output.match(/settings-file/g)?.length, 1);
    match(output, /1 finding in 0 of 2 ads: 1 warning/);
    const json = JSON.parse((await run(items, "lint", "--format", "json", "a")).output);
    equal(json.files[0].path, "rolescope.yaml");
  });

  it("leaves out what the settings exclude, unless it is named", async () => {
    const items = {
      "rolescope.yaml": "files: { include: [odd/], exclude: [drafts/] }",
      "drafts/a.job.md": combined,
      "odd/note.md": "Welcome.\n",
    };
    match((await run(items, "lint", ".")).output, /^odd\/note\.md(?:.|\n)*in 1 of 1 ad/);
    match((await run(items, "lint", "drafts/a.job.md")).output, /combined-title/);
  });

  it("says so where the settings cannot be read, and goes on", async () => {
    const items = { "rolescope.yaml": { error: "EACCES" }, "a.job.md": combined };
    const { code, output, warnings } = await run(items, "lint", ".");
    equal(code, 2);
    match(warnings.join(), /rolescope\.yaml: you may not read this/);
    match(output, /combined-title/);
  });

  it("tells inspect about them, too", async () => {
    const items = { "rolescope.yaml": "language: sv\nlangauge: en\n", "a.job.md": combined };
    const { output, warnings } = await run(items, "inspect", "a.job.md");
    match(output, /language +Swedish/);
    match(warnings.join(), /rolescope\.yaml:2:1: Här finns ingen inställning som heter/);
  });

  it("says which rules are set aside without need, where a whole folder is read", async () => {
    const items = {
      "rolescope.yaml": "ignore: { combined-title: As agreed., missing-title: As agreed. }",
      "a.job.md": combined,
    };
    const { code, output, warnings } = await run(items, "lint", ".");
    deepEqual([code, warnings], [0, []]);
    match(
      output,
      /^rolescope\.yaml:1:39 {2}hint {2}settings-file\n {2}The rule missing-title has nothing to say about any of the ads/,
    );
    match(output, /1 finding in 0 of 1 ad/);
    doesNotMatch((await run(items, "lint", "a.job.md")).output, /missing-title/);
  });

  it("tells of what is set aside for some ads only, and of files that hold for no more than was read", async () => {
    const items = {
      "rolescope.yaml": "overrides:\n  - files: [b.job.md]\n    ignore:\n      combined-title: As agreed.\n",
      "a.job.md": combined,
      ".git/HEAD": "",
      "deep/rolescope.yaml": "extends: ../rolescope.yaml\nignore:\n  missing-title: As agreed.\n",
      "deep/c.job.md": combined,
    };
    deepEqual((await run(items, "lint", ".")).output.match(/^\S+yaml:\d+:\d+/gm), [
      "rolescope.yaml:4:7",
      "deep/rolescope.yaml:3:3",
    ]);
    deepEqual((await run(items, "lint", "deep")).output.match(/^\S+yaml:\d+:\d+/gm), [
      "deep/rolescope.yaml:3:3",
    ]);
    const used = { ...items, "b.job.md": combined };
    deepEqual((await run(used, "lint", ".")).output.match(/^\S+yaml:\d+:\d+/gm), ["deep/rolescope.yaml:3:3"]);
    const unread = { ...items, "d.job.md": { error: "EACCES" } };
    doesNotMatch((await run(unread, "lint", ".")).output, /yaml/);
  });
});
