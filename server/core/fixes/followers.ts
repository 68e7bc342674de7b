import type { Ad, Section, Statement } from "../ad.ts";

/** What begins a sentence that speaks of the one before it. */
const backward =
  /^(?:(?:dessa|sådana|sådant|denna|båda|these|those|such|both) |(?:den|de|detta|it|they|this) (?:\p{L}*r|kan|ska|will|can|may|is|are|includes?|means?) |det (?:är ofta|kan|sker|görs|innebär|handlar|blir) )/iu;

/** Such a sentence says how it is with the whole job, or what matters, not more of what stands before it. */
const general =
  /(?<!\p{L})(?:som|att|that|tjänsten?|rollen?|anställning|tillsvidare|heltid|deltid|jobbet|role|position|job|contract|permanent|full-time|part-time|krav|merit\p{L}*|plus|requirement|advantage)(?!\p{L})/iu;

/** The sentences that say no more than something of a sentence that goes, right behind it: they go along, wherever nothing else is asked. */
export function followersOf(
  ad: Ad,
  divisions: ReadonlyMap<Statement, { readonly left: string }>,
  asks: (statement: Statement) => boolean,
): ReadonlyMap<Statement, Section> {
  const followers = new Map<Statement, Section>();
  for (const section of ad.sections) {
    for (const [n, statement] of section.statements.entries()) {
      const before = section.statements[n - 1];
      if (!before || statement.kind !== "sentence" || before.kind !== "sentence") continue;
      const isGone = divisions.get(before)?.left === "" || followers.has(before);
      const isBehind = /^[ \t]*$/.test(ad.text.slice(before.block.end, statement.block.start));
      if (!isGone || !isBehind || divisions.has(statement)) continue;
      const isMore = backward.test(statement.text) && !general.test(statement.text);
      if (isMore && !asks(statement)) followers.set(statement, section);
    }
  }
  return followers;
}
