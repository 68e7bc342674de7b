import { edited } from "./fixes/lines.ts";
import type { TextChange } from "./markdown.ts";
import type { Finding } from "./report.ts";
import type { Fix, Severity, TextEdit, Workplace } from "./rule.ts";

/** Longer texts are not read again for every fix: trying takes as long as reading. */
const LONGEST = 20_000;

const RANK: Readonly<Record<Severity, number>> = { hint: 1, information: 2, warning: 3, error: 4 };

/** The rule that a new ad must not break: it is for one role. */
const SCOPE = "too-many-specialist-areas";

const OPEN: Workplace = { canCreateFiles: true, isTaken: () => false };
const CLOSED: Workplace = { ...OPEN, canCreateFiles: false };

/** What a finding says, without what is worked out only when asked. */
type Told = Pick<Finding, "rule" | "severity" | "message" | "start" | "end">;

/** What is told of a text before and after a change. */
export interface Trial {
  readonly text: string;
  readonly before: readonly Told[];
  /** Lints another text in the same way, or this one after changes; undefined where it would be no ad any more. */
  again(text: string, since?: readonly TextChange[]): readonly Told[] | undefined;
}

/**
 * Whether a fix does what it says, tried on the text itself: its finding goes, and no other of the same severity comes,
 * but for gaps that somebody is to fill in. Linear in the text, and as slow as reading it.
 */
export function holds(fix: Fix, finding: Told, trial: Trial): boolean {
  if (fix.safe && !fix.isTried) return true;
  if (trial.text.length > LONGEST) return !fix.isTried;
  const places = fix.kind === "refactor.extract" ? [OPEN, CLOSED] : [OPEN];
  return places.every((place) => holdsIn(place, fix, finding, trial));
}

function holdsIn(place: Workplace, fix: Fix, finding: Told, { text, before, again }: Trial): boolean {
  const { edits, files } = fix.change(place);
  if (files.some((file) => again(file.text)?.some(({ rule }) => rule === SCOPE) ?? true)) return false;
  const changed = edited(text, edits);
  const after = again(changed, changesOf(edits));
  if (!after || changed === text) return false;
  const isSame = ({ rule, message }: Told) => rule === finding.rule && message === finding.message;
  if (count(after, isSame) >= count(before, isSame)) return false;
  const rulesOf = (told: readonly Told[]) => told.filter(({ rule }) => rule === finding.rule).length;
  const left = after.filter((found) => !isGap(found, changed));
  if (!fix.isPartial && rulesOf(left) >= rulesOf(before)) return false;
  return !isWorse(before, after, changed, finding.severity);
}

/**
 * Whether more is told of a rule after a change than before, as severe as this; gaps to fill in do not count.
 * @param text after the change.
 */
export function isWorse(
  before: readonly Told[],
  after: readonly Told[],
  text: string,
  severity: Severity,
): boolean {
  const had = countsOf(before);
  const has = countsOf(after.filter((found) => !isGap(found, text)));
  return after.some(
    (found) =>
      (has.get(found.rule) ?? 0) > (had.get(found.rule) ?? 0) && RANK[found.severity] >= RANK[severity],
  );
}

/** Edits as changes made one after the other: the last place first, so that no other place moves. */
function changesOf(edits: readonly TextEdit[]): TextChange[] {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .map(({ start, end, newText }) => ({ from: start, to: end, length: newText.length }));
}

function isGap({ rule, severity, start, end }: Told, text: string): boolean {
  return rule === "placeholder-text" && severity === "hint" && text.slice(start, end) === "TODO";
}

function countsOf(findings: readonly Told[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function count(all: readonly Told[], holdsFor: (one: Told) => boolean): number {
  return all.filter(holdsFor).length;
}
