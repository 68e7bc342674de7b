import { deepEqual, equal } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { analyse, lint } from "#library";
import { isLeftToFillIn } from "../server/tools/fix-promises.ts";
import { apply, closedPlace, drawSample, openPlace } from "./support/examples.ts";
import { project, samples } from "./support/page.ts";
import { keepPromises } from "./support/promises.ts";

describe("whole ads, all rules on", function () {
  this.timeout(60_000);

  for (const sample of samples()) {
    const { name, text, expected } = sample;
    const findingsIn = (ad: string) => lint(analyse(ad, { knownAd: name.endsWith(".job.md") }));

    describe(name, () => {
      it("has the findings that are expected", () => {
        equal(drawSample(sample), readFileSync(new URL(expected, project), "utf8"));
      });

      it("keeps the promises", () => {
        keepPromises(text, findingsIn);
      });

      it("gets no new finding by any fix, but for what a split leaves to fill in", () => {
        const before = new Set(findingsIn(text).map(({ rule }) => rule));
        for (const finding of findingsIn(text)) {
          for (const fix of finding.fixes) {
            for (const place of [openPlace, closedPlace]) {
              const after = apply(text, fix.change(place));
              const added = findingsIn(after).filter(
                (found) => !before.has(found.rule) && !isLeftToFillIn(found, after),
              );
              deepEqual(
                added.map(({ rule, message }) => `${fix.title}: ${rule}: ${message}`),
                [],
              );
            }
          }
        }
      });
    });
  }

  it("have all their expectations, and no others", () => {
    deepEqual(
      readdirSync(new URL("test/ads/expected/", project)).sort(),
      samples().map(({ name }) => `${name}.txt`),
    );
  });
});
