import assert from "node:assert/strict";
import { compileLexicon } from "#core";
import { knowledge } from "#library";
import { headlineFigures, headlinesIn, headlineTable } from "../../server/tools/headlines.ts";

describe("headlines", () => {
  it("are the first column of a list, with or without a name for it", () => {
    assert.deepEqual(headlinesIn("title\tcount\nSäljare\t61\n\nKock\t3\r\n"), ["Säljare", "Kock"]);
    assert.deepEqual(headlinesIn("Title designer\nNurse"), ["Title designer", "Nurse"]);
  });

  it("count as understood with a role, or with a head noun alone", () => {
    const figures = headlineFigures(
      ["Fotograf", "Volcanic ash climatologist", "Välkommen till oss"],
      compileLexicon(knowledge),
    );
    assert.deepEqual(figures, { roleOrArchetype: { right: 2, of: 3 }, role: { right: 1, of: 3 } });
    assert.match(headlineTable(figures), /^role or archetype +0\.667 {2}2 of 3\nrole +0\.333 {2}1 of 3$/);
  });
});
