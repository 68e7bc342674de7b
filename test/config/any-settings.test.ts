import { deepEqual, equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { knowledge, parseConfig, rules } from "#library";

const parse = (text: string) => parseConfig(text, { rules, knowledge });

describe("any settings", function () {
  this.timeout(60_000);

  it("drop nothing without a word, and nothing that is right", () => {
    fc.assert(
      fc.property(settingsOrNot, (written) => {
        const text = stringify(written, { aliasDuplicateObjects: false });
        const { config, mistakes, isBroken } = parse(text);
        equal(isBroken, false);
        if (!isSubset(written, config)) ok(mistakes.length > 0, `dropped without a word: ${text}`);
        if (mistakes.length === 0) deepEqual(config, listed(written));
      }),
      { numRuns: 300 },
    );
  });

  it("keep every right part wherever wrong ones stand, and tell of each of those at its place", () => {
    fc.assert(
      fc.property(right, fc.infiniteStream(fc.boolean()), (written, wishes) => {
        const { value, count } = strewn(written, () => wishes.next().value === true);
        const text = stringify(value, { aliasDuplicateObjects: false });
        const { config, mistakes } = parse(text);
        deepEqual(config, listed(written), text);
        deepEqual(
          mistakes.map(({ start, end }) => text.slice(start, end).includes(STRAY)),
          Array.from({ length: count }, () => true),
          text,
        );
      }),
      { numRuns: 400 },
    );
  });

  it("keep every right part beside a wrong one", () => {
    fc.assert(
      fc.property(right, fc.jsonValue({ maxDepth: 2 }), fc.string(), (written, wrong, key) => {
        const stray = `x-${key.replace(/\W/g, "")}`;
        const text = stringify(
          { [stray]: wrong, ...written, [`${stray}-2`]: wrong },
          { aliasDuplicateObjects: false },
        );
        const { config, mistakes } = parse(text);
        deepEqual(config, listed(written));
        equal(mistakes.length, 2);
      }),
      { numRuns: 200 },
    );
  });
});

const STRAY = "X-stray";

/** A value with something wrong in some of its lists and tables, anywhere, and how often. */
function strewn(
  value: unknown,
  isWished: () => boolean,
): { readonly value: unknown; readonly count: number } {
  let count = 0;
  return { value: within(value), count };

  function within(part: unknown): unknown {
    if (typeof part !== "object" || part === null) return part;
    const isHere = isWished();
    if (isHere) count += 1;
    if (Array.isArray(part)) return [...part.map(within), ...(isHere ? [[STRAY]] : [])];
    const inside = Object.entries(part).map(([key, each]) => [key, within(each)] as const);
    return Object.fromEntries([...inside, ...(isHere ? [[STRAY, "none"]] : [])]);
  }
}

const plain: { requiredKeys: never[]; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };
const severity = fc.constantFrom("error", "warning", "information", "hint", "off");
const right = fc.record(
  {
    extends: fc.constantFrom("recommended", "strict", "small-team", "./team.yaml"),
    language: fc.constantFrom("sv", "en"),
    files: fc.record(
      { include: fc.array(fc.constantFrom("ads/", "*.md")) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    rules: fc.dictionary(fc.constantFrom(...Object.keys(rules)), severity, { noNullPrototype: true }),
    overrides: fc.array(
      fc.record(
        {
          files: fc.array(fc.constantFrom("ads/", "*.en.md"), { minLength: 1 }),
          language: fc.constantFrom("sv", "en"),
          rules: fc.record(
            {
              "requirement-count": fc.record({ severity, items: fc.integer({ min: 1, max: 99 }) }, plain),
            },
            plain,
          ),
        },
        { requiredKeys: ["files"], noNullPrototype: true },
      ),
    ),
    knowledge: fc.record(
      {
        phrases: fc.record(
          {
            "army-knife": fc.record({ sv: fc.array(fc.constantFrom("multikonstnär~", "allvetare")) }, plain),
          },
          plain,
        ),
        areas: fc.record(
          {
            photography: fc.record(
              {
                tier: fc.constantFrom("S", "D"),
                craft: fc.record({ sv: fc.array(fc.constantFrom("visningsbild~", "plåtfoto~")) }, plain),
                tools: fc.array(fc.constantFrom("Capture One", "PhotoLab")),
              },
              plain,
            ),
          },
          plain,
        ),
        roles: fc.record(
          {
            photographer: fc.record(
              {
                archetype: fc.constantFrom("specialist", "generalist"),
                ok: fc.array(fc.constantFrom("seo", "copywriting")),
              },
              plain,
            ),
          },
          plain,
        ),
      },
      plain,
    ),
    ignore: fc.dictionary(fc.constantFrom(...Object.keys(rules)), fc.constantFrom("We know.", "As agreed."), {
      noNullPrototype: true,
    }),
    organisation: fc.record(
      {
        team: fc.array(fc.constantFrom("photographer", "seo", "copywriter")),
        employees: fc.integer({ min: 1, max: 1e6 }),
        agency: fc.boolean(),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const wrong = fc.record(
  {
    extends: fc.anything({ maxDepth: 1 }).filter(isPlain),
    language: fc.jsonValue({ maxDepth: 1 }),
    rules: fc.dictionary(fc.constantFrom(...Object.keys(rules), "unknown"), fc.jsonValue({ maxDepth: 1 }), {
      noNullPrototype: true,
    }),
    organisation: fc.jsonValue({ maxDepth: 2 }),
    overrides: fc.jsonValue({ maxDepth: 3 }),
    knowledge: fc.jsonValue({ maxDepth: 3 }),
    other: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const settingsOrNot = fc.oneof(right, wrong);

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A word where a list is expected is a list of one. */
function listed(written: Readonly<Record<string, unknown>>): unknown {
  const lists = ["extends"].flatMap((key) =>
    typeof written[key] === "string" ? [[key, [written[key]]] as const] : [],
  );
  return { ...written, ...Object.fromEntries(lists) };
}

/** Whether all that was written is still there. */
function isSubset(written: unknown, left: unknown): boolean {
  if (Array.isArray(left) && !Array.isArray(written)) return left.length === 1 && isSubset(written, left[0]);
  if (typeof written !== "object" || written === null)
    return written === left || (written === false && left === "off");
  if (typeof left !== "object" || left === null) return false;
  return Object.entries(written).every(([key, value]) =>
    isSubset(value, (left as Record<string, unknown>)[key]),
  );
}
