import { deepEqual, equal } from "node:assert/strict";
import { isIgnored, parseGitignore } from "#library";

const ignored = (pattern: string, path: string) =>
  isIgnored([{ folder: "/ads", patterns: parseGitignore(pattern) }], `/ads/${path}`, false);

describe("patterns of .gitignore", () => {
  it("read brackets that are never closed as they stand, and those that are as classes", () => {
    equal(ignored("a[b.md", "a[b.md"), true);
    equal(ignored("[[ab].md", "a.md"), true);
    equal(ignored("a]b[c.md", "a]b[c.md"), true);
    equal(ignored("[]a].md", "].md"), true);
  });

  it("are read in one go, however many brackets stay open", () => {
    const [pattern] = parseGitignore("[".repeat(400_000));
    deepEqual(
      pattern?.segments.map(({ length }) => length),
      [2, 400_000],
    );
  });
});
