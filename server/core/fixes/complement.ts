import type { Ad, Section, Statement } from "../ad.ts";
import type { Language } from "../knowledge.ts";
import type { TextEdit } from "../rule.ts";
import { endOfLine, endOfWords, isFollowedByWords, lineBreakOf, nextLine, startOfLine } from "./lines.ts";
import type { Specialist } from "./specialist.ts";

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
    if (section && kind !== "duties") return [afterStatements(ad, section, stays(section), sentence, edits)];
    if (section) return [apart(ad, stays(section), sentence, edits)];
  }
  const duties = ad.sections.find(({ kind, heading }) => kind === "duties" && heading);
  if (duties?.heading) return [paragraph(ad, duties.heading.block.end, sentence, edits)];
  const first = ad.sections.find((section) => stays(section).length > 0 && section.kind !== "apply");
  if (first) return [apart(ad, upTo(first, stays(first), edits), sentence, edits)];
  return [paragraph(ad, ad.end, sentence, edits)];
}

/** The statements up to the last that changes, where some stay there: the words about crafts end where these were. */
function upTo(
  { statements }: Section,
  staying: readonly Statement[],
  edits: readonly TextEdit[],
): readonly Statement[] {
  const last = statements.findLast(({ block }) =>
    edits.some(({ start, end }) => start < block.end && end > block.start),
  );
  const isWhole = ({ kind, text }: Statement) => kind !== "sentence" || /[.!?…]$/.test(text);
  const before = last ? staying.filter((each) => each.start <= last.start && isWhole(each)) : [];
  return before.length > 0 ? before : staying;
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

/** An edit that adds a sentence as a paragraph of its own after the paragraph of the last of some statements. */
function apart(
  ad: Ad,
  statements: readonly Statement[],
  sentence: string,
  edits: readonly TextEdit[],
): TextEdit {
  const { text } = ad;
  const last = statements.at(-1);
  let at = last ? Math.max(last.end, endOfWords(text, last.block)) : ad.end;
  const isProse =
    last?.kind === "sentence" && !isRow(text, at) && !/^[ \t]*</.test(text.slice(startOfLine(text, at)));
  while (isProse && isProseLine(text, nextLine(text, at)) && nextLine(text, at) > at) at = nextLine(text, at);
  return paragraph(ad, at, sentence, edits);
}

/** Whether the line that begins at an offset goes on with the paragraph above it. */
function isProseLine(text: string, offset: number): boolean {
  return /^[ \t>]*[^\s>#|*+<`~-]/.test(text.slice(offset, endOfLine(text, offset)));
}

/** Where the table or the HTML list ends that a place is in; the place itself elsewhere. */
function afterList(text: string, offset: number): number {
  let row = offset;
  while (isRow(text, row) && isRow(text, nextLine(text, row)) && nextLine(text, row) > row)
    row = nextLine(text, row);
  if (row > offset) return row;
  if (!/<li[\s>]/i.test(text.slice(startOfLine(text, offset), endOfLine(text, offset)))) return offset;
  const at = text.slice(offset).search(/<\/[uo]l>/i);
  return at < 0 ? offset : offset + at;
}

/** The end of the last line before a place that stays: words put inside a deletion would be parted from it by its gaps. */
function beforeGone(text: string, offset: number, edits: readonly TextEdit[]): number {
  const gone = edits.find(
    ({ start, end, newText }) =>
      newText === "" && start < offset && end > offset && start === startOfLine(text, start),
  );
  return gone && isRow(text, offset) ? endOfLine(text, Math.max(0, gone.start - 1)) : offset;
}

function isRow(text: string, offset: number): boolean {
  return /^\s*\|.*\|\s*$/.test(text.slice(startOfLine(text, offset), endOfLine(text, offset)));
}

/** A paragraph of its own after the line of an offset. */
function paragraph({ text }: Ad, offset: number, sentence: string, edits: readonly TextEdit[]): TextEdit {
  const eol = lineBreakOf(text);
  const at = beforeGone(text, endOfLine(text, afterList(text, offset)), edits);
  const trail = isFollowedByWords(text, at, edits) ? eol : "";
  return { start: at, end: at, newText: `${eol}${eol}${sentence}${trail}` };
}

/** The language's own words for the sentence that names who complements the first role. */
export function complementSentence(specialists: readonly Specialist[], language: Language): string {
  const names = [...new Set(specialists.map(({ name }) => name[language]))];
  const ours = names.map((name) => (language === "sv" ? ourSwedish(name) : `our ${name}`));
  const and = language === "sv" ? "och" : "and";
  const listed = ours.length < 2 ? ours.join("") : `${ours.slice(0, -1).join(", ")} ${and} ${ours.at(-1)}`;
  return language === "sv" ? `Du samarbetar med ${listed}.` : `You work together with ${listed}.`;
}

/** After "vår" an adjective has its definite form: "vår grafiska designer", "vår webbansvariga". */
export function ourSwedish(name: string): string {
  const ours = /(?:ombud|biträde)$/.test(name) ? "vårt" : "vår";
  const definite = name
    .split(" ")
    .map((word, n, all) =>
      /(?:ansvarig$)/.test(word) || (n < all.length - 1 && /(?:isk|lig|tal|nell|iv)$/.test(word))
        ? `${word}a`
        : word,
    );
  return `${ours} ${definite.join(" ")}`;
}
