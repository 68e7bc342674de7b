import type { NamedRule } from "./generate-table.ts";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } };
}

/** What the names of rules begin with among the words of the manifest. */
const RULE = "rule.";

/** The words of the manifest in one language, with the summary of every rule renewed. */
export function withRuleWords(words: string, rules: readonly NamedRule[], language: "sv" | "en"): string {
  const parsed: Readonly<Record<string, string>> = JSON.parse(words);
  const others = Object.entries(parsed).filter(([name]) => !name.startsWith(RULE));
  const summaries = rules.map(({ id, rule }) => [`${RULE}${id}`, rule.summary[language]]);
  return `${JSON.stringify(Object.fromEntries([...others, ...summaries]), undefined, 2)}\n`;
}

/** The manifest with its setting for the severity of every rule renewed. */
export function withRuleSettings(manifest: string, rules: readonly NamedRule[]): string {
  const parsed: Manifest = JSON.parse(manifest);
  parsed.contributes.configuration.properties["rolescope.rules"] = {
    scope: "resource",
    type: "object",
    default: {},
    markdownDescription: "%setting.rules%",
    properties: Object.fromEntries(
      rules.map(({ id, rule }) => [id, { default: rule.severity, markdownDescription: `%${RULE}${id}%` }]),
    ),
    patternProperties: {
      [`^(?:${rules.flatMap(({ id, rule }) => [id, ...(rule.aliases ?? [])]).join("|")})$`]: {
        enum: ["error", "warning", "information", "hint", "off"],
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(parsed, undefined, 2)}\n`;
}
