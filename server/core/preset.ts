import type { Preset, Rule, Rules, Severity } from "./rule.ts";

const RANK: Readonly<Record<Severity | "off", number>> = {
  error: 4,
  warning: 3,
  information: 2,
  hint: 1,
  off: 0,
};

/** The severity of a rule in a preset. */
export function severityIn(preset: Preset, rule: Rule): Severity | "off" {
  const own = preset === "strict" ? rule.strict : preset === "small-team" ? rule.smallTeam : undefined;
  return own ?? rule.severity;
}

/**
 * The severity of one problem: what the rule says of it, or else the rule's own in the preset. Where the preset is
 * milder than `recommended`, no problem of the rule is more severe than the preset says.
 */
export function severityOf(preset: Preset, rule: Rule, problem: Severity | undefined): Severity | "off" {
  const chosen = severityIn(preset, rule);
  if (problem === undefined) return chosen;
  const isMilder = RANK[chosen] < RANK[rule.severity];
  return isMilder && RANK[problem] > RANK[chosen] ? chosen : problem;
}

/** The id of the rule of this name, which may be an earlier one. */
export function ruleNamed(rules: Rules, name: string): string | undefined {
  if (Object.hasOwn(rules, name)) return name;
  return Object.keys(rules).find((id) => rules[id]?.aliases?.includes(name));
}
