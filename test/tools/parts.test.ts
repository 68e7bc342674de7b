import assert from "node:assert/strict";
import { partsOf } from "../../server/tools/parts.ts";

const lines = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `${name} ${n}: a sentence that is long enough to be told apart from all others`,
  ).join("\n");

describe("parts to learn from and to test on", () => {
  it("deals ads out in turn", () => {
    assert.deepEqual(partsOf(["a", "b", "c", "d", "e"], 2), [0, 1, 0, 1, 0]);
  });

  it("keeps ads together that share lines, also by way of a third", () => {
    const [oak, elm] = [lines("oak", 3), lines("elm", 3)];
    assert.deepEqual(partsOf([oak, "x", elm, `${oak}\n${elm}`, "y"], 10), [0, 1, 0, 0, 2]);
  });

  it("tells ads apart that share a sentence or two", () => {
    assert.deepEqual(partsOf([lines("oak", 2), `${lines("oak", 2)}\nmore`], 10), [0, 1]);
  });
});
