import type { Ad, Scope, Section } from "../ad.ts";
import type { Language } from "../knowledge.ts";
import type { Analysis } from "../lint.ts";
import { enumerateNames } from "../phrasing.ts";
import type { Change, Fix, RuleContext, TextEdit, Workplace } from "../rule.ts";
import { weigh } from "../weigh.ts";
import { amendmentOf, holderOf } from "./amend.ts";
import { addSentence, complementSentence } from "./complement.ts";
import { departureOf } from "./departures.ts";
import { presentationsOf } from "./employer.ts";
import { fileNameFor } from "./file-name.ts";
import { joined, lineBreakOf } from "./lines.ts";
import { alongWith, isClean, type Plan, plansFor, sharesOf, takenBy, wovenTogether } from "./plans.ts";
import { type Specialist, specialistsFor } from "./specialist.ts";
import { specialistAd, specialistSection } from "./specialist-ad.ts";

type Understood = Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">;

/** Splits for an ad that holds several professions: into all specialists at once, and into each. */
export function splits(context: Understood): Fix[] {
  const single = plansFor(context, specialistsOf(context)).filter(isClean);
  return [...splitAll(context), ...single.map((plan) => ({ ...fixFor(context, [plan]), isPartial: true }))];
}

/** The split into all specialists, where nothing foreign that matters would stay. */
export function splitAll(context: Understood): Fix[] {
  const plans = plansFor(context, specialistsOf(context));
  if (plans.length < 2) return [];
  const taken = takenBy(plans);
  const along = alongWith(plans);
  const { gone } = departureOf(context, taken, along);
  const rest = context.demands.filter(
    (demand) => !taken.has(demand) && !along.has(demand) && !gone.has(demand.statement),
  );
  return weigh(context.ad, rest, context.knowledge).verdict === "in-scope" ? [fixFor(context, plans)] : [];
}

/** The split that takes one area out of the ad, with the rest of its cluster. */
export function splitOff(context: Understood, area: string): Fix[] {
  const isAsked = ({ specialist }: Plan) => specialist.foreign.some((each) => each.area.id === area);
  return plansFor(context, specialistsOf(context))
    .filter((plan) => isAsked(plan) && isClean(plan))
    .map((plan) => fixFor(context, [plan]));
}

/** A role that an ad can be split into, in the ad's language. */
export interface SplitChoice {
  /** Names it to `splitInto`: its clusters joined by "+". */
  readonly id: string;
  readonly clusters: readonly string[];
  /** Ids of the areas that would move. */
  readonly areas: readonly string[];
  /** The title of the new ad: "Fotograf". */
  readonly title: string;
  /** Its crafts in a few words: "foto och retusch". */
  readonly crafts: string;
  /** The words that would leave the ad, one entry for each item or sentence, in reading order. */
  readonly moved: readonly string[];
}

/**
 * The roles that an ad of a file can be split into, the broadest first; empty when there is none. Linear in the text.
 * @param at which ad of the file: the first unless told.
 */
export function splitsOf(analysis: Analysis, at = 0): SplitChoice[] {
  const context = understoodAt(analysis, at);
  if (!context) return [];
  const { language } = context.ad;
  const plans = plansFor(context, specialistsOf(context)).filter(isClean);
  const fits = (plan: Plan) =>
    splitChange(context, [plan], OPEN).files.every(({ text }) => isNewAd(text, analysis, language));
  return plans.filter(fits).map(({ specialist, departure }) => ({
    id: idOf(specialist),
    clusters: specialist.clusters,
    areas: specialist.foreign.map(({ area }) => area.id),
    title: specialist.title[language],
    crafts: specialist.crafts[language],
    moved: departure.moved.map(({ text }) => text),
  }));
}

const OPEN: Workplace = { canCreateFiles: true, isTaken: () => false };

/** Whether a new text is an ad for one role, in the language of the first. */
function isNewAd(text: string, { again }: Analysis, language: Language): boolean {
  const [first] = again(text).ads;
  return first?.ad.language === language && first.scope.verdict === "in-scope";
}

/**
 * Splits an ad of a file into the roles with these ids, all at once.
 * @param ids of `splitsOf`; others are left out.
 * @returns the new files and the edits of the text; undefined when none of the roles can be split off.
 */
