import type { Ad, Heading, Section } from "../ad.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { endOfLine, startOfLine } from "./lines.ts";

/** A line that is read as a heading though Markdown takes it for text, and the edits that make it one. */
export interface UnmarkedHeading {
  readonly heading: Heading;
  readonly edits: readonly TextEdit[];
}

/**
 * The headings of an ad that are lines in bold, lines of their own, or lack the space after their number signs. None in
 * ads without a heading of Markdown, which may be meant as plain text, and none where one of them cannot become a
 * heading: the parts of an ad would then stand in another order.
 */
export function unmarkedHeadings(ad: Ad): UnmarkedHeading[] {
  const hasTitle = ad.title?.source === "heading";
  const marked = ad.sections.filter(isMarked);
  if (marked.length === 0 && !hasTitle) return [];
  const hasColons = marked.some(({ heading }) => heading && hasColon(ad.text, heading));
  const unmarked: UnmarkedHeading[] = [];
  let above = 1;
  for (const section of ad.sections) {
    const { heading, statements } = section;
    if (!heading) continue;
    if (isMarked(section)) above = heading.level;
    else {
      const edits = marking(ad.text, heading, Math.min(6, above + 1), { hasTitle, hasColons });
      const isTag = heading.text.startsWith("#") && statements.length === 0;
      if (!edits || isTag) return [];
      unmarked.push({ heading, edits });
    }
  }
  return unmarked;
}

function hasColon(text: string, { end, block }: Heading): boolean {
  return text.slice(end, block.end).trimStart().startsWith(":");
}

function isMarked({ heading }: Section): boolean {
  return heading?.style === "atx" || heading?.style === "setext";
}

/** Longer lines, in characters, are sentences. */
const LONGEST = 50;

/**
 * Below the heading it stands under, it is one of the next level; where it has number signs of its own, one of theirs,
 * but not beside the title. Nothing where the line holds anything else.
 */
function marking(
  text: string,
  heading: Heading,
  level: number,
  { hasTitle, hasColons }: { readonly hasTitle: boolean; readonly hasColons: boolean },
): TextEdit[] | undefined {
  const { start, end, style } = heading;
  const from = startOfLine(text, start);
  const to = endOfLine(text, end);
  const words = text.slice(start, end);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  if ((style !== "bold" && style !== "line") || words.length > LONGEST) return undefined;
  const signs = /^#{1,6}/.exec(words)?.[0] ?? "";
  const isAlone = /^ {0,3}(?:\*{2,3}|_{2,3})?$/.test(before) && /^:?(?:\*{2,3}|_{2,3})?:?[ \t]*$/.test(after);
  if (!isAlone || /[*_<>[\]`\\|\r\n]|[#.!,;]$/.test(words)) return undefined;
  const depth = signs === "" ? level : Math.max(signs.length, hasTitle ? 2 : 1);
  const colon = hasColons && after.includes(":") ? ":" : "";
  const opening = { start: from, end: start + signs.length, newText: `${"#".repeat(depth)} ` };
  return after === colon ? [opening] : [opening, { start: end, end: to, newText: colon }];
}

/** Makes headings of Markdown of all such lines. Their words stay. */
export function markHeadings({ ad }: Pick<RuleContext, "ad">): Fix[] {
  const unmarked = unmarkedHeadings(ad);
  return [
    {
      id: "mark-headings",
      title:
        unmarked.length === 1
          ? { sv: "Gör raden till en rubrik i Markdown", en: "Make the line a heading in Markdown" }
          : { sv: "Gör raderna till rubriker i Markdown", en: "Make the lines headings in Markdown" },
      kind: "quickfix",
      safe: true,
      isTried: true,
      preferred: true,
      change: () => ({ edits: unmarked.flatMap(({ edits }) => edits), files: [] }),
    },
  ];
}
