import type { Ad } from "../ad.ts";
import type { Analysis } from "../lint.ts";
import { eachNode } from "../read/nodes.ts";
import type { Span } from "../span.ts";
import { sectionStart, withoutEnd } from "./sections.ts";

/** Lines that an editor may fold away below the first of them. */
export interface Fold extends Span {
  readonly kind: "section" | "front-matter" | "list" | "comment";
}

/** Headings that are no Markdown headings stand below those that are. */
const LOWEST = 7;

/** What can be folded: front matter, sections with what stands below them, lists, comments. Empty for files that are no ads. */
export function foldsOf({ reading, parsed, ads }: Analysis): readonly Fold[] {
  if (!reading.isAd) return [];
  const { text, fence, tree } = parsed;
  const folds: Fold[] = [];
  if (fence) folds.push({ kind: "front-matter", ...withoutEnd(text, fence) });
  for (const { ad } of ads) folds.push(...sectionFolds(ad));
  eachNode(tree, (name, start, end) => {
    if (name === "BulletList" || name === "OrderedList")
      folds.push({ kind: "list", ...withoutEnd(text, { start, end }) });
    if (name === "CommentBlock") folds.push({ kind: "comment", ...withoutEnd(text, { start, end }) });
    return true;
  });
  return folds.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** A heading governs the sections below it up to the next heading of its level or a higher one. */
function sectionFolds({ sections, text, end }: Ad): Fold[] {
  const folds: Fold[] = [];
  const open: { readonly start: number; readonly level: number }[] = [];
  const close = (level: number, at: number) => {
    while ((open.at(-1)?.level ?? -1) >= level) {
      const start = open.pop()?.start ?? at;
      folds.push({ kind: "section", ...withoutEnd(text, { start, end: at }) });
    }
  };
  for (const section of sections) {
    const start = sectionStart(section);
    if (!section.heading || start === undefined) continue;
    const level = section.heading.level || LOWEST;
    close(level, start);
    open.push({ start, level });
  }
  close(0, Math.min(end, sections.at(-1)?.end ?? end));
  return folds;
}
