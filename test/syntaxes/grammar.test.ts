import assert from "node:assert/strict";
import { fixtures, mistakes } from "./fixture.ts";

describe("grammar", function () {
  this.timeout(20_000);

  for (const root of ["text.html.markdown", "text.html.markdown.job-ad"]) {
    for (const name of fixtures) {
      it(`colours ${name} in ${root}`, async () => {
        assert.deepEqual(await mistakes(name, root, "test/syntaxes/markdown.tmLanguage.json"), []);
      });
    }
  }
});
