import { deepEqual, equal, ok } from "node:assert/strict";
import { presets, severityIn } from "#core";
import { analyse, rules } from "#library";
import { adsOf, redraw } from "./support/examples.ts";
import { stripCarets } from "./support/fixture.ts";
import { type Block, optionRows, pages, ruleIds } from "./support/page.ts";
import { keepPromises } from "./support/promises.ts";

/** Whether an example of one ad is given a fix that does more than set its finding aside. */
function isMendable(rule: string, block: Block): boolean {
  if (block.kind !== "ad" || stripCarets(block.body) === block.body) return false;
  const [ad, ...others] = adsOf(block, rule);
  if (!ad || others.length > 0) return false;
  const findings = ad.findingsIn(ad.text);
  return findings.some(({ fixes }) => fixes.some(({ id }) => !id.startsWith("set-aside")));
}

describe("rule pages", function () {
  this.timeout(60_000);
  const all = pages();

  for (const page of all) {
    describe(page.path, () => {
      for (const block of page.blocks) {
        const what = block.kind === "ad" ? (block.language ?? "") : `${block.kind} ${block.chosen}`;
        it(`${block.place.slice(page.path.length + 1)} ${block.under} ${what}`, () => {
          equal(block.body, redraw(page, block), block.place);
          if (block.kind !== "ad") return;
          for (const { text, findingsIn } of adsOf(block, page.rule)) {
            const { ads } = analyse(text, { knownAd: true });
            equal(ads[0]?.ad.language, block.language, "read as another language");
            keepPromises(text, findingsIn);
          }
        });
      }
    });
  }

  it("show at least two bad and three good examples in each language", () => {
    for (const rule of ruleIds()) {
      const blocks = all.filter((page) => page.rule === rule).flatMap((page) => page.blocks);
      for (const language of ["sv", "en"]) {
        const ads = blocks.filter((block) => block.kind === "ad" && block.language === language);
        const bad = ads.filter(({ body }) => stripCarets(body) !== body).length;
        ok(bad >= 2, `${rule}: ${bad} bad in ${language}`);
        ok(ads.length - bad >= 3, `${rule}: ${ads.length - bad} good in ${language}`);
      }
    }
  });

  it("read examples with nothing but options of their rule and what is known of the employer", () => {
    for (const { rule, blocks } of all) {
      const known = new Set([
        "preset",
        "team",
        "employees",
        "agency",
        ...Object.keys(rules[rule]?.options ?? {}),
      ]);
      for (const { options, place } of blocks)
        for (const name of Object.keys(options)) ok(known.has(name), `${place}: ${name}`);
    }
  });

  it("show in both languages what a fix makes of an example, where any is offered", () => {
    for (const rule of ruleIds()) {
      const ofRule = all.filter((page) => page.rule === rule);
      const languages = ["sv", "en"] as const;
      const offers = languages.filter((language) =>
        ofRule
          .flatMap(({ blocks }) => blocks)
          .some((block) => block.language === language && isMendable(rule, block)),
      );
      ok(offers.length !== 1, `${rule}: a fix is offered only in an example in ${offers[0]}`);
      const shown = ofRule.flatMap(({ blocks }) =>
        blocks.flatMap(({ kind, from }) => {
          const before = blocks.findLast((block) => block.kind === "ad" && block.from < from);
          return kind !== "ad" && before ? [before.language] : [];
        }),
      );
      for (const language of offers) ok(shown.includes(language), `${rule}: no fix is shown in ${language}`);
    }
  });

  it("name every option with its default and its meaning", () => {
    for (const { rule, path, text } of all.filter((page) => page.path.endsWith("README.md"))) {
      const rows = optionRows(rules[rule] ?? {});
      deepEqual(text.match(/^\| `[\w-]+` \| .*\|$/gm) ?? [], rows, path);
    }
  });

  it("speak no louder than the life of their rule allows", () => {
    for (const { rule: id, path, blocks } of all) {
      const rule = rules[id];
      ok(rule, id);
      const severities = presets.map((preset) => severityIn(preset, rule));
      if (rule.status === "deprecated") deepEqual(severities, ["off", "off", "off"], path);
      if (rule.status !== "preview") continue;
      ok(!severities.some((severity) => severity === "error" || severity === "warning"), path);
      for (const { body, place } of blocks) ok(!/^[ \t]*\^+ (?:error|warning): /m.test(body), place);
    }
  });

  it("have names that no other rule has or had", () => {
    const names = Object.entries(rules).flatMap(([id, { aliases = [] }]) => [id, ...aliases]);
    deepEqual(names, [...new Set(names)]);
  });

  it("show every example once", () => {
    const places = new Map<string, string[]>();
    for (const { rule, blocks } of all) {
      for (const block of blocks.filter(({ kind }) => kind === "ad")) {
        const key = `${rule}\n${JSON.stringify(block.options)}\n${stripCarets(block.body)}`;
        places.set(key, [...(places.get(key) ?? []), block.place]);
      }
    }
    deepEqual(
      [...places.values()].filter(({ length }) => length > 1),
      [],
    );
  });
});
