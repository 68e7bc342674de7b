import type { Ad } from "../ad.ts";
import type { Analysis, Understanding } from "../lint.ts";
import { capitalise } from "../phrasing.ts";
import type { Span } from "../span.ts";
import { sectionKindNames, sectionStart, withoutEnd } from "./sections.ts";

/** A part of a file as a table of contents names it. The span holds everything below it. */
export interface OutlineEntry extends Span {
  readonly kind: "ad" | "section";
  readonly name: string;
  /** The role of an ad, what a section is for; empty where the name says it. */
  readonly detail: string;
  /** The words that name it. */
  readonly at: Span;
  readonly children: readonly OutlineEntry[];
}

const UNTITLED = { sv: "Platsannons utan titel", en: "Job ad without a title" } as const;

/** The table of contents of a file: its ad, with sections and the ads of roles split off inside it. Empty for other texts. */
export function outlineOf({ reading, ads }: Analysis): readonly OutlineEntry[] {
  const [first, ...others] = reading.isAd ? ads : [];
  if (!first) return [];
  const separate = others.map((each) => entryOf(each, []));
  return [entryOf(first, separate)];
}

function entryOf({ ad, scope }: Understanding, separate: readonly OutlineEntry[]): OutlineEntry {
  const { title, text, language } = ad;
  const start = Math.min(ad.start, title?.start ?? ad.start);
  const span = withoutEnd(text, { start, end: ad.end });
  const role = scope.roles[0]?.name[language] ?? "";
  const children = [...sectionsOf(ad), ...separate].sort((one, other) => one.start - other.start);
  const end = children.reduce((most, child) => Math.max(most, child.end), span.end);
  return {
    kind: "ad",
    name: title?.text || UNTITLED[language],
    detail: role.toLowerCase() === title?.text.toLowerCase() ? "" : role,
    at: title ?? { start, end: start },
    start,
    end,
    children,
  };
}

function sectionsOf({ sections, text, language }: Ad): OutlineEntry[] {
  return sections.flatMap((section): OutlineEntry[] => {
    const start = sectionStart(section);
    if (start === undefined) return [];
    const { heading, kind } = section;
    const purpose = sectionKindNames[language][kind];
    const span = withoutEnd(text, { start, end: Math.max(section.end, heading?.block.end ?? start) });
    const at = heading ?? { start, end: section.statements[0]?.end ?? start };
    return [
      {
        kind: "section",
        name: heading?.text || capitalise(purpose),
        detail: heading ? purpose : "",
        at,
        ...span,
        children: [],
      },
    ];
  });
}
