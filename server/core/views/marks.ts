import { type Directive, directivesIn } from "../directives.ts";
import { ignoresOf } from "../ignores.ts";
import type { Analysis } from "../lint.ts";
import { ruleNamed } from "../preset.ts";
import { TITLE_KEYS } from "../read/candidates.ts";
import { LANGUAGE_KEYS } from "../read/index.ts";
import type { Rules } from "../rule.ts";
import type { Span } from "../span.ts";

/** What some characters of a file mean to Rolescope. */
export const markKinds = ["directive", "rule", "reason", "key"] as const;
export type MarkKind = (typeof markKinds)[number];

/** Characters that speak to Rolescope and not to the applicant. Never more than one line. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/**
 * What speaks to Rolescope in a file: its comments, and the keys of the front matter that it reads. A rule that does
 * not exist has no mark. In reading order; empty for files that are no ads.
 */
export function marksOf(analysis: Analysis, rules: Rules): readonly Mark[] {
  const { reading, parsed, ads } = analysis;
  if (!reading.isAd) return [];
  const { text } = parsed;
  const isKnown = (rule: string) => ruleNamed(rules, rule) !== undefined;
  const marks: Mark[] = [...keyMarks(analysis)];
  for (const { rule, at } of ads.flatMap(({ ad }) => ignoresOf(ad))) {
    if (isKnown(rule)) marks.push({ kind: "rule", start: at.start, end: at.end });
  }
  for (const directive of directivesIn(parsed)) {
    if (directive.kind === undefined) continue;
    marks.push(nameOf(text, directive));
    const { rule, at, reason } = directive;
    if (isKnown(rule)) marks.push({ kind: "rule", start: at.start, end: at.end });
    const start = reason === "" ? -1 : text.indexOf(reason, at.end);
    if (start >= 0) marks.push({ kind: "reason", start, end: start + reason.length });
  }
  return marks.flatMap((mark) => linesIn(text, mark)).sort((one, other) => one.start - other.start);
}

function nameOf(text: string, { start, name }: Directive): Mark {
  const from = text.indexOf("rolescope-", start);
  return { kind: "directive", start: from, end: from + "rolescope-ignore-".length + name.length };
}

/** The words of the front matter that Rolescope looks for. */
function* keyMarks({ parsed: { text }, ads }: Analysis): Generator<Mark> {
  const frontMatter = ads[0]?.ad.frontMatter;
  if (frontMatter?.format !== "yaml") return;
  const { start, end } = frontMatter.yaml;
  let isOurs = false;
  for (let at = start; at < end; ) {
    const feed = text.indexOf("\n", at);
    const next = feed < 0 ? end : feed + 1;
    const [, indent = "", key] =
      /^([ \t]*)["']?([\p{L}_][\p{L}\w-]*)["']?[ \t]*:/u.exec(line(at, next)) ?? [];
    if (key !== undefined) {
      const from = text.indexOf(key, at + indent.length);
      if (indent === "") isOurs = key === "rolescope";
      const isRead = indent === "" ? isOurs || isReadKey(key) : isOurs && key === "ignore";
      if (isRead) yield { kind: "key", start: from, end: from + key.length };
    }
    at = next;
  }

  function line(from: number, to: number): string {
    return text.slice(from, Math.min(to, from + LONGEST_KEY));
  }
}

const LONGEST_KEY = 80;

function isReadKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[-_]/g, "");
  return key === "type" || TITLE_KEYS.has(plain) || LANGUAGE_KEYS.has(plain);
}

/** A mark in parts, since one may not reach over a line break. */
function linesIn(text: string, mark: Mark): Mark[] {
  const parts: Mark[] = [];
  let start = mark.start;
  for (const part of text.slice(mark.start, mark.end).split(/(\r\n|[\r\n])/)) {
    if (part.trim() !== "") parts.push({ kind: mark.kind, start, end: start + part.length });
    start += part.length;
  }
  return parts;
}
