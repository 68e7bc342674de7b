import type { List } from "./coordination.ts";
import type { Fate } from "./doubt.ts";
import { marksIn, type Phrase } from "./phrase.ts";

/** What web pages and their servers are written in: who is asked for some of it is asked for all of it. */
const web: ReadonlySet<string> = new Set("html html5 css css3 js javascript typescript php mysql".split(" "));

/**
 * What becomes of names beside those that go: an abbreviation that nobody knows goes with the rest of its list ("DNS, SSL
 * and backups"), and the languages of the web go together ("HTML, CSS and PHP").
 */
export function withNames(phrase: Phrase, { level, members }: List, fates: readonly Fate[]): readonly Fate[] {
  if (level !== "noun") return fates;
  const nameOf = (n: number) => phrase.text.slice(members[n]?.start, members[n]?.end);
  const isKept = (n: number) =>
    members.slice(n, n + 1).some(({ start, end }) => marksIn(phrase, start, end).some(({ firm }) => firm));
  const isFree = (n: number) =>
    members.slice(n, n + 1).every(({ start, end }) => marksIn(phrase, start, end).length === 0);
  const isWeb = (n: number) => web.has(nameOf(n).toLowerCase());
  const goesWeb =
    fates.some((fate, n) => fate === "all" && isWeb(n)) &&
    !fates.some((fate, n) => fate === "none" && isWeb(n) && isKept(n));
  const isRest = fates.every((fate, n) => fate === "all" || (isFree(n) && isAbbreviation(nameOf(n))));
  return fates.map((fate, n) => {
    const goes = (isRest && fates.includes("all")) || (goesWeb && isWeb(n));
    return fate === "none" && goes ? "all" : fate;
  });
}

/** "SSL", "VLAN", "R". */
function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]{0,5}$/u.test(name);
}
