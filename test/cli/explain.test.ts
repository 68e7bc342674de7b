import { deepEqual, equal, match } from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fakeHost, type Item } from "./fake-host.ts";

async function run(items: Readonly<Record<string, Item>>, ...args: string[]) {
  const host = fakeHost(items, { input: "# A\n\n<!-- rolescope-ignore-section a: b -->\nText.\n" });
  const code = await main(args, host);
  return { code, output: host.output(), warning: host.warnings.join("\n"), host };
}

const combined = "# Receptionist / Accountant\n\n- Answer the phone\n- Keep our books\n";

describe("rolescope explain", () => {
  it("shows the page of a rule, and what is known where there is no page", async () => {
    match(
      (await run({}, "explain", "combined-title")).output,
      /^# combined-title\n\nThe page\.\n\nSeverity: recommended /,
    );
    match(
      (await run({}, "explain", "missing-title")).output,
      /^missing-title\n\nAn ad should say .*\n\nSeverity: /,
    );
    match((await run({}, "explain", "agency-at-price-of-one")).output, / {2}departments \(4\): How many /);
  });

  it("shows an area or a role, in the language of the name it is asked by", async () => {
    match((await run({}, "explain", "photography")).output, /A craft with its own training/);
    match((await run({}, "explain", "fotografi")).output, /Ett hantverk med egen utbildning/);
    match((await run({}, "explain", "Social", "media", "manager")).output, /Fine to ask for/);
  });

  it("knows what the settings here add", async () => {
    const own =
      "knowledge: { areas: { drone-flight: { cluster: photo, tier: S, name: { sv: drönarflygning, en: drone flying }, craft: { sv: [], en: [] } } } }";
    match((await run({ "rolescope.yaml": own }, "explain", "drone-flight")).output, /Drone flying/);
  });

  it("says what was probably meant", async () => {
    const { code, output, warning } = await run({}, "explain", "combined-titel");
    deepEqual([code, output], [2, ""]);
    match(warning, /No rule, area or role is called "combined-titel"\. Did you mean "combined-title"\?/);
    match((await run({}, "explain")).warning, /Say what to explain/);
  });
});

describe("rolescope rules", () => {
  it("lists the rules for people and for programs", async () => {
    match(
      (await run({}, "rules")).output,
      /^combined-title +warning +A title should name one profession\.$/m,
    );
    const { rules } = JSON.parse((await run({}, "rules", "--format", "json")).output);
    const rule = rules.find(({ id }: { id: string }) => id === "agency-at-price-of-one");
    deepEqual(rule.severities, { recommended: "warning", strict: "warning", "small-team": "information" });
    equal(rule.options.departments.default, 4);
    equal(rule.status, "stable");
  });
});

describe("rolescope clean", () => {
  it("writes one ad without what was meant for Rolescope", async () => {
    equal((await run({}, "clean", "-")).output, "# A\n\nText.\n");
    equal((await run({ "a.md": "---\nrolescope: {}\n---\nB\n" }, "clean", "a.md")).output, "B\n");
    equal((await run({}, "clean", "none.md")).code, 2);
    match((await run({}, "clean", "a.md", "b.md")).warning, /which one file to clean/);
  });
});

describe("the baseline", () => {
  it("accepts what is found, tells what is more, and what is gone", async () => {
    const { host, code, warning } = await run(
      { "x/a.job.md": combined, "b.job.md": combined },
      "lint",
      "--write-baseline",
      ".",
    );
    equal(code, 0);
    equal(warning, "rolescope-baseline.json accepts 2 findings.");
    const written = new TextDecoder().decode(host.read("rolescope-baseline.json"));
    deepEqual(JSON.parse(written), {
      version: 1,
      files: { "b.job.md": { "combined-title": 1 }, "x/a.job.md": { "combined-title": 1 } },
    });
    const later = { "rolescope-baseline.json": written };
    match(
      (await run({ ...later, "x/a.job.md": `Welcome.\n\n${combined}`, "b.job.md": combined }, "lint", "."))
        .output,
      /No findings in 2 ads/,
    );
    match((await run({ ...later, "c.job.md": combined }, "lint", ".")).output, /combined-title/);
    const gone = await run({ ...later, "b.job.md": "# Receptionist\n\n- Answer the phone\n" }, "lint", ".");
    match(
      gone.output,
      /^rolescope-baseline\.json:5:7 {2}hint {2}settings-file\n {2}The baseline accepts 1 of combined-title in b\.job\.md, where none is left\./m,
    );
    match(gone.output, /^rolescope-baseline\.json:8:7 {2}hint/m);
    equal(gone.code, 0);
  });

  it("keeps what it accepts in files that are not read again", async () => {
    const old = `{ "version": 1, "files": { "z.job.md": { "missing-title": 2 }, "a.job.md": { "missing-title": 3 } } }`;
    const { host } = await run(
      { "rolescope-baseline.json": old, "a.job.md": combined },
      "lint",
      "--write-baseline",
      "a.job.md",
    );
    deepEqual(JSON.parse(new TextDecoder().decode(host.read("rolescope-baseline.json"))).files, {
      "a.job.md": { "combined-title": 1 },
      "z.job.md": { "missing-title": 2 },
    });
  });

  it("is a finding itself where it cannot be read", async () => {
    const { code, output } = await run({ "rolescope-baseline.json": "{", "a.job.md": combined }, "lint", ".");
    equal(code, 1);
    match(output, /^rolescope-baseline\.json:1:1 {2}error/);
  });
});
