import { deepEqual, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { inMemory } from "../lsp/conversation.ts";

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
