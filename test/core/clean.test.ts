import { deepEqual, equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { cleanText } from "#core";
import { analyse, lint } from "#library";

const said = (text: string) => lint(analyse(text, { knownAd: true })).map(({ rule }) => rule);

describe("comments that set rules aside", () => {
  const knife = "army-knife-wording";
  const comment = (kind: string, rule = knife) => `<!-- rolescope-ignore-${kind} ${rule}: as agreed -->`;
  const odd = "You are a jack of all trades and answer every question.";

  it("reach the next line with words, over other comments of ours", () => {
    for (const between of ["\n", "\n\n", `\n${comment("next-line", "missing-title")}\n`, "\r\n"]) {
      const text = `# Receptionist\n\n${comment("next-line")}${between}${odd}\n`;
      ok(!said(text).includes(knife), JSON.stringify(text));
    }
  });

  it("reach no further", () => {
    deepEqual(
      said(`# Receptionist\n\n${comment("next-line")}\n\nWelcome to us, whoever you are.\n\n${odd}\n`).sort(),
      [knife, "ignore-comment"],
    );
    ok(said(`# Receptionist\n\n${odd}\n\n${comment("next-line")}\n`).includes(knife));
  });

  it("reach their own section, and not the next", () => {
    const parts = (first: string, second: string) =>
      `# Receptionist\n\n## The job\n\n${first}${odd}\n\n## Requirements\n\n${second}- You are a Swiss army knife\n`;
    const at = `${comment("section")}\n\n`;
    equal(said(parts("", "")).filter((rule) => rule === knife).length, 2);
    equal(said(parts(at, "")).filter((rule) => rule === knife).length, 1);
    equal(said(parts("", at)).filter((rule) => rule === knife).length, 1);
    equal(said(parts(at, at)).filter((rule) => rule === knife).length, 0);
  });

  it("may stand on the title, where absence is reported", () => {
    const text = "# Receptionist / Accountant\n\n- Answer the phone\n- Keep our books\n";
    deepEqual(said(text), ["combined-title"]);
    deepEqual(said(`${comment("next-line", "combined-title")}\n${text}`), []);
  });

  it("mean nothing inside code, or unfinished", () => {
    for (const text of [
      `\`${comment("next-line")}\`\n${odd}`,
      "```\n<!-- rolescope-ignore-x -->\n```\n",
      "<!-- rolescope-ignore",
    ])
      ok(!said(`# Receptionist\n\n${text}\n`).includes("ignore-comment"), text);
  });

  it("can be about themselves, and many", () => {
    ok(Array.isArray(said(`# Receptionist\n\n${comment("next-line", "ignore-comment")}\n${odd}\n`)));
    ok(said(`# Receptionist\n\n${`${comment("next-line")}\n`.repeat(5000)}\n${odd}\n`).length > 0);
  });
});

describe("clean text", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["has no comments of ours", "# A\n\n<!-- rolescope-ignore-next-line a: b -->\nText.\n", "# A\n\nText.\n"],
    ["has them neither inside a line", "One <!-- rolescope-ignore-section a: b --> two.\n", "One two.\n"],
    ["keeps other comments", "<!-- note -->\nText.\n", "<!-- note -->\nText.\n"],
    ["has no front matter that is only ours", "---\nrolescope:\n  ignore:\n    a: b\n---\n# A\n", "# A\n"],
    [
      "keeps other front matter",
      "---\n# mall\ntitle: A # x\nrolescope:\n  ignore:\n    a: b\nplace: Lund\n---\n# A\n",
      "---\n# mall\ntitle: A # x\nplace: Lund\n---\n# A\n",
    ],
    [
      "keeps line breaks",
      "---\r\nrolescope: {}\r\ntitle: A\r\n---\r\nB\r\n",
      "---\r\ntitle: A\r\n---\r\nB\r\n",
    ],
    ["leaves alone what cannot be read", "---\nrolescope: [\n---\nA\n", "---\nrolescope: [\n---\nA\n"],
    ["may be what it was", "# A\n\nText.\n", "# A\n\nText.\n"],
  ];
  for (const [what, text, clean] of cases) it(what, () => equal(cleanText(text), clean));

  it("is clean, whatever the text", () => {
    const part = fc.constantFrom(
      "<!-- rolescope-ignore-next-line a: b -->",
      "<!-- rolescope-ignore-section a -->",
      "---\n",
      "rolescope:\n  ignore:\n    a: b\n",
      "rolescope: {ignore: {a: b}}\n",
      "title: A\n",
      "# A\n",
      "- item\n",
      "words ",
      "\n",
      "<!--",
      "-->",
      "`",
      "```\n",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = cleanText(parts.join(""));
        ok(once.length <= parts.join("").length);
        ok(cleanText(once).length <= once.length);
      }),
      { numRuns: 500 },
    );
  });
});
