import { decisionsOf } from "../decisions.ts";
import { detached } from "../detached.ts";
import { directivesIn, reachOf } from "../directives.ts";
import { ignoresOf } from "../ignores.ts";
import { type Place, placeOf } from "../inspect.ts";
import type { Knowledge, Language } from "../knowledge.ts";
import { type Analysis, isReached, type Settings, type Understanding } from "../lint.ts";
import type { Options, Values } from "../options.ts";
import { ruleNamed, severityIn } from "../preset.ts";
import type { Rule, Rules, Severity, Trace } from "../rule.ts";
import { lineStarts, type Span } from "../span.ts";
import { setAside } from "../suppress.ts";

/** What is remembered of an ad beside the others: a few words and places, never its text. */
export interface Noted extends Span {
  readonly rule: string;
  readonly key: string;
  readonly words: string;
  readonly isAnswer: boolean;
  readonly at: Place;
  readonly language: Language;
  readonly under: Under;
}

/** What a rule compares the traces of a file by. */
export interface Under {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Values<Options>;
  readonly knowledge: Knowledge;
}

/** Whether any rule that reads ads together is on. */
export function readsTogether(rules: Rules, settings: Settings): boolean {
  return decisionsOf(settings, rules).chosen.some(({ rule, isOff }) => rule.together && !isOff);
}

/**
 * What counts in the ads of a file beside those of other files. An ad that sets a rule aside takes no part in it.
 * Linear in the text.
 */
export function gatherFrom(analysis: Analysis, rules: Rules, settings: Settings): Noted[] {
  const { preset, chosen } = decisionsOf(settings, rules);
  const wanted = chosen.filter(({ rule, isOff }) => rule.together && !isOff);
  if (!analysis.reading.isAd || wanted.length === 0) return [];
  const ads = analysis.ads.map(({ ad }) => ad);
  const named = [...ads.flatMap((ad) => ignoresOf(ad)), ...Object.keys(settings.ignores ?? {})];
  const ignored = new Set(
    named.map((one) => ruleNamed(rules, typeof one === "string" ? one : one.rule) ?? ""),
  );
  const reaches = directivesIn(analysis.parsed).map((directive, at, all) => ({
    id: ruleNamed(rules, directive.rule),
    reach: reachOf(at, all, ads),
  }));
  const starts = lineStarts(analysis.reading.text);
  return wanted.flatMap(({ id, rule, severity: decided, options }) => {
    const severity = decided ?? severityIn(preset, rule);
    if (ignored.has(id) || severity === "off") return [];
    const under = { rule, severity, options, knowledge: analysis.knowledge };
    return analysis.ads.flatMap((understanding) =>
      tracesOf(understanding, under, analysis)
        .filter(({ at }) => !reaches.some((one) => one.id === id && isReached(at, one.reach)))
        .map(
          ({ key, words, at, isAnswer = false }): Noted => ({
            rule: id,
            key: detached(key),
            words: detached(words),
            isAnswer,
            start: at.start,
            end: at.end,
            at: placeOf(starts, at),
            language: understanding.ad.language,
            under,
          }),
        ),
    );
  });
}

/** What sets a rule that reads ads together aside in the ad at a place. */
export function asideAt(analysis: Analysis, rule: string, { start }: Span) {
  const found = analysis.ads.find(({ ad }) => ad.start <= start && start < ad.end);
  return found && setAside(rule, found.ad);
}

/** A rule that throws says nothing of this ad; the others still speak. */
function tracesOf(
  { ad, demands, scope }: Understanding,
  { rule, options, knowledge }: Under,
  { organisation }: Analysis,
): readonly Trace[] {
  try {
    return [...(rule.together?.gather({ ad, demands, scope, knowledge, options, organisation }) ?? [])];
  } catch {
    return [];
  }
}
