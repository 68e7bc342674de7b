import type { NamedRule } from "./generate-table.ts";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } };
}

/** The manifest with its setting for the severity of every rule renewed. */
export function withRuleSettings(manifest: string, rules: readonly NamedRule[]): string {
  const parsed: Manifest = JSON.parse(manifest);
  parsed.contributes.configuration.properties["rolescope.rules"] = {
    scope: "resource",
    type: "object",
    default: {},
    markdownDescription:
      'How much a rule matters here, by its name, which every finding shows: `{ "combined-title": "off" }` silences one. Rules that are not named keep their own severity.',
    properties: Object.fromEntries(
      rules.map(({ id, rule }) => [id, { default: rule.severity, markdownDescription: rule.summary.en }]),
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