export function splitInto(
  analysis: Analysis,
  ids: readonly string[],
  workplace: Workplace,
  at = 0,
): Change | undefined {
  const context = understoodAt(analysis, at);
  if (!context) return undefined;
  const plans = plansFor(context, specialistsOf(context)).filter(isClean);
  const chosen = plans.filter(({ specialist }) => ids.includes(idOf(specialist)));
  return chosen.length > 0 ? splitChange(context, chosen, workplace) : undefined;
}

function understoodAt({ reading, ads, knowledge }: Analysis, at: number): Understood | undefined {
  const understood = reading.isAd ? ads[at] : undefined;
  return understood && { ...understood, knowledge };
}

function idOf({ clusters }: Specialist): string {
  return clusters.join("+");
}

function specialistsOf(context: Understood): readonly Specialist[] {
  const { scope, knowledge } = context;
  const known = specialistsByScope.get(scope);
  if (known) return known;
  const specialists = wovenTogether(context, specialistsFor(scope.foreign, knowledge, scope.roles));
  specialistsByScope.set(scope, specialists);
  return specialists;
}

/** Worked out once for each reading: every finding of an ad asks. */
const specialistsByScope = new WeakMap<Scope, readonly Specialist[]>();

function fixFor(context: Understood, plans: readonly Plan[]): Fix {
  const specialists = plans.map(({ specialist }) => specialist);
  const [first] = specialists;
  const names = enumerateNames(specialists.map(({ name }) => name));
  const isOne = plans.length === 1;
  return {
    id: isOne && first ? `split:${idOf(first)}` : "split-all",
    title: isOne
      ? {
          sv: `Bryt ut ${names.sv} (${first?.crafts.sv})`,
          en: `Split into ${names.en} (${first?.crafts.en})`,
        }
      : { sv: `Bryt ut alla: ${names.sv}`, en: `Split all: ${names.en}` },
    kind: "refactor.extract",
    safe: false,
    change: (workplace) => splitChange(context, plans, workplace),
  };
}

function splitChange(context: Understood, plans: readonly Plan[], workplace: Workplace): Change {
  const { ad } = context;
  const whole = departureOf(context, takenBy(plans), alongWith(plans));
  const sentence = complementSentence(
    plans.map(({ specialist }) => specialist),
    ad.language,
  );
  const complement = addSentence(ad, sentence, whole.gone, whole.edits);
  const kept = new Set(
    complement.map(({ start }) =>
      ad.sections.find((section) => start > section.start && start <= section.end),
    ),
  );
  const emptied = whole.emptied.filter((section) => !kept.has(section));
  const edits: TextEdit[] = [
    ...whole.edits,
    ...complement,
    ...emptied.map((section) => headingRemoval(ad, section)),
  ];
  const eol = lineBreakOf(ad.text);
  const names: string[] = [];
  const presentations = presentationsOf(ad, context.demands, whole.gone);
  const drafts = sharesOf(plans, whole).map(({ specialist, moved }) => {
    const fileName = workplace.canCreateFiles ? workplace.fileName : undefined;
    return { ad, knowledge: context.knowledge, specialist, moved, emptied, presentations, fileName };
  });
  if (!workplace.canCreateFiles) {
    const sections = drafts.map((draft) => specialistSection(draft).replaceAll("\n", eol));
    const end = ad.text.length;
    const lead = /\n[ \t]*\r?\n$/.test(ad.text) ? "" : ad.text.endsWith("\n") ? eol : eol + eol;
    return { files: [], edits: joined([...edits, { start: end, end, newText: lead + sections.join(eol) }]) };
  }
  const neighbours = workplace.neighbours?.() ?? [];
  const held = drafts.map((draft) => ({ draft, holder: holderOf(draft.specialist, ad, neighbours) }));
  const files = held.flatMap(({ draft, holder }) => {
    if (holder) return [];
    const name = fileNameFor(draft.specialist.title[ad.language], workplace, names);
    names.push(name);
    return [{ name, text: specialistAd(draft).replaceAll("\n", eol) }];
  });
  const amendments = held
    .flatMap(({ draft, holder }) => (holder ? [amendmentOf(holder, draft.moved)] : []))
    .filter((amendment) => amendment.edits.length > 0);
  return { files, edits: joined(edits), ...(amendments.length > 0 && { amendments }) };
}

function headingRemoval({ text }: Ad, { start, end }: Section): TextEdit {
  const from = start;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? "") && text[to - 1] !== "\n") to--;
  return { start: from, end: to, newText: "" };
}
