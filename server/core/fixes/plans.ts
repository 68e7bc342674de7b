import type { Demand } from "../ad.ts";
import type { RuleContext } from "../rule.ts";
import { belongingsOf } from "./belongings.ts";
import { type Departure, departureOf, type Moved } from "./departures.ts";
import type { Specialist } from "./specialist.ts";
import { conjunctions } from "./words.ts";

type Understood = Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">;

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
  const claims = specialists.map((specialist) => {
    const areas = new Set(specialist.foreign.map(({ area }) => area));
    const taken = new Set(context.demands.filter(({ area, mode }) => areas.has(area) && mode === "hands-on"));
    return { specialist, taken, along: belongingsOf(context, specialist, taken) };
  });
  return claims.flatMap(({ specialist, taken, along }) => {
    const others = claims.filter((each) => each.specialist !== specialist).flatMap((each) => [...each.taken]);
    const departure = departureOf(context, taken, along, new Set(others));
    return departure.moved.length > 0 ? [{ specialist, departure, along }] : [];
  });
}

/** Whether nothing that counts by itself stays behind. */
export function isClean({ departure }: Plan): boolean {
  return [...departure.stuck].every(({ evidence }) => evidence === "weak");
}

/** What leaves for several specialists at once. */
export function takenBy(plans: readonly Plan[]): Set<Demand> {
  return new Set(
    plans.flatMap(({ specialist, departure }) =>
      specialist.foreign
        .flatMap((each) => each.demands)
        .filter((demand) => demand.mode === "hands-on" && !departure.stuck.has(demand)),
    ),
  );
}

/** What leaves along with that. */
export function alongWith(plans: readonly Plan[]): Set<Demand> {
  return new Set(plans.flatMap(({ along }) => [...along]));
}

/** What a specialist gets of what leaves the ad. */
export interface Share {
  readonly specialist: Specialist;
  moved: readonly Moved[];
}

/**
 * What each specialist gets. What goes only because several specialists take their share of it goes to the first of them:
 * nested lines, and words that are in nobody's share.
 */
export function sharesOf(plans: readonly Plan[], whole: Departure): Share[] {
  const shares: Share[] = plans.map(({ specialist, departure }) => ({ specialist, moved: departure.moved }));
  for (const { statement, nested, text, isLeadInGone } of whole.moved) {
    const isOf = (each: Moved) => each.statement === statement;
    leaveToOne(shares, isOf);
    const owners = shares.filter(({ moved }) => moved.some(isOf));
    const owned = owners.flatMap(({ moved }) => moved.filter(isOf));
    const [owner] = owners;
    if (!owner) continue;
    const said = new Set(owned.flatMap((each) => wordsOf(each.text)));
    const more = {
      isLeadInGone,
      ...(wordsOf(text).some((word) => !said.has(word)) && { text }),
      ...(owned.every((each) => each.nested === "") && { nested }),
    };
    owner.moved = owner.moved.map((each) => (isOf(each) ? { ...each, ...more } : each));
  }
  return shares;
}

/** What only one can get whole is not said to another a second time, unless it is all that one gets. */
function leaveToOne(shares: readonly Share[], isOf: (each: Moved) => boolean): void {
  const texts = new Map(shares.flatMap((share) => share.moved.filter(isOf).map(({ text }) => [share, text])));
  for (const [share, text] of texts) {
    const words = wordsOf(text);
    const isSaid = [...texts].some(([other, more]) => {
      const all = new Set(wordsOf(more));
      return other !== share && words.every((word) => all.has(word));
    });
    if (!isSaid || share.moved.length < 2) continue;
    share.moved = share.moved.filter((each) => !isOf(each));
    texts.delete(share);
  }
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter((word) => !conjunctions.sv.has(word) && !conjunctions.en.has(word));
}
