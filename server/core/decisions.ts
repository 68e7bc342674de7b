import type { RuleSetting, Settings } from "./lint.ts";
import { type Options, type Values, valuesOf } from "./options.ts";
import { ruleNamed, severityIn } from "./preset.ts";
import type { Preset, Rule, Rules, Severity } from "./rule.ts";

/** A rule, with what the settings decide of it. */
export interface Chosen {
  readonly id: string;
  /** Its place among the rules. */
  readonly n: number;
  readonly rule: Rule;
  /** The severity of all it says, where the settings name one. */
  readonly severity: Severity | "off" | undefined;
  readonly isOff: boolean;
  readonly options: Values<Options>;
  readonly hasOptions: boolean;
}

/** What settings decide of all rules. */
export interface Decisions {
  readonly rules: Rules;
  readonly preset: Preset;
  readonly chosen: readonly Chosen[];
  readonly byId: ReadonlyMap<string, Chosen>;
}

/** Settings hold for many ads: they are read once, and forgotten with them. */
const known = new WeakMap<Settings, Decisions>();

/** What settings decide of rules. Rules may be named by earlier names; a rule's own id goes before those. */
export function decisionsOf(settings: Settings, rules: Rules): Decisions {
  const before = known.get(settings);
  if (before?.rules === rules) return before;
  const { preset = "recommended" } = settings;
  const decisions = byPresentId(settings, rules);
  const chosen = Object.entries(rules).map(([id, rule], n): Chosen => {
    const { severity, ...given } = decided(decisions[id]);
    const isOff = (severity ?? severityIn(preset, rule)) === "off";
    const hasOptions = rule.options !== undefined;
    return { id, n, rule, severity, isOff, options: valuesOf(rule.options, given), hasOptions };
  });
  const byId = new Map(chosen.map((one) => [one.id, one]));
  const after = { rules, preset, chosen, byId };
  known.set(settings, after);
  return after;
}

function byPresentId(settings: Settings, rules: Rules): Readonly<Record<string, RuleSetting>> {
  const given = Object.entries(settings.rules ?? {});
  const earlier = given.flatMap(([name, setting]) => {
    const id = Object.hasOwn(rules, name) ? undefined : ruleNamed(rules, name);
    return id === undefined ? [] : [[id, setting] as const];
  });
  return Object.fromEntries([...earlier, ...given]);
}

function decided(setting: RuleSetting | undefined): Exclude<RuleSetting, string> {
  return typeof setting === "string" ? { severity: setting } : (setting ?? {});
}
