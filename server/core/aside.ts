import type { Ad } from "./ad.ts";
import { endOfWords, isBlankLine, lineBreakOf, startOfLine } from "./fixes/lines.ts";
import type { Bilingual, Language } from "./knowledge.ts";
import type { Fix, TextEdit } from "./rule.ts";
import type { Span } from "./span.ts";

/** What stands where somebody is to say why a rule does not apply. */
export const REASON: Readonly<Record<Language, string>> = {
  sv: "TODO skriv skälet här",
  en: "TODO write the reason here",
};

/** Fixes that set a rule aside by a comment: for the line of a finding, and for its section. */
export function setAsideNearby(rule: string, at: Span, ad: Ad): Fix[] {
  return [
    ...aside("set-aside-here", rule, { sv: "här", en: "here" }, beforeLine(rule, at, ad)),
    ...aside(
      "set-aside-section",
      rule,
      { sv: "i det här avsnittet", en: "in this section" },
      inSection(rule, at, ad),
    ),
  ];
}

function aside(id: string, rule: string, where: Bilingual, edit: TextEdit | undefined): Fix[] {
  if (!edit) return [];
  return [
    {
      id,
      title: {
        sv: `Bortse från ${rule} ${where.sv}, med skäl`,
        en: `Set aside ${rule} ${where.en}, with a reason`,
      },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: [edit] }),
    },
  ];
}

function comment(kind: "next-line" | "section", rule: string, { language }: Ad): string {
  return `<!-- rolescope-ignore-${kind} ${rule}: ${REASON[language]} -->`;
}

/** At the end of the line before, inside a paragraph or a list, and otherwise on a line of its own. */
function beforeLine(rule: string, at: Span, ad: Ad): TextEdit | undefined {
  const { text, frontMatter } = ad;
  const line = startOfLine(text, at.start);
  if (frontMatter && line < frontMatter.end) return undefined;
  const written = text.slice(line, at.start);
  if (/^[ \t]*\|/.test(written)) return undefined;
  const words = comment("next-line", rule, ad);
  const end = line - (text[line - 1] === "\n" && text[line - 2] === "\r" ? 2 : 1);
  if (line > 0 && end > (frontMatter?.end ?? 0) && !isBlankLine(text, end)) {
    const before = text.slice(startOfLine(text, end), end);
    const isOfItself =
      /^[ \t]*(?:#|[-=*_]{3,}[ \t]*$|\||>|<|```|~~~)/.test(before) ||
      /^[ \t]*\*\*[^*]*\*\*:?[ \t]*$/.test(before);
    if (!isOfItself) return { start: end, end, newText: ` ${words}` };
  }
  const indent = /^[ \t]*/.exec(written)?.[0] ?? "";
  const start = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line;
  return { start, end: start, newText: `${indent}${words}${lineBreakOf(text)}` };
}

function inSection(rule: string, at: Span, ad: Ad): TextEdit | undefined {
  const section = ad.sections.findLast(({ start }) => start <= at.start);
  const heading = section?.heading;
  if (!heading || heading.style === "run-in" || at.start <= heading.block.end) return undefined;
  const end = endOfWords(ad.text, heading.block);
  return { start: end, end, newText: `${lineBreakOf(ad.text)}${comment("section", rule, ad)}` };
}
