import { detached } from "../detached.ts";
import type { Analysis } from "../lint.ts";
import type { Neighbour, Opening, RuleContext, Workplace } from "../rule.ts";
import { employerIn } from "./new-front-matter.ts";
import { canShareEmployer, properNamesIn } from "./proper-names.ts";
import type { Specialist } from "./specialist.ts";

/** What the first ad of a file looks for; undefined where there is none, or it has no title. */
export function openingOf({ reading, ads }: Analysis): Opening | undefined {
  const [first] = reading.isAd ? ads : [];
  const title = first?.ad.title?.text ?? "";
  if (!first || title === "") return undefined;
  return {
    language: first.ad.language,
    title: detached(title),
    roles: first.scope.roles.map(({ id }) => id),
    employer: employerIn(first.ad),
    names: properNamesIn(first.ad, first.demands),
  };
}

/**
 * The ad that already looks for a specialist, in the language of the first and of no other employer: the nearest; in
 * the same folder one with the very title, then the first by name. Undefined when there is none.
 */
export function holderOf(
  { role, title }: Specialist,
  { ad, demands }: Pick<RuleContext, "ad" | "demands">,
  { neighbours }: Workplace,
): Neighbour | undefined {
  const own = ad.title?.text;
  const employer = employerIn(ad);
  const names = properNamesIn(ad, demands);
  const isOfAnother = (opening: Opening) =>
    employer !== undefined && opening.employer !== undefined
      ? opening.employer !== employer
      : !canShareEmployer(names, opening.names);
  const name = title[ad.language].toLowerCase();
  const isNamed = (opening: Opening) => opening.title.toLowerCase() === name;
  const isFor = (opening: Opening) =>
    isNamed(opening) || (role !== undefined && opening.roles.length === 1 && opening.roles[0] === role.id);
  const isFit = (opening: Opening) =>
    opening.language === ad.language && opening.title !== own && isFor(opening) && !isOfAnother(opening);
  const rank = (one: Neighbour) => stepsTo(one.path) * 2 + (isNamed(one) ? 0 : 1);
  const isBefore = (one: Neighbour, other: Neighbour) =>
    rank(one) - rank(other) < 0 || (rank(one) === rank(other) && one.path < other.path);
  return neighbours?.(isFit).reduce<Neighbour | undefined>(
    (best, one) => (best && isBefore(best, one) ? best : one),
    undefined,
  );
}

/** How many folders somebody opens or leaves on the way. */
function stepsTo(path: string): number {
  return path.split("/").length - 1;
}
