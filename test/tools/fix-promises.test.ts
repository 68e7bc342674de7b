import assert from "node:assert/strict";
import type { Change, FindingFix, TextEdit } from "#library";
import { brokenBy, type Promised, places, startOf } from "../../server/tools/fix-promises.ts";

const ad = `---
title: Social media manager
ort: Umeå
---

# Social media manager

## Arbetsuppgifter

- Planera innehållet i våra sociala kanaler
- Svara på kommentarer från följare
- Planera innehållet i våra sociala kanaler

## Krav

- Minst två års erfarenhet av sociala medier

## Ansökan

Skicka din ansökan till oss i dag.
`;

const second = ad.lastIndexOf("- Planera");
const whole: TextEdit = { start: second, end: ad.indexOf("\n", second) + 1, newText: "" };

/** The edit that puts other words in the place of some. */
function instead(words: string, newText: string): TextEdit {
  const start = ad.indexOf(words);
  return { start, end: start + words.length, newText };
}

/** Which promises a fix breaks that does this for the item that stands twice. */
function broken(
  edits: readonly TextEdit[],
  more: Partial<Change> = {},
  id = "delete-item",
  text = ad,
): Promised[] {
  return brokenIn(places[0], () => ({ edits, files: [], ...more }), id, text);
}

function brokenIn(
  place: (typeof places)[number] | undefined,
  change: () => Change,
  id = "delete-item",
  text = ad,
): Promised[] {
  const start = startOf(text);
  const finding = start.findings.find(({ rule }) => rule === "duplicate-item") ?? assert.fail();
  const title = "Ta bort dubbletten";
  const fix: FindingFix = { id, title, kind: "quickfix", safe: true, preferred: true, change };
  return [...new Set(brokenBy(start, finding, fix, place ?? assert.fail()).map(({ promise }) => promise))];
}

const newAd =
  "# Fotograf\n\n## Arbetsuppgifter\n\n- Fotografera produkter i vår studio\n- TODO: Retuschera bilder\n";

describe("what every fix promises", () => {
  it("is kept by the fix that deletes the item", () => {
    assert.deepEqual(broken([whole]), []);
    assert.deepEqual(broken([whole], { files: [{ name: "fotograf.job.md", text: newAd }] }), []);
  });

  const crlf = ad.replaceAll("\n", "\r\n");
  const cases: Readonly<Record<string, readonly [Promised, () => Promised[]]>> = {
    "that does nothing": ["parses", () => broken([])],
    "that takes the ad away": ["parses", () => broken([{ start: 0, end: ad.length, newText: "Hej.\n" }])],
    "that changes the language": [
      "parses",
      () =>
        broken([
          whole,
          { start: ad.length, end: ad.length, newText: "\nYou will work with us and the team. ".repeat(30) },
        ]),
    ],
    "that breaks the front matter": ["parses", () => broken([whole, instead("ort: Umeå", "ort: [Umeå")])],
    "that leaves its finding": [
      "settles its finding",
      () => broken([instead("Skicka din ansökan", "Skicka gärna din ansökan")]),
    ],
    "that can be chosen again": [
      "is not offered again",
      () => broken([instead("Skicka din ansökan", "Skicka gärna din ansökan")]),
    ],
    "that brings a louder finding": [
      "brings no new finding",
      () => broken([whole, instead("- Minst två", "- Du är en tusenkonstnär.\n- Minst två")]),
    ],
    "that loses a word": [
      "keeps words",
      () => broken([whole, instead("Svara på kommentarer från följare", "Svara följare")], {}, "nice:x"),
    ],
    "that writes another line break": [
      "keeps line breaks",
      () => {
        const at = crlf.lastIndexOf("- Planera");
        const edit = { start: at, end: crlf.indexOf("\n", at) + 1, newText: "Hej.\n" };
        return broken([edit], {}, "delete-item", crlf);
      },
    ],
    "that changes another marker": ["keeps markers", () => broken([whole, instead("- Svara", "* Svara")])],
    "that indents a line": ["keeps markers", () => broken([whole, instead("- Svara", "  - Svara")])],
    "that changes a value of the front matter": [
      "keeps front matter",
      () => broken([whole, instead("ort: Umeå", "ort: Lund")]),
    ],
    "that leaves two blank lines": ["leaves no gaps", () => broken([{ ...whole, newText: "\n\n" }])],
    "that writes what is no ad": [
      "writes sound ads",
      () => broken([whole], { files: [{ name: "x.job.md", text: "TODO\n" }] }),
    ],
    "that writes an ad in another language": [
      "writes sound ads",
      () =>
        broken([whole], {
          files: [
            {
              name: "x.job.md",
              text: "# Photographer\n\n## Responsibilities\n\n- You plan the shoots with the team\n- TODO: more\n",
            },
          ],
        }),
    ],
    "that writes an ad without a gap": [
      "writes sound ads",
      () => broken([whole], { files: [{ name: "x.job.md", text: newAd.replace("TODO: ", "") }] }),
    ],
    "that makes a file where none can be made": [
      "parses",
      () =>
        brokenIn(places[1], () => ({ edits: [whole], files: [{ name: "fotograf.job.md", text: newAd }] })),
    ],
  };
  for (const [what, [promise, breaks]] of Object.entries(cases)) {
    it(`“${promise}” is broken by one ${what}`, () => assert.ok(breaks().includes(promise), breaks().join()));
  }

  it("“keeps untouched lines” is broken by edits that say less than they do", () => {
    const edits = [whole];
    let asked = 0;
    const change = (): Change => ({
      files: [],
      get edits() {
        asked += 1;
        return asked === 1 ? [...edits, instead("Skicka din", "Sänd din")] : edits;
      },
    });
    assert.ok(brokenIn(places[0], change).includes("keeps untouched lines"));
  });
});
