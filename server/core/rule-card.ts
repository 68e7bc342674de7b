import type { Card, CardFormat } from "./cards.ts";
import { directivesIn } from "./directives.ts";
import { ignoresOf } from "./ignores.ts";
import type { Analysis } from "./lint.ts";
import { ruleNamed } from "./preset.ts";
import type { Rules } from "./rule.ts";
import type { Span } from "./span.ts";

/**
 * The card of a rule where an ad names it: in a comment or in the front matter.
 * @param pageOf the address of a rule's page, where one is at hand.
 */
export function ruleCardAt(
  { ads, parsed }: Analysis,
  rules: Rules,
  offset: number,
  format: CardFormat,
  pageOf: (rule: string) => string | undefined,
): Card | undefined {
  const contains = ({ start, end }: Span) => start <= offset && offset <= end;
  const named = [...ads.flatMap(({ ad }) => ignoresOf(ad)), ...directivesIn(parsed)];
  const touched = named.find(({ at }) => contains(at));
  const id = touched && ruleNamed(rules, touched.rule);
  const rule = id === undefined ? undefined : rules[id];
  const language = ads[0]?.ad.language;
  if (!touched || id === undefined || !rule || !language) return undefined;
  const page = format === "markdown" ? pageOf(id) : undefined;
  const more = { sv: "Läs mer", en: "Read more" }[language];
  const parts = [
    format === "markdown" ? `**${id}**` : id,
    rule.summary[language],
    ...(page === undefined ? [] : [`[${more}](${page})`]),
  ];
  return { start: touched.at.start, end: touched.at.end, text: parts.join("\n\n") };
}
