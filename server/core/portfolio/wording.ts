import type { Demand } from "../ad.ts";
import type { Area, Bilingual, Knowledge } from "../knowledge.ts";
import { uncapitalise } from "../phrasing.ts";
import type { Span } from "../span.ts";

/** Words as they are the same to a reader: in capitals or not, with one space or two. */
export function comparable(words: string): string {
  return words.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
}

/** Words in a row, the first five of them. */
export function listed(words: readonly string[]): string {
  const first = words.slice(0, MOST_LISTED).join(", ");
  return words.length > MOST_LISTED ? `${first} …` : first;
}

const MOST_LISTED = 5;

/** The rest of a line from some words on, as letters and digits: no longer than any title. */
export function lineFrom(text: string, { start }: Span): string {
  const [line = ""] = text.slice(start, start + LONGEST_LINE).split(/[\r\n]/u, 1);
  return line.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
}

const LONGEST_LINE = 300;

/** A title without the words before it that only say how senior somebody is: "Senior Developer" is a developer. */
export function withoutRank(title: string, { wording }: Knowledge): string {
  const { sv, en } = wording.titles.seniority;
  const ranks = new Set([...sv, ...en]);
  const words = title.split(/\s+/u);
  const first = words.findIndex((word) => !ranks.has(word.toLowerCase().replace(/\.$/u, "")));
  return first > 0 ? words.slice(first).join(" ") : title;
}

/** The role that an area is the profession of, inside a sentence; the area itself where there is none. */
export function roleNameOf(area: Area, { roles }: Knowledge): Bilingual {
  const { sv, en } = roles.find(({ id }) => id === area.role)?.name ?? area.name;
  return { sv: uncapitalise(sv), en: uncapitalise(en) };
}

/** Words before one person; before a profession in general stands none of them. */
const ONE = new Set(["vår", "vårt", "en", "ett", "our", "a", "an"]);

/** "You work with our photographer": somebody whom the ad names and does not ask for, with a craft of their own. */
export function namesOneColleague({ area, evidence, mode, section, start }: Demand, text: string): boolean {
  if (area.tier !== "S" || evidence !== "profession" || section.kind === "company") return false;
  if (mode !== "context" && mode !== "coordinate") return false;
  const before =
    text
      .slice(Math.max(0, start - 10), start)
      .trimEnd()
      .split(/\s/u)
      .at(-1) ?? "";
  return ONE.has(before.toLowerCase());
}
