import { deepEqual, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { main } from "../../server/cli/main.ts";
import { fakeHost } from "../cli/fake-host.ts";
import { inMemory } from "../lsp/conversation.ts";
import { samples } from "../support/page.ts";

const settings = `
extends: strict
files: { exclude: [drafts/] }
rules: { army-knife-wording: error, agency-at-price-of-one: { departments: 3 } }
organisation: { team: [photographer], employees: 30, agency: true }
overrides:
  - { files: "*manager*", ignore: { out-of-scope-competence: As agreed. } }
knowledge: { phrases: { army-knife: { sv: [besökare] } } }
`;

interface Told {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const inOrder = (told: readonly Told[]) => told.map((each) => JSON.stringify(each)).sort();

describe("the same settings", function () {
  this.timeout(60_000);
  const ads = samples().filter(({ name }) => name.endsWith(".job.md"));
  const disk = {
    "rolescope.yaml": settings,
    "rolescope-baseline.json": `{ "version": 1, "files": { "ads/marketing-manager.job.md": { "too-many-specialist-areas": 1 } } }`,
    ...Object.fromEntries(ads.map(({ name, text }) => [`ads/${name}`, text])),
  };

  async function byCommand(...args: string[]): Promise<Map<string, string[]>> {
    const input = ads.find(({ name }) => args.includes(`ads/${name}`))?.text ?? "";
    const host = fakeHost(disk, { input });
    await main(["lint", "--format", "json", ...args], host);
    const { files } = JSON.parse(host.output()) as { files: { path: string; findings: Told[] }[] };
    return new Map(
      files.map(({ path, findings }) => [
        path,
        inOrder(findings.map(({ rule, line, column, message }) => ({ rule, line, column, message }))),
      ]),
    );
  }

  it("give the same findings in files, in standard input and in editors", async () => {
    const files = await byCommand("ads");
    const client = inMemory({
      look: ({ kind, path }) =>
        kind === "top" ? false : (disk as Record<string, string>)[path.replace("file:///ads/", "")],
    });
    await client.initialize();
    let count = 0;
    for (const { name, text } of ads) {
      const path = `ads/${name}`;
      const expected = files.get(path);
      deepEqual((await byCommand("-", "--stdin-filename", path)).get(path), expected, path);
      const { diagnostics } = await client.open(`file:///ads/${path}`, text);
      const told = diagnostics.map(({ code, range: { start }, message }) => ({
        rule: String(code),
        line: start.line + 1,
        column: start.character + 1,
        message: String(message),
      }));
      deepEqual(inOrder(told), expected, path);
      count += told.length;
    }
    ok(count > 10);
  });
});

describe("any settings file", function () {
  this.timeout(60_000);

  it("leaves the server up and every ad with its findings", async () => {
    const root = mkdtempSync(join(tmpdir(), "rolescope-any-"));
    try {
      mkdirSync(join(root, "ads"));
      writeFileSync(join(root, "rolescope.yaml"), "language: sv\n");
      const client = inMemory();
      await client.initialize();
      const ad = pathToFileURL(join(root, "ads", "a.job.md")).href;
      const file = pathToFileURL(join(root, "rolescope.yaml")).href;
      await client.open(ad, "# Receptionist\n\n- Answer the phone\n");
      await client.open(file, "", "yaml");
      let version = 1;
      const piece = fc.constantFrom(
        "extends: ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "rules:\n",
        "  ",
        "\n",
        "- ",
        "../",
        "rolescope.yaml",
        "strict",
        ": ",
        "off",
        "\u{1f600}",
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
          version += 1;
          const { diagnostics } = await client.change(file, version, [{ text: pieces.join("") }]);
          ok(diagnostics.every(({ range }) => range.start.line >= 0));
          await client.settle();
        }),
        { numRuns: 150 },
      );
      deepEqual(client.said, []);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
