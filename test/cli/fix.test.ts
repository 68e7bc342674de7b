import assert from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fitting, overScoped, readme, tidied, untidy } from "./ads.ts";
import { fakeHost } from "./fake-host.ts";

describe("rolescope lint --fix", () => {
  it("writes what its safe fixes make of files, says how many, and tells what is left", async () => {
    const both = `${overScoped}- Flera års erfarenhet som fotograf av möbler\n- Flera års erfarenhet som fotograf av möbler\n`;
    const files = { "a.job.md": untidy, "b.job.md": both, "c.job.md": fitting, "README.md": readme };
    const host = fakeHost(files);
    assert.equal(await main(["lint", "--fix", "."], host), 1);
    assert.equal(host.files()["a.job.md"], tidied);
    assert.equal(host.files()["b.job.md"], `${overScoped}- Flera års erfarenhet som fotograf av möbler\n`);
    assert.deepEqual([host.files()["c.job.md"], host.files()["README.md"]], [fitting, readme]);
    assert.deepEqual(host.warnings, ["Made 3 safe fixes in 2 files."]);
    assert.match(host.output(), /^b\.job\.md:1:3 {2}\w+ {2}too-many-specialist-areas$/m);
    assert.doesNotMatch(host.output(), /duplicate-item|ignore-comment/);
  });

  it("takes what no ad needs out of settings and baselines, and leaves the rest as it is written", async () => {
    const settings =
      "# Ours.\nignore: # agreed\n  missing-title: As agreed. # 2025\n  # For the front desk.\n  too-many-specialist-areas: As agreed.\n";
    const counts = { "a.job.md": { "long-sentence": 2 }, "gone.job.md": { "missing-title": 1 } };
    const files = {
      "rolescope.yaml": settings,
      "rolescope-baseline.json": JSON.stringify({ version: 1, files: counts }),
      "a.job.md": overScoped,
    };
    const host = fakeHost(files);
    await main(["lint", "--fix", "."], host);
    assert.deepEqual(host.files(), {
      "rolescope.yaml": settings.replace("  missing-title: As agreed. # 2025\n", ""),
      "rolescope-baseline.json": '{\n  "version": 1,\n  "files": {}\n}\n',
      "a.job.md": overScoped,
    });
    assert.deepEqual(host.warnings, ["Made 3 safe fixes in 2 files."]);
    assert.doesNotMatch(host.output(), /settings-file/);
    const locked = fakeHost(files, { locked: { path: "rolescope.yaml", code: "EACCES" } });
    await main(["lint", "--fix", "."], locked);
    assert.match(locked.output(), /^rolescope\.yaml:3:3 {2}hint/m);
  });

  it("joins letters that are written as two characters, and marks headings where that is asked for", async () => {
    const text = `# Kock\n\n**Om ${"köket".normalize("NFD")}:**\n\nKöket är nytt.\n\n**Arbetsuppgifter**\n\n- ${"Röka lax".normalize("NFD")}\n`;
    const host = fakeHost({ "rolescope.yaml": "rules: { unmarked-heading: hint }\n", "a.job.md": text });
    await main(["lint", "--fix", "."], host);
    assert.equal(
      host.files()["a.job.md"],
      "# Kock\n\n## Om köket\n\nKöket är nytt.\n\n## Arbetsuppgifter\n\n- Röka lax\n",
    );
    const plain = fakeHost({ "a.job.md": text });
    await main(["lint", "--fix", "."], plain);
    assert.equal(plain.files()["a.job.md"], text.normalize("NFC"));
  });

  for (const name of ["Säljare #1? 📷 [tf].job.md", `${"x".repeat(200)}.job.md`, "a..b.job.md"]) {
    it(`mends a file called ${name.slice(0, 30)}`, async () => {
      const host = fakeHost({ [name]: untidy });
      await main(["lint", "--fix", "."], host);
      assert.equal(host.files()[name], tidied);
    });
  }

  it("changes nothing more the second time", async () => {
    const host = fakeHost({ "a.job.md": tidied });
    assert.equal(await main(["lint", "--fix", "a.job.md"], host), 0);
    assert.equal(host.files()["a.job.md"], tidied);
    assert.deepEqual(host.warnings, ["There are no safe fixes to make."]);
  });

  const forms: Readonly<Record<string, (text: string) => Uint8Array>> = {
    "a byte order mark": (text) => Buffer.from(`\ufeff${text}`),
    CRLF: (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
    CR: (text) => Buffer.from(text.replaceAll("\n", "\r")),
    "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    "Windows-1252": (text) => Buffer.from(text, "latin1"),
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`keeps ${name}`, async () => {
      const host = fakeHost({ "a.job.md": form(untidy) });
      assert.equal(await main(["lint", "--fix", "a.job.md"], host), 0);
      assert.deepEqual(Buffer.from(host.read("a.job.md")), Buffer.from(form(tidied)));
    });
  }

  it("leaves a file with damaged characters alone, and says so", async () => {
    const damaged = Buffer.concat([Buffer.from(untidy), Buffer.from([0xc3, 0x28, 0xff])]);
    const host = fakeHost({ "a.job.md": damaged });
    assert.equal(await main(["lint", "--fix", "a.job.md"], host), 2);
    assert.deepEqual(Buffer.from(host.read("a.job.md")), damaged);
    assert.match(host.warnings.join("\n"), /^a\.job\.md: is left as it is, since .* damaged/m);
    assert.match(host.output(), /duplicate-item/);
  });

  it("tells of files in words that no reader of standard error takes for commands", async () => {
    const damaged = Buffer.concat([Buffer.from(untidy), Buffer.from([0xc3, 0x28, 0xff])]);
    const host = fakeHost({ "x\n::error::y.job.md": damaged, "::error::z.job.md": damaged });
    await main(["lint", "--fix", "."], host);
    assert.equal(host.warnings.length, 5);
    assert.doesNotMatch(host.warnings.join("\n"), /^::/m);
  });

  it("tells of a file that it may not write, with its findings, and goes on", async () => {
    const files = { "kept/a.job.md": untidy, "free/b.job.md": untidy };
    const host = fakeHost(files, { locked: { path: "kept", code: "EACCES" } });
    assert.equal(await main(["lint", "--fix", "kept", "free"], host), 2);
    assert.deepEqual(host.files(), { "kept/a.job.md": untidy, "free/b.job.md": tidied });
    assert.match(host.warnings.join("\n"), /^kept\/a\.job\.md: you may not write here; ask for permission/m);
    assert.match(host.warnings.join("\n"), /^Made 2 safe fixes in 1 file\.$/m);
    assert.match(host.output(), /^kept\/a\.job\.md:5:33 .*ignore-comment$/m);
  });

  it("sends standard input on, fixed, with the findings beside it", async () => {
    const host = fakeHost({}, { input: untidy });
    assert.equal(await main(["lint", "--fix", "-", "--stdin-filename", "a.job.md"], host), 0);
    assert.equal(host.output(), tidied);
    const broad = fakeHost({}, { input: overScoped });
    assert.equal(await main(["lint", "--fix", "-", "--stdin-filename", "a.job.md"], broad), 1);
    assert.equal(broad.output(), overScoped);
    assert.match(broad.warnings.join("\n"), /^a\.job\.md:1:3 .*too-many-specialist-areas$/m);
    const other = fakeHost({}, { input: readme });
    assert.equal(await main(["lint", "--fix", "-"], other), 0);
    assert.equal(other.output(), readme);
  });

  it("sends standard input on as it is where the settings leave its name out", async () => {
    const host = fakeHost({ "rolescope.yaml": "files: { exclude: [drafts/] }\n" }, { input: untidy });
    assert.equal(await main(["lint", "--fix", "-", "--stdin-filename", "drafts/a.job.md"], host), 0);
    assert.equal(host.output(), untidy);
    assert.match(host.warnings.join("\n"), /^drafts\/a\.job\.md: left out, as rolescope\.yaml says$/m);
  });

  it("makes only fixes of rules that are on and not set aside", async () => {
    const settings = "rules: { duplicate-item: off }\n";
    const host = fakeHost({ "rolescope.yaml": settings, "a.job.md": untidy });
    await main(["lint", "--fix", "."], host);
    assert.equal(host.files()["a.job.md"]?.match(/Fotografera våra möbler/g)?.length, 2);
    assert.ok(!host.files()["a.job.md"]?.includes("<!--"));
  });
});

