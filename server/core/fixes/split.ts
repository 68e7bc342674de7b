import type { Ad, Scope, Statement } from "../ad.ts";
import type { Bilingual, Language } from "../knowledge.ts";
import type { Analysis } from "../lint.ts";
import { enumerateNames } from "../phrasing.ts";
import type { Change, Destination, Fix, Workplace } from "../rule.ts";
import { weigh } from "../weigh.ts";
import { clauseLanguage } from "./clause-language.ts";
import { departureOf } from "./departures.ts";
import { holderOf } from "./opening.ts";
import {
  alongWith,
  hasWork,
  isClean,
  type Plan,
  plansFor,
  takenBy,
  type Understood,
  wovenTogether,
} from "./plans.ts";
import { type Specialist, specialistsFor } from "./specialist.ts";
import { splitChange } from "./split-change.ts";

/** Splits for an ad that holds several professions: into all specialists at once, and into each. */
export function splits(context: Understood): Fix[] {
  const single = offeredIn(context).map((plan) => ({ ...fixFor(context, [plan]), isPartial: true }));
  return [...splitAll(context), ...single];
}

/** The split into all specialists, where nothing foreign that matters would stay. */
export function splitAll(context: Understood): Fix[] {
  const plans = plansOf(context).filter(hasWork);
  if (plans.length < 2) return [];
  const taken = takenBy(plans);
  const along = alongWith(plans);
  const { gone } = departureOf(context, taken, along);
  if (changesLanguage(context.ad, gone)) return [];
  const rest = context.demands.filter(
    (demand) => !taken.has(demand) && !along.has(demand) && !gone.has(demand.statement),
  );
  return weigh(context.ad, rest, context.knowledge).verdict === "in-scope" ? [fixFor(context, plans)] : [];
}

/** Whether an ad in two languages would be left with more of the other one. */
function changesLanguage({ language, sections }: Ad, gone: ReadonlySet<Statement>): boolean {
  const balance = (statements: readonly Statement[]) =>
    statements.reduce((sum, { text }) => {
      return clauseLanguage(text, language) === language ? sum + text.length : sum - text.length;
    }, 0);
  const all = sections.flatMap(({ statements }) => statements);
  return balance(all) > 0 && balance(all.filter((each) => !gone.has(each))) < 0;
}

/** The split that takes one area out of the ad, with the rest of its cluster. */
export function splitOff(context: Understood, area: string): Fix[] {
  const isAsked = ({ specialist }: Plan) => specialist.foreign.some((each) => each.area.id === area);
  return offeredIn(context)
    .filter(isAsked)
    .map((plan) => fixFor(context, [plan]));
}

/** The plans that hold by themselves. */
function offeredIn(context: Understood): Plan[] {
  return plansOf(context).filter((plan) => isClean(plan) && hasWork(plan));
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
  /** The path of the ad that looks for the role already, and gets the words. */
  readonly into?: string;
  /** The words that would leave the ad, one entry for each item or sentence, in reading order. */
  readonly moved: readonly string[];
}

/**
 * The roles that an ad of a file can be split into, the broadest first; empty when there is none. Linear in the text.
 * @param at which ad of the file: the first unless told.
 * @param workplace tells which other ads there are: none unless told.
 */
export function splitsOf(analysis: Analysis, at = 0, workplace = OPEN): SplitChoice[] {
  const context = understoodAt(analysis, at);
  if (!context) return [];
  const { language } = context.ad;
  const plans = offeredIn(context);
  const fits = (plan: Plan) =>
    splitChange(context, [plan], OPEN).files.every(({ text }) => isNewAd(text, analysis, language));
  return plans.filter(fits).map(({ specialist, departure }) => {
    const into = holderOf(specialist, context, workplace)?.path;
    return {
      id: idOf(specialist),
      clusters: specialist.clusters,
      areas: specialist.foreign.map(({ area }) => area.id),
      title: specialist.title[language],
      crafts: specialist.crafts[language],
      ...(into !== undefined && { into }),
      moved: departure.moved.map(({ text }) => text),
    };
  });
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
  const chosen = offeredIn(context).filter(({ specialist }) => ids.includes(idOf(specialist)));
  return chosen.length > 0 ? splitChange(context, chosen, workplace) : undefined;
}

function understoodAt({ reading, ads, knowledge }: Analysis, at: number): Understood | undefined {
  const understood = reading.isAd ? ads[at] : undefined;
  return understood && { ...understood, knowledge };
}

function idOf({ clusters }: Specialist): string {
  return clusters.join("+");
}

/** What would leave for each specialist by itself. */
function plansOf(context: Understood): readonly Plan[] {
  const { scope, knowledge } = context;
  const known = plansByScope.get(scope);
  if (known) return known;
  const specialists = wovenTogether(context, specialistsFor(scope.foreign, knowledge, scope.roles));
  const plans = plansFor(context, specialists);
  plansByScope.set(scope, plans);
  return plans;
}

/** Worked out once for each reading: every finding of an ad asks. */
const plansByScope = new WeakMap<Scope, readonly Plan[]>();

function fixFor(context: Understood, plans: readonly Plan[]): Fix {
  const [first] = plans;
  const into = (workplace: Workplace): Destination<Bilingual> => {
    const held = plans.map(({ specialist }) => ({
      specialist,
      path: holderOf(specialist, context, workplace)?.path,
    }));
    const paths = held.flatMap(({ path }) => path ?? []);
    return { title: titleOf(held), paths };
  };
  return {
    id: plans.length === 1 && first ? `split:${idOf(first.specialist)}` : "split-all",
    title: titleOf(plans),
    kind: "refactor.extract",
    safe: false,
    change: (workplace) => splitChange(context, plans, workplace),
    into,
  };
}

interface Named {
  readonly specialist: Specialist;
  /** The ad that gets what is split off, where there is one already. */
  readonly path?: string | undefined;
}

function titleOf(all: readonly Named[]): Bilingual {
  const isOne = all.length === 1;
  const named = all.map(({ specialist: { name, crafts }, path }): Bilingual => {
    const [sv, en] = path === undefined ? ["", ""] : [` till ${path}`, ` to ${path}`];
    return isOne
      ? { sv: `${name.sv} (${crafts.sv})${sv}`, en: `${name.en} (${crafts.en})${en}` }
      : { sv: name.sv + sv, en: name.en + en };
  });
  const names = enumerateNames(named);
  const isHeld = all.some(({ path }) => path !== undefined);
  if (!isOne) return { sv: `Bryt ut alla: ${names.sv}`, en: `Split all: ${names.en}` };
  return { sv: `Bryt ut ${names.sv}`, en: `${isHeld ? "Split off" : "Split into"} ${names.en}` };
}
