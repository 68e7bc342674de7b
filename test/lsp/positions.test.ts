import assert from "node:assert/strict";
import fc from "fast-check";
import type { Diagnostic, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { offset, position, span } from "../../server/lsp/to-lsp.ts";
import { overScoped } from "./ads.ts";
import { inMemory } from "./conversation.ts";

const encodings = ["utf-16", "utf-8", "utf-32"] as const;
type Encoding = (typeof encodings)[number];

const units: Record<Encoding, (text: string) => number> = {
  "utf-16": (text) => text.length,
  "utf-8": (text) => new TextEncoder().encode(text).length,
  "utf-32": (text) => [...text].length,
};

function encoded(text: string, encoding: Encoding) {
  return { content: TextDocument.create("file:///x.md", "markdown", 1, text), encoding };
}

/** Text as it comes: letters, accents apart from their letters, emoji, every line break, NUL and BOM. */
const texts = fc
  .array(
    fc.constantFrom(
      "a",
      "ö",
      "o\u0308",
      "€",
      "\u07ff",
      "\u0800",
      "🎉",
      "👩‍💻",
      "\n",
      "\r\n",
      "\r",
      " ",
      "\t",
      "\0",
      "\uFEFF",
      "# ",
      "- ",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("positions", () => {
  for (const encoding of encodings) {
    it(`count columns in ${encoding}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const document = encoded(text, encoding);
          let line = 0;
          let start = 0;
          for (let at = 0; at <= text.length; ) {
            const inBreak = text[at - 1] === "\r" && text[at] === "\n";
            if (!inBreak) {
              const place = { line, character: units[encoding](text.slice(start, at)) };
              assert.deepEqual(position(document, at), place);
              assert.equal(offset(document, place), at);
            }
            const isBreak = text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n");
            at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
            if (isBreak) {
              line += 1;
              start = at;
            }
          }
        }),
      );
    });

    it(`outside the text move to the nearest place inside (${encoding})`, () => {
      const document = encoded("ab\r\n🎉\rc", encoding);
      assert.equal(offset(document, { line: 0, character: 99 }), 2);
      assert.equal(offset(document, { line: 1, character: 99 }), 6);
      assert.equal(offset(document, { line: 2, character: 99 }), 8);
      assert.equal(offset(document, { line: 99, character: 99 }), 8);
      assert.equal(offset(document, { line: -1, character: 1 }), 1);
      assert.equal(offset(document, { line: 0, character: -1 }), 0);
      assert.equal(offset(document, { line: Number.NaN, character: Number.NaN }), 0);
    });
  }

  it("inside a character count as its beginning", () => {
    assert.equal(offset(encoded("å🎉x", "utf-8"), { line: 0, character: 1 }), 0);
    assert.equal(offset(encoded("å🎉x", "utf-8"), { line: 0, character: 4 }), 1);
    assert.equal(offset(encoded("å🎉x", "utf-8"), { line: 0, character: 6 }), 3);
  });

  it("of a range with swapped ends are turned round", () => {
    const swapped = { start: { line: 0, character: 3 }, end: { line: 0, character: 1 } };
    assert.deepEqual(span(encoded("abcd", "utf-16"), swapped), { start: 1, end: 3 });
  });
});

/** The words of a line between two columns, as a client with that encoding sees them. */
function words(line: string, { start, end }: Range, encoding: Encoding): string {
  const points = [...line];
  const offsets = points.map((_, n) => units[encoding](points.slice(0, n).join("")));
  return points
    .filter((_, n) => (offsets[n] ?? 0) >= start.character && (offsets[n] ?? 0) < end.character)
    .join("");
}

describe("position encoding", () => {
  const line = "- 🎉 På åkrar: fotografera ";
  const ad = overScoped.replace("- Fotografera ", line);
  const at = ad.split("\n").findIndex((each) => each.startsWith(line));

  for (const [offered, chosen] of [
    [undefined, "utf-16"],
    [[], "utf-16"],
    [["utf-8", "utf-16"], "utf-16"],
    [["utf-8", "utf-32"], "utf-8"],
    [["utf-32"], "utf-32"],
    [["utf-7"], "utf-16"],
  ] as const) {
    it(`is ${chosen} when the client offers ${offered ? `[${offered}]` : "nothing"}`, async () => {
      const client = inMemory();
      const { capabilities } = await client.initialize(
        offered ? { general: { positionEncodings: [...offered] } } : {},
      );
      assert.equal(capabilities.positionEncoding, chosen);
      const { diagnostics } = await client.open("file:///ad.md", ad);
      const range = rangesOf(diagnostics).find(({ start }) => start.line === at);
      assert.ok(range);
      assert.match(words(ad.split("\n")[at] ?? "", range, chosen), /^fotografera/);

      // The client takes the words away, counting as it counts.
      const { diagnostics: fewer } = await client.change("file:///ad.md", 2, [{ range, text: "åk" }]);
      assert.deepEqual(
        rangesOf(fewer).filter(({ start }) => start.line === at),
        [],
      );
      assert.ok(fewer.length > 0);
    });
  }
});

function rangesOf(diagnostics: readonly Diagnostic[]): Range[] {
  return diagnostics.flatMap(({ range, relatedInformation = [] }) => [
    range,
    ...relatedInformation.map(({ location }) => location.range),
  ]);
}