describe("rolescope lint --diff", () => {
  it("shows what would change, and changes nothing", async () => {
    const host = fakeHost({ "a.job.md": untidy, "b.job.md": overScoped });
    assert.equal(await main(["lint", "--diff", "."], host), 1);
    assert.equal(
      host.output(),
      `--- a.job.md
+++ a.job.md
@@ -2,13 +2,10 @@
 
 Vi söker en fotograf till Tallbacka Möbler.
 
-<!-- rolescope-ignore-next-line combined-title: Titeln är gammal. -->
-
 ## Arbetsuppgifter
 
 - Fotografera våra möbler i studio och hemma hos kunder
 - Retuschera och arkivera bilder
-- Fotografera våra möbler i studio och hemma hos kunder
 
 ## Krav
 
`,
    );
    assert.deepEqual(host.warnings, ["Would make 2 safe fixes in 1 file."]);
    assert.equal(host.files()["a.job.md"], untidy);
  });

  it("leaves with 0 when nothing would change, also where something is found", async () => {
    const host = fakeHost({ "a.job.md": overScoped });
    assert.equal(await main(["lint", "--diff", "."], host), 0);
    assert.deepEqual([host.output(), host.warnings], ["", []]);
  });

  it("shows no character that commands a terminal", async () => {
    const host = fakeHost(
      { "a.job.md": untidy.replace("Retuschera", "\x1b]0;Retuschera") },
      { colours: true },
    );
    await main(["lint", "--diff", "."], host);
    assert.ok(host.output().includes("\x1b[31m-- Fotografera"));
    assert.ok(!host.output().includes("\x1b]"));
  });
});
