import { type FileSettings, mergedSetting, type RuleSetting, type Settings } from "#library";
import { isRecord } from "./abilities.ts";

type RuleSeverity = NonNullable<Settings["rules"]>[string];

/** Of which files findings are told: all ads of the workspace, those in an editor, or none. */
export type Scope = "workspace" | "openFiles" | "off";

const scopes: readonly Scope[] = ["workspace", "openFiles", "off"];

/** What the client's own settings ask for. */
export interface Own extends Settings {
  readonly scope: Scope;
}

export const DEFAULTS: Own = { scope: "workspace" };

const severities: ReadonlySet<unknown> = new Set<RuleSeverity>([
  "error",
  "warning",
  "information",
  "hint",
  "off",
]);

function isSeverity(value: unknown): value is RuleSeverity {
  return severities.has(value);
}

/** The settings in a client's answer. Whatever is missing or not understood has its default. */
export function settingsOf(answer: unknown): Own {
  if (!isRecord(answer)) return DEFAULTS;
  const scope = scopes.find((each) => each === answer.scope) ?? DEFAULTS.scope;
  if (!isRecord(answer.rules)) return { scope };
  const rules: Record<string, RuleSeverity> = {};
  for (const [rule, severity] of Object.entries(answer.rules))
    if (isSeverity(severity)) rules[rule] = severity;
  return { scope, rules };
}

/** Whether two settings ask for the same. */
export function isSame(one: Own, other: Own): boolean {
  const [ones, others] = [one.rules ?? {}, other.rules ?? {}];
  const ids = Object.keys(ones);
  const isAlike = one.scope === other.scope && ids.length === Object.keys(others).length;
  return isAlike && ids.every((id) => ones[id] === others[id]);
}

/** The settings of a file with those of its reader's own editor, which go before. */
export function withOwn({ lint }: FileSettings, own: Settings): Settings {
  const rules: Record<string, RuleSetting> = { ...lint.rules };
  for (const [id, setting] of Object.entries(own.rules ?? {})) rules[id] = mergedSetting(rules[id], setting);
  return { ...lint, rules };
}
