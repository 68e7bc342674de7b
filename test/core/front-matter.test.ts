import assert from "node:assert/strict";
import fc from "fast-check";
import { plainEntries, yamlEntries } from "../../server/core/read/front-matter.ts";
import { jsonEntries } from "../../server/core/read/json.ts";

const character = fc.constantFrom(..."abcABCåö 019-_:#.,/()&+%'\"\\[]{}!*>|@`~=?\t\n\r");
const value = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom(
    "true",
    "No",
    "null",
    "on",
    "12",
    "0",
    "012",
    "1698765432100",
    "999999999999999",
    "/images/a_b.png",
    "a, b and c!",
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

describe("references in front matter", () => {
  it("are followed", () => {
    const { entries, mistakes } = yamlEntries("a: &a {b: c}\nd: *a\n", 0);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(entries[1]?.value, { b: "c" });
  });

  it("are a mistake where they lead to more than anybody wrote; the rest is read", () => {
    const names = [..."abcdefgh"];
    const lines = names.map((name, n) => `${name}: &${name} [${`*${names[n - 1]},`.repeat(n && 9)}x]`);
    const { entries, mistakes } = yamlEntries(`${lines.join("\n")}\ntitle: Receptionist\n`, 0);
    assert.ok(mistakes.length > 0);
    assert.ok(entries.some(({ value }) => value === "Receptionist"));
  });

  it("may lead back to where they stand", () => {
    const { entries } = yamlEntries("rolescope: &r {ignore: *r}\ntitle: &t [*t]\n", 0);
    assert.equal(entries.length, 2);
  });
});

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

describe("front matter in JSON", () => {
  const indent = fc.constantFrom<string | number>(0, 2, "\t");

  it("is read as the YAML library reads it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), indent, (value, space) => {
        const json = JSON.stringify(value, undefined, space);
        assert.deepEqual({ entries: jsonEntries(json, 7), mistakes: [] }, yamlEntries(json, 7));
      }),
      { numRuns: 500 },
    );
  });

  it("is left to the library where it names a key twice, is no object or lies deep", () => {
    for (const json of ['{"a": 1, "b": 2, "a": 3}', '{"a": {"b": 1, "b": 2}}', "{a: 1}", "[1]", '{"a": 1} x'])
      assert.equal(jsonEntries(json, 0), undefined, json);
    assert.equal(jsonEntries(`{"a": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`, 0), undefined);
  });
});
