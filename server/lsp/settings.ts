import { type FileSettings, mergedSetting, type RuleSetting, type Settings } from "#library";
import { isRecord } from "./abilities.ts";

type RuleSeverity = NonNullable<Settings["rules"]>[string];

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
export function settingsOf(answer: unknown): Settings {
  const rules = isRecord(answer) ? answer.rules : undefined;
  if (!isRecord(rules)) return {};
  const known: Record<string, RuleSeverity> = {};
  for (const [rule, severity] of Object.entries(rules)) if (isSeverity(severity)) known[rule] = severity;
  return { rules: known };
}

/** Whether two settings ask for the same. */
export function isSame(one: Settings, other: Settings): boolean {
  const [ones, others] = [one.rules ?? {}, other.rules ?? {}];
  const ids = Object.keys(ones);
  return ids.length === Object.keys(others).length && ids.every((id) => ones[id] === others[id]);
}

/** The settings of a file with those of its reader's own editor, which go before. */
export function withOwn({ lint }: FileSettings, own: Settings): Settings {
  const rules: Record<string, RuleSetting> = { ...lint.rules };
  for (const [id, setting] of Object.entries(own.rules ?? {})) rules[id] = mergedSetting(rules[id], setting);
  return { ...lint, rules };
}
