import assert from "node:assert/strict";
import { analyse, lint } from "#library";
import { apply, openPlace } from "../support/examples.ts";

const body =
  "# Kommunikatör, fotograf och webbutvecklare\n\n## Arbetsuppgifter\n\n- Fotografera och filma våra evenemang\n";

const findingIn = (text: string) =>
  lint(analyse(text, { knownAd: true })).find(({ rule }) => rule === "combined-title");

const fixIn = (text: string) => findingIn(text)?.fixes.find(({ id }) => id === "set-aside");

const withIgnore = (text: string): string => {
  const fix = fixIn(text);
  assert.ok(fix, `nothing is offered for:\n${text}`);
  return apply(text, fix.change(openPlace));
};

const reason = "combined-title: TODO skriv skälet här";

describe("setting a rule aside", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["makes front matter where there is none", "", `---\nrolescope:\n  ignore:\n    ${reason}\n---\n`],
    [
      "keeps other keys and comments",
      "---\n# vår mall\nort: Lund # kontoret\n---\n",
      `---\n# vår mall\nort: Lund # kontoret\nrolescope:\n  ignore:\n    ${reason}\n---\n`,
    ],
    [
      "fills an empty key",
      "---\nrolescope:\nort: Lund\n---\n",
      `---\nrolescope:\n  ignore:\n    ${reason}\nort: Lund\n---\n`,
    ],
    [
      "joins the ignores there are",
      "---\nrolescope:\n    ignore:\n        army-knife-wording: vår ton\n---\n",
      `---\nrolescope:\n    ignore:\n        ${reason}\n        army-knife-wording: vår ton\n---\n`,
    ],
    [
      "joins other settings",
      "---\nrolescope:\n  language: sv\n---\n",
      `---\nrolescope:\n  ignore:\n    ${reason}\n  language: sv\n---\n`,
    ],
    [
      "keeps maps on one line on one line",
      "---\nrolescope: {ignore: {army-knife-wording: ton}}\n---\n",
      `---\nrolescope: {ignore: {army-knife-wording: ton, ${reason}}}\n---\n`,
    ],
    [
      "fills an empty map on one line",
      "---\nrolescope:\n  ignore: {}\n---\n",
      `---\nrolescope:\n  ignore: {${reason}}\n---\n`,
    ],
  ];
  for (const [name, before, expected] of cases) {
    it(name, () => {
      const text = before + body;
      assert.equal(withIgnore(text), expected + body);
      assert.equal(findingIn(withIgnore(text)), undefined);
    });
    it(`${name}, with other line breaks`, () => {
      assert.equal(
        withIgnore((before + body).replaceAll("\n", "\r\n")),
        (expected + body).replaceAll("\n", "\r\n"),
      );
    });
  }

  it("writes after a byte order mark", () => {
    assert.equal(
      withIgnore(`\ufeff${body}`),
      `\ufeff---\nrolescope:\n  ignore:\n    ${reason}\n---\n${body}`,
    );
  });

  const refused = [
    "---\nort: [Lund\n---\n",
    "---\nrolescope: av\n---\n",
    "---\n{ort: Lund}\n---\n",
    '+++\nort = "Lund"\n+++\n',
    "---\nbase: &b {ignore: {}}\nrolescope: *b\n---\n",
    "---\na: &a [*a, *a]\n---\n",
    "---\na: &a {b: *a}\n<<: *a\n---\n",
    `---\na: &a [${"x,".repeat(9)}]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n---\n`,
    `---\n${Array.from({ length: 3000 }, (_, n) => `k${n}: [y]\n`).join("")}---\n`,
  ];
  for (const front of refused) {
    it(`leaves alone what it cannot write to: ${JSON.stringify(front)}`, () => {
      assert.ok(findingIn(front + body), "the finding is there");
      assert.equal(fixIn(front + body), undefined);
    });
  }
});

describe("setting a rule aside nearby", () => {
  const ad = (duty: string) =>
    `# Kommunikatör\n\n## Arbetsuppgifter\n\nVi söker en tusenkonstnär.\n\n- Skriva nyheter\n${duty}- Svara pressen\n`;
  const offers = (text: string) =>
    lint(analyse(text, { knownAd: true }))
      .filter(({ rule }) => rule === "army-knife-wording")
      .flatMap(({ fixes }) => fixes);
  const afterFix = (text: string, id: string, nth = 0) => {
    const fix = offers(text).filter((each) => each.id === id)[nth];
    assert.ok(fix, `${id} is not offered for:\n${text}`);
    return apply(text, fix.change(openPlace));
  };
  const words = (kind: string) =>
    `<!-- rolescope-ignore-${kind} army-knife-wording: TODO skriv skälet här -->`;

  it("writes a comment on a line of its own above a paragraph", () => {
    const text = ad("");
    assert.equal(
      afterFix(text, "set-aside-here"),
      text.replace("Vi söker", `${words("next-line")}\nVi söker`),
    );
    assert.deepEqual(offers(afterFix(text, "set-aside-here")), []);
  });

  it("writes a comment after the item before, so that the list stays one", () => {
    const text = ad("- Vara en allt-i-allo\n").replace("Vi söker en tusenkonstnär.\n\n", "");
    assert.equal(
      afterFix(text, "set-aside-here"),
      text.replace("nyheter\n", `nyheter ${words("next-line")}\n`),
    );
  });

  it("writes a comment below the heading of a section", () => {
    const text = ad("- Vara en allt-i-allo\n").replaceAll("\n", "\r\n");
    const result = afterFix(text, "set-aside-section");
    assert.equal(result, text.replace("uppgifter\r\n", `uppgifter\r\n${words("section")}\r\n`));
    assert.deepEqual(offers(result), []);
  });
});
