import type { Ad } from "./ad.ts";
import { setAsideNearby } from "./aside.ts";
import type { Place } from "./inspect.ts";
import type { Language } from "./knowledge.ts";
import type { Change, Destination, Fix, FixKind, Problem, Severity, Workplace } from "./rule.ts";
import type { Span } from "./span.ts";
import { setAside } from "./suppress.ts";
import { holds, type Trial } from "./trial.ts";

/** A repair as shown to people; `change` works out the edits when asked. */
export interface FindingFix {
  readonly id: string;
  readonly title: string;
  readonly kind: FixKind;
  readonly safe: boolean;
  readonly preferred: boolean;
  change(workplace: Workplace): Change;
  /** Where its words go, and the title that says so; left out where they stay in the ad. */
  into?(workplace: Workplace): Destination<string>;
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

/** A problem as a finding. Its fixes are worked out when somebody asks for them. */
export function report(rule: string, severity: Severity, problem: Problem, ad: Ad, trial: Trial): Finding {
  return new Report(rule, severity, problem, ad, trial);
}

/**
 * A class, since engines give an object with a getter of its own a shape of its own, and keep all that the getter can
 * reach, the whole ad, until they clean up what is old.
 */
class Report implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly language: Language;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly related: Finding["related"];
  readonly #problem: Problem;
  readonly #ad: Ad;
  readonly #trial: Trial;
  #fixes: readonly FindingFix[] | undefined;
  #all: readonly Fix[] | undefined;
  #named: Map<string, FindingFix | undefined> | undefined;

  constructor(rule: string, severity: Severity, problem: Problem, ad: Ad, trial: Trial) {
    const { language } = ad;
    const { at, message, related = [] } = problem;
    this.rule = rule;
    this.severity = severity;
    this.language = language;
    this.start = at.start;
    this.end = at.end;
    this.message = message[language];
    this.related = related.map((other) => ({
      start: other.at.start,
      end: other.at.end,
      message: other.message[language],
    }));
    this.#problem = problem;
    this.#ad = ad;
    this.#trial = trial;
  }

  get fixes(): readonly FindingFix[] {
    this.#fixes ??= this.#fixesOf(() => true);
    return this.#fixes;
  }

  static safeFixesOf(finding: Finding): readonly FindingFix[] | undefined {
    if (!(#problem in finding)) return undefined;
    const isFit = (fix: Fix) => fix.safe && holds(fix, finding, finding.#trial);
    return finding.#offered(isFit).map((fix) => worded(fix, finding.language));
  }

  static fixNamed(finding: Finding, id: string): FindingFix | undefined {
    if (!(#problem in finding) || finding.#fixes) return finding.fixes.find((fix) => fix.id === id);
    finding.#named ??= new Map();
    const named = finding.#named;
    if (!named.has(id)) named.set(id, finding.#fixesOf((fix) => fix.id === id)[0]);
    return named.get(id);
  }

  static untried(finding: Finding, isWanted: (id: string) => boolean): readonly FindingFix[] {
    if (!(#problem in finding)) return finding.fixes.filter(({ id }) => isWanted(id));
    return finding.#offered(({ id }) => isWanted(id)).map((fix) => worded(fix, finding.language));
  }

  /** Without a fix that fails, the others and the message are still worth showing. */
  #offered(isFit: (fix: Fix) => boolean): readonly Fix[] {
    this.#all ??= orElse([], () => this.#problem.fixes?.() ?? []);
    return this.#all.filter((fix) => orElse(false, () => isFit(fix)));
  }

  #fixesOf(isWanted: (fix: Fix) => boolean): FindingFix[] {
    const isFit = (fix: Fix) => isWanted(fix) && holds(fix, this, this.#trial);
    const mending = this.#offered(isFit);
    const nearby = setAsideNearby(this.rule, this.#problem.at, this.#ad).filter(isFit);
    const aside = setAside(this.rule, this.#ad);
    return [...mending, ...nearby, ...(aside && isWanted(aside) ? [aside] : [])].map((fix) =>
      worded(fix, this.language),
    );
  }
}

/** The fixes of a finding that may be applied unasked; no other one is tried. */
export function safeFixesOf(finding: Finding): readonly FindingFix[] {
  return Report.safeFixesOf(finding) ?? finding.fixes.filter((fix) => fix.safe);
}

/** The fix of a finding that has this id; no other one is tried. */
export function fixNamed(finding: Finding, id: string): FindingFix | undefined {
  return Report.fixNamed(finding, id);
}

/** The fixes of a finding whose ids are wanted, before they are tried: for whoever tries them together with others. */
export function untriedFixes(finding: Finding, isWanted: (id: string) => boolean): readonly FindingFix[] {
  return Report.untried(finding, isWanted);
}

/** A fix in the words of one language. */
export function worded(fix: Fix, language: Language): FindingFix {
  const into = (workplace: Workplace) => {
    const { title, paths } = fix.into?.(workplace) ?? { title: fix.title, paths: [] };
    return { title: title[language], paths };
  };
  return {
    id: fix.id,
    title: fix.title[language],
    kind: fix.kind,
    safe: fix.safe,
    preferred: fix.preferred ?? false,
    change: (workplace) => fix.change(workplace),
    ...(fix.into && { into }),
  };
}

function orElse<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
