import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileKnowledge } from "../../server/tools/generate-knowledge.ts";
import { knowledgeModule } from "../../server/tools/generate-literal.ts";
import { registryModule } from "../../server/tools/generate-registry.ts";

const knowledgeFolder = "rules/knowledge";

/** The complaints about the knowledge when one file of it reads differently, as the generator prints them. */
function complaintsWhen(file: string, change: (text: string) => string): string[] {
  const root = mkdtempSync(join(tmpdir(), "rolescope-knowledge-"));
  try {
    cpSync(knowledgeFolder, join(root, knowledgeFolder), { recursive: true });
    const path = join(root, knowledgeFolder, file);
    const text = readFileSync(path, "utf8");
    const changed = change(text);
    assert.notEqual(changed, text, "the change must change something");
    writeFileSync(path, changed);
    const { complaints } = compileKnowledge(root, knowledgeFolder);
    return complaints.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("the generator", function () {
  this.timeout(240_000);

  it("finds every generated file as it would write it", () => {
    const { status, stderr } = spawnSync(process.execPath, ["out/server/tools/generate.js", "--check"], {
      encoding: "utf8",
    });
    assert.deepEqual([status, stderr], [0, ""]);
  });

  it("writes the same knowledge twice", () => {
    const [one, other] = [compileKnowledge(".", knowledgeFolder), compileKnowledge(".", knowledgeFolder)];
    assert.deepEqual([one.complaints, other.complaints], [[], []]);
    assert.ok(one.knowledge && other.knowledge);
    assert.equal(knowledgeModule(one.knowledge), knowledgeModule(other.knowledge));
  });

  it("registers each rule under the name of its folder", () => {
    const text = registryModule(["missing-title", "tone"]);
    assert.match(text, /^import missingTitle from "\.\/missing-title\/rule\.ts";$/m);
    assert.match(text, /^ {2}"missing-title": missingTitle,\n {2}tone: tone,\n\};$/m);
  });
});

describe("the knowledge", function () {
  this.timeout(240_000);
  const photographer = "roles/production/photographer.yaml";

  it("has no mistakes", () => {
    assert.deepEqual(compileKnowledge(".", knowledgeFolder).complaints, []);
  });

  it("says where a key is misspelt, and which one was meant", () => {
    const complaints = complaintsWhen("areas/photo.yaml", (text) =>
      text.replace("    craft:", "    crafts:"),
    );
    assert.match(complaints[0] ?? "", /photo\.yaml:\d+:5: areas\.photography: the key "craft" is missing\.$/);
    assert.match(
      complaints[1] ?? "",
      /photo\.yaml:\d+:5: areas\.photography: there is no key "crafts" here\. Did you mean "craft"\?$/,
    );
  });

  it("says where an area does not exist, and which one was meant", () => {
    assert.match(
      complaintsWhen(photographer, (text) => text.replace("core: [photography]", "core: [fotography]")).join(
        "\n",
      ),
      /photographer\.yaml:\d+:8: There is no area "fotography"\. Did you mean "photography"\?$/m,
    );
  });

  it("says where a language is missing", () => {
    assert.deepEqual(
      complaintsWhen(photographer, (text) => text.replace(/^name: .*$/m, "name: { sv: Fotograf }")),
      [`rules/knowledge/${photographer}:3:7: name: the key "en" is missing.`],
    );
  });

  it("says where a term is not in the notation", () => {
    const [complaint, ...others] = complaintsWhen(photographer, (text) =>
      text.replace("core:", "core:").replace("staff photographer~", "staff*~photographer"),
    );
    assert.deepEqual(others, []);
    assert.match(
      complaint ?? "",
      /photographer\.yaml:\d+:\d+: titles\.en\.\d+: "staff\*~photographer" is not a term/,
    );
  });

  it("says when an area is both fine and somebody else's", () => {
    assert.match(
      complaintsWhen(photographer, (text) =>
        text.replace("core: [photography]", "core: [photography, seo]"),
      ).join("\n"),
      /photographer\.yaml:\d+:\d+: "seo" is in core already; it cannot be in out, too\./,
    );
  });

  it("says when a split would lead nowhere", () => {
    assert.match(
      complaintsWhen("areas/photo.yaml", (text) =>
        text.replace("role: photographer", "role: copywriter"),
      ).join("\n"),
      /photo\.yaml:\d+:\d+: The role "copywriter" does not have "photography" in its core/,
    );
    assert.match(
      complaintsWhen("areas/photo.yaml", (text) => text.replace(/^ {4}role: photographer\n/m, "")).join("\n"),
      /photo\.yaml:\d+:\d+: "photography" is a craft: name the role that a split leads to\./,
    );
  });

  it("says when one title stands for two roles", () => {
    assert.match(
      complaintsWhen("roles/marcom/copywriter.yaml", (text) =>
        text.replace("reklamskribent~", "fotograf~"),
      ).join("\n"),
      /The title "fotograf~" belongs to the role "copywriter" already\./,
    );
  });

  it("passes on what YAML itself cannot read", () => {
    const [complaint] = complaintsWhen("weights.yaml", (text) => `${text}\nclusterShare: [`);
    assert.match(complaint ?? "", /^rules\/knowledge\/weights\.yaml:\d+:\d+: /);
  });

  it("asks for a reason beside every number", () => {
    assert.match(
      complaintsWhen("weights.yaml", (text) => text.replace(/^ {2}reason: .*\n/m, "")).join("\n"),
      /weights\.yaml:\d+:\d+: areaTierD: the key "reason" is missing\./,
    );
  });
});
