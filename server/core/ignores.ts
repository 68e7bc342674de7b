import type { Ad } from "./ad.ts";
import type { Span } from "./span.ts";

/** A rule that the ad sets aside: `rolescope: {ignore: {rule: reason}}` in the front matter. */
export interface Ignore {
  readonly rule: string;
  /** Why, in the author's words; empty when none is given. */
  readonly reason: string;
  /** The rule's name where the front matter says it. */
  readonly at: Span;
}

/** The rules that the front matter of an ad sets aside, in the order it names them. Linear in the front matter. */
export function ignoresOf(ad: Ad): readonly Ignore[] {
  const entry = ad.frontMatter?.entries.find(({ key }) => key === "rolescope");
  if (!entry || !isRecord(entry.value)) return [];
  const { ignore } = entry.value;
  if (!isRecord(ignore)) return [];
  const yaml = ad.text.slice(entry.at.start, entry.at.end);
  let from = 0;
  return Object.entries(ignore).map(([rule, reason]) => {
    const at = keyFrom(yaml, rule, from);
    from = at < 0 ? yaml.length : at + rule.length;
    const start = entry.at.start + at;
    return {
      rule,
      reason: typeof reason === "string" ? reason.trim() : "",
      at: at < 0 ? entry.at : { start, end: start + rule.length },
    };
  });
}

/** Where an ad sets something aside in a way that says nothing: a list of rules, a name alone, or the like. */
export function unreadIgnores(ad: Ad): readonly Span[] {
  const entry = ad.frontMatter?.entries.find(({ key }) => key === "rolescope");
  if (!entry || entry.value === null) return [];
  const ignore = isRecord(entry.value) ? (entry.value.ignore ?? {}) : undefined;
  return isRecord(ignore) ? [] : [entry.at];
}

/** Where YAML says a key, and not merely its name; -1 where it says it in other characters. */
function keyFrom(yaml: string, key: string, from: number): number {
  let at = yaml.indexOf(key, from);
  while (at >= 0 && !/^["']?[ \t]*:/.test(yaml.slice(at + key.length, at + key.length + 8))) {
    at = yaml.indexOf(key, at + 1);
  }
  return at;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
