import type { FrontMatter, Section } from "../ad.ts";
import type { Sign } from "../knowledge.ts";
import { type Lexed, type Lexicon, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";
import type { Tokens } from "../tokens.ts";
import { codes } from "./bullets.ts";
import { senseOf } from "./headings.ts";
import { isForeign, type LanguageShares } from "./language.ts";
import { termsOf } from "./terms.ts";
import type { TitleReading } from "./title.ts";

/** Whether a text is a job ad, and why: plain words for people who wonder. */
export interface Judgement {
  readonly isAd: boolean;
  readonly reasons: readonly string[];
}

/** What the judgement rests on. */
export interface Evidence {
  readonly lexicon: Lexicon;
  readonly lexed: Lexed;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: TitleReading;
  readonly sections: readonly Section[];
  readonly shares: LanguageShares;
  readonly codeBlocks: number;
}

const TELLING = new Set(["duties", "must", "requirements", "nice", "benefits", "apply"]);
/** Points an ad needs. Measured: of 3,360 different READMEs, change logs, manuals and articles none has as many. */
const NEEDED = 4;
/** Signs that only an ad has. */
const OFFER = /sök|erbjud|looking|hiring|seeking|offer/;
/** What words alone can add. */
const MOST = 5;
/** "£26,500", "$90k", "34 000 kr", "SEK 41 000": a month's or a year's pay. */
const PAY =
  /(?:[£€$]|\b(?:sek|eur|gbp|usd)\b) ?\d{2,3}(?:[ ,.\u00a0]\d{3}|k)\b|\b\d{2}[ .\u00a0]\d{3} (?:kr|kronor|sek)\b/i;
const SIGNS_READ = 12_000;
const HEADINGS_READ = 60;

/**
 * Judges by title, section headings and, where these leave it open, the words that speak to an applicant. Meant to be
 * right when it says yes.
 */
export function judge(evidence: Evidence): Judgement {
  const { lexicon, lexed, frontMatter, title, sections, shares, codeBlocks } = evidence;
  if (isForeign(shares)) return { isAd: false, reasons: ["The text is neither Swedish nor English"] };
  const reasons: string[] = [];
  let points = 0;
  const add = (value: number, reason: string): void => {
    points += value;
    reasons.push(`${reason} (${value > 0 ? "+" : "−"}${Math.abs(value)})`);
  };
  const { title: name, isKnown, isSought } = title;
  if (name && isKnown) {
    const isRole = name.professions.some(({ role }) => role !== undefined);
    add(name.source === "phrase" ? 1 : isRole ? 2.5 : 1.5, `The title names a profession: ${name.text}`);
  }
  if (name && !isKnown && name.source !== "phrase" && name.text.length <= 40)
    add(0.5, "It has a short title");
  if (isSought) add(1.5, "The title says that somebody is sought");
  const keys = vacancyKeys(lexicon, frontMatter);
  if (keys > 0) add(Math.min(3, keys), "The front matter is that of a vacancy");
  const headings = sections.flatMap(({ heading }) => (heading ? [heading] : []));
  const kinds = tellingKinds(lexed, headings);
  if (kinds.size > 0) add(Math.min(3, kinds.size), `Sections of an ad: ${[...kinds].join(", ")}`);
  const others = signsIn(
    lexed,
    headings.filter((heading) => !isTelling(lexed, heading)),
    "document",
  );
  if (others.size > 0)
    add(-2 * others.size, `Headings of other documents: ${[...others].slice(0, 5).join(", ")}`);
  if (codeBlocks > 0) add(-4, "It contains program code");
  const isNamed = isKnown && name?.source !== "phrase";
  if (!isNamed && kinds.size < 2) add(-2, "It has neither a known title nor the sections of an ad");
  else if (!isNamed) add(-1, "It has no known title");
  const { text } = lexed.tokens;
  const isOpen = points < NEEDED && points + MOST + 1 >= NEEDED;
  if (isOpen) {
    const spans = sections.flatMap(({ start, end }) =>
      start < SIGNS_READ ? [{ start, end: Math.min(end, SIGNS_READ) }] : [],
    );
    const words = signsIn(lexed, spans, "ad");
    const weight = [...words].reduce((sum, word) => sum + (OFFER.test(word) ? 1.5 : 1), 0);
    if (weight > 0)
      add(Math.min(MOST, weight), `Words to an applicant: ${[...words].slice(0, 5).join(", ")}`);
    if (isNamed && speaksToReader(lexed.tokens, spans)) add(1, "It speaks to the reader");
    const pay = spans.map(({ start, end }) => PAY.exec(text.slice(start, end))?.[0]).find(Boolean);
    if (pay) add(1, `It names a pay: ${pay}`);
  }
  return { isAd: points >= NEEDED, reasons };
}

/** The kinds that headings name outright, in the words of the lexicon. */
function tellingKinds(lexed: Lexed, headings: readonly Span[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const heading of headings.slice(0, HEADINGS_READ)) {
    const sense = senseOf(lexed, heading);
    if (sense && sense.cover !== "part" && sense.words > (sense.cover === "whole" ? 0 : 1))
      kinds.add(sense.kind);
  }
  for (const kind of kinds) if (!TELLING.has(kind)) kinds.delete(kind);
  return kinds;
}

/** "Examples of behaviours": a heading of an ad by its first words, whatever else stands in it. */
function isTelling(lexed: Lexed, heading: Span): boolean {
  const sense = senseOf(lexed, heading);
  return sense !== undefined && sense.cover !== "part" && sense.words > 1 && TELLING.has(sense.kind);
}

const READER = /^(?:du|dig|din|ditt|dina|you|your|you'll|you’ll|you're|you’re)$/i;
const READER_STARTS = codes("dDyY");
/** One word in so many, in an ad. */
const ADDRESSED = 60;

function speaksToReader(tokens: Tokens, spans: readonly Span[]): boolean {
  const { text, starts, ends } = tokens;
  let count = 0;
  let addressed = 0;
  for (const span of spans) {
    const { from, to } = tokensIn(tokens, span);
    count += to - from;
    for (let n = from; n < to; n++) {
      const start = starts[n] ?? 0;
      const end = ends[n] ?? 0;
      if (end - start < 7 && READER_STARTS.has(text.charCodeAt(start)) && READER.test(text.slice(start, end)))
        addressed++;
    }
  }
  return addressed * ADDRESSED >= count && addressed > 0;
}

function vacancyKeys({ knowledge }: Lexicon, frontMatter: FrontMatter | undefined): number {
  const keys = frontMatter?.entries.map(({ key }) => key.toLowerCase().replace(/[-_ ]/g, "")) ?? [];
  return keys.filter((key) => knowledge.wording.vacancyKeys.includes(key)).length;
}

function signsIn(lexed: Lexed, spans: readonly Span[], of: Sign): Set<string> {
  const { text, starts, ends } = lexed.tokens;
  const signs = new Set<string>();
  for (const span of spans) {
    for (const { from, to, meaning } of termsOf(lexed, tokensIn(lexed.tokens, span), "sign")) {
      if (meaning.of === of) signs.add(text.slice(starts[from], ends[to - 1]).toLowerCase());
    }
  }
  return signs;
}
