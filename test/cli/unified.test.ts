import { equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { unifiedDiff } from "../../server/cli/unified.ts";

/** What a diff makes of a text, read as `patch` reads it. */
function patched(before: string, diff: string): string {
  const old = before === "" ? [] : before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const [, ...hunks] = diff.split(/^@@ /m);
  for (const hunk of hunks) {
    const [head = "", ...body] = hunk.split(/(?<=\n)/);
    const [, start = "", count = "1"] = /^-(\d+)(?:,(\d+))? /.exec(head) ?? [];
    const from = Number(start) - (count === "0" ? 0 : 1);
    result.push(...old.slice(at, from));
    at = from;
    for (const [n, line] of body.entries()) {
      if (line.startsWith("\\")) continue;
      const text = body[n + 1]?.startsWith("\\") ? line.slice(1, -1) : line.slice(1);
      if (!line.startsWith("+")) equal(old[at++], text);
      if (!line.startsWith("-")) result.push(text);
    }
  }
  return [...result, ...old.slice(at)].join("");
}

const names = ["a.md", "a.md"] as const;

describe("a unified diff", () => {
  const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "- @@ -1 +1 @@\n", "å"), {
    maxLength: 30,
  });
  const text = lines.map((all) => all.join(""));

  it("makes the one text of the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        equal(patched(before, unifiedDiff(before, after, names)), after);
      }),
      { numRuns: 500 },
    );
  });

  it("is nothing between equal texts, and as short as can be between others", () => {
    equal(unifiedDiff("a\nb\n", "a\nb\n", names), "");
    const before = Array.from({ length: 20 }, (_, n) => `${n}\n`).join("");
    const after = before.replace("3\n", "").replace("12\n", "12\nnew\n").replace("19\n", "19");
    equal(
      unifiedDiff(before, after, names),
      "--- a.md\n+++ a.md\n@@ -1,7 +1,6 @@\n 0\n 1\n 2\n-3\n 4\n 5\n 6\n@@ -11,10 +10,11 @@\n 10\n 11\n 12\n+new\n 13\n 14\n 15\n 16\n 17\n 18\n-19\n+19\n\\ No newline at end of file\n",
    );
  });

  it("ends names with spaces at a tab, as patch needs it", () => {
    const diff = unifiedDiff("a\n", "b\n", ["an ad.md", "ad.md"]);
    ok(diff.startsWith("--- an ad.md\t\n+++ ad.md\n@@"), diff);
  });

  it("is one replacement where too much differs", () => {
    const before = Array.from({ length: 3000 }, (_, n) => `old ${n}\n`).join("");
    const after = Array.from({ length: 3000 }, (_, n) => `new ${n}\n`).join("");
    const diff = unifiedDiff(before, after, names);
    ok(diff.startsWith("--- a.md\n+++ a.md\n@@ -1,3000 +1,3000 @@\n-old 0\n"));
    equal(patched(before, diff), after);
  });
});
