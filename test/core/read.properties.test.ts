import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, compileLexicon, parseMarkdown, type TextChange } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);

const piece = fc.constantFrom(
  "# Kommunikatör till Nordhamn\n",
  "## Om rollen\n\n",
  "**Krav**\n",
  "Meriterande: Photoshop\n",
  "- Fotografera `kod` och *filma*\n",
  "  - nästlad punkt\n",
  "1. ett\n2. två\n",
  "* Skriva text till webben, nyhetsbrev och sociala medier, och planera vad som ska sägas var och när\n",
  "text utan märke\n",
  "===\n",
  "• lös punkt\n– till\n",
  "Vi söker en driven kommunikatör. Du skriver, t.ex. nyheter.\n",
  "| a | b |\n|---|---|\n| c | d |\n",
  "<ul><li>HTML</li><br></ul>\n",
  "<!-- dolt -->\n",
  "```\nkod\n```\n",
  "[länk](https://example.com 'titel') &amp; **fet**\n",
  "---\ntitle: X\n---\n",
  "---\n",
  "+++\ntitle = 'X'\n+++\n",
  "> citat\n> vidare\n",
  "\n",
  "\r\n",
  "\r",
  "\ufeff",
  "\0",
  "👩‍🎨 fo\u0308rlåt\u00ad ",
  "Separat roll: Fotograf\n",
  "## Separat roll: Fotograf\n",
  "OM OSS\n",
  "ord ".repeat(90),
  ": ; . ? ! ( [ < ",
);
const document = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(""));

describe("reading any text", function () {
  this.timeout(60_000);

  it("gives spans inside the text, with the file's own characters", () => {
    fc.assert(
      fc.property(document, (text) => {
        const { reading } = analyse(text, lexicon);
        for (const ad of reading.ads) {
          assert.ok(0 <= ad.start && ad.start <= ad.end && ad.end <= text.length);
          const passages = [
            ...(ad.title ? [ad.title, ...ad.title.professions] : []),
            ...ad.sections.flatMap(({ heading, statements }) => [
              ...(heading ? [heading] : []),
              ...statements,
              ...statements.flatMap(({ leadIn }) => (leadIn ? [leadIn] : [])),
            ]),
          ];
          for (const passage of passages) {
            assert.ok(0 <= passage.start && passage.start <= passage.end && passage.end <= text.length);
            assert.equal(passage.text, text.slice(passage.start, passage.end));
          }
        }
      }),
    );
  });

  it("tiles the text after the front matter with sections", () => {
    fc.assert(
      fc.property(document, (text) => {
        const { reading } = analyse(text, lexicon);
        const sections = reading.ads
          .flatMap((ad) => ad.sections)
          .sort((a, b) => a.start - b.start || a.end - b.end);
        let at = reading.ads[0]?.frontMatter?.end ?? 0;
        for (const { start, end } of sections) {
          assert.equal(start, at);
          at = end;
        }
        assert.equal(at, text.length);
      }),
    );
  });

  it("keeps statements in order, apart, inside their section, and their prose inside them", () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { sections } of analyse(text, lexicon).reading.ads) {
          for (const { start, end, statements } of sections) {
            let at = start;
            for (const statement of statements) {
              assert.ok(statement.start >= at, "statements overlap");
              assert.ok(statement.end <= end, "a statement leaves its section");
              at = statement.end;
              let from = statement.start;
              assert.ok(statement.prose.length > 0);
              for (const span of statement.prose) {
                assert.ok(span.start >= from && span.start < span.end && span.end <= statement.end);
                from = span.end;
              }
            }
          }
        }
      }),
    );
  });
});

describe("parsing what changed", function () {
  this.timeout(60_000);

  /** The lines after the quote belong to it, until something makes them a block of their own. */
  const lazyQuote =
    "> citat\n> vidare\n## Om rollen\n\n• lös punkt\n– till\n> citat\n> vidare\n**Krav**\n👩‍🎨 fo\u0308rlåt\u00ad +++\ntitle = 'X'\n+++\n| a | b |\n|---|---|\n| c | d |\n";

  it("reads the same as parsing all of it", () => {
    const edit = fc.record({
      from: fc.nat(400),
      remove: fc.nat(40),
      insert: fc.oneof(piece, fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(
        document,
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (before, edits, together) => {
          let text = before;
          let parsed = parseMarkdown(text);
          let changes: TextChange[] = [];
          for (const { from, remove, insert } of edits) {
            const start = Math.min(from, text.length);
            const to = Math.min(start + remove, text.length);
            text = text.slice(0, start) + insert + text.slice(to);
            changes.push({ from: start, to, length: insert.length });
            if (together) continue;
            parsed = parseMarkdown(text, parsed, changes);
            changes = [];
          }
          if (together) parsed = parseMarkdown(text, parsed, changes);
          assert.equal(shape(parsed), shape(parseMarkdown(text)));
        },
      ),
      {
        numRuns: 300,
        examples: [[lazyQuote, [{ from: 128, remove: 0, insert: "# Kommunikatör till Nordhamn\n" }], false]],
      },
    );
  });
});

function shape({ tree }: ReturnType<typeof parseMarkdown>): string {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes.join("\n");
}
