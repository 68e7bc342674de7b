import assert from "node:assert/strict";
import fc from "fast-check";
import { compileLexicon } from "../../server/core/index.ts";
import { type Lexed, lex, relex } from "../../server/core/lexicon.ts";
import type { Span } from "../../server/core/span.ts";
import { knowledge } from "../../server/index.ts";

const lexicon = compileLexicon(knowledge);
const piece = fc.constantFrom(
  ...["foto", "film", "Du", "ansvarar", "- ", "-", "foto- och filmproduktion", " ", ", ", ".", "(", ")"],
  ...["\n", "\n\n", "…", "we're", "C++", "\u00ad", "* ", "", "\n- \n"],
);
const document = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const edit = fc.record({ at: fc.nat(), remove: fc.nat(12), insert: fc.oneof(piece, document) });

/** Lines without the blanks around them. */
function rangesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\s].*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function columnsOf({ tokens, words, kinds, parts, bits, onward }: Lexed): unknown {
  const columns = { kinds, parts, bits, onward };
  const { text, count, starts, ends, gaps, hanging } = tokens;
  return { text, count, starts, ends, gaps, hanging, ...columns, raw: words.map(({ raw }) => raw) };
}

describe("reading the words of a text that changed", () => {
  it("finds the same as reading all of them", () => {
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
        let text = original;
        let lexed = lex(lexicon, text, rangesOf(text));
        for (const { at, remove, insert } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          lexed = relex(lexicon, text, rangesOf(text), lexed);
          assert.deepEqual(columnsOf(lexed), columnsOf(lex(lexicon, text, rangesOf(text))));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("takes nothing from words that were looked up elsewhere", () => {
    const text = "Du fotar\n\noch filmar\n";
    const other = lex(compileLexicon({ ...knowledge, areas: [] }), text, rangesOf(text));
    const { kinds } = lex(lexicon, text, rangesOf(text));
    assert.notDeepEqual(other.kinds, kinds);
    assert.deepEqual(relex(lexicon, text, rangesOf(text), other).kinds, kinds);
  });
});
