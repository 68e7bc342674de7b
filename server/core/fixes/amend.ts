import type { Ad, Section, Statement } from "../ad.ts";
import type { Amendment, TextEdit } from "../rule.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";
import { endOfLine, endOfWords, lineBreakOf, startOfLine } from "./lines.ts";
import type { Moved } from "./moved.ts";

/** Adds what was moved to an ad that looks for the role already: duties to duties, requirements to requirements. */
export function amendmentOf(path: string, ad: Ad, moved: readonly Moved[]): Amendment {
  const isRequirement = ({ section: { kind } }: Moved) =>
    kind === "must" || kind === "requirements" || kind === "nice";
  const edits = [
    ...additions(
      ad,
      "duties",
      moved.filter((each) => !isRequirement(each)),
    ),
    ...additions(ad, "must", moved.filter(isRequirement)),
  ];
  return { path, text: ad.text, edits };
}

function additions(ad: Ad, kind: "duties" | "must", moved: readonly Moved[]): TextEdit[] {
  const fresh = moved.filter(({ text }) => !ad.text.toLowerCase().includes(text.toLowerCase()));
  if (fresh.length === 0) return [];
  const eol = lineBreakOf(ad.text);
  const section = sectionOf(ad, kind);
  const last =
    section?.statements.findLast(({ kind: form }) => form === "item") ??
    section?.statements.findLast(({ kind: form }) => form !== "cell");
  if (!section || !last) {
    const at = section
      ? endOfLine(ad.text, section.heading?.block.end ?? section.start)
      : endOfWords(ad.text, ad);
    const heading = section
      ? ""
      : writeHeading(headingName(kind, ad.language), ad, modelHeading(ad), 2) + eol + eol;
    return [{ start: at, end: at, newText: `${eol}${eol}${heading}${listed(fresh, "- ", "", eol)}` }];
  }
  const top = topOf(section.statements, last);
  const at = Math.max(top.end, endOfWords(ad.text, top.block));
  if (top.kind !== "item") {
    const end = endOfLine(ad.text, at);
    return [{ start: end, end, newText: `${eol}${eol}${listed(fresh, "- ", "", eol)}` }];
  }
  const indent = ad.text.slice(startOfLine(ad.text, top.block.start), top.block.start);
  return [
    { start: at, end: at, newText: `${eol}${listed(fresh, nextMarker(top.marker ?? "- "), indent, eol)}` },
  ];
}

function sectionOf({ sections }: Ad, kind: "duties" | "must"): Section | undefined {
  const isAlike = (section: Section) =>
    section.kind === kind || (kind === "must" && section.kind === "requirements");
  return (
    sections.findLast((section) => isAlike(section) && section.heading && section.statements.length > 0) ??
    sections.find(isAlike)
  );
}

/** The item that a nested one belongs to: what is added stands beside it, not inside. */
function topOf(statements: readonly Statement[], last: Statement): Statement {
  return (
    statements.find(({ block }) => block.start <= last.block.start && block.end >= last.block.end) ?? last
  );
}

function nextMarker(marker: string): string {
  return marker.replace(/^\d+/, (digits) => String(Number(digits) + 1));
}

function listed(moved: readonly Moved[], marker: string, indent: string, eol: string): string {
  let next = marker;
  const lines = moved.flatMap(({ text, nested }) => {
    const line = `${indent}${next}${text}`;
    next = nextMarker(next);
    return [line, ...(nested === "" ? [] : nested.split("\n").map((each) => indent + each))];
  });
  return lines.join(eol);
}
