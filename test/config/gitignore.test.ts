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
      pattern?.segments.map((segment) => (segment === "**" ? segment : segment.parts.length)),
      ["**", 400_000],
    );
  });

  it("know ranges, negated classes, and characters outside the first plane", () => {
    for (const name of ["b.md", "m.md", "å.md", "😀.md"]) equal(ignored("[a-cm😀å].md", name), true, name);
    for (const name of ["d.md", "-.md", "😁.md"]) equal(ignored("[a-cm😀å].md", name), false, name);
    for (const pattern of ["[!a-c].md", "[^a-c].md"]) {
      equal(ignored(pattern, "b.md"), false);
      equal(ignored(pattern, "d.md"), true);
    }
    equal(ignored("[a-].md", "-.md"), true);
    equal(ignored("[c-a].md", "b.md"), false);
    equal(ignored("\\*.md", "*.md"), true);
    equal(ignored("\\*.md", "a.md"), false);
    equal(ignored("a**c?.md", "abc1.md"), true);
  });

  it("look at a name no longer because they are long", () => {
    const long = `*[${"b-y".repeat(400)}]${"*?[!ab]".repeat(60)}*x`;
    const patterns = parseGitignore(`${long}\n`.repeat(200));
    let asked = 0;
    const counted = patterns.map((pattern) => ({
      ...pattern,
      segments: pattern.segments.map((segment) =>
        segment === "**"
          ? segment
          : {
              ...segment,
              get parts() {
                asked += 1;
                return segment.parts;
              },
            },
      ),
    }));
    equal(isIgnored([{ folder: "/ads", patterns: counted }], "/ads/a-name-of-an-ad.job.md", false), false);
    equal(asked, 0, "such a pattern fits no short name, whatever stands in it");
  });
});
