import type { Ad, Demand } from "../ad.ts";
import type { ProperNames } from "../rule.ts";
import { hashOf } from "../tokens.ts";

/** What is written in a capital, and what is so in the middle of a sentence. */
const CAPITAL = /\p{Lu}[\p{L}&-]{2,}/gu;
const INNER = /(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}&-]{2,}/gu;
/** As many letters tell names apart, and are the same in their genitive. */
const TELLING = 6;
/** More of an ad than this says nothing new of its employer. */
const READ = 20_000;

/** The names of people, places and organisations in an ad: who the employer is shows in those that come again. Linear. */
export function properNamesIn(ad: Ad, demands: readonly Demand[]): ProperNames {
  const crafts = new Set(demands.flatMap(({ text }) => numbersIn(text, CAPITAL)));
  const all = numbersIn(ad.text.slice(ad.start, Math.min(ad.end, ad.start + READ)), CAPITAL);
  const counts = new Map<number, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const statements = ad.sections.flatMap((section) => section.statements);
  const inner = new Set(statements.flatMap(({ text }) => numbersIn(text, INNER)));
  const often = [...inner].filter((name) => !crafts.has(name) && (counts.get(name) ?? 0) > 1);
  return { all: [...counts.keys()], often };
}

function numbersIn(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ([name]) => {
    const telling = name.slice(0, TELLING).toLowerCase();
    return hashOf(telling, 0, telling.length);
  });
}

/** Whether two ads can be of one employer: they cannot where both have names that come again, and none of them stands in the other. */
export function canShareEmployer(one: ProperNames, other: ProperNames): boolean {
  if (one.often.length === 0 || other.often.length === 0) return true;
  return (
    one.often.some((name) => other.all.includes(name)) || other.often.some((name) => one.all.includes(name))
  );
}
