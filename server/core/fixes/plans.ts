import type { Demand, Statement } from "../ad.ts";
import type { RuleContext } from "../rule.ts";
import { isBareNames, isObject } from "./as-duty.ts";
import { belongingsOf } from "./belongings.ts";
import { clauseLanguage } from "./clause-language.ts";
import { type Departure, departureOf } from "./departures.ts";
import { meansIn } from "./means.ts";
import type { Moved } from "./moved.ts";
import { skillAsked } from "./skill.ts";
import { joinedSpecialist, type Specialist } from "./specialist.ts";

/** What is understood of an ad. */
export type Understood = Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">;

/** A specialist, and what would leave the ad for it. */
export interface Plan {
  readonly specialist: Specialist;
  /** What leaves when it is the only one. */
  readonly departure: Departure;
  /** What leaves along with its demands. */
  readonly along: ReadonlySet<Demand>;
}

/** What would leave an ad for each specialist by itself. Those for whom nothing can leave are left out. */
export function plansFor(context: Understood, specialists: readonly Specialist[]): Plan[] {
  const claims = claimsOf(context, specialists);
  return claims.flatMap((claim) => planOf(context, claim, claims));
}

/** What a specialist would get if no sentence stood in the way. */
interface Claim {
  readonly specialist: Specialist;
  readonly taken: ReadonlySet<Demand>;
  readonly along: ReadonlySet<Demand>;
}

function claimsOf(context: Understood, specialists: readonly Specialist[]): Claim[] {
  const means = meansIn(context.demands);
  const isOf = ({ foreign }: Specialist, demand: Demand | undefined) =>
    demand !== undefined && foreign.some(({ area }) => area === demand.area);
  return specialists.map((specialist) => {
    const others = specialists.filter((each) => each !== specialist);
    const taken = context.demands.filter(
      (demand) =>
        demand.mode === "hands-on" &&
        isOf(specialist, demand) &&
        !others.some((other) => isOf(other, means.get(demand))),
    );
    const tools = [...means].flatMap(([tool, craft]) => (isOf(specialist, craft) ? [tool] : []));
    const own = new Set(taken);
    const along = new Set([...belongingsOf(context, specialist, own), ...tools]);
    for (const demand of context.demands)
      if (others.some((other) => isOf(other, means.get(demand)))) along.delete(demand);
    return { specialist, taken: own, along };
  });
}

function planOf(context: Understood, claim: Claim, claims: readonly Claim[]): Plan[] {
  const { specialist, taken, along } = claim;
  const others = claims.flatMap((each) => (each === claim ? [] : [...each.taken]));
  const guarded = new Set(others.filter((demand) => !along.has(demand)));
  const departure = departureOf(context, taken, along, guarded);
  return departure.moved.length > 0 ? [{ specialist, departure, along }] : [];
}

/** More crafts than this woven together are no role. */
const MOST_JOINED = 3;

/**
 * The specialists with those joined whose work stands in the same sentences and cannot be told apart there, or is one
 * profession, as back end and front end are.
 */
export function wovenTogether(
  context: Understood,
  specialists: readonly Specialist[],
): readonly Specialist[] {
  let current = specialists;
  for (let round = 0; round < MOST_JOINED; round++) {
    const next = joinedOnce(context, current);
    if (!next) return current;
    current = next;
  }
  return current;
}

function joinedOnce(
  context: Understood,
  specialists: readonly Specialist[],
): readonly Specialist[] | undefined {
  const claims = claimsOf(context, specialists);
  const free = new Map<Claim, boolean>();
  const isFree = (claim: Claim) => {
    const known = free.get(claim) ?? planOf(context, claim, claims).some(isClean);
    free.set(claim, known);
    return known;
  };
  const statementsOf = ({ taken }: Claim) => new Set([...taken].map(({ statement }) => statement));
  for (const one of claims) {
    const own = statementsOf(one);
    for (const other of claims) {
      if (one === other || ![...statementsOf(other)].some((statement) => own.has(statement))) continue;
      const both = joinedSpecialist(one.specialist, other.specialist, context.knowledge, context.scope.roles);
      if (!both) continue;
      const isOneProfession = both.foreign.every(({ area }) => both.role?.core.includes(area.id));
      if (!isOneProfession && isFree(one)) continue;
      const rest = specialists.filter((each) => each !== one.specialist && each !== other.specialist);
      const next = claimsOf(context, [both, ...rest]);
      if (next[0] && planOf(context, next[0], next).some(isClean)) return [both, ...rest];
    }
  }
  return undefined;
}

/** Whether nothing that counts by itself stays behind. */
export function isClean({ departure }: Plan): boolean {
  return [...departure.stuck].every(({ evidence }) => evidence === "weak");
}

/**
 * Whether there is work for somebody to do, or the profession is named: nobody is hired for a line that asks what
 * somebody can.
 */
export function hasWork({ departure: { moved, taken } }: Plan): boolean {
  return moved.some(isDuty) || [...taken].some(({ evidence }) => evidence === "profession");
}

function isDuty({ section, statement, text, isTool, isWhole }: Moved): boolean {
  if (isTool || skillAsked(text) !== undefined) return false;
  if (!isWhole && isTorn(text, statement)) return false;
  return !["must", "nice", "requirements"].includes(section.kind) || doing.test(text);
}

/** "the CNC machines" of "Integrations with Sage, the CNC machines and our shop" is nothing to do. */
function isTorn(text: string, statement: Statement): boolean {
  const language = clauseLanguage(statement.text, "en");
  return statement.kind === "item" && isBareNames(text, language) && isObject(text, statement, language);
}

/** Said of what somebody does, wherever it stands: "webbplatsen utvecklar du själv", "you'll run the shop". */
const doing = /(?<!\p{L})(?:\p{L}+r du själv|you(?:['’]ll| will) \p{L}+)(?!\p{L})/u;

/** What leaves for several specialists at once. */
export function takenBy(plans: readonly Plan[]): Set<Demand> {
  return new Set(
    plans.flatMap(({ specialist, departure }) =>
      specialist.foreign
        .flatMap((each) => each.demands)
        .filter((demand) => demand.mode === "hands-on" && departure.taken.has(demand)),
    ),
  );
}

/** What leaves along with that. */
export function alongWith(plans: readonly Plan[]): Set<Demand> {
  return new Set(plans.flatMap(({ along }) => [...along]));
}
