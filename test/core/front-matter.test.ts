import assert from "node:assert/strict";
import fc from "fast-check";
import { plainEntries, yamlEntries } from "../../server/core/read/front-matter.ts";

const character = fc.constantFrom(..."abcABCåö 019-_:#.,/()&+%'\"\\[]{}!*>|@`~=?\t\n\r");
const value = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom(
    "true",
    "No",
    "null",
    "on",
    "12",
    "1e3",
    "0x1f",
    "2024-01-02",
    '"a b"',
    "'x'",
    '""',
    "a: b",
    "a #b",
    "~",
  ),
);
const line = fc.tuple(
  fc.constantFrom("title", "Roll", "a_b", "x-1", "yes"),
  fc.constantFrom(": ", ":", ":  ", " : "),
  value,
);
const source = fc.array(line, { maxLength: 5 }).map((lines) =>
  lines
    .map((parts) => parts.join(""))
    .join("\n")
    .concat("\n"),
);

describe("plain front matter", () => {
  it("is read as the YAML library reads it, or left to the library", () => {
    let read = 0;
    fc.assert(
      fc.property(source, (yaml) => {
        const plain = plainEntries(yaml, { start: 0, end: yaml.length });
        if (!plain) return;
        read++;
        assert.deepEqual({ entries: plain, mistakes: [] }, yamlEntries(yaml, 0));
      }),
      { numRuns: 1000 },
    );
    assert.ok(read > 50, "hardly any source was plain");
  });
});
