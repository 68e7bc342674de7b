import assert from "node:assert/strict";
import { analyse, inspect } from "#library";
import { f1, type Label, noFigures, score } from "../../server/tools/score.ts";

const ad = `# Fotograf

## Arbetsuppgifter

- Fotografera våra produkter
- Programmera vår webbplats i React
`;

const label: Label = {
  ...{ path: "fotograf.md", is_ad: true, lang: "sv", role: "photographer", archetype: "specialist" },
  title: { text: "FOTOGRAF", line: 1 },
  sections: [{ line: 3, kind: "duties" }],
  demands: [
    { area: "photography", mode: "hands-on", line: 5, quote: "Fotografera våra produkter" },
    { area: "seo", mode: "hands-on", line: 6, quote: "webbplats" },
    { area: "unlisted", mode: "hands-on", line: 6, quote: "webbplats" },
  ],
  foreign: ["frontend"],
  over_scoped: "no",
};

const tiers = new Map([
  ["photography", "S"],
  ["frontend", "S"],
  ["seo", "D"],
]);

describe("the figures of npm run evaluate", () => {
  it("count what label and reading agree on, and name what they do not", () => {
    const figures = noFigures();
    const misses = score(label, inspect(analyse(ad, { knownAd: true })), tiers, figures);
    assert.deepEqual(figures.isAd, { tp: 1, fp: 0, fn: 0 });
    assert.deepEqual(figures.titleExact, { right: 1, of: 1 });
    assert.deepEqual(figures.role, { right: 1, of: 1 });
    assert.deepEqual(figures.archetype, { right: 1, of: 1 });
    assert.deepEqual(figures.sections, { right: 1, of: 1 });
    assert.deepEqual(figures.crafts, { tp: 1, fp: 1, fn: 0 });
    assert.deepEqual(figures.areas, { tp: 1, fp: 1, fn: 1 });
    assert.deepEqual(figures.foreign, { tp: 1, fp: 0, fn: 0 });
    assert.deepEqual(figures.mode, { right: 1, of: 1 });
    assert.deepEqual(
      misses.map(({ what }) => what),
      ["area", "craft"],
    );
  });

  it("ask nothing more of a file that is no ad", () => {
    const figures = noFigures();
    const none = { path: "x.md", is_ad: false, lang: "mixed" } as const;
    assert.deepEqual(
      score(none, inspect(analyse(ad, { knownAd: true })), tiers, figures).map(({ what }) => what),
      ["isAd"],
    );
    assert.deepEqual([figures.isAd.fp, figures.titleExact.of, figures.language.of], [1, 0, 0]);
  });

  it("weigh precision and recall alike", () => {
    assert.deepEqual(f1({ tp: 3, fp: 1, fn: 3 }), { precision: 0.75, recall: 0.5, f1: 0.6 });
    assert.equal(f1({ tp: 0, fp: 0, fn: 0 }).f1, 0);
  });
});
