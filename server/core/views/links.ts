import { directivesIn } from "../directives.ts";
import { ignoresOf } from "../ignores.ts";
import type { Analysis } from "../lint.ts";
import { ruleNamed } from "../preset.ts";
import { eachNode } from "../read/nodes.ts";
import type { Rules } from "../rule.ts";
import type { Span } from "../span.ts";

/** Words of an ad that lead elsewhere: to another ad beside it, or to the page of a rule. */
export type Link = Span &
  ({ readonly kind: "ad"; readonly target: string } | { readonly kind: "rule"; readonly rule: string });

/** The links of a file to other ads, and the rules it names. Empty for files that are no ads. */
export function linksOf({ reading, parsed, ads }: Analysis, rules: Rules): readonly Link[] {
  if (!reading.isAd) return [];
  const { text, tree } = parsed;
  const links: Link[] = [];
  let inside = 0;
  eachNode(tree, (name, start, end) => {
    if (name === "Link" || name === "LinkReference") inside = end;
    if (name !== "URL" || start >= inside) return true;
    const span = text[start] === "<" ? { start: start + 1, end: end - 1 } : { start, end };
    const target = text.slice(span.start, span.end);
    if (isBeside(target)) links.push({ kind: "ad", target, ...span });
    return true;
  });
  for (const { rule, at } of [...ads.flatMap(({ ad }) => ignoresOf(ad)), ...directivesIn(parsed)]) {
    const id = ruleNamed(rules, rule);
    if (id !== undefined) links.push({ kind: "rule", rule: id, start: at.start, end: at.end });
  }
  return links.sort((one, other) => one.start - other.start);
}

/** Whether an address is that of a Markdown file, told from the place of the ad. */
function isBeside(target: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(target)) return false;
  return /\.md$/i.test(target.replace(/[?#].*$/s, ""));
}
