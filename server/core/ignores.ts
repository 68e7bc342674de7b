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

/** The rules that the front matter of an ad sets aside, in the order it names them. */
export function ignoresOf(ad: Ad): readonly Ignore[] {
  const entry = ad.frontMatter?.entries.find(({ key }) => key === "rolescope");
  if (!entry || !isRecord(entry.value)) return [];
  const { ignore } = entry.value;
  if (!isRecord(ignore)) return [];
  return Object.entries(ignore).map(([rule, reason]) => {
    const start = ad.text.indexOf(rule, entry.at.start);
    const isThere = start >= 0 && start < entry.at.end;
    return {
      rule,
      reason: typeof reason === "string" ? reason.trim() : "",
      at: isThere ? { start, end: start + rule.length } : entry.at,
    };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
