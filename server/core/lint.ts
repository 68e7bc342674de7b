import type { Ad, Demand, PhraseMatch, Reading, Scope } from "./ad.ts";
import { type Chosen, decisionsOf } from "./decisions.ts";
import { directivesIn, reachOf } from "./directives.ts";
import { ignoresOf } from "./ignores.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Parsed, TextChange } from "./markdown.ts";
import { nearest } from "./nearest.ts";
import { ruleNamed, severityOf } from "./preset.ts";
import type { Memory } from "./recognise/kept.ts";
import { type Finding, report } from "./report.ts";
import type { Organisation, Preset, Problem, RuleContext, Rules, Severity, Use } from "./rule.ts";
import type { Span } from "./span.ts";
import type { Trial } from "./trial.ts";

/** One ad of a file with everything understood about it. */
export interface Understanding {
  readonly ad: Ad;
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
  readonly scope: Scope;
  /** What is needed to read another version of it. */
  readonly memory?: Memory | undefined;
}

/** A file, read and understood: what every host keeps per document. */
export interface Analysis {
  readonly parsed: Parsed;
  readonly reading: Reading;
  readonly ads: readonly Understanding[];
  /** What the settings said of the employer. */
  readonly organisation: Organisation;
  /** What it was read with. */
  readonly knowledge: Knowledge;
  /**
   * Reads another text, known to be an ad, in the same way.
   * @param since what makes that text of this one, to read only what changed.
   */
  again(text: string, since?: readonly TextChange[]): Analysis;
}

/** What the user decided about one rule: its severity, or that and values of its options. */
export type RuleSetting =
  | Severity
  | "off"
  | { readonly severity?: Severity | "off"; readonly [option: string]: unknown };

/** What the user decided. Missing means default. */
export interface Settings {
  /** The severities that hold where `rules` says nothing: `recommended` unless chosen. */
  readonly preset?: Preset;
  /** Decisions per rule id or earlier name; "off" silences a rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Rules that do not apply, with the reason. */
  readonly ignores?: Readonly<Record<string, string>>;
  /** How many findings of a rule are accepted as they are; with one more, all of them are told. */
  readonly accepted?: Readonly<Record<string, number>>;
}

const DEFAULTS: Settings = {};
const NOTHING: readonly never[] = [];
const NO_OPTIONS = {};

/**
 * Runs the rules over an analysed file. Files that are no ads have no findings.
 * A rule that throws becomes one finding at the title, so that the others still speak.
 * @returns findings sorted by place, then rule, then message: the same for the same text and settings.
 */
