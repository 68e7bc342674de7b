import assert from "node:assert/strict";
import { parser as commonmark, GFM } from "@lezer/markdown";
import fc from "fast-check";
import { parseMarkdown } from "#core";

const gfm = commonmark.configure([GFM]);

/** Every node with its place: Tree.toString() gives names only. */
function nodesOf(tree: ReturnType<typeof gfm.parse>): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes;
}

const INLINE = [
  "Skriva **fet** text, *lutande* och _så_ vidare.",
  "a\\*b \\\\ `kod` ``x ` y`` &amp; &#229; &inte;",
  "[länk](https://example.com 'titel') ![bild](bild.png) [a][b] [c] ]",
  "<https://example.com> <b>fet</b> <!-- dolt --> <br/>",
  "www.example.com och http://example.com/a_b, se xwww.example.com",
  "jobb@example.com, a.b+c-d@example.com. @ensam x@ mailto:jobb@example.com xmpp:jobb@example.com/res",
  "rad ett  \nrad två   \nrad tre \\\nrad fyra",
  "~~struket~~ ~ ~~~ a~~b~~ ! [ ] ![",
  `${"n".repeat(130)}@example.com ${"n.".repeat(60)}n@example.com`,
];

describe("the Markdown tree", () => {
  for (const text of INLINE) {
    it(`is that of GFM: ${text.slice(0, 50)}`, () => {
      const expected = nodesOf(gfm.parse(text));
      assert.ok(expected.length > 2, "nothing but words");
      assert.deepEqual(nodesOf(parseMarkdown(text).tree), expected);
    });
  }

  it("is that of GFM for any mixture of words and marks", () => {
    const piece = fc.oneof(
      fc.constantFrom(...INLINE),
      fc.constantFrom(
        "ord",
        " ",
        "  ",
        "\n",
        "\n\n",
        "@",
        "www.",
        "http://",
        "mailto:",
        ".",
        "-",
        "å",
        "_",
        "*",
        "!",
      ),
      fc.constantFrom(
        "[",
        "](",
        ")",
        "`",
        "<",
        ">",
        "&",
        ";",
        "~~",
        "\\",
        "- ",
        "| a | b |\n|---|---|\n",
        "# ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        assert.deepEqual(nodesOf(parseMarkdown(text).tree), nodesOf(gfm.parse(text)));
      }),
      { numRuns: 2_000 },
    );
  });
});
