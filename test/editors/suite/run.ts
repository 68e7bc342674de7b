import "./location.ts";
import "mocha/mocha.js";
import type { Check } from "../check.ts";

// Mocha's browser build runs in both extension hosts; the base reporter needs no page to write on.
mocha.setup({ ui: "bdd", reporter: Mocha.reporters.Base, timeout: 30_000 });

/** Runs the tests that have been described so far. */
export function runTests(): Promise<Check[]> {
  return new Promise((resolve) => {
    const checks: Check[] = [];
    mocha
      .run(() => resolve(checks))
      .on("pass", (test) => checks.push({ name: test.fullTitle() }))
      .on("fail", (test, error: Error) => {
        checks.push({ name: test.fullTitle(), error: error.stack ?? error.message });
      });
  });
}
