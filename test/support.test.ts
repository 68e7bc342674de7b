import { deepEqual, equal, throws } from "node:assert/strict";
import type { Finding } from "#core";
import { blocksOf } from "../server/tools/page.ts";
import { apply } from "./support/examples.ts";
import { drawCarets, stripCarets } from "./support/fixture.ts";

const finding = (start: number, end: number, message: string): Finding => ({
  rule: "a",
  severity: "hint",
  language: "en",
  start,
  end,
  message,
  related: [],
  fixes: [],
});

describe("carets", () => {
  it("stand under the words of each finding", () => {
    const ad = "# Cook\n\n\t- stir\n";
    const drawn = drawCarets(ad, [finding(2, 6, "one"), finding(2, 2, "two"), finding(9, 15, "three")]);
    equal(drawn, "# Cook\n  ^^^^ hint: one\n  ^ hint: two\n\n\t- stir\n\t^^^^^^ hint: three\n");
    equal(stripCarets(drawn), ad);
  });

  it("stand under what belongs to a finding, too, where that is asked for", () => {
    const found = { ...finding(2, 6, "one"), related: [{ start: 10, end: 14, message: "two" }] };
    const drawn = drawCarets("# Cook\n\n- stir\n", [found], undefined, true);
    equal(drawn, "# Cook\n  ^^^^ hint: one\n\n- stir\n  ~~~~ related: two\n");
    equal(stripCarets(drawn), "# Cook\n\n- stir\n");
  });

  it("stop at the end of the first line", () => {
    equal(drawCarets("ab\ncd\n", [finding(1, 5, "both")]), "ab\n ^ hint: both\ncd\n");
  });

  it("are only what looks like a caret line", () => {
    const ad = "x ^ 2\n^ note: no severity\n   ^^^ hint\n";
    equal(stripCarets(ad), ad);
  });
});

describe("pages", () => {
  it("hold blocks with a language, options and what they are", () => {
    const text =
      '## Bad\n\n```ad lang=sv max=2\na\n```\n\n```ad chosen="Bryt ut"\nb\n```\n\n## Good\n\n````ad lang=en\n```\nc\n```\n````\n\n```js\nad\n```\n```adx\n```\n';
    deepEqual(
      blocksOf("p.md", text).map(({ under, language, kind, chosen, options, body, place }) => [
        place,
        under,
        language,
        kind,
        chosen,
        options,
        body,
      ]),
      [
        ["p.md:3", "Bad", "sv", "ad", "", { max: "2" }, "a\n"],
        ["p.md:7", "Bad", undefined, "chosen", "Bryt ut", {}, "b\n"],
        ["p.md:13", "Good", "en", "ad", "", {}, "```\nc\n```\n"],
      ],
    );
  });
});

describe("changes", () => {
  it("apply edits in any order, and refuse those that touch the same words", () => {
    const edits = [
      { start: 4, end: 5, newText: "E" },
      { start: 0, end: 1, newText: "" },
    ];
    equal(apply("abcdef", { edits, files: [] }), "bcdEf");
    throws(() => apply("abc", { edits: [...edits, { start: 4, end: 6, newText: "" }], files: [] }));
  });
});
