import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse, lint } from "#library";
import { changeDocument, findingsOf, openDocument } from "../../server/lsp/documents.ts";
import { inScope, overScoped, overScopedInEnglish } from "./ads.ts";

/** What people and editors insert: words, list items, headings, fences, halves of front matter, odd line breaks. */
const pieces = fc.constantFrom(
  "",
  "x",
  " ",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "- ",
  "# ",
  "## Meriter\n\n",
  "**Kvalifikationer**\n",
  "---\n",
  "```\n",
  "<!-- ",
  " -->",
  "> ",
  "    ",
  "| a | b |\n|---|---|\n",
  "[x](y)",
  "🎉",
  "o\u0308",
  "\0",
  "Fotografera ",
  "inte ",
  "\n- Klippa film i Premiere Pro\n",
  "# Copywriter\n",
  "Vi söker en fotograf\n",
);

const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.nat({ max: 60 }),
    text: pieces,
    /** Sent as the whole text, as some clients do. */
    isWhole: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A client's own idea of a position: lines end at \n, \r\n and \r. */
function place(text: string, at: number) {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** No editor puts the cursor between the two halves of a line break or of a character. */
function legal(text: string, at: number): number {
  const splits = /^(\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
  return splits ? at - 1 : at;
}

describe("incremental changes", () => {
  for (const start of [overScoped, overScopedInEnglish, inScope, ""]) {
    it(`leave the client's text and a fresh reading's findings (${start.slice(0, 24).trim() || "empty"})`, () => {
      fc.assert(
        fc.property(edits, fc.boolean(), (changes, oneByOne) => {
          const document = openDocument(
            { uri: "file:///a.job.md", languageId: "markdown", version: 1, text: start },
            1,
            "utf-16",
            { scope: "workspace" },
          );
          findingsOf(document);
          let text = start;
          let version = 1;
          const events = [];
          for (const { from, size, text: inserted, isWhole } of changes) {
            const first = legal(text, Math.floor(from * text.length));
            const last = legal(text, Math.min(text.length, first + size));
            const range = { start: place(text, first), end: place(text, last) };
            text = text.slice(0, first) + inserted + text.slice(last);
            const event = isWhole ? { text } : { range, text: inserted };
            events.push(event);
            if (!oneByOne) continue;
            version += 1;
            changeDocument(document, [event], version);
            findingsOf(document);
          }
          if (!oneByOne) changeDocument(document, events, version + 1);
          assert.equal(document.content.getText(), text);
          const fresh = lint(analyse(text, { knownAd: true }));
          assert.equal(JSON.stringify(findingsOf(document)), JSON.stringify(fresh));
        }),
        { numRuns: 100 },
      );
    }).timeout(60_000);
  }
});
