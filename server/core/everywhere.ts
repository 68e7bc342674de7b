import { edited } from "./fixes/lines.ts";
import { lineEdits } from "./line-diff.ts";
import { type Finding, type FindingFix, untriedFixes } from "./report.ts";
import type { TextEdit, Workplace } from "./rule.ts";
import { overlaps } from "./span.ts";
import { isWorse } from "./trial.ts";

/**
 * Repairs of one place that leave the others as they are, so that the order does not matter. Splits, titles and what is
 * added to an ad once change the whole, and who does a craft instead is a choice for each: they are not among them.
 */
const alike: ReadonlySet<string> = new Set([
  "coordinate",
  "delete-heading",
  "delete-phrase",
  "gather-items",
  "lower",
  "nice",
  "replace-phrase",
]);

/** This one mends all places by itself. */
const ALL_UNUSED = "remove-all-unused";

const PREFIX = "everywhere:";

/** With more places somebody should look at each. */
const MOST = 30;

const PLACE: Workplace = { canCreateFiles: true, isTaken: () => false };

/** What a fix does, whatever the area it does it to: "nice" of "nice:photography". */
export function repairOf(id: string): string {
  return id.replace(/:.*$/s, "");
}

/** The repairs of a finding that may be made in all places of its rule. */
export function repairsOf({ fixes }: Finding): readonly string[] {
  return [...new Set(fixes.filter(isAlike).map(({ id }) => repairOf(id)))];
}

/** The repair that a fix of all places makes; undefined for other fixes. */
export function repairEverywhere(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

function isAlike({ id, kind, safe }: FindingFix): boolean {
  return kind === "quickfix" && ((safe && id !== ALL_UNUSED) || alike.has(repairOf(id)));
}

interface Offer {
  readonly finding: Finding;
  readonly fix: FindingFix;
}

/**
 * A fix for all places of a rule in a text that offer the same repair; undefined where fewer than two do, or where all
 * of them together leave something of it or bring a finding as severe.
 * @param findingsIn another text, found in the same way.
 */
export function everywhere(
  rule: string,
  repair: string,
  text: string,
  findings: readonly Finding[],
  findingsIn: (text: string) => readonly Finding[],
): FindingFix | undefined {
  const offersIn = (all: readonly Finding[]) => all.flatMap((finding) => offersOf(finding, rule, repair));
  const offers = offersIn(findings);
  const [first] = offers;
  if (!first || offers.length < 2 || offers.length > MOST) return undefined;
  const { finding, fix } = first;
  const again = (other: string) => {
    const found = findingsIn(other);
    return { text: other, findings: found, offers: offersIn(found) };
  };
  const fits = (state: State | undefined) =>
    state !== undefined && !isWorse(findings, state.findings, state.text, finding.severity);
  const result = waysFor(text, offers).reduce<string | undefined>((known, way) => {
    const state = known === undefined ? mended({ text, findings, offers }, again, way) : undefined;
    return fits(state) ? state?.text : known;
  }, undefined);
  if (result === undefined) return undefined;
  const sameTitle = offers.every((other) => other.fix.title === fix.title) ? fix.title : undefined;
  return {
    id: `${PREFIX}${repair}`,
    title: titleOf(rule, sameTitle, offers.length)[finding.language],
    kind: "quickfix",
    safe: fix.safe,
    preferred: false,
    change: () => ({ edits: lineEdits(text, result), files: [] }),
  };
}

function offersOf(finding: Finding, rule: string, repair: string): Offer[] {
  if (finding.rule !== rule) return [];
  const [fix] = untriedFixes(finding, (id) => repairOf(id) === repair);
  return fix && isAlike(fix) ? [{ finding, fix }] : [];
}

/** A text, what is found in it, and where the repair is on offer. */
interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly offers: readonly Offer[];
}

/** Which of some repairs are made in one step. */
type Way = (offers: readonly Offer[]) => readonly Offer[];

function waysFor(text: string, offers: readonly Offer[]): readonly Way[] {
  return offers.every((offer) => isWithinLine(text, offer)) ? [allAtOnce] : [firstAlone, lastAlone];
}

/** Those in other words than the ones before them. */
const allAtOnce: Way = (offers) => {
  const all: Offer[] = [];
  for (const offer of offers)
    if (!editsOf(offer).some((edit) => all.flatMap(editsOf).some((other) => overlaps(edit, other))))
      all.push(offer);
  return all;
};

/** What moves whole lines reads them as they stand: one at a time. */
const firstAlone: Way = (offers) => offers.slice(0, 1);
const lastAlone: Way = (offers) => offers.slice(-1);

/** A text mended in all places, in one way; undefined where one of them no longer offers it when others are mended. */
function mended(start: State, again: (text: string) => State, way: Way): State | undefined {
  const lines = new Set(start.offers.map(({ finding }) => start.text.lastIndexOf("\n", finding.start)));
  let now = start;
  for (let made = 0, steps = 0; steps < MOST; steps++) {
    if (now.offers.length === 0) return made >= lines.size ? now : undefined;
    const chosen = way(now.offers);
    made += chosen.length;
    now = again(edited(now.text, chosen.flatMap(editsOf)));
  }
  return undefined;
}

function editsOf({ fix }: Offer): readonly TextEdit[] {
  return fix.change(PLACE).edits;
}

/** Whether a repair keeps all line breaks where they are. */
function isWithinLine(text: string, offer: Offer): boolean {
  return editsOf(offer).every(
    ({ start, end, newText }) => !/[\r\n]/.test(newText) && !/[\r\n]/.test(text.slice(start, end)),
  );
}

function titleOf(rule: string, title: string | undefined, count: number) {
  const places = {
    sv: count === 2 ? "på båda ställena" : `på alla ${count} ställen`,
    en: count === 2 ? "in both places" : `in all ${count} places`,
  };
  return title === undefined
    ? {
        sv: `Rätta ${rule} på samma sätt ${places.sv}`,
        en: `Fix ${rule} in the same way ${places.en}`,
      }
    : { sv: `${title} ${places.sv} (${rule})`, en: `${title} ${places.en} (${rule})` };
}
