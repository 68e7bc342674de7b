import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { main } from "../../server/cli/main.ts";
import { fitting, overScoped, readme } from "./ads.ts";
import { fakeHost } from "./fake-host.ts";

const files = { "ads/smm.job.md": overScoped, "ads/photo.job.md": fitting, "README.md": readme };

describe("rolescope lint", function () {
  this.timeout(30_000);
  it("shows where, how serious, which rule, the words and the evidence", async () => {
    const host = fakeHost(files);
    assert.equal(await main(["lint", "ads"], host), 1);
    const report = host.output();
    assert.match(report, /^ads\/smm\.job\.md:1:3 {2}(warning|error) {2}too-many-specialist-areas$/m);
    assert.match(report, /^ {4}# Social Media Manager\n {4} {2}~{20}$/m);
    assert.match(report, /^ {4}7:3 +Fotografera/m);
    assert.match(report, /^\d+ findings? in 1 of 2 ads: .*\.\n$/m);
    assert.deepEqual(host.warnings, []);
  });

  it("gives programs version 1 of the findings, and nothing else", async () => {
    const host = fakeHost(files);
    assert.equal(await main(["lint", "--format", "json", "ads", "README.md"], host), 1);
    const report = JSON.parse(host.output());
    assert.deepEqual(Object.keys(report), ["version", "files"]);
    assert.equal(report.version, 1);
    assert.deepEqual(
      report.files.map(({ path }: { path: string }) => path),
      ["ads/photo.job.md", "ads/smm.job.md"],
    );
    assert.deepEqual(report.files[0].findings, []);
    const finding = report.files[1].findings.find(
      ({ rule }: { rule: string }) => rule === "too-many-specialist-areas",
    );
    assert.deepEqual(Object.keys(finding), [
      ...["rule", "severity", "message", "line", "column", "endLine", "endColumn", "related", "fixes"],
    ]);
    assert.deepEqual([finding.line, finding.column, finding.endLine, finding.endColumn], [1, 3, 1, 23]);
    assert.deepEqual(Object.keys(finding.related[0]), ["message", "line", "column", "endLine", "endColumn"]);
    assert.deepEqual(Object.keys(finding.fixes[0]), ["title", "kind", "safe"]);
  });

  it("leaves with 0 when title and demands fit", async () => {
    const host = fakeHost({ "photo.job.md": fitting });
    assert.equal(await main(["lint", "photo.job.md"], host), 0);
    assert.equal(host.output(), "No findings in 1 ad.\n");
  });

  it("says nothing about other files in a folder, and one line about one that was named", async () => {
    const inFolder = fakeHost({ "docs/README.md": readme, "docs/ad.job.md": fitting });
    assert.equal(await main(["lint", "--format", "json", "docs"], inFolder), 0);
    assert.deepEqual([JSON.parse(inFolder.output()).files.length, inFolder.warnings], [1, []]);
    const alone = fakeHost({ "docs/README.md": readme });
    assert.equal(await main(["lint", "docs"], alone), 0);
    assert.deepEqual([alone.output(), alone.warnings], ["", ["No job ads among the files found (1)."]]);
    const named = fakeHost({ "docs/README.md": readme });
    assert.equal(await main(["lint", "docs/README.md"], named), 0);
    assert.equal(named.warnings.length, 1);
    assert.match(named.warnings[0] ?? "", /^docs\/README\.md: not taken for a job ad.*type: job-ad/);
  });

  it("reads standard input under the name it is given", async () => {
    const host = fakeHost({}, { input: overScoped });
    assert.equal(await main(["lint", "-", "--stdin-filename", "new.job.md"], host), 1);
    assert.match(host.output(), /^new\.job\.md:1:3 /);
  });

  it("colours only when asked to, and wraps to the terminal", async () => {
    const plain = fakeHost(files);
    await main(["lint", "ads"], plain);
    assert.ok(!plain.output().includes("\x1b"));
    const terminal = fakeHost(files, { colours: true, columns: 60 });
    await main(["lint", "ads"], terminal);
    assert.ok(terminal.output().includes("\x1b[1mads/smm.job.md\x1b[0m:1:3"));
    const lines = stripVTControlCharacters(terminal.output()).split("\n");
    assert.ok(lines.filter((line) => /^ {2}\S/.test(line)).every((line) => line.length <= 60));
  });

  it("shows no character that commands a terminal", async () => {
    const host = fakeHost({ "a\x1b[31m.job.md": overScoped.replace("Social", "\x1b]0;Social") });
    await main(["lint", "a\x1b[31m.job.md"], host);
    assert.ok(!host.output().includes("\x1b"));
  });

  it("stops, and leaves nothing behind, when nobody reads the report any longer", async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`ads/${n}.job.md`, overScoped]));
    const host = fakeHost(many, { closesAfter: 0 });
    assert.equal(await main(["lint", "ads"], host), 1);
    assert.ok(host.readPaths.length < 300, `${host.readPaths.length} files were read`);
  });
});
