import type { Knowledge } from "#core";
import { expectation } from "../config/check.ts";
import { jsonSchemaOf } from "../config/json-schema.ts";
import { configShape } from "../config/schema.ts";
import type { Shape } from "../config/shape.ts";
import type { NamedRule } from "./generate-table.ts";

const BEGIN = "<!-- Made by npm run generate from server/config/schema.ts. -->";
const END = "<!-- End of what is made. -->";

/** Keys that are listed elsewhere, each with the page that lists them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  rules: "a rule's name: see [rules](rules/README.md)",
  ignore: "a rule's name: see [rules](rules/README.md)",
  phrases: "a list's name: see [wording/phrases](rules/knowledge/wording/phrases)",
};

/** The shape of the settings for these rules and this knowledge. */
export function shapeOf(rules: readonly NamedRule[], knowledge: Knowledge): Shape {
  return configShape({ rules: Object.fromEntries(rules.map(({ id, rule }) => [id, rule])), knowledge });
}

/** The JSON Schema of rolescope.yaml, as a file. */
export function configurationSchema(shape: Shape): string {
  return `${JSON.stringify(jsonSchemaOf(shape), undefined, 2)}\n`;
}

/**
 * The page with its table of settings renewed.
 * @throws Error when the page lacks the two comments between which the table stands.
 */
export function withSettings(page: string, shape: Shape): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The table of settings needs the lines ${BEGIN} and ${END}.`);
  const rows = rowsOf(shape, "").map((cells) => `| ${cells.join(" | ")} |`);
  const table = ["| Key | Value | What it says |", "| --- | --- | --- |", ...rows].join("\n");
  return `${page.slice(0, from + BEGIN.length)}\n\n${table}\n\n${page.slice(to)}`;
}

function rowsOf(shape: Shape, path: string): string[][] {
  const name = path.split(".").at(-1) ?? "";
  const row = path === "" ? [] : [[`\`${path}\``, valueText(shape, name), shape.about]];
  if (Object.hasOwn(ELSEWHERE, name)) return row;
  const below = (inner: Shape, step: string) => rowsOf(inner, path === "" ? step : `${path}.${step}`);
  const item = shape.kind === "list" ? shape.of : shape;
  switch (item.kind) {
    case "keys":
      if (isPair(item.keys)) return row;
      return [...row, ...Object.entries(item.keys).flatMap(([key, inner]) => below(inner, key))];
    case "table":
      return [...row, ...below(item.of, "<id>")];
    default:
      return row;
  }
}

function valueText(shape: Shape, name: string): string {
  const elsewhere = ELSEWHERE[name];
  if (elsewhere) return elsewhere;
  if (shape.kind === "keys" && isPair(shape.keys)) return "`sv` and `en`";
  if (shape.kind === "keys" || shape.kind === "table") return "the keys below";
  if (shape.kind === "list") return `${valueText(shape.of, "")}, or a list`;
  return expectation(shape).en;
}

function isPair(keys: Readonly<Record<string, Shape>>): boolean {
  return Object.keys(keys).join() === "sv,en";
}
