import { deepEqual, equal, match, throws } from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { nodeHost } from "../../server/cli/host.ts";
import { main } from "../../server/cli/main.ts";
import { fakeHost } from "./fake-host.ts";

const cook = "# Kock\n\n## Arbetsuppgifter\n\n- Laga dagens lunch till våra gäster\n";

describe("paths that lead nowhere", function () {
  this.timeout(60_000);
  let top = "";
  beforeEach(() => {
    top = fs.mkdtempSync(path.join(os.tmpdir(), "rolescope-odd-"));
    fs.writeFileSync(path.join(top, "a.job.md"), cook);
  });
  afterEach(() => fs.rmSync(top, { recursive: true }));

  /** Runs a command on the real disk. */
  async function run(...args: readonly string[]) {
    const warnings: string[] = [];
    let output = "";
    const code = await main(args, {
      ...nodeHost(),
      readInput: () => Promise.resolve(new TextEncoder().encode(cook)),
      async write(content) {
        output += content;
        return true;
      },
      warn: (line) => void warnings.push(line),
    });
    return { code, output, warnings: warnings.join("\n") };
  }

  const lead: Readonly<Record<string, string>> = {
    "a.job.md/b.md": "file that is no folder",
    [`${"x".repeat(300)}.md`]: "name that is too long",
    "\0.md": "name that no file can have",
  };
  for (const [name, what] of Object.entries(lead)) {
    it(`are told of, and the rest is read: a ${what}`, async () => {
      const { code, warnings, output } = await run("lint", path.join(top, name), path.join(top, "a.job.md"));
      equal(code, 2);
      match(warnings, /\.md: /);
      match(output, /1 ad/);
    });
  }

  if (process.platform !== "win32") {
    it("are told of where a link leads back to itself: as an ad, a list of ignored files, a place on the way", async () => {
      const loop = path.join(top, "loop.md");
      fs.symlinkSync(loop, loop);
      const named = await run("lint", loop);
      deepEqual([named.code, /loop\.md: is a link that leads back/.test(named.warnings)], [2, true]);
      equal((await run("lint", "--stdin-filename", path.join(loop, "x.job.md"), "-")).code, 2);
      fs.rmSync(loop);
      fs.symlinkSync(path.join(top, ".gitignore"), path.join(top, ".gitignore"));
      const { code, warnings, output } = await run("lint", top);
      equal(code, 2);
      match(warnings, /\.gitignore: is a link that leads back to itself/);
      match(output, /1 ad/);
    });
  }

  it("are no place for new folders, and nothing is tried for ever", () => {
    const { makeFolder } = nodeHost();
    throws(() => makeFolder(path.join(top, "a.job.md", "new")), { code: /ENOTDIR|ENOENT|EEXIST/ });
    if (process.platform === "linux") throws(() => makeFolder("/proc/rolescope/new"), { code: "ENOENT" });
  });
});

describe("a baseline that cannot be read", () => {
  for (const [error, why] of [
    ["EACCES", "you may not read this"],
    ["TOO_LARGE", "is larger than 64 MB"],
  ] as const) {
    it(`is told of and left as it is: ${error}`, async () => {
      const host = fakeHost({ "rolescope-baseline.json": { error }, "a.job.md": cook });
      equal(await main(["lint", "--write-baseline", "."], host), 2);
      match(host.warnings.join("\n"), new RegExp(`^The baseline: ${why}`));
      throws(() => host.read("rolescope-baseline.json"));
    });
  }
});
