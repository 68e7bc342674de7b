import assert from "node:assert/strict";
import { acceptedText, ignoreEdit } from "#library";

const afterFix = (text: string): string | undefined => {
  const edit = ignoreEdit(text, "combined-title", "TODO why");
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
};

describe("setting a rule aside for a folder", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["in an empty file", "", "ignore:\n  combined-title: TODO why\n"],
    [
      "after other settings, with their comments",
      "# ours\nextends: strict # all of it\n",
      "# ours\nextends: strict # all of it\nignore:\n  combined-title: TODO why\n",
    ],
    [
      "after a last line without a break",
      "language: sv",
      "language: sv\nignore:\n  combined-title: TODO why\n",
    ],
    [
      "beside what is set aside already, with its indentation",
      "ignore: # agreed\n    long-sentence: our style\nlanguage: sv\n",
      "ignore: # agreed\n    combined-title: TODO why\n    long-sentence: our style\nlanguage: sv\n",
    ],
    ["below an empty key", "ignore:\nlanguage: sv\n", "ignore:\n  combined-title: TODO why\nlanguage: sv\n"],
  ];
  for (const [name, before, expected] of cases) {
    it(name, () => assert.equal(afterFix(before), expected));
    it(`${name}, with other line breaks`, () => {
      const windows = (text: string) => text.replaceAll("\n", "\r\n");
      if (before.includes("\n")) assert.equal(afterFix(windows(before)), windows(expected));
    });
  }

  for (const text of ["{language: sv}\n", "ignore: {a: b}\n", "a: [\n", "- a\n", "ignore: &x\n  a: b\n"]) {
    it(`leaves alone or keeps what it cannot write to: ${JSON.stringify(text)}`, () => {
      const result = afterFix(text);
      assert.ok(result === undefined || result.includes("combined-title: TODO why"));
    });
  }
});

describe("accepting findings in a baseline", () => {
  it("keeps what is accepted already", () => {
    const first = acceptedText(undefined, "a.md", "combined-title", 1);
    const second = acceptedText(first, "b.md", "long-sentence", 2);
    const third = acceptedText(second, "a.md", "combined-title", 3);
    assert.deepEqual(JSON.parse(third ?? "").files, {
      "a.md": { "combined-title": 3 },
      "b.md": { "long-sentence": 2 },
    });
    assert.equal(acceptedText("{", "a.md", "combined-title", 1), undefined);
  });
});
