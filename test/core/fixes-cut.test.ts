import { deepEqual, equal, ok } from "node:assert/strict";
import { cutsIn, drawCut, halvesOf } from "../support/cuts.ts";
import { pages } from "../support/page.ts";

const all = pages().flatMap(({ path, text }) => cutsIn(path, text));

/** What no half of a divided statement may look like, whatever it says. */
const blemishes: readonly (readonly [string, RegExp])[] = [
  [
    "begins or ends with a conjunction",
    /^(?:och|samt|eller|and|or)\s|\s(?:och|samt|eller|and|or|men|but|utan)[.:]?$/i,
  ],
  ["has two conjunctions in a row", /\s(?:och|samt|eller|and|or)\s+(?:och|samt|eller|and|or)\s/i],
  [
    "ends in an article or with what opens something",
    /\s(?:en|ett|den|det|a|an|the|av|of|för|for|att|både|both|såväl|either|antingen)[.:]?$/i,
  ],
  ["has a comma out of place", /^[,;:]|[,;:–-]$|,\s*[,.;:)]|\(\s*[,)]|\s[,.;]/],
  ["has a doubled space or none after a comma", / {2}|,\p{L}/u],
  ["says a preposition twice", /\b(av|i|med|för|till|of|in|with|for|to)\s+\1\b/i],
];

describe("cutting a craft out of a statement", () => {
  for (const each of all) {
    it(`${each.place.replace(/^rules\//, "")} ${each.statement}`, () => {
      equal(drawCut(each), each.drawn, each.place);
      const halves = halvesOf(each);
      if (!halves) return;
      for (const half of [halves.left, halves.taken].filter((text) => text !== "")) {
        for (const [fault, pattern] of blemishes) ok(!pattern.test(half), `${each.place} ${fault}: ${half}`);
        equal(isCapital(half), isCapital(each.statement), `${each.place}: ${half}`);
        equal(/[.!?]$/.test(half), /[.!?]$/.test(each.statement), `${each.place} ends otherwise: ${half}`);
      }
    });
  }

  it("is shown on pages with at least 120 cases in each language, all different", () => {
    for (const language of ["sv", "en"]) {
      const statements = all.filter((each) => each.language === language).map(({ statement }) => statement);
      deepEqual(statements, [...new Set(statements)]);
      ok(statements.length >= 120, `${statements.length} in ${language}`);
    }
  });
});

function isCapital(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);
}
