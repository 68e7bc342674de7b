import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Complaint, sourceOf } from "./generate-source.ts";
import type { NamedRule } from "./generate-table.ts";

/** A statement of the articles: in a few words, and where it lives when no rule keeps it. */
interface Statement {
  readonly id: string;
  readonly says: string;
  readonly elsewhere?: string;
}

const FILE = "rules/statements.yaml";

/** The page rules/coverage.md: which rules keep which statement. */
export function coveragePage(root: string, rules: readonly NamedRule[]): string {
  const rows = statementsIn(root).map(({ id, says, elsewhere }) => {
    const kept = rules
      .filter(({ rule }) => rule.source.some((source) => source === id))
      .map((rule) => `[${rule.id}](${rule.id}/README.md)`);
    return `| ${id} | ${says} | ${[...kept, ...(elsewhere === undefined ? [] : [elsewhere])].join(", ")} |`;
  });
  const field = rules
    .filter(({ rule }) => rule.source.some((source) => source === "field"))
    .map(({ id, rule }) => `| [${id}](${id}/README.md) | ${rule.summary.en} |`);
  return `# Statements and the rules that keep them

Made by \`npm run generate\` from [statements.yaml](statements.yaml) and the \`source\` of every rule.
A is an article about the digital strategist, B one about the social media manager; the statements are in our words.
The page of a rule is its test: each example on it runs.

| | What it says | Where it is kept |
| --- | --- | --- |
${rows.join("\n")}

## What the field adds

These rules keep what those who write and study job ads agree on; the page of each says what is known and what is not.
That a specialist's role already has an ad is no finding: the fix that splits a role adds the duties to that ad.

| Rule | What it says |
| --- | --- |
${field.join("\n")}
`;
}

/** What is wrong with the sources that the rules name. */
export function sourceComplaints(root: string, rules: readonly NamedRule[]): Complaint[] {
  const known = new Set(["field", ...statementsIn(root).map(({ id }) => id)]);
  return rules.flatMap(({ id, rule }) =>
    rule.source
      .filter((source) => !known.has(source))
      .map((source) => ({
        file: `rules/${id}/rule.ts`,
        line: 1,
        column: 1,
        message: `There is no statement ${source} in ${FILE}.`,
      })),
  );
}

function statementsIn(root: string): Statement[] {
  const { value } = sourceOf(FILE, readFileSync(join(root, FILE), "utf8"));
  return Object.entries(value as Readonly<Record<string, string | Omit<Statement, "id">>>).map(
    ([id, said]) => (typeof said === "string" ? { id, says: said } : { id, ...said }),
  );
}
