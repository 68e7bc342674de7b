import type { FrontMatter, Section } from "../ad.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { isForeign, type LanguageShares } from "./language.ts";
import { termsIn } from "./terms.ts";
import type { TitleReading } from "./title.ts";

/** Whether a text is a job ad, and why: plain words for people who wonder. */
export interface Judgement {
  readonly isAd: boolean;
  readonly reasons: readonly string[];
}

/** What the judgement rests on. */
export interface Evidence {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: TitleReading;
  readonly sections: readonly Section[];
  readonly shares: LanguageShares;
  readonly codeBlocks: number;
}

const TELLING = new Set(["duties", "must", "requirements", "nice", "benefits", "apply"]);
/** Points an ad needs; a text of another kind seldom has more than two (measured on READMEs, change logs and articles). */
const NEEDED = 4;
const SIGNS_READ = 12_000;

/** Judges by title, section headings and the words that speak to an applicant. Meant to be right when it says yes. */
export function judge(evidence: Evidence): Judgement {
  const { lexicon, text, title, sections, shares, codeBlocks } = evidence;
  if (isForeign(shares)) return { isAd: false, reasons: ["The text is neither Swedish nor English."] };
  const reasons: string[] = [];
  let points = 0;
  const add = (value: number, reason: string): void => {
    points += value;
    reasons.push(`${reason} (${value > 0 ? "+" : "−"}${Math.abs(value)})`);
  };
  if (title.title && title.isKnown)
    add(title.title.source === "phrase" ? 1.5 : 2, `The title names a profession: ${title.title.text}`);
  const kinds = new Set(
    sections.filter(({ heading, kind }) => heading && TELLING.has(kind)).map(({ kind }) => kind),
  );
  if (kinds.size > 0) add(Math.min(3, kinds.size), `Sections of an ad: ${[...kinds].join(", ")}`);
  const spans = sections.flatMap(({ start, end }) =>
    start < SIGNS_READ ? [{ start, end: Math.min(end, SIGNS_READ) }] : [],
  );
  const signs = signsIn(lexicon, text, spans);
  if (signs.ad.size > 0)
    add(Math.min(4, signs.ad.size), `Words to an applicant: ${[...signs.ad].slice(0, 5).join(", ")}`);
  if (signs.document.size > 0)
    add(
      -1.5 * signs.document.size,
      `Words of other documents: ${[...signs.document].slice(0, 5).join(", ")}`,
    );
  if (codeBlocks > 0) add(-3, "It contains program code");
  if (shares.words < 15) add(-2, "It is very short");
  return { isAd: points >= NEEDED, reasons };
}

function signsIn(
  lexicon: Lexicon,
  text: string,
  spans: readonly Span[],
): { ad: Set<string>; document: Set<string> } {
  const signs = { ad: new Set<string>(), document: new Set<string>() };
  for (const span of spans) {
    const { tokens, matches } = termsIn(lexicon, text, span, "sign");
    for (const { from, to, meaning } of matches) {
      signs[meaning.of].add(text.slice(tokens.starts[from], tokens.ends[to - 1]).toLowerCase());
    }
  }
  return signs;
}
