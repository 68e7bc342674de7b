import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { lint } from "#core";
import { analyse, knowledge } from "#library";
import { loadRules } from "../../server/tools/generate-table.ts";
import { filesOf, mistakeInId } from "../../server/tools/new-rule-files.ts";
import { blocksOf, stripCarets } from "../../server/tools/page.ts";
import { drawCarets } from "../support/fixture.ts";

describe("new-rule", function () {
  this.timeout(60_000);
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "rolescope-new-rule-"));
    cpSync("package.json", join(root, "package.json"));
    cpSync("tsconfig.json", join(root, "tsconfig.json"));
    symlinkSync(resolve("server"), join(root, "server"), "junction");
    symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
    for (const { file, text } of filesOf("pay-in-fog")) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("makes a rule that compiles", () => {
    const options = {
      extends: "./tsconfig.json",
      include: ["rules"],
      compilerOptions: { composite: false, noEmit: true },
    };
    writeFileSync(
      join(root, "tsconfig.rule.json"),
      JSON.stringify({ ...options, files: undefined, references: [] }),
    );
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.rule.json"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.deepEqual([status, stdout], [0, ""]);
  });

  it("makes a rule that the generator can load", async () => {
    const [made] = await loadRules(root, ["pay-in-fog"]);
    assert.equal(made?.rule.severity, "information");
    assert.deepEqual(Object.keys(made?.rule.summary ?? {}), ["sv", "en"]);
  });

  it("makes a page whose every example is true of the rule, two bad and three good in each language", async () => {
    const page = filesOf("pay-in-fog")[1]?.text ?? "";
    assert.match(page, /^# pay-in-fog\n/);
    const [made] = await loadRules(root, ["pay-in-fog"]);
    assert.ok(made);
    const shown = blocksOf("page", page).map(({ under, language, body }) => {
      const ad = stripCarets(body);
      const analysis = analyse(ad, { knownAd: true });
      assert.equal(analysis.ads[0]?.ad.language, language, ad);
      assert.equal(drawCarets(ad, lint(analysis, { [made.id]: made.rule }, knowledge)), body);
      assert.equal(body !== ad, under === "Bad", ad);
      return `${under} ${language}`;
    });
    assert.deepEqual(
      ["Bad sv", "Bad en", "Good sv", "Good en"].map((kind) => shown.filter((each) => each === kind).length),
      [2, 2, 3, 3],
    );
  });

  it("says what is wrong with an id", () => {
    assert.equal(mistakeInId("pay-in-fog", []), undefined);
    assert.match(mistakeInId(undefined, []) ?? "", /npm run new-rule <id>/);
    assert.match(mistakeInId("PayInFog", []) ?? "", /"PayInFog" is no id for a rule/);
    assert.match(mistakeInId("pay", []) ?? "", /two words or more/);
    assert.match(mistakeInId("missing-title", ["missing-title"]) ?? "", /exists/);
  });
});
