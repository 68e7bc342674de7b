import assert from "node:assert/strict";
import { staleEntries, unusedIgnores } from "#library";

/** What is left of settings after some rules that they set aside are taken out. */
function without(text: string, ...rules: readonly string[]) {
  const places = rules.map((rule) => ({
    start: text.indexOf(rule),
    end: text.indexOf(rule) + rule.length,
    rule,
  }));
  return unusedIgnores(text, places, "en");
}

describe("what settings set aside without need", () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      "one of several",
      "ignore:\n  a-b: x\n  # why\n  c-d: y # so\n",
      ["c-d"],
      "ignore:\n  a-b: x\n  # why\n",
    ],
    [
      "all of them",
      "language: sv\nignore: # agreed\n  a-b: x\n  c-d: y\n# end\n",
      ["a-b", "c-d"],
      "language: sv\n# end\n",
    ],
    ["all there is", "# ours\nignore:\n  # why\n  a-b: x", ["a-b"], "# ours\n  # why\n"],
    ["the first on one line", "ignore: { a-b: x, c-d: y } # both\n", ["a-b"], "ignore: { c-d: y } # both\n"],
    ["the last on one line", "ignore: { a-b: x, c-d: y }\n", ["c-d"], "ignore: { a-b: x }\n"],
    ["all on one line", "ignore: { a-b: x, c-d: y }\nlanguage: sv\n", ["a-b", "c-d"], "language: sv\n"],
    [
      "of some ads",
      "overrides:\n  - files: [x/]\n    ignore:\n      a-b: x\n    language: sv\n",
      ["a-b"],
      "overrides:\n  - files: [x/]\n    language: sv\n",
    ],
    [
      "a reason of several lines",
      "ignore:\n  a-b: |\n    one\n    two\n  c-d: y\n",
      ["a-b"],
      "ignore:\n  c-d: y\n",
    ],
    ["a name in quotation marks", 'ignore:\n  "a-b": "x"\n  c-d: y\n', ['"a-b"'], "ignore:\n  c-d: y\n"],
  ];
  for (const [name, before, rules, after] of cases) {
    it(`can be taken out: ${name}`, () => {
      const { mended, findings, left } = without(before, ...rules);
      assert.equal(mended, after);
      assert.equal(findings.length, rules.length);
      assert.deepEqual(left, []);
      const windows = (text: string) => text.replaceAll("\n", "\r\n");
      assert.equal(without(windows(before), ...rules).mended, windows(after));
    });
  }

  it("stays where more would go with it, and is told", () => {
    for (const text of [
      "ignore:\n  a-b: &reason x\n  c-d: *reason\n",
      "overrides:\n  - ignore:\n      a-b: x\n    files: [x/]\n",
      "ignore:\n  ? a-b\n  : x\n  c-d: y\n",
      "rules:\n  a-b: off\n",
      "ignore: [\n  a-b: x\n",
    ]) {
      const { mended, findings, left } = without(text, "a-b");
      assert.equal(mended, text);
      assert.deepEqual(findings[0]?.fixes, []);
      assert.deepEqual(left, findings);
    }
  });

  it("leaves places right for what is left", () => {
    const text = "ignore:\n  a-b: x\n  c-d: &reason y\n  e-f: *reason\n";
    const { mended, left } = without(text, "a-b", "c-d");
    assert.equal(mended.slice(left[0]?.start, left[0]?.end), "c-d");
  });
});

describe("what a baseline accepts that is gone", () => {
  const text = '{ "version": 1, "files": { "a.md": { "a-b": 3, "c-d": 1 }, "b.md": { "a-b": 1 } } }';

  it("is told where it stands, with how much is left, and can be taken out", () => {
    const { findings, mended } = staleEntries(text, { "a.md": { "a-b": 1, "c-d": 2 }, "b.md": {} }, "sv");
    assert.deepEqual(
      findings.map(({ start, end, message }) => [start, text.slice(start, end), message]),
      [
        [text.indexOf('"a-b"'), '"a-b"', "Baslinjen godtar 3 av a-b i a.md, men där finns bara 1 kvar."],
        [text.lastIndexOf('"a-b"'), '"a-b"', "Baslinjen godtar 1 av a-b i b.md, men där finns ingen kvar."],
      ],
    );
    assert.deepEqual(JSON.parse(mended).files, { "a.md": { "a-b": 1, "c-d": 1 } });
  });

  it("is nothing in files that are not known", () => {
    assert.deepEqual(staleEntries(text, {}, "en"), { findings: [], mended: text, left: [] });
  });
});
