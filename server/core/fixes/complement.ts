import type { Ad, Section, Statement } from "../ad.ts";
import type { TextEdit } from "../rule.ts";
import { endOfLine, endOfWords, isFollowedByWords, lineBreakOf, startOfLine } from "./lines.ts";

/**
 * An edit that adds a sentence about the role: to the section about the team, else after the duties, else after what
 * the ad says first.
 * @param gone statements that are deleted at the same time, by `edits`.
 */
export function addSentence(
  ad: Ad,
  sentence: string,
  gone: ReadonlySet<Statement>,
  edits: readonly TextEdit[],
  kinds: readonly Section["kind"][] = ["team", "duties"],
): TextEdit[] {
  if (ad.text.includes(sentence)) return [];
  const stays = (section: Section) => section.statements.filter((statement) => !gone.has(statement));
  for (const kind of kinds) {
    const section = ad.sections.findLast(
      (each) => each.kind === kind && each.heading && stays(each).length > 0,
    );
    if (section) return [afterStatements(ad, section, stays(section), sentence, edits)];
  }
  const duties = ad.sections.find(({ kind, heading }) => kind === "duties" && heading);
  if (duties?.heading) return [paragraph(ad, duties.heading.block.end, sentence, edits)];
  const first = ad.sections.find((section) => stays(section).length > 0 && section.kind !== "apply");
  if (first) return [afterStatements(ad, first, stays(first), sentence, edits)];
  return [paragraph(ad, ad.end, sentence, edits)];
}

/** An edit that adds a sentence after some statements of a section: in their paragraph, as an item of a team, or as a paragraph. */
export function afterStatements(
  ad: Ad,
  section: Section,
  statements: readonly Statement[],
  sentence: string,
  edits: readonly TextEdit[],
): TextEdit {
  const { kind } = section;
  const last = statements.at(-1);
  const at = last ? Math.max(last.end, endOfWords(ad.text, last.block)) : section.start;
  if (last?.kind === "item" && kind === "team" && last.marker && /^[-*+•] +$/.test(last.marker)) {
    const indent = ad.text.slice(startOfLine(ad.text, last.block.start), last.block.start);
    const item = `${lineBreakOf(ad.text)}${indent}${last.marker}${sentence.replace(/\.$/, "")}`;
    return { start: at, end: at, newText: item };
  }
  const isProse = last?.kind === "sentence" && !last.text.endsWith(":");
  if (isProse && ad.text.slice(at, endOfLine(ad.text, at)).trim() === "") {
    const stop = /[.!?…”")*_]$/.test(last.text) ? "" : ".";
    return { start: at, end: at, newText: `${stop} ${sentence}` };
  }
  return paragraph(ad, at, sentence, edits);
}

/** A paragraph of its own after the line of an offset. */
function paragraph({ text }: Ad, offset: number, sentence: string, edits: readonly TextEdit[]): TextEdit {
  const eol = lineBreakOf(text);
  const at = endOfLine(text, offset);
  const trail = isFollowedByWords(text, at, edits) ? eol : "";
  return { start: at, end: at, newText: `${eol}${eol}${sentence}${trail}` };
}
