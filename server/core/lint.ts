import type { Ad, Demand, PhraseMatch, Reading, Scope } from "./ad.ts";
import type { Knowledge, Language } from "./knowledge.ts";
import type { Parsed } from "./markdown.ts";
import { defaults } from "./options.ts";
import type { Change, Fix, FixKind, Problem, Rule, Severity, Workplace } from "./rule.ts";
import type { Span } from "./span.ts";
import { ignoredRules, setAside } from "./suppress.ts";

/** One ad of a file with everything understood about it. */
export interface Understanding {
  readonly ad: Ad;
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
  readonly scope: Scope;
}

/** A file, read and understood: what every host keeps per document. */
export interface Analysis {
  readonly parsed: Parsed;
  readonly reading: Reading;
  readonly ads: readonly Understanding[];
}

/** What the user decided. Missing means default. */
export interface Settings {
  /** Severity per rule id; "off" silences it. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
}

/** A repair as shown to people; `change` works out the edits when asked. */
export interface FindingFix {
  readonly id: string;
  readonly title: string;
  readonly kind: FixKind;
  readonly safe: boolean;
  readonly preferred: boolean;
  change(workplace: Workplace): Change;
}

/** A problem as reported: with rule, severity and the words of the ad's language. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly language: Language;
  readonly related: readonly (Span & { readonly message: string })[];
  readonly fixes: readonly FindingFix[];
}

/** The rules by id. */
export type Rules = Readonly<Record<string, Rule>>;

/**
 * Runs the rules over an analysed file. Files that are no ads have no findings.
 * A rule that throws becomes one finding at the title, so that the others still speak.
 * @returns findings sorted by place, then rule.
 */
export function lint(
  analysis: Analysis,
  rules: Rules,
  knowledge: Knowledge,
  settings: Settings = {},
): Finding[] {
  if (!analysis.reading.isAd) return [];
  const findings: Finding[] = [];
  for (const understanding of analysis.ads) {
    const ignored = ignoredRules(understanding.ad);
    for (const [id, rule] of Object.entries(rules)) {
      const severity = settings.rules?.[id] ?? rule.severity;
      if (severity === "off" || ignored.has(id)) continue;
      const overridden = settings.rules?.[id] !== undefined;
      for (const problem of run(id, rule, understanding, knowledge)) {
        findings.push(
          report(id, overridden ? severity : (problem.severity ?? severity), problem, understanding.ad),
        );
      }
    }
  }
  return findings.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function run(
  id: string,
  rule: Rule,
  { ad, demands, phrases, scope }: Understanding,
  knowledge: Knowledge,
): Problem[] {
  try {
    const options = defaults(rule.options);
    return [
      ...rule.check({
        ad,
        demands,
        scope,
        knowledge,
        options,
        phrases: (list) => phrases.filter((match) => match.list === list),
      }),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        at: titleOrStart(ad),
        severity: "information",
        message: {
          sv: `Regeln ${id} kunde inte köras på den här annonsen (${reason}). Övriga regler har körts. Rapportera gärna felet.`,
          en: `The rule ${id} could not run on this ad (${reason}). The other rules did. Please report it.`,
        },
      },
    ];
  }
}

function report(id: string, severity: Severity, problem: Problem, ad: Ad): Finding {
  const { language } = ad;
  const fixes: Fix[] = [...(problem.fixes ?? []), setAside(id, ad)];
  return {
    rule: id,
    severity,
    language,
    start: problem.at.start,
    end: problem.at.end,
    message: problem.message[language],
    related: (problem.related ?? []).map(({ at, message }) => ({
      start: at.start,
      end: at.end,
      message: message[language],
    })),
    fixes: fixes.map((fix) => ({
      id: fix.id,
      title: fix.title[language],
      kind: fix.kind,
      safe: fix.safe,
      preferred: fix.preferred ?? false,
      change: (workplace) => fix.change(workplace),
    })),
  };
}

/** Where absence is reported: the title, or the start of the ad when there is none. */
export function titleOrStart(ad: Ad): Span {
  return ad.title ?? { start: ad.start, end: ad.start };
}
