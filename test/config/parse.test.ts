import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { analyse, findingsIn, knowledge, parseConfig, resolver, rules } from "#library";

const catalogue = { rules, knowledge };
const parse = (text: string) => parseConfig(text, catalogue);

/** Each mistake as the words it stands on and what it says. */
function mistakesIn(text: string): string[] {
  return parse(text).mistakes.map(({ start, end, message }) => `${text.slice(start, end)}: ${message.en}`);
}

describe("settings", function () {
  this.timeout(60_000);

  it("stand without a mistake on the page that tells of them", () => {
    const page = readFileSync("CONFIGURATION.md", "utf8");
    const examples = page
      .split("```yaml\n")
      .slice(1)
      .map((rest) => rest.split("```")[0] ?? "");
    ok(examples.length >= 3);
    for (const example of examples) deepEqual(mistakesIn(example), [], example);
  });

  it("are told what was meant by another case, half a name or the name in an ad", () => {
    const text = `
rules: { army-knife: off, Combined-Title: off }
organisation: { team: [fotograf, SEO-specialist, Back-end development] }
`;
    deepEqual(
      mistakesIn(text).map((told) => told.split("Did you mean ")[1]),
      ["army-knife-wording", "combined-title", "photographer", "seo-specialist", "backend"].map(
        (id) => `“${id}”?`,
      ),
    );
    ok(mistakesIn("organisation: { team: [of] }").every((told) => !told.includes("Did you mean")));
  });

  it("are empty where the file is", () => {
    for (const text of ["", "\n", "# nothing yet\n", "---\n"])
      deepEqual([parse(text).config, parse(text).mistakes], [{}, []], text);
  });

  it("follow references to what stands before them, once, however many there are", () => {
    const { config, mistakes } = parse(
      "files: { exclude: &a [x/] }\nlanguage: &a sv\noverrides:\n  - files: [x/]\n    language: *a\n",
    );
    deepEqual([config.overrides?.[0]?.language, mistakes], ["sv", []]);
    const many = parse(`extends: &a strict\nfiles: { exclude: [${"*a,".repeat(20_000)}] }\n`);
    equal(many.mistakes.at(-1)?.message.en.startsWith("This is more than anybody writes"), true);
    equal(mistakesIn("files: { exclude: &a [*a] }\n").length > 0, true);
  });

  it("say of unknown names no more than anybody could have written", () => {
    const unknown = Array.from({ length: 2000 }, (_, n) => `k${n}: error`).join(", ");
    const text = `rules: &m {${unknown}}\noverrides:\n${"  - { files: a, rules: *m }\n".repeat(500)}`;
    const { length } = parse(text).mistakes;
    equal(length < 25_000, true, `${length}`);
  });

  it("tell no more mistakes than somebody reads, and how many more there are", () => {
    const told = (count: number) => {
      const text = `rules:\n${Array.from({ length: count }, (_, n) => `  k${n}: off\n`).join("")}`;
      return findingsIn({ ...parse(text), path: "/rolescope.yaml", text }, "en");
    };
    equal(told(100).length, 100);
    ok(told(100).every(({ message }) => message.startsWith("There is no rule")));
    equal(told(5000).length, 100);
    match(told(5000).at(-1)?.message ?? "", /^From here on the file has 4901 more mistakes\./);
  });

  it("change something where the page shows own knowledge", () => {
    const page = readFileSync("CONFIGURATION.md", "utf8");
    const [example = ""] = page.match(/^knowledge:\n(?: .*\n)+/m) ?? [];
    const own = parse(example).config.knowledge;
    ok(own);
    const file = { ...parse(example), path: "/rolescope.yaml", text: example };
    const layers = [{ config: file.config, folder: "/" }];
    const enlarged = resolver({ files: [file], layers }, catalogue)("/a.job.md").knowledge;
    const read = (text: string, by: typeof knowledge) =>
      analyse(text, { knownAd: true, knowledge: by }).ads[0];
    const demands = (by: typeof knowledge) =>
      read("# Säljare\n\n## Arbetsuppgifter\n\n- Ta fram visningsbilder av hus\n", by)?.demands.map(
        ({ area }) => area.id,
      );
    deepEqual([demands(knowledge), demands(enlarged)], [[], ["photography"]]);
    const role = (by: typeof knowledge) =>
      read("# Platsvärd\n\n- Du tar emot gäster\n", by)?.scope.roles[0]?.id;
    deepEqual([role(knowledge), role(enlarged)], [undefined, "site-host"]);
  });

  it("decide what a title of an own role promises, whatever its last word says otherwise", () => {
    const title = (words: string, archetype: string) => {
      const text = `knowledge: { roles: { own: { archetype: ${archetype}, name: { sv: X, en: X }, titles: { sv: [${words}], en: [${words}] }, core: [office-admin] } } }`;
      const file = { ...parse(text), path: "/rolescope.yaml", text };
      deepEqual(file.mistakes, []);
      const { knowledge: own } = resolver(
        { files: [file], layers: [{ config: file.config, folder: "/" }] },
        catalogue,
      )("/a.job.md");
      return analyse(`# ${words}\n\n- Answer the phone\n`, { knownAd: true, knowledge: own }).ads[0]?.ad
        .archetype;
    };
    for (const words of [
      "platschef",
      "hälsostrateg",
      "glädjekoordinator",
      "site manager",
      "chief joy officer",
    ])
      for (const archetype of ["generalist", "coordinator", "manager", "strategist"])
        equal(title(words, archetype), archetype, words);
    equal(title("junior platschef", "manager"), "assistant");
  });

  it("hold what stands in them", () => {
    const { config, mistakes } = parse(`
extends: strict
language: sv
files: { include: ads/, exclude: [drafts/, "*.bak.md"] }
rules:
  combined-title: off
  agency-at-price-of-one: { severity: hint, departments: 5 }
ignore: { missing-title: Our system adds the title. }
organisation: { team: [photographer, seo], employees: 12, agency: true }
overrides:
  - files: "*.en.job.md"
    language: en
knowledge:
  phrases: { army-knife: { sv: [multikonstnär~] } }
`);
    deepEqual(mistakes, []);
    deepEqual(config, {
      extends: ["strict"],
      language: "sv",
      files: { include: ["ads/"], exclude: ["drafts/", "*.bak.md"] },
      rules: { "combined-title": "off", "agency-at-price-of-one": { severity: "hint", departments: 5 } },
      ignore: { "missing-title": "Our system adds the title." },
      organisation: { team: ["photographer", "seo"], employees: 12, agency: true },
      overrides: [{ files: ["*.en.job.md"], language: "en" }],
      knowledge: { phrases: { "army-knife": { sv: ["multikonstnär~"] } } },
    });
  });

  const faulty: readonly (readonly [string, string, unknown])[] = [
    [
      "langauge: sv\nextends: strict\n",
      "langauge: There is no setting called “langauge” here. Did you mean “language”?",
      { extends: ["strict"] },
    ],
    [
      "rules: { combined-titel: off, missing-title: off }\n",
      "combined-titel: There is no rule called “combined-titel” here. Did you mean “combined-title”?",
      { rules: { "missing-title": "off" } },
    ],
    [
      "rules: { missing-title: wraning }\n",
      "wraning: Expected here: one of error, warning, information, hint, off. Did you mean “warning”?",
      { rules: {} },
    ],
    [
      "rules: { agency-at-price-of-one: { severity: hint, departments: 1 } }\n",
      "1: Expected here: a whole number, at least 2.",
      { rules: { "agency-at-price-of-one": { severity: "hint" } } },
    ],
    [
      "organisation: { team: [photografer, seo], employees: many }\n",
      "many: Expected here: a whole number, at least 1.",
      { organisation: { team: ["seo"] } },
    ],
    [
      "extends: [small-tem, strict]\n",
      "small-tem: “small-tem” is not a preset, or the path of a file, that Rolescope knows. Did you mean “small-team”?",
      { extends: ["strict"] },
    ],
    [
      "language: sv\nlanguage: en\n",
      "language: “language” stands here twice. The first holds.",
      { language: "sv" },
    ],
    [
      "overrides:\n  - language: sv\n  - { files: a.md, language: en }\n",
      "language: sv\n: files is missing here, and without it none of this is used.",
      { overrides: [{ files: ["a.md"], language: "en" }] },
    ],
    ["[extends, strict]\n", "[extends, strict]: Expected here: lines with a name, a colon and a value.", {}],
    [
      "knowledge: { areas: { photography: { craft: { sv: ['foto[', fotande] } } } }\n",
      "'foto[': Expected here: one or more words, each with at most one of the marks ~ ^ * after it.",
      { knowledge: { areas: { photography: { craft: { sv: ["fotande"] } } } } },
    ],
    [
      "knowledge: { roles: { drone-pilot: { titles: { sv: [drönarpilot~] } } } }\nlanguage: en\n",
      "{ titles: { sv: [drönarpilot~] } }: archetype, name, core is missing here, and without it none of this is used.",
      { knowledge: { roles: {} }, language: "en" },
    ],
    ["&a a: 1\nlanguage: *b\n", "a: There is no setting called “a” here.", {}],
  ];
  for (const [text, complaint, left] of faulty) {
    it(`say what is wrong with ${JSON.stringify(text.slice(0, 40))}, and keep the rest`, () => {
      ok(mistakesIn(text).includes(complaint), mistakesIn(text).join("\n"));
      deepEqual(parse(text).config, left);
    });
  }

  it("say where YAML itself cannot be read, and know that they are broken", () => {
    const text = "language: sv\nrules: {missing-title: off\n";
    const { config, isBroken, mistakes } = parse(text);
    ok(isBroken);
    equal(mistakes[0]?.severity, "error");
    equal(config.language, "sv");
  });

  it("read own areas and roles that name each other", () => {
    const { config, mistakes } = parse(`
knowledge:
  areas:
    drone-flight:
      cluster: photo
      tier: S
      name: { sv: drönarflygning, en: drone flying }
      role: drone-pilot
      craft: { sv: [drönarflygning~], en: [drone flying] }
  roles:
    drone-pilot:
      archetype: specialist
      name: { sv: Drönarpilot, en: Drone pilot }
      titles: { sv: [drönarpilot~], en: [drone pilot~] }
      core: [drone-flight]
organisation: { team: [drone-pilot] }
`);
    deepEqual(mistakes, []);
    deepEqual(config.knowledge?.roles?.["drone-pilot"]?.core, ["drone-flight"]);
  });

  it("never fall over references to themselves, or to more than anybody wrote", () => {
    for (const text of [
      "&a [*a]",
      "extends: &a [*a, strict]",
      "rules: &a { missing-title: *a }",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nextends: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
      `${"overrides: [".repeat(3000)}`,
      "x".repeat(300_000),
    ])
      ok(parse(text).mistakes.length > 0, text.slice(0, 40));
  });

  it("never fall over any text", () => {
    const word = fc.constantFrom(
      ..."extends strict rules overrides files language sv organisation team knowledge roles areas ignore missing-title off : - { } [ ] , & * ! | > # ' \" \n".split(
        " ",
      ),
      "\n",
      "\n  ",
      ": ",
      "\t",
      "__proto__",
      "constructor",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join("")),
        ),
        (text) => {
          for (const { start, end, message } of parse(text).mistakes) {
            ok(start >= 0 && start <= end && end <= Math.max(text.length, 0));
            ok(message.sv.length > 0 && !message.en.includes("undefined"));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

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
