import assert from "node:assert/strict";
import { cellsOf, cut, wrap } from "../../server/cli/formats/cells.ts";
import type { Linted } from "../../server/cli/formats/format.ts";
import { lintAsJson } from "../../server/cli/formats/json.ts";
import { lintAsText } from "../../server/cli/formats/text.ts";

const plain = lintAsText({ colours: false, columns: undefined });

/** An ad with one finding on the words between the first pair of «», and one piece of evidence on the second. */
function linted(marked: string): Linted {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const [n, part] of marked.split(/[«»]/).entries()) {
    if (n % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  const [finding = { start: 0, end: 0 }, ...related] = spans;
  return {
    path: "ad.job.md",
    text,
    findings: [
      {
        ...{ rule: "some-rule", severity: "warning", language: "en", message: "Some message.", ...finding },
        related: related.map((span) => ({ ...span, message: "Photography" })),
        fixes: [
          {
            ...{ id: "x", title: "Mend it", kind: "quickfix", safe: true, preferred: true },
            change: () => ({ edits: [], files: [] }),
          },
        ],
      },
    ],
  };
}

describe("the text report", () => {
  it("marks the words, and lists the evidence", () => {
    assert.equal(
      plain.file(linted("# The «Manager»\n\n- You «take pictures» and «film»\n")),
      [
        "ad.job.md:1:7  warning  some-rule",
        "  Some message.",
        "    # The Manager",
        "          ~~~~~~~",
        "    3:7   take pictures  Photography",
        "    3:25  film           Photography",
        "",
        "",
      ].join("\n"),
    );
  });

  it("marks wide characters where they stand, and counts columns in UTF-16", () => {
    const [place, , line, marks] = plain.file(linted("📷写e\u0301 «写真» x")).split("\n");
    assert.equal(place, "ad.job.md:1:7  warning  some-rule");
    assert.equal(line, "    📷写e\u0301 写真 x");
    assert.equal(marks, `    ${" ".repeat(6)}${"~".repeat(4)}`);
  });

  it("cuts a long line around the words", () => {
    const [, , line = "", marks = ""] = plain
      .file(linted(`${"å ".repeat(5e6)}«foto»${" ä".repeat(5e6)}`))
      .split("\n");
    assert.ok(cellsOf(line) <= 100, String(cellsOf(line)));
    assert.equal(line.slice(marks.indexOf("~")).slice(0, 4), "foto");
    assert.ok(line.startsWith("    …") && line.endsWith("…"));
  });

  it("shows no words where there are none to show", () => {
    assert.equal(plain.file(linted("«»\nText")), "ad.job.md:1:1  warning  some-rule\n  Some message.\n\n");
  });

  it("marks to the end of the line what goes on below it", () => {
    const [, , line, marks, next] = plain.file(linted("Vi «söker\r\nen kollega»")).split("\n");
    assert.deepEqual([line, marks, next], ["    Vi söker", "       ~~~~~", ""]);
  });

  it("sums up", () => {
    const { end } = plain;
    const none = { files: 3, ads: 2, adsWithFindings: 0, severities: {} };
    assert.equal(end(none), "No findings in 2 ads.\n");
    assert.equal(end({ ...none, ads: 0 }), "");
    assert.equal(end({ ...none, ads: 0, files: 0 }), "");
    assert.equal(
      end({ files: 9, ads: 4, adsWithFindings: 2, severities: { hint: 1, error: 2, information: 3 } }),
      "6 findings in 2 of 4 ads: 2 errors, 3 information, 1 hint.\n",
    );
  });
});

describe("the JSON report", () => {
  it("has the agreed fields", () => {
    assert.deepEqual(JSON.parse(lintAsJson.file(linted("# 📷 «Manager»\n\n«film»"))), {
      path: "ad.job.md",
      findings: [
        {
          ...{ rule: "some-rule", severity: "warning", message: "Some message." },
          ...{ line: 1, column: 6, endLine: 1, endColumn: 13 },
          related: [{ message: "Photography", line: 3, column: 1, endLine: 3, endColumn: 5 }],
          fixes: [{ title: "Mend it", kind: "quickfix", safe: true }],
        },
      ],
    });
  });
});

describe("cells of a terminal", () => {
  it("are counted", () => {
    for (const [text, cells] of [
      ["åäö", 3],
      ["e\u0301", 1],
      ["写真", 4],
      ["📷", 2],
      ["👩🏽‍💻", 2],
      ["", 0],
    ] as const)
      assert.equal(cellsOf(text), cells, text);
  });

  it("are what text is cut and wrapped by", () => {
    assert.equal(cut("写真写真", 8), "写真写真");
    assert.equal(cut("写真写真", 7), "写真写…");
    assert.equal(cut("写真写真", 6), "写真…");
    assert.deepEqual(wrap("ett två tre fyra", 8), ["ett två", "tre fyra"]);
    assert.deepEqual(wrap("ettlångtord i en", 5), ["ettlångtord", "i en"]);
  });
});
