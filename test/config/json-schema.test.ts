import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { knowledge, parseConfig, rules } from "#library";
import { project } from "../support/page.ts";

const schema: object = JSON.parse(readFileSync(new URL("rolescope.schema.json", project), "utf8"));
const validate = new Ajv({ strict: false }).compile(schema);

/** Whether the schema, and our own reading, take a text. */
function verdicts(text: string): readonly [boolean, boolean] {
  const { mistakes } = parseConfig(text, { rules, knowledge });
  return [validate(parse(text)), mistakes.length === 0];
}

describe("the schema of rolescope.yaml", function () {
  this.timeout(60_000);
  const right = [
    "extends: strict",
    "extends: [recommended, ../shared/base.yaml]",
    "rules: { combined-title: off, agency-at-price-of-one: { severity: hint, departments: 4 } }",
    "organisation: { team: photographer, employees: 1, agency: false }",
    "overrides: [{ files: [a/], ignore: { missing-title: As agreed. } }]",
    "knowledge: { areas: { photography: { craft: { sv: [fotande~] } } } }",
    "knowledge: { roles: { a-b: { archetype: specialist, name: { sv: A, en: A }, titles: { sv: [], en: [] }, core: [] } } }",
    "knowledge: { phrases: { army-knife: { en: [one-man circus] } } }",
  ];
  const wrong = [
    "langauge: sv",
    "language: fi",
    "rules: { combined-titel: off }",
    "rules: { agency-at-price-of-one: { departments: 1 } }",
    "organisation: { employees: 0 }",
    "overrides: [{ language: sv }]",
    "knowledge: { areas: { drone-flight: { craft: { sv: [] } } } }",
    "knowledge: { areas: { photography: { craft: { sv: ['foto['] } } } }",
    "files: []",
    "- a",
  ];
  it("takes what we take", () => {
    for (const text of right) equal(verdicts(text).join(), "true,true", text);
  });

  it("refuses what we refuse", () => {
    for (const text of wrong) equal(verdicts(text).join(), "false,false", text);
  });

  it("describes every key", () => {
    const holes = JSON.stringify(schema).match(
      /\{"type":"(?:object|string|boolean|integer)"(?!\}|,"description":"\S)/g,
    );
    ok(!holes, String(holes));
  });
});
