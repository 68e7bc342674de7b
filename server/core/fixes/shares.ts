import { byItself } from "./by-itself.ts";
import { clauseLanguage } from "./clause-language.ts";
import type { Departure } from "./departures.ts";
import { unwrapped } from "./lines.ts";
import type { Moved } from "./moved.ts";
import type { Plan } from "./plans.ts";
import type { Specialist } from "./specialist.ts";
import { conjunctions } from "./words.ts";

/** What a specialist gets of what leaves the ad. */
export interface Share {
  readonly specialist: Specialist;
  moved: readonly Moved[];
}

/**
 * What each specialist gets. What goes only because several specialists take their share of it goes to one of them: nested
 * lines to the first, words that are in nobody's share to whom they read best with.
 */
export function sharesOf(plans: readonly Plan[], whole: Departure): Share[] {
  const shares: Share[] = plans.map(({ specialist, departure }) => ({ specialist, moved: departure.moved }));
  for (const { statement, nested, text, isLeadInGone } of whole.moved) {
    const isOf = (each: Moved) => each.statement === statement;
    leaveToOne(shares, isOf);
    const owners = shares.filter(({ moved }) => moved.some(isOf));
    const owned = owners.flatMap(({ moved }) => moved.filter(isOf));
    const said = new Set(owned.flatMap((each) => wordsOf(each.text)));
    const isMore = wordsOf(text).some((word) => !said.has(word));
    const rest = isMore ? (restWith(owned, text) ?? { owner: 0, text }) : undefined;
    for (const [n, owner] of owners.entries()) {
      const more = {
        ...(n === 0 && { isLeadInGone }),
        ...(n === 0 && owned.every((each) => each.nested === "") && { nested }),
        ...(n === rest?.owner && { text: rest.text }),
      };
      owner.moved = owner.moved.map((each) => (isOf(each) ? { ...each, ...more } : each));
    }
  }
  return shares;
}

/**
 * "Film and photograph our staff, and edit the footage" for a videographer and a photographer: what the ad would keep if
 * only the other left, with the one whose share stands last.
 */
function restWith(owned: readonly Moved[], text: string): { owner: number; text: string } | undefined {
  if (owned.length !== 2) return undefined;
  const all = wordsOf(text);
  const lastOf = ({ text: own }: Moved) => Math.max(...wordsOf(own).map((word) => all.lastIndexOf(word)));
  const order = [0, 1].sort((a, b) => lastOf(owned[b] as Moved) - lastOf(owned[a] as Moved));
  for (const owner of order) {
    const other = owned[1 - owner];
    if (!other || other.left === "") continue;
    const rest = byItself(unwrapped(other.left), clauseLanguage(other.left, "en"));
    const said = new Set([...wordsOf(rest), ...wordsOf(other.text)]);
    if (all.every((word) => said.has(word))) return { owner, text: rest };
  }
  return undefined;
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
