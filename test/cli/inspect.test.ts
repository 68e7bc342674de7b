import assert from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fitting, overScoped, readme } from "./ads.ts";
import { fakeHost } from "./fake-host.ts";

const fields = ["path", "isAd", "language", "title", "role", "archetype", "sections", "demands", "scope"];

async function inspected(items: Parameters<typeof fakeHost>[0], ...args: string[]) {
  const host = fakeHost(items);
  const code = await main(["inspect", "--format", "json", ...args], host);
  return { code, host, ...JSON.parse(host.output()) };
}

describe("rolescope inspect", () => {
  it("tells programs what was understood", async () => {
    const { code, version, files } = await inspected({ "smm.job.md": overScoped }, "smm.job.md");
    assert.equal(code, 0);
    assert.equal(version, 1);
    const [file] = files;
    for (const field of fields) assert.ok(field in file, field);
    assert.equal(file.isAd, true);
    assert.equal(file.language, "sv");
    assert.deepEqual(file.title, {
      ...{ text: "Social Media Manager", line: 1, column: 3, endLine: 1, endColumn: 23 },
    });
    assert.equal(file.role, "social-media-manager");
    assert.equal(file.scope.verdict, "over-scoped");
    assert.ok(file.scope.foreign.includes("photography"));
    const photo = file.demands.find(({ area }: { area: string }) => area === "photography");
    assert.equal(photo.line, 7);
    assert.deepEqual(Object.keys(photo).sort(), [
      ...["area", "column", "depth", "endColumn", "endLine", "line", "mode", "text"],
    ]);
  });

  it("lists every file given, with empty fields for those that are no ads or cannot be read", async () => {
    const items = {
      "README.md": readme,
      "photo.bin": new Uint8Array([255, 0, 0, 255, 1, 254]),
      "ads/a.md": fitting,
    };
    const { code, host, files } = await inspected(items, "README.md", "photo.bin", "ads");
    assert.equal(code, 2);
    assert.deepEqual(
      files.map(({ path }: { path: string }) => path),
      ["README.md", "photo.bin", "ads/a.md"],
    );
    for (const file of files.slice(0, 2)) {
      const { isAd, title, role, archetype, sections, demands } = file;
      assert.deepEqual([isAd, title, role, archetype, sections, demands], [false, null, null, null, [], []]);
    }
    assert.match(host.warnings.join("\n"), /^photo\.bin: is a binary file; save it as/);
  });

  it("reads a file that is named whatever its ending, and one that is named twice once", async () => {
    const items = { "smm.txt": overScoped, "ads/smm.txt": overScoped, "ads/a.md": fitting };
    const { files } = await inspected(items, "smm.txt", "./smm.txt", "ads", "ads/a.md");
    assert.deepEqual(
      files.map(({ path }: { path: string }) => path),
      ["smm.txt", "ads/a.md"],
    );
  });

  it("is readable for people", async () => {
    const host = fakeHost({ "smm.job.md": overScoped, "README.md": readme });
    assert.equal(await main(["inspect", "smm.job.md", "README.md"], host), 0);
    assert.match(host.output(), /^smm\.job\.md\n {2}job ad +yes/);
    assert.match(host.output(), /^ {2}title +Social Media Manager \(1:3\)$/m);
    assert.match(host.output(), /^ {2}verdict +over-scoped/m);
    assert.match(host.output(), /^ {4}7:3 +photography, hands-on/m);
    assert.match(host.output(), /^README\.md\n {2}job ad +no/m);
  });
});
