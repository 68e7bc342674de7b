import { readdirSync, readFileSync } from "node:fs";
import type { Rule } from "#core";
import { type Block, blocksOf } from "../../server/tools/page.ts";

export type { Block };

/** The folder of the whole project, as a URL that ends in a slash. */
export const project = new URL("../../../", import.meta.url);

/** A rule's page, or its long tail of cases. */
export interface Page {
  readonly rule: string;
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The ids of all rules: the folders of rules/ that hold a rule. */
export function ruleIds(): string[] {
  return readdirSync(new URL("rules/", project), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "knowledge")
    .map(({ name }) => name)
    .sort();
}

/** All pages of all rules. */
export function pages(): Page[] {
  return ruleIds().flatMap((rule) =>
    readdirSync(new URL(`rules/${rule}/`, project))
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => {
        const path = `rules/${rule}/${name}`;
        const text = readFileSync(new URL(path, project), "utf8");
        return { rule, path, text, blocks: blocksOf(path, text) };
      }),
  );
}

/** The rows that the page of a rule should have about its options: name, default and what it means. */
export function optionRows({ options = {} }: Pick<Rule, "options">): string[] {
  return Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | ${String(option.default)} | ${option.sentence} |`,
  );
}

/** A whole ad of test/ads. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Where the ad stands with what is expected to be said about it, from the project's folder. */
  readonly expected: string;
}

/** The whole ads that `npm start` lints. */
export function samples(): Sample[] {
  return readdirSync(new URL("test/ads/", project))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(new URL(`test/ads/${name}`, project), "utf8"),
      expected: `test/ads/expected/${name}.txt`,
    }));
}
