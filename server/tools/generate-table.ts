import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { analyse, compileLexicon, type Knowledge, lint, presets, type Rule, severityIn } from "#core";
import { blocksOf, settingsOf, stripCarets } from "./page.ts";

const BEGIN = "<!-- Made by npm run generate from the rules. -->";
const END = "<!-- End of what is made. -->";

/** A rule with its id. */
export interface NamedRule {
  readonly id: string;
  readonly rule: Rule;
}

/** How far the repairs of a rule go: "safe" ones may be applied unasked, others are "yours to choose". */
export type Repair = "safe" | "yours to choose" | "";

/**
 * The rules of the folders, compiled here and now: neither the registry nor anything compiled before is asked,
 * so that both may be stale.
 */
export function loadRules(root: string, ids: readonly string[]): Promise<NamedRule[]> {
  return Promise.all(
    ids.map(async (id) => {
      const { outputFiles } = await build({
        entryPoints: [join(root, "rules", id, "rule.ts")],
        bundle: true,
        format: "esm",
        platform: "neutral",
        conditions: ["source"],
        mainFields: ["module", "main"],
        write: false,
        logLevel: "silent",
      });
      const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
      const module: { readonly default: Rule } = await import(`data:text/javascript;base64,${code}`);
      return { id, rule: module.default };
    }),
  );
}

/** The repairs that the rules offer for the examples on their pages. */
export function repairsOf(
  root: string,
  rules: readonly NamedRule[],
  knowledge: Knowledge,
): ReadonlyMap<string, Repair> {
  const lexicon = compileLexicon(knowledge);
  return new Map(
    rules.map(({ id, rule }) => {
      const fixes = ["README.md", "cases.md"]
        .map((name) => join(root, "rules", id, name))
        .filter((path) => existsSync(path))
        .flatMap((path) => blocksOf(path, readFileSync(path, "utf8")))
        .flatMap(({ body, options }) => {
          const { settings, organisation, own } = settingsOf(options, rule);
          const analysis = analyse(stripCarets(body), lexicon, { knownAd: true, organisation });
          return lint(analysis, { [id]: rule }, knowledge, { ...settings, rules: { [id]: own } });
        })
        .flatMap((finding) => finding.fixes)
        .filter((fix) => fix.id !== "set-aside");
      return [id, fixes.some(({ safe }) => safe) ? "safe" : fixes.length > 0 ? "yours to choose" : ""];
    }),
  );
}

/**
 * The page with its table of rules renewed.
 * @throws Error when the page lacks the two comments between which the table stands.
 */
export function withTable(
  page: string,
  rules: readonly NamedRule[],
  repairs: ReadonlyMap<string, Repair>,
): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The table of rules needs the lines ${BEGIN} and ${END}.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${tableOf(rules, repairs)}\n\n${page.slice(to)}`;
}

function tableOf(rules: readonly NamedRule[], repairs: ReadonlyMap<string, Repair>): string {
  const rows = rules.map(({ id, rule }) => {
    const options = Object.entries(rule.options ?? {}).map(
      ([name, option]) => `\`${name}\` (${String(option.default)})`,
    );
    const life = rule.status === "stable" ? "" : ` (${rule.status})`;
    return rowOf([
      `[${id}](${id}/README.md)${life}`,
      rule.summary.en,
      ...presets.map((preset) => severityIn(preset, rule)),
      repairs.get(id) ?? "",
      options.join(", "),
      rule.source.join(", "),
    ]);
  });
  const names = [
    "Rule",
    "What it believes",
    "recommended",
    "strict",
    "small-team",
    "Fix",
    "Options",
    "Source",
  ];
  return [rowOf(names), rowOf(names.map(() => "---")), ...rows].join("\n");
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
