import { deepEqual, equal, match } from "node:assert/strict";
import {
  type Change,
  defineRule,
  type Fix,
  integer,
  lint,
  type Rule,
  type Rules,
  type Settings,
  safeEdits,
} from "#core";
import { analyse, knowledge } from "#library";

const ad = "# Receptionist\n\nYou welcome our visitors and answer their questions.\n";

/** A rule that says something about the title, and another thing about the end of it. */
const speaks: Rule = defineRule({
  summary: { sv: "", en: "" },
  status: "stable",
  source: ["field"],
  severity: "warning",
  *check({ ad: { title } }) {
    if (!title) return;
    yield { at: { start: title.end, end: title.end }, message: { sv: "sist", en: "last" } };
    yield { at: title, severity: "error", message: { sv: "först", en: "first" } };
  },
});

const throws: Rule = defineRule({
  summary: { sv: "", en: "" },
  status: "stable",
  source: ["field"],
  severity: "warning",
  // biome-ignore lint/correctness/useYield: it never gets that far
  *check() {
    throw new Error("broken inside");
  },
});

const said = (rules: Rules, settings: Settings = {}, text = ad) =>
  lint(analyse(text, { knownAd: true }), rules, knowledge, settings);

describe("lint", () => {
  it("sorts by place, then rule, whatever order the rules stand in", () => {
    const one = said({ b: speaks, a: speaks }).map(({ rule, message }) => `${rule} ${message}`);
    deepEqual(one, ["a first", "b first", "a last", "b last"]);
    deepEqual(
      said({ a: speaks, b: speaks }).map(({ rule, message }) => `${rule} ${message}`),
      one,
    );
  });

  it("turns a rule that throws into one finding, and lets the others speak", () => {
    const findings = said({ a: throws, b: speaks });
    deepEqual(findings.map(({ rule }) => rule).sort(), ["a", "b", "b"]);
    const crash = findings.find(({ rule }) => rule === "a");
    match(crash?.message ?? "", /a could not read this ad \(broken inside\)/);
    equal(crash?.severity, "information");
  });

  it("leaves out a fix that throws while it is tried, and offers the others", () => {
    const fix = (id: string, change: () => Change): Fix => ({
      id,
      title: { sv: id, en: id },
      kind: "quickfix",
      safe: false,
      change,
    });
    const offers: Rule = {
      ...speaks,
      *check({ ad: { title } }) {
        if (!title) return;
        const message = { sv: "", en: "" };
        const gone = { edits: [{ start: 0, end: title.end, newText: "# Host" }], files: [] };
        const broken = () => {
          throw new Error("broken inside");
        };
        if (title.text === "Receptionist")
          yield { at: title, message, fixes: () => [fix("broken", broken), fix("whole", () => gone)] };
      },
    };
    const ids = said({ offers }).flatMap(({ fixes }) => fixes.map(({ id }) => id));
    deepEqual(
      ids.filter((id) => ["broken", "whole"].includes(id)),
      ["whole"],
    );
  });

  it("applies a safe fix unasked only where it holds, if it is one to try", () => {
    const offers = (isTried: boolean, newText: string): Rule => ({
      ...speaks,
      *check({ ad: { title } }) {
        if (title?.text !== "Receptionist") return;
        const change = () => ({ edits: [{ start: title.end, end: title.end, newText }], files: [] });
        const fix: Fix = {
          id: "mend",
          title: { sv: "", en: "" },
          kind: "quickfix",
          safe: true,
          isTried,
          change,
        };
        yield { at: title, message: { sv: "", en: "" }, fixes: () => [fix] };
      },
    });
    const made = (isTried: boolean, newText: string) =>
      safeEdits(said({ offers: offers(isTried, newText) })).made;
    equal(made(true, " "), 0);
    equal(made(false, " "), 1);
    equal(made(true, "er"), 1);
  });

  it("lets the settings decide the severity, the rule otherwise", () => {
    const severities = (settings: Settings) => said({ a: speaks }, settings).map(({ severity }) => severity);
    deepEqual(severities({}), ["error", "warning"]);
    deepEqual(severities({ rules: { a: "hint" } }), ["hint", "hint"]);
    deepEqual(severities({ rules: { a: { severity: "hint" } } }), ["hint", "hint"]);
    deepEqual(severities({ rules: { a: "off" } }), []);
  });

  it("takes severities from the preset, and lets no problem be louder than a preset that is milder", () => {
    const rules = {
      a: { ...speaks, strict: "error", smallTeam: "hint" },
      b: { ...speaks, severity: "off", strict: "information" },
    } as const;
    const heard = (settings: Settings) =>
      said(rules, settings).map(({ rule, severity }) => `${rule} ${severity}`);
    deepEqual(heard({}), ["a error", "a warning"]);
    deepEqual(heard({ preset: "strict" }), ["a error", "b error", "a error", "b information"]);
    deepEqual(heard({ preset: "small-team" }), ["a hint", "a hint"]);
    deepEqual(heard({ preset: "small-team", rules: { a: "warning" } }), ["a warning", "a warning"]);
  });

  it("knows a rule by its earlier names, in settings and in ignores", () => {
    const rules = { a: { ...speaks, aliases: ["before"] } };
    const severities = (settings: Settings) => said(rules, settings).map(({ severity }) => severity);
    deepEqual(severities({ rules: { before: "hint" } }), ["hint", "hint"]);
    deepEqual(severities({ rules: { before: "hint", a: "error" } }), ["error", "error"]);
    deepEqual(said(rules, {}, `---\nrolescope:\n  ignore:\n    before: we know\n---\n${ad}`), []);
  });

  it("tells a rule what the settings say of the employer", () => {
    const organisation = { team: ["photography"], employees: 12, agency: true };
    const heard: unknown[] = [];
    const listens: Rule = {
      ...speaks,
      *check(context) {
        heard.push(context.organisation);
        yield* [];
      },
    };
    said({ listens });
    lint(analyse(ad, { knownAd: true, organisation }), { listens }, knowledge);
    deepEqual(heard, [{}, organisation]);
  });

  it("hands a rule the values of its options, and the default for what is no such value", () => {
    const counts = defineRule({
      summary: { sv: "", en: "" },
      status: "stable",
      source: ["field"],
      severity: "warning",
      options: { most: integer(3, "How many.", { minimum: 1 }) },
      *check({ ad: { title }, options }) {
        if (title) yield { at: title, message: { sv: "", en: String(options.most) } };
      },
    });
    const most = (value: unknown) => said({ a: counts }, { rules: { a: { most: value } } })[0]?.message;
    deepEqual([5, undefined, 0, 2.5, "5", null].map(most), ["5", "3", "3", "3", "3", "3"]);
  });

  it("says nothing about a text that is no ad", () => {
    const text = "# How to name roles\n\nThis page is for everybody who writes.\n";
    deepEqual(lint(analyse(text), { a: speaks }, knowledge), []);
  });

  it("leaves out what the front matter sets aside, for that rule only", () => {
    const text = `---\nrolescope:\n  ignore:\n    a: we know\n---\n${ad}`;
    deepEqual(
      said({ a: speaks, b: speaks }, {}, text).map(({ rule }) => rule),
      ["b", "b"],
    );
  });

  it("tells a rule what is set aside: why, where, and whether it is needed", () => {
    const ignores: unknown[] = [];
    const listens: Rule = defineRule({
      summary: { sv: "", en: "" },
      status: "stable",
      source: ["field"],
      severity: "warning",
      *check(context) {
        for (const { rule, reason, at, isKnown, meant, isUsed } of context.ignores) {
          const words = context.ad.text.slice(at.start, at.end + 1);
          ignores.push({ rule, reason, words, isKnown, meant, isUsed: isKnown && isUsed() });
        }
        yield* [];
      },
    });
    const text = `---\nrolescope:\n  ignore:\n    speaks: unlike speak, we know\n    speak:\n    constructor: no\n---\n${ad}`;
    said({ listens, speaks }, {}, text);
    deepEqual(ignores, [
      {
        rule: "speaks",
        reason: "unlike speak, we know",
        words: "speaks:",
        isKnown: true,
        meant: undefined,
        isUsed: true,
      },
      { rule: "speak", reason: "", words: "speak:", isKnown: false, meant: "speaks", isUsed: false },
      {
        rule: "constructor",
        reason: "no",
        words: "constructor:",
        isKnown: false,
        meant: undefined,
        isUsed: false,
      },
    ]);
  });
});
