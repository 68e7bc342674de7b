import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { overScoped, readme, tidied, untidy } from "./ads.ts";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly warnings: string;
}

describe("the program", function () {
  this.timeout(60_000);
  let folder = "";

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "rolescope-cli-"));
  });

  after(() => {
    fs.rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name), { recursive: true });
  });

  function write(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }

  function run(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, ...env } });
      let output = "";
      let warnings = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        warnings += text;
      });
      child.on("close", (code) => resolve({ code, output, warnings }));
      child.stdin.on("error", () => {});
      child.stdin.end(input);
    });
  }

  it("lints folders, patterns and odd names, and prints paths from where it stands", async () => {
    const names = ["a b.job.md", "[1] {x} 📷 å.job.md", "sub/deep/c.job.md"];
    for (const name of names) write(name, overScoped);
    for (const paths of [["."], ["**/*.md"], names, [folder]]) {
      const { code, output } = await run(["lint", "--format", "json", ...paths]);
      assert.equal(code, 1);
      const found = JSON.parse(output).files.map((file: { path: string }) => file.path);
      assert.deepEqual(found.sort(), [...names].sort(), paths.join(" "));
    }
    const { output } = await run(["lint", path.join("..", path.basename(folder), "a b.job.md")]);
    assert.match(output, /^a b\.job\.md:1:3 /);
  });

  it("reads standard input", async () => {
    const { code, output } = await run(["lint", "-", "--stdin-filename", "å.job.md"], overScoped);
    assert.equal(code, 1);
    assert.match(output, /^å\.job\.md:1:3 .*too-many-specialist-areas$/m);
  });

  it("has colours when told to, and none when told not to", async () => {
    write("a.job.md", overScoped);
    const output = async (env: NodeJS.ProcessEnv) => (await run(["lint", "."], "", env)).output;
    assert.ok(!(await output({})).includes("\x1b"));
    assert.ok((await output({ FORCE_COLOR: "1" })).includes("\x1b"));
    assert.ok(!(await output({ FORCE_COLOR: "1", NO_COLOR: "1" })).includes("\x1b"));
  });

  it("writes a long report whole before it leaves", async () => {
    for (let n = 0; n < 400; n++) write(`${n}.job.md`, overScoped);
    const { output } = await run(["inspect", "--format", "json", "."]);
    assert.equal(JSON.parse(output).files.length, 400);
    assert.ok(output.length > 500_000);
  });

  it("ends quietly when nobody reads any longer", async () => {
    for (let n = 0; n < 400; n++) write(`${n}.job.md`, overScoped);
    const warnings = await new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [cli, "inspect", "--format", "json", "."], { cwd: folder });
      let text = "";
      child.stderr.setEncoding("utf8").on("data", (more: string) => {
        text += more;
      });
      child.stdout.once("data", () => child.stdout.destroy());
      child.on("close", () => resolve(text));
    });
    assert.equal(warnings, "");
  });

  it("never waits for a pipe or a device", async () => {
    execFileSync("mkfifo", [path.join(folder, "pipe.md")]);
    write("a.job.md", overScoped);
    const named = await run(["lint", "pipe.md", "/dev/zero", "/dev/null", "a.job.md"]);
    assert.equal(named.code, 2);
    assert.match(named.warnings, /^pipe\.md: is a pipe or a device; .*rolescope lint -$/m);
    assert.match(named.warnings, /dev\/zero: is a pipe or a device/);
    assert.match(named.warnings, /dev\/null: not taken for a job ad/);
    assert.match(named.output, /^a\.job\.md:1:3 /m);
    assert.equal((await run(["lint", "."])).code, 1);
  });

  it("survives links that lead nowhere or in circles, and folders named like files", async () => {
    fs.mkdirSync(path.join(folder, "x.md"));
    write("x.md/inner.job.md", overScoped);
    fs.symlinkSync("gone", path.join(folder, "broken.md"));
    fs.symlinkSync("self.md", path.join(folder, "self.md"));
    fs.symlinkSync(".", path.join(folder, "loop"));
    fs.symlinkSync("x.md", path.join(folder, "linked.md"));
    const { code, output, warnings } = await run(["lint", "--format", "json", "."]);
    assert.equal(code, 2);
    assert.deepEqual(
      JSON.parse(output).files.map((file: { path: string }) => file.path),
      ["x.md/inner.job.md"],
    );
    assert.match(warnings, /^broken\.md: is a link that leads nowhere/m);
    assert.match(warnings, /^self\.md: is a link that leads back to itself/m);
  });

  const odd: Readonly<Record<string, string | Uint8Array>> = {
    empty: "",
    NUL: overScoped.replace("Krav", "K\0rav"),
    "invalid UTF-8": Buffer.concat([Buffer.from(overScoped), Buffer.from([0xc3, 0x28, 0xff])]),
    "Latin-1": Buffer.from(overScoped, "latin1"),
    "UTF-16": Buffer.from(`\ufeff${overScoped}`, "utf16le"),
    "byte order mark": `\ufeff${overScoped}`,
    CRLF: overScoped.replaceAll("\n", "\r\n"),
    CR: overScoped.replaceAll("\n", "\r"),
    "decomposed letters": overScoped.normalize("NFD"),
    "lone surrogates": overScoped.replace("Krav", "\ud83d Krav \udcf7"),
    "unclosed front matter": `---\ntitle: Fotograf\n\n${overScoped}`,
    "wrong YAML": `---\ntitle: [Fotograf\n\t- : :\n---\n\n${overScoped}`,
    "10 MB in one line": `# Social Media Manager ${"Du fotar och filmar själv. ".repeat(400_000)}`,
    "100,000 list items": `${overScoped}\n${"- Fotografera våra produkter\n".repeat(100_000)}`,
    "10,000 nested quotes": `${overScoped}\n${">".repeat(10_000)} foto\n`,
  };
  for (const [name, content] of Object.entries(odd)) {
    it(`reads a file with ${name} to its end, and the next one`, async () => {
      write("1.job.md", content);
      write("2.job.md", overScoped);
      const { code, output, warnings } = await run(["lint", "--format", "json", "1.job.md", "2.job.md"]);
      assert.equal(code, 1, warnings);
      const { files } = JSON.parse(output);
      const last = files.at(-1);
      assert.equal(last.path, "2.job.md");
      assert.ok(last.findings.some(({ rule }: { rule: string }) => rule === "too-many-specialist-areas"));
    });
  }

  it("finds the same whatever the file's encoding and line endings", async () => {
    const encoded: Readonly<Record<string, string | Uint8Array>> = {
      "0.job.md": overScoped,
      "1.job.md": `\ufeff${overScoped}`,
      "2.job.md": Buffer.from(overScoped, "latin1"),
      "3.job.md": Buffer.from(`\ufeff${overScoped}`, "utf16le"),
      "4.job.md": overScoped.replaceAll("\n", "\r\n"),
      "5.job.md": overScoped.replaceAll("\n", "\r"),
    };
    for (const [name, content] of Object.entries(encoded)) write(name, content);
    const { files } = JSON.parse((await run(["lint", "--format", "json", "."])).output);
    assert.equal(files.length, 6);
    for (const { path: name, findings } of files) assert.deepEqual(findings, files[0].findings, name);
  });

  it("says what a README named by itself is taken for", async () => {
    write("README.md", readme);
    const { code, output, warnings } = await run(["lint", "README.md"]);
    assert.deepEqual([code, output], [0, ""]);
    assert.match(warnings, /^README\.md: not taken for a job ad/);
  });

  it("writes fixes in place, through links, with the rights of the file", async () => {
    write("real/a.job.md", untidy);
    fs.chmodSync(path.join(folder, "real/a.job.md"), 0o640);
    fs.symlinkSync("real/a.job.md", path.join(folder, "link.md"));
    const { code, warnings } = await run(["lint", "--fix", "link.md"]);
    assert.deepEqual([code, warnings], [0, "Made 2 safe fixes in 1 file.\n"]);
    assert.equal(fs.readFileSync(path.join(folder, "real/a.job.md"), "utf8"), tidied);
    assert.ok(fs.lstatSync(path.join(folder, "link.md")).isSymbolicLink());
    assert.equal(fs.statSync(path.join(folder, "real/a.job.md")).mode & 0o777, 0o640);
    assert.deepEqual(fs.readdirSync(path.join(folder, "real")), ["a.job.md"]);
  });

  it("shows fixes as a patch that git applies to the same bytes", async () => {
    const texts = {
      "a.job.md": untidy,
      "å b.job.md": untidy.replaceAll("\n", "\r\n"),
      "c.job.md": untidy.trimEnd(),
    };
    for (const [name, text] of Object.entries(texts)) write(name, text);
    const { code, output } = await run(["lint", "--diff", "a.job.md", "å b.job.md", "c.job.md"]);
    assert.equal(code, 1);
    execFileSync("git", ["apply", "-p0", "--unsafe-paths", "-"], { cwd: folder, input: output });
    const patched = Object.keys(texts).map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
    assert.deepEqual(patched, [tidied, tidied.replaceAll("\n", "\r\n"), tidied.trimEnd()]);
  });

  it("splits an ad into files of which none is half written", async () => {
    write("ads/smm.job.md", overScoped);
    const dry = await run(["split", "ads/smm.job.md", "--dry-run"]);
    const { code, output } = await run(["split", "ads/smm.job.md"]);
    assert.equal(code, 0);
    const made = output.match(/(?<=^Made ).*$/gm) ?? [];
    const read = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");
    const after = Object.fromEntries([...made, "ads/smm.job.md"].map((name) => [name, read(name)]));
    assert.deepEqual(
      fs.readdirSync(path.join(folder, "ads")).sort(),
      Object.keys(after)
        .map((name) => path.basename(name))
        .sort(),
    );
    for (const name of made) fs.rmSync(path.join(folder, name));
    write("ads/smm.job.md", overScoped);
    execFileSync("git", ["apply", "-p0", "--unsafe-paths", "-"], { cwd: folder, input: dry.output });
    for (const [name, text] of Object.entries(after)) assert.equal(read(name), text, name);
  });

  it("leaves an ad whole when its new ads cannot be put where they should", async () => {
    write("smm.job.md", overScoped);
    const { code, warnings } = await run(["split", "smm.job.md", "--out", "smm.job.md/new"]);
    assert.equal(code, 2);
    assert.match(warnings, /a file stands where a folder is needed.*Nothing was changed\.$/m);
    assert.deepEqual(fs.readdirSync(folder), ["smm.job.md"]);
    assert.equal(fs.readFileSync(path.join(folder, "smm.job.md"), "utf8"), overScoped);
  });

  it("knows its version", async () => {
    const { version } = JSON.parse(
      fs.readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
    );
    assert.equal((await run(["--version"])).output, `${version}\n`);
  });
});
