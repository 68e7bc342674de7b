import assert from "node:assert/strict";
import { sources } from "../../server/cli/sources.ts";
import { fakeHost, type Item } from "./fake-host.ts";

async function found(items: Readonly<Record<string, Item>>, ...paths: string[]) {
  const complaints: string[] = [];
  const files: string[] = [];
  const complain = (path: string, message: string) => void complaints.push(`${path}: ${message}`);
  for await (const { path } of sources(paths, fakeHost(items), complain)) files.push(path);
  return { files, complaints };
}

describe("which files are read", () => {
  it("Markdown in folders, by name, without hidden folders and packages", async () => {
    const items = {
      ...{ "b.md": "", "a/z.markdown": "", "a/y.job.md": "", "a/x.MD": "", "a/notes.txt": "", "a/p.png": "" },
      ...{ ".git/a.md": "", ".hidden/a.md": "", "node_modules/a/README.md": "", "a/.draft.md": "" },
    };
    assert.deepEqual((await found(items, ".")).files, [
      "./a/x.MD",
      "./a/y.job.md",
      "./a/z.markdown",
      "./b.md",
    ]);
  });

  it("a hidden folder that is named", async () => {
    assert.deepEqual((await found({ ".hidden/a.md": "" }, ".hidden")).files, [".hidden/a.md"]);
  });

  it("each file once, in the order given", async () => {
    const { files } = await found({ "a/1.md": "", "a/2.md": "" }, "a/2.md", "a", "./a/1.md", "a/");
    assert.deepEqual(files, ["a/2.md", "a/1.md"]);
  });

  it("a name with the characters of a pattern, if there is such a file", async () => {
    assert.deepEqual((await found({ "a*.md": "", "ab.md": "" }, "a*.md")).files, ["a*.md"]);
  });

  it("patterns: Markdown, and other endings only when they are spelt out", async () => {
    const items = { "a/1.md": "", "a/2.txt": "", "a/3": "" };
    assert.deepEqual((await found(items, "a/*")).files, ["a/1.md"]);
    assert.deepEqual((await found(items, "a/*.txt")).files, ["a/2.txt"]);
  });

  it("not what .gitignore names, nor by a pattern, unless it is named", async () => {
    const items = {
      ...{ ".git/HEAD": "", ".gitignore": "drafts/\n/out\n", "ads/.gitignore": "old-*\n!old-but-good.md\n" },
      ...{
        "drafts/a.md": "",
        "out/a.md": "",
        "ads/out/a.md": "",
        "ads/old-a.md": "",
        "ads/old-but-good.md": "",
      },
    };
    const kept = ["ads/old-but-good.md", "ads/out/a.md"];
    assert.deepEqual(
      (await found(items, ".")).files,
      kept.map((path) => `./${path}`),
    );
    assert.deepEqual((await found(items, "ads")).files, kept);
    assert.deepEqual((await found(items, "*.md")).files, kept);
    assert.deepEqual((await found(items, "drafts", "ads/old-a.md")).files, ["drafts/a.md", "ads/old-a.md"]);
  });

  it("says so of a path that gives nothing, and goes on", async () => {
    const items = { "docs/a.pdf": "", "a.md": "" };
    assert.deepEqual(await found(items, "nope.md", "docs", "x*.md", "a.md"), {
      files: ["a.md"],
      complaints: [
        "nope.md: not found; check the spelling",
        "docs: no Markdown files here (.md, .markdown)",
        "x*.md: no file matches this pattern",
      ],
    });
  });

  it("follows links to files, not to folders, and says where one leads nowhere", async () => {
    const items = {
      ...{ "a/1.md": "", "a/2.md": { link: "a/1.md" }, "a/3.md": { link: "gone.md" } },
      ...{ "a/loop": { link: "a/sub" }, "a/sub/4.md": "" },
    };
    const { files, complaints } = await found(items, "a", "a/3.md");
    assert.deepEqual(files, ["a/1.md", "a/2.md", "a/sub/4.md"]);
    assert.deepEqual(complaints, [
      "a/3.md: is a link that leads nowhere; mend it or remove it",
      "a/3.md: is a link that leads nowhere; mend it or remove it",
    ]);
  });

  it("says which folder may not be read, and reads the others", async () => {
    const { files, complaints } = await found(
      { "a/1.md": "", "a/secret": { kind: "folder", error: "EACCES" }, "a/z.md": "" },
      "a",
    );
    assert.deepEqual(files, ["a/1.md", "a/z.md"]);
    assert.match(complaints.join(), /^a\/secret: you may not read this/);
  });
});
