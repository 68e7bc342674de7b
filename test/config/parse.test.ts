import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { findingsIn, knowledge, parseConfig, rules } from "#library";

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
});
