import type { Ad, Section, Statement } from "../ad.ts";

/** What begins a sentence that speaks of the one before it. */
const backward =
  /^(?:(?:dessa|sådana|sådant|denna|båda|these|those|such|both) |(?:den|de|detta|it|they|this) (?:\p{L}*r|kan|ska|will|can|may|is|are|includes?|means?) |det (?:är ofta|kan|sker|görs|innebär|handlar|blir) )/iu;

/** Such a sentence says how it is with the whole job, or what matters, not more of what stands before it. */
const general =
  /(?<!\p{L})(?:som|att|that|tjänsten?|rollen?|anställning|tillsvidare|heltid|deltid|jobbet|role|position|job|contract|permanent|full-time|part-time|krav|merit\p{L}*|plus|requirement|advantage)(?!\p{L})/iu;

/** "Tidningen kommer ut ..." behind "... sköter du vår tidning.", "The magazine ..." behind "... our magazine.". */
function namesAgain(text: string, before: string): boolean {
  const name = /^(?:The (\p{L}{4,})|(\p{Lu}\p{L}{3,}?)(?:en|et|arna|erna|orna|na|n|t)) /u.exec(text);
  const stem = (name?.[1] ?? name?.[2] ?? "").toLowerCase();
  const words = before.toLowerCase().split(/[^\p{L}]+/u);
  return stem !== "" && words.includes(stem);
}

/** What speaks of a thing that only the sentence before it names: "You edit it.". */
const needy =
  /^(?:(?:du|you) \p{L}+ (?:den|det|dem|it|them)|(?:den|dem|dessa|sådana|these|those|such) (?:\p{L}+ )?\p{L}*r du)(?!\p{L})/iu;

/** What says something of a thing, not of somebody. */
const ofSomebody = /^(?:du|vi|you|we)(?!\p{L})/iu;

/**
 * The sentences that go along because their neighbours go: those that only say more of the one before them, and those that
 * the one behind them speaks of. Nobody is asked for anything else in them.
 */
export function followersOf(
  ad: Ad,
  divisions: ReadonlyMap<Statement, { readonly left: string }>,
  asks: (statement: Statement) => boolean,
): ReadonlyMap<Statement, Section> {
  const followers = new Map<Statement, Section>();
  const goes = (statement: Statement) => divisions.get(statement)?.left === "" || followers.has(statement);
  const isFree = (statement: Statement) =>
    !divisions.has(statement) && !general.test(statement.text) && !asks(statement);
  for (const section of ad.sections) {
    for (const [n, statement] of section.statements.entries()) {
      const before = section.statements[n - 1];
      if (!before || statement.kind !== "sentence" || before.kind !== "sentence") continue;
      if (!/^[ \t]*$/.test(ad.text.slice(before.block.end, statement.block.start))) continue;
      const isMore = backward.test(statement.text) || namesAgain(statement.text, before.text);
      if (goes(before) && isFree(statement) && isMore) followers.set(statement, section);
      else if (
        goes(statement) &&
        needy.test(statement.text) &&
        isFree(before) &&
        !ofSomebody.test(before.text)
      )
        followers.set(before, section);
    }
  }
  return followers;
}
