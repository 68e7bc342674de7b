import type { Ad, Demand, PhraseMatch, Reading, Scope } from "./ad.ts";
import { setAsideNearby } from "./aside.ts";
import { type Chosen, decisionsOf } from "./decisions.ts";
import { directivesIn, reachOf } from "./directives.ts";
import { ignoresOf } from "./ignores.ts";
import type { Place } from "./inspect.ts";
import type { Knowledge, Language } from "./knowledge.ts";
import type { Parsed, TextChange } from "./markdown.ts";
import { nearest } from "./nearest.ts";
import { ruleNamed, severityOf } from "./preset.ts";
import type { Memory } from "./recognise/kept.ts";
import type {
  Change,
  Fix,
  FixKind,
  Organisation,
  Preset,
  Problem,
  RuleContext,
  Rules,
  Severity,
  Use,
  Workplace,
} from "./rule.ts";
import type { Span } from "./span.ts";
import { setAside } from "./suppress.ts";
import { holds, type Trial } from "./trial.ts";

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
  /** Places in other files; only where ads were read together. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes: readonly FindingFix[];
}

/** A place in another file that belongs to a finding. */
export interface Elsewhere extends Place {
  readonly path: string;
  readonly message: string;
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
  const trial: Trial = {
    text: analysis.parsed.text,
    before: findings,
    again(text, since) {
      const other = analysis.again(text, since);
      const { accepted: _, ...asBefore } = settings;
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

function report(id: string, severity: Severity, problem: Problem, ad: Ad, trial: Trial): Finding {
  const { language } = ad;
  let fixes: readonly FindingFix[] | undefined;
  const finding: Finding = {
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
    get fixes() {
      fixes ??= fixesOf(finding, problem, ad, trial);
      return fixes;
    },
  };
  const named = new Map<string, FindingFix | undefined>();
  some.set(finding, {
    safe: () =>
      offered(problem, (fix) => fix.safe && holds(fix, finding, trial)).map((fix) => worded(fix, language)),
    named(id) {
      if (fixes) return fixes.find((fix) => fix.id === id);
      if (!named.has(id)) named.set(id, fixesOf(finding, problem, ad, trial, (fix) => fix.id === id)[0]);
      return named.get(id);
    },
  });
  return finding;
}

/** Some of the fixes of a finding, sooner told than all of them: every fix is tried before it is offered. */
interface Some {
  safe(): readonly FindingFix[];
  named(id: string): FindingFix | undefined;
}

const some = new WeakMap<Finding, Some>();

/** The fixes of a finding that may be applied unasked; no other one is tried. */
export function safeFixesOf(finding: Finding): readonly FindingFix[] {
  return some.get(finding)?.safe() ?? finding.fixes.filter((fix) => fix.safe);
}

/** The fix of a finding that has this id; no other one is tried. */
export function fixNamed(finding: Finding, id: string): FindingFix | undefined {
  const known = some.get(finding);
  return known ? known.named(id) : finding.fixes.find((fix) => fix.id === id);
}

function fixesOf(
  finding: Finding,
  problem: Problem,
  ad: Ad,
  trial: Trial,
  isWanted: (fix: Fix) => boolean = () => true,
): FindingFix[] {
  const { language } = ad;
  const isFit = (fix: Fix) => isWanted(fix) && holds(fix, finding, trial);
  const mending = offered(problem, isFit);
  const nearby = setAsideNearby(finding.rule, problem.at, ad).filter(isFit);
  const aside = setAside(finding.rule, ad);
  return [...mending, ...nearby, ...(aside && isWanted(aside) ? [aside] : [])].map((fix) =>
    worded(fix, language),
  );
}

/** A fix in the words of one language. */
export function worded(fix: Fix, language: Language): FindingFix {
  return {
    id: fix.id,
    title: fix.title[language],
    kind: fix.kind,
    safe: fix.safe,
    preferred: fix.preferred ?? false,
    change: (workplace) => fix.change(workplace),
  };
}

/** Without a fix that fails, the others and the message are still worth showing. */
function offered(problem: Problem, isFit: (fix: Fix) => boolean): readonly Fix[] {
  return orElse([], () => problem.fixes?.() ?? []).filter((fix) => orElse(false, () => isFit(fix)));
}

function orElse<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Where absence is reported: the title, or the first words of the ad when it has none. */
export function titleOrStart(ad: Ad): Span {
  if (ad.title) return ad.title;
  const starts = ad.sections.flatMap(({ heading, statements }) => heading ?? statements[0] ?? []);
  const start = starts.at(0)?.start ?? ad.start;
  return { start, end: start };
}