export function lint(
  analysis: Analysis,
  rules: Rules,
  knowledge: Knowledge,
  settings: Settings = DEFAULTS,
): Finding[] {
  if (!analysis.reading.isAd) return [];
  const { preset, chosen, byId } = decisionsOf(settings, rules);
  const ads = analysis.ads.map(({ ad }) => ad);
  const directives = directivesIn(analysis.parsed).map((directive, at, all) => {
    const reach = reachOf(at, all, ads);
    return { ...directive, ...useOf(directive.rule, (words) => isReached(words, reach)), reach };
  });
  const ignores = new Map(
    ads.map((ad) => [ad, ignoresOf(ad).map((ignore) => ({ ...ignore, ...useOf(ignore.rule, () => true) }))]),
  );
  const named = [...ignores.values()].flatMap((uses) => uses.map(({ rule }) => rule));
  const ignored = new Set(
    [...named, ...Object.keys(settings.ignores ?? {})].flatMap((name) => ruleNamed(rules, name) ?? []),
  );
  const contexts = analysis.ads.map(contextOf);
  const said: (readonly Said[] | undefined)[] = [];
  const findings: Finding[] = [];
  const { accepted, ...others } = settings;
  const asBefore = accepted ? others : settings;
  const trial: Trial = {
    text: analysis.parsed.text,
    before: findings,
    again(text, since) {
      const other = analysis.again(text, since);
      return other.ads.length > 0 ? lint(other, rules, knowledge, asBefore) : undefined;
    },
  };
  for (const one of chosen) {
    const { id, rule, severity: decided, isOff } = one;
    if (isOff || ignored.has(id)) continue;
    for (const { ad, problem } of problemsOf(one)) {
      if (isSetAside(id, problem.at)) continue;
      const severity = decided ?? severityOf(preset, rule, problem.severity);
      if (severity !== "off") findings.push(report(id, severity, problem, ad, trial));
    }
  }
  return unaccepted(findings, settings).sort(inOrder);

  /** What one rule says about the file, ignores aside. A rule that asks for itself while it speaks has said nothing yet. */
  function problemsOf(one: Chosen): readonly Said[] {
    const known = said[one.n];
    if (known) return known;
    said[one.n] = NOTHING;
    let all: Said[] | undefined;
    for (const context of contexts) {
      for (const problem of run(one, context)) {
        all ??= [];
        all.push({ ad: context.ad, problem });
      }
    }
    said[one.n] = all ?? NOTHING;
    return all ?? NOTHING;
  }

  /** What one rule says about one ad, ignores aside. Most rules have no options, and look at the same object. */
  function run({ id, rule, options, hasOptions }: Chosen, shared: RuleContext): readonly Problem[] {
    const { ad, demands, scope, organisation, ignores, directives, phrases } = shared;
    const context = hasOptions
      ? { ad, demands, scope, knowledge, options, organisation, ignores, directives, phrases }
      : shared;
    let all: Problem[] | undefined;
    try {
      for (const problem of rule.check(context)) {
        all ??= [];
        all.push(problem);
      }
      return all ?? NOTHING;
    } catch (error) {
      return [crash(id, error, ad)];
    }
  }

  /** What rules without options may look at in one ad. */
  function contextOf({ ad, demands, phrases, scope }: Understanding): RuleContext {
    return {
      ad,
      demands,
      scope,
      knowledge,
      options: NO_OPTIONS,
      organisation: analysis.organisation,
      ignores: ignores.get(ad) ?? NOTHING,
      directives: directives.filter(({ start }) => ad.start <= start && start < ad.end),
      phrases: phraseFinder(phrases),
    };
  }

  function isSetAside(id: string, at: Span): boolean {
    return directives.some(({ rule, reach }) => isReached(at, reach) && ruleNamed(rules, rule) === id);
  }

  /** What becomes of an ignore that reaches some of the words. */
  function useOf(name: string, reaches: (words: Span) => boolean): Use {
    const id = ruleNamed(rules, name);
    const one = id === undefined ? undefined : byId.get(id);
    return {
      isKnown: one !== undefined,
      meant: one ? undefined : nearest(name, Object.keys(rules)),
      // Whether ads say something together is not known from one of them.
      isUsed: () =>
        one?.rule.together !== undefined ||
        (one !== undefined && problemsOf(one).some(({ problem }) => reaches(problem.at))),
    };
  }
}

/** The findings without those of rules that have no more of them than is accepted. */
export function unaccepted<Found extends Finding>(
  findings: Found[],
  { accepted }: Pick<Settings, "accepted">,
): Found[] {
  if (!accepted) return findings;
  const counts = countsOf(findings);
  return findings.filter(({ rule }) => (counts[rule] ?? 0) > (accepted[rule] ?? 0));
}

/** How many findings each rule has. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What a rule has said, and of which ad of the file. */
interface Said {
  readonly ad: Ad;
  readonly problem: Problem;
}

/** Whether a place stands where a comment reaches. */
export function isReached({ start }: Span, reach: Span | undefined): boolean {
  return reach !== undefined && reach.start <= start && start <= reach.end;
}

/** Gives the phrases of one list that an ad does not deny. Of the most lists an ad has none. */
function phraseFinder(phrases: readonly PhraseMatch[]): RuleContext["phrases"] {
  const lists = new Set(phrases.map(({ list }) => list));
  const known = new Map<string, readonly PhraseMatch[]>();
  return (list) => {
    if (!lists.has(list)) return NOTHING;
    const said = known.get(list) ?? phrases.filter((match) => match.list === list && !match.isNegated());
    known.set(list, said);
    return said;
  };
}

function crash(id: string, error: unknown, ad: Ad): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    at: titleOrStart(ad),
    severity: "information",
    message: {
      sv: `Regeln ${id} kunde inte läsa den här annonsen (${reason}). De andra reglerna har läst den. Berätta gärna för oss om felet.`,
      en: `The rule ${id} could not read this ad (${reason}). The other rules have done their work. Please tell us about it.`,
    },
  };
}

/** By place, then rule, then message. */
export function inOrder(one: Finding, other: Finding): number {
  return (
    one.start - other.start ||
    one.end - other.end ||
    compare(one.rule, other.rule) ||
    compare(one.message, other.message)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Where absence is reported: the title, or the first words of the ad when it has none. */
export function titleOrStart(ad: Ad): Span {
  if (ad.title) return ad.title;
  const starts = ad.sections.flatMap(({ heading, statements }) => heading ?? statements[0] ?? []);
  const start = starts.at(0)?.start ?? ad.start;
  return { start, end: start };
}
