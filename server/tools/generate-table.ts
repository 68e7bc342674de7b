import { join } from "node:path";
import { build } from "esbuild";
import type { Rule } from "#core";

const BEGIN = "<!-- Made by npm run generate from the rules. -->";
const END = "<!-- End of what is made. -->";

/** A rule with its id. */
export interface NamedRule {
  readonly id: string;
  readonly rule: Rule;
}

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

/**
 * The page with its table of rules renewed.
 * @throws Error when the page lacks the two comments between which the table stands.
 */
export function withTable(page: string, rules: readonly NamedRule[]): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The table of rules needs the lines ${BEGIN} and ${END}.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${tableOf(rules)}\n\n${page.slice(to)}`;
}

function tableOf(rules: readonly NamedRule[]): string {
  const rows = rules.map(({ id, rule }) => {
    const options = Object.entries(rule.options ?? {}).map(
      ([name, option]) => `\`${name}\` (${String(option.default)})`,
    );
    return `| [${id}](${id}/README.md) | ${rule.summary.en} | ${rule.severity} | ${options.join(", ")} |`;
  });
  return ["| Rule | What it believes | Severity | Options |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}
