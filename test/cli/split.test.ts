import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { nodeHost } from "../../server/cli/host.ts";
import { main } from "../../server/cli/main.ts";
import { fitting, overScoped, readme } from "./ads.ts";
import { fakeHost, type Item } from "./fake-host.ts";

type Wishes = Parameters<typeof fakeHost>[1];

async function split(items: Readonly<Record<string, Item>>, args: readonly string[], wishes: Wishes = {}) {
  const host = fakeHost(items, wishes);
  const code = await main(["split", ...args], host);
  return { code, output: host.output(), warnings: host.warnings.join("\n"), files: host.files(), host };
}

const woven =
  "# Receptionist\n\n## Requirements\n\n- Since you photograph weddings you also answer the phone and greet guests\n";

const items = { "ads/smm.job.md": overScoped };

describe("rolescope split", function () {
  this.timeout(60_000);

  it("makes an ad of every specialist role beside the old one, which is in scope after that", async () => {
    const { code, output, files } = await split(items, ["ads/smm.job.md"]);
    assert.equal(code, 0);
    const made = output.match(/(?<=^Made ).*$/gm) ?? [];
    assert.ok(made.length >= 4, output);
    assert.match(output, /\nChanged ads\/smm\.job\.md\n$/);
    assert.deepEqual(Object.keys(files).sort(), [...made, "ads/smm.job.md"].sort());
    const photographer = files["ads/fotograf.job.md"] ?? "";
    assert.match(photographer, /^# Fotograf\n/);
    assert.match(photographer, /^- Fotografera våra produkter i studio$/m);
    assert.match(photographer, /\]\(smm\.job\.md\)/);
    const host = fakeHost(files);
    await main(["lint", "ads"], host);
    assert.doesNotMatch(host.output(), /too-many-specialist-areas|out-of-scope-competence/);
  });

  it("takes out only the roles of the areas that are named, by id or by name", async () => {
    for (const area of ["photography", "Fotografi", "fotograf"]) {
      const { code, files } = await split(items, ["ads/smm.job.md", "--area", area]);
      assert.equal(code, 0, area);
      assert.deepEqual(Object.keys(files).sort(), ["ads/fotograf.job.md", "ads/smm.job.md"]);
      assert.match(files["ads/smm.job.md"] ?? "", /Programmera vår webbplats i React/);
    }
    const { output } = await split(items, ["ads/smm.job.md", "--area", "photography", "--area", "frontend"]);
    assert.equal(output.match(/^Made /gm)?.length, 2);
  });

  it("shows what it would do, and does nothing", async () => {
    const { code, output, files } = await split(items, ["ads/smm.job.md", "--dry-run"]);
    assert.equal(code, 0);
    assert.deepEqual(files, items);
    assert.match(output, /^--- ads\/smm\.job\.md\n\+\+\+ ads\/smm\.job\.md\n@@ /);
    assert.match(
      output,
      /^--- \/dev\/null\n\+\+\+ ads\/fotograf\.job\.md\n@@ -0,0 \+1,\d+ @@\n\+# Fotograf$/m,
    );
  });

  it("puts the new ads where the user said", async () => {
    const { code, files } = await split(items, [
      "ads/smm.job.md",
      "--area",
      "photography",
      "--out",
      "new/deep/",
    ]);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(files).sort(), ["ads/smm.job.md", "new/deep/fotograf.job.md"]);
    assert.doesNotMatch(files["new/deep/fotograf.job.md"] ?? "", /\]\(/);
  });

  const photographer =
    "# Fotograf\r\n\r\n## Arbetsuppgifter\r\n\r\n- Retuschera bilder\r\n- Vårda bildarkivet\r\n";

  it("gives the items to the ad beside it that is for the role already", async () => {
    const disk = { ...items, "ads/foto.job.md": photographer, "ads/README.md": readme };
    const { code, output, files } = await split(disk, ["ads/smm.job.md", "--area", "photography"]);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(files).sort(), Object.keys(disk).sort());
    assert.match(files["ads/foto.job.md"] ?? "", /^- Fotografera våra produkter i studio\r\n/m);
    assert.equal(output, "Changed ads/foto.job.md\nChanged ads/smm.job.md\n");
    assert.doesNotMatch(files["ads/smm.job.md"] ?? "", /Fotografera/);
  });

  it("puts them into the list of that ad, before what is said below it", async () => {
    const ending = "\n\nOmfattning: heltid, tills vidare\n";
    const disk = { ...items, "ads/foto.job.md": photographer.replaceAll("\r\n", "\n").trimEnd() + ending };
    const { files } = await split(disk, ["ads/smm.job.md", "--area", "photography"]);
    const changed = files["ads/foto.job.md"] ?? "";
    assert.match(changed, /- Vårda bildarkivet\n- Fotografera våra produkter i studio\n/);
    assert.doesNotMatch(changed.slice(changed.indexOf("Omfattning")), /Fotografera/);
  });

  it("undoes what it gave to another ad when it cannot go on", async () => {
    const disk = { ...items, "ads/foto.job.md": photographer };
    const locked = { path: "ads/smm.job.md", code: "EACCES" };
    const { code, files } = await split(disk, ["ads/smm.job.md"], { locked });
    assert.equal(code, 2);
    assert.deepEqual(files, disk);
  });

  it("gives the items to the ad in the folder that the new ads go to", async () => {
    const disk = { ...items, "ads/foto.job.md": photographer, "new/foto.job.md": photographer };
    const { files, output } = await split(disk, ["ads/smm.job.md", "--area", "photography", "--out", "new"]);
    assert.equal(output, "Changed new/foto.job.md\nChanged ads/smm.job.md\n");
    assert.equal(files["ads/foto.job.md"], photographer);
    assert.match(files["new/foto.job.md"] ?? "", /^- Fotografera våra produkter i studio\r\n/m);
  });

  const roots: readonly (readonly [string, Readonly<Record<string, Item>>, string])[] = [
    ["in the repository", { ".git/config": "" }, "Changed photo/foto.job.md"],
    ["where the settings hold", { "rolescope.yaml": "extends: recommended\n" }, "Changed photo/foto.job.md"],
    [
      "not outside the repository",
      { "ads/.git/config": "", "rolescope.yaml": "language: sv\n" },
      "Made ads/fotograf.job.md",
    ],
    ["not beyond the folder, where nothing holds it together", {}, "Made ads/fotograf.job.md"],
    [
      "first in the folder that the new ads go to",
      { ".git/config": "", "new/foto.job.md": photographer },
      "Changed new/foto.job.md",
    ],
  ];
  for (const [where, more, told] of roots) {
    it(`looks for the ad of the role ${where}`, async () => {
      const disk = { ...items, "photo/foto.job.md": photographer, ...more };
      const out = "new/foto.job.md" in more ? ["--out", "new"] : [];
      const { output } = await split(disk, ["ads/smm.job.md", "--area", "photography", ...out]);
      assert.equal(output, `${told}\nChanged ads/smm.job.md\n`);
    });
  }

  it("changes nothing when somebody else changes one of the ads meanwhile", async () => {
    for (const [busy, last] of [
      ["ads/smm.job.md", 2],
      ["ads/foto.job.md", 3],
    ] as const) {
      const disk = { ...items, "ads/foto.job.md": photographer };
      const host = fakeHost(disk);
      let readings = 0;
      const restless: typeof host = {
        ...host,
        read(path) {
          if (path.endsWith(busy) && ++readings === last) host.save(path, `${disk[busy]}\nMer.\n`);
          return host.read(path);
        },
      };
      const code = await main(["split", "ads/smm.job.md", "--area", "photography"], restless);
      assert.equal(code, 2);
      assert.match(host.warnings.join("\n"), /was changed by somebody else meanwhile.*Nothing was changed/);
      assert.equal(host.output(), "");
    }
  });

  it("makes a new ad where the one for the role is left out by the settings", async () => {
    const disk = {
      ...items,
      "ads/foto.job.md": photographer,
      "rolescope.yaml": "files:\n  exclude: [ads/foto*]\n",
    };
    const { files } = await split(disk, ["ads/smm.job.md", "--area", "photography"]);
    assert.equal(files["ads/foto.job.md"], photographer);
    assert.match(files["ads/fotograf.job.md"] ?? "", /Fotografera våra produkter i studio/);
  });

  it("leaves no folder behind when it cannot go on", async () => {
    const locked = { path: "ads/smm.job.md", code: "EACCES" };
    const { code, files, host } = await split(items, ["ads/smm.job.md", "--out", "new/deep"], { locked });
    assert.equal(code, 2);
    assert.deepEqual([files, host.madeFolders], [items, []]);
  });

  it("removes the folders it made on the disk, but none in which something else stands", () => {
    const host = nodeHost();
    const top = fs.mkdtempSync(path.join(os.tmpdir(), "rolescope-split-"));
    try {
      const made = host.makeFolder(path.join(top, "new", "deep"));
      assert.equal(made, path.join(top, "new"));
      assert.equal(host.makeFolder(path.join(top, "new", "deep")), undefined);
      fs.writeFileSync(path.join(top, "new", "note.txt"), "");
      assert.throws(() => host.removeFolder(path.join(top, "new")));
      assert.deepEqual(fs.readdirSync(path.join(top, "new")), ["note.txt"]);
      fs.rmSync(path.join(top, "new", "note.txt"));
      host.removeFolder(path.join(top, "new"));
      assert.deepEqual(fs.readdirSync(top), []);
    } finally {
      fs.rmSync(top, { recursive: true });
    }
  });

  const strange = [
    "../../x",
    "Fotograf / filmare",
    "Kreatör 🚀 hos oss",
    `Mästare ${"på allt ".repeat(40)}`,
    "C:\\NUL",
  ];
  for (const title of strange) {
    it(`makes only plain files beside an ad called ${title.slice(0, 30)}`, async () => {
      const named = overScoped.replaceAll("Social media manager", `Social media manager, ${title}`);
      const { code, files } = await split({ "ads/smm.job.md": named }, ["ads/smm.job.md"]);
      assert.equal(code, 0);
      const made = Object.keys(files);
      assert.ok(made.length > 1, "nothing was made");
      for (const name of made) assert.match(name, /^ads\/[a-z-]{1,60}\.job\.md$/);
    });
  }

  it("offers nothing for crafts that only headings name", async () => {
    const bare = "# Social media manager\n\n## Foto\n\n## Film\n\n## Grafisk formgivning\n";
    const { code, files, warnings } = await split({ "ads/smm.job.md": bare }, ["ads/smm.job.md"]);
    assert.deepEqual([code, Object.keys(files)], [0, ["ads/smm.job.md"]]);
    assert.match(warnings, /there is nothing to split off/);
  });

  it("never writes over a file", async () => {
    const taken = { ...items, "ads/Fotograf.job.md": "Utkast." };
    const { code, files } = await split(taken, ["ads/smm.job.md", "--area", "photography"]);
    assert.equal(code, 0);
    assert.equal(files["ads/Fotograf.job.md"], "Utkast.");
    assert.match(files["ads/fotograf-2.job.md"] ?? "", /^# Fotograf/);
  });

  const locks: readonly (readonly [string, string, RegExp])[] = [
    ["ads", "EACCES", /^ads: you may not write here; .* Nothing was changed\.$/],
    ["ads", "EROFS", /you may not write here/],
    ["ads/smm.job.md", "EACCES", /^ads\/smm\.job\.md: you may not write here/],
    ["ads/frontendutvecklare.job.md", "ENOSPC", /^ads\/frontendutvecklare\.job\.md: the disk is full/],
    ["ads/fotograf.job.md", "EEXIST", /^ads\/fotograf\.job\.md: is there already, and is left as it is/],
  ];
  for (const [path, code, message] of locks) {
    it(`leaves everything as it was when writing to ${path} fails with ${code}`, async () => {
      const result = await split(items, ["ads/smm.job.md"], { locked: { path, code } });
      assert.equal(result.code, 2);
      assert.match(result.warnings, message);
      assert.deepEqual([result.files, result.output], [items, ""]);
    });
  }

  const refused: readonly (readonly [string, Readonly<Record<string, Item>>, string[], RegExp, number])[] = [
    [
      "an area that there is not",
      items,
      ["--area", "photograpy"],
      /no area is called "photograpy"\. Did you mean photography\?/,
      2,
    ],
    [
      "an area that is not foreign",
      items,
      ["--area", "payroll"],
      /payroll cannot be split off\. It can be split into Fotograf|payroll/,
      2,
    ],
    ["one of two areas", items, ["--area", "photography", "--area", "nope"], /no area is called "nope"/, 2],
    ["what is no ad", { "ads/smm.job.md": "" }, [], /there is nothing to split off/, 0],
    ["a folder", { "ads/smm.job.md/a.md": readme }, [], /is a folder; say which one/, 2],
    ["a missing file", {}, [], /not found; check the spelling/, 2],
    [
      "damaged text",
      { "ads/smm.job.md": Buffer.concat([Buffer.from(overScoped), Buffer.from([0xff])]) },
      [],
      /damaged/,
      2,
    ],
    [
      "a folder that is a file",
      { ...items, new: "text" },
      ["--out", "new"],
      /new is a file, so no ads can be put in it/,
      2,
    ],
    [
      "an ad whose sentences would break",
      { "ads/smm.job.md": woven },
      [],
      /nothing can be split off: its sentences would break/,
      0,
    ],
    ["an ad in scope", { "ads/smm.job.md": fitting }, [], /there is nothing to split off/, 0],
  ];
  for (const [what, disk, args, message, code] of refused) {
    it(`changes nothing of ${what}, and says why`, async () => {
      const result = await split(disk, ["ads/smm.job.md", ...args]);
      assert.match(result.warnings, message);
      assert.equal(result.code, code);
      assert.equal(result.output, "");
      assert.deepEqual(Object.keys(result.files).sort(), Object.keys(disk).sort());
    });
  }

  it("keeps the form of the bytes", async () => {
    const bytes = Buffer.from(`\ufeff${overScoped.replaceAll("\n", "\r\n")}`, "utf16le");
    const host = fakeHost({ "smm.job.md": bytes });
    assert.equal(await main(["split", "smm.job.md", "--area", "photography"], host), 0);
    const after = Buffer.from(host.read("smm.job.md"));
    assert.deepEqual([...after.subarray(0, 2)], [0xff, 0xfe]);
    assert.doesNotMatch(after.toString("utf16le"), /[^\r]\n|Fotografera/);
    assert.doesNotMatch(host.files()["fotograf.job.md"] ?? "", /[^\r]\n/);
  });
});
