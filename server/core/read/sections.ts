import type { Heading, Section } from "../ad.ts";
import type { SectionKind } from "../knowledge.ts";
import { type Lexed, type Lexicon, Part as PartOfWord, tokensIn } from "../lexicon.ts";
import type { Span } from "../span.ts";
import type { Mask } from "./blocks.ts";
import { askedBy, kindByContent, openingKind, presentsEmployer } from "./contents.ts";
import { type HeadingSense, senseOf } from "./headings.ts";
import type { Line } from "./lines.ts";
import { type Part, partsOf, SHARED } from "./parts.ts";
import { positionIn } from "./position.ts";
import { statementsOf } from "./statements.ts";

/** Cuts lines into sections. The sections tile [start, end). */
export function sectionsOf(
  lexicon: Lexicon,
  lexed: Lexed,
  lines: readonly Line[],
  masks: readonly Mask[],
  { start, end }: Span,
): Section[] {
  const { text } = lexed.tokens;
  const parts = partsOf(lexicon, lexed, lines, start);
  const isDescribed = parts.some(({ sense }) => sense?.kind === "duties");
  const asked = parts.filter(({ sense }) => ASKED.has(sense?.kind ?? "other")).length;
  const isOnly = parts.filter(({ heading }) => heading).length === 1;
  const sections: Section[] = [];
  const above: { rank: number; kind: SectionKind }[] = [];
  parts.forEach((part, n) => {
    while ((above.at(-1)?.rank ?? -1) >= part.rank) above.pop();
    const statements = statementsOf(lexicon, text, part.lines, masks);
    const kind = kindOf(lexicon, lexed, part, statements, {
      parent: above.at(-1)?.kind,
      before: sections.at(-1)?.kind,
      above: sections.at(-1)?.heading,
      below: parts[n + 1],
      isDescribed,
      isOnly,
      isAsked: asked > (ASKED.has(part.sense?.kind ?? "other") ? 1 : 0),
    });
    // "# Join us": a call over the whole ad is nothing that its parts share.
    if (part.heading)
      above.push({ rank: part.rank, kind: part.rank === 1 && kind === "apply" ? "intro" : kind });
    const wide = kind === "must" ? askedBy(lexed, statements) : kind;
    sections.push({
      kind: wide,
      heading: part.heading,
      statements,
      start: part.start,
      end: parts[n + 1]?.start ?? end,
    });
  });
  return sections;
}

/** Kinds that say what is asked of the applicant. */
const ASKED: ReadonlySet<SectionKind> = new Set(["must", "requirements"]);

/** The kind of one part, by its heading, the heading above it, its text and its place; in this order. */
function kindOf(
  lexicon: Lexicon,
  lexed: Lexed,
  part: Part,
  statements: Section["statements"],
  around: {
    readonly parent: SectionKind | undefined;
    readonly before: SectionKind | undefined;
    /** The heading of the part before. */
    readonly above: Heading | undefined;
    readonly below: Part | undefined;
    readonly isDescribed: boolean;
    /** No other part has a heading, so that all of the ad stands under this one. */
    readonly isOnly: boolean;
    /** Whether another part says what is asked of the applicant. */
    readonly isAsked: boolean;
  },
): SectionKind {
  const { heading, sense, rank, lines } = part;
  const { parent, before, below, isDescribed, isOnly } = around;
  if (!heading) return sense?.kind ?? parent ?? "intro";
  const items = lines.filter(({ kind }) => kind === "item").length;
  const shared = parent && SHARED.has(parent) ? parent : undefined;
  if (isOnly && heading.style === "line" && sense?.kind === "company" && sense.cover !== "whole")
    return "intro";
  if (items === 0 && !shared && presents(lexicon, lexed, heading, sense, statements, around.isAsked))
    return !isDescribed && kindByContent(lexed, statements) === "duties" ? "duties" : "intro";
  if (sense?.kind === "intro" && !sense.isHint) {
    if (sense.words === 0) return "intro";
    const isWrapper =
      lines.length === 0 &&
      below?.sense?.kind === "duties" &&
      (below.heading?.style === "line" || !DESCRIBING.test(heading.text));
    if (items === 0 && !isWrapper && SUMMING.test(heading.text)) return "intro";
    if (isFacts(lexed, statements)) return "other";
    if (ASKED.has(kindByContent(lexed, statements) ?? "other") && !isDescribed) return "must";
    return items > 1 || isWrapper || (!isDescribed && statements.length > 1) ? "duties" : "intro";
  }
  const told = sense && !isOpen(heading, sense) ? undefined : kindByContent(lexed, statements);
  if (
    sense &&
    told &&
    (told === "apply" ||
      (sense.kind === "company" && told === "benefits") ||
      (sense.isHint &&
        (sense.kind === "intro" || (told === "benefits" && /^(?:why|varför)/i.test(heading.text)))))
  )
    return told;
  if (sense && (sense.kind !== "other" || !shared)) return sense.kind;
  if (shared) return shared;
  if (before && isNumbered(heading.text) && isNumbered(around.above?.text)) return before;
  if (told) return told;
  if (!sense && presentsEmployer(lexed, heading, statements, around.above === undefined)) return "company";
  if (
    lines.length === 0 &&
    rank > 1 &&
    below &&
    below.rank > rank &&
    below.sense &&
    SHARED.has(below.sense.kind)
  )
    return below.sense.kind;
  const isFirst = around.above === undefined && !isOnly;
  const opening = isFirst && items === 0 ? openingKind(lexed, heading, statements.slice(0, 3)) : undefined;
  if (opening) return opening;
  const isList = items > 1;
  if (isList && (before === "duties" || before === "must")) return before;
  return isList && (before === undefined || before === "intro" || before === "company") ? "duties" : "other";
}

/** Headings that say that what follows is short. */
const SUMMING =
  /\b(?:intro(?:duction|duktion)?|ingress|summary|overview|sammanfattning|korthet|kort|short|nutshell|glance|i (?:en|två|tre|fyra|fem) mening(?:ar)?)\b/i;
/** Headings that stand over all of an ad, rather than over its duties. */
const DESCRIBING = /\b(?:description|beskrivning|summary|sammanfattning)\b/i;

/** Headings that leave open what follows: "Why …", "More information", "Is this you?". */
function isOpen({ text }: Heading, sense: HeadingSense): boolean {
  return (
    sense.isHint ||
    (sense.kind === "other" && /\binfo/i.test(text)) ||
    (sense.kind === "must" && text.endsWith("?")) ||
    (sense.kind === "company" && sense.cover !== "whole")
  );
}

/**
 * Whether prose under a heading presents the job: a heading that is its name ("Front-end developer") or seeks somebody
 * ("We're hiring a front-end developer"); or one that only says "Who we are looking for", while another part says what
 * is asked.
 */
function presents(
  lexicon: Lexicon,
  lexed: Lexed,
  heading: Heading,
  sense: HeadingSense | undefined,
  statements: Section["statements"],
  isAsked: boolean,
): boolean {
  if (isNumbered(heading.text)) return false;
  const first = statements[0]?.text.slice(0, 80) ?? "";
  if (sense?.kind === "must" && isAsked && SEEKING.test(heading.text) && SOUGHT.test(first)) return true;
  const opens = SOUGHT.test(heading.text);
  if (sense && (sense.cover === "whole" || (sense.cover === "start" && !opens))) return false;
  const named = positionIn(lexicon, lexed.tokens.text, heading);
  if (!named?.isKnown) return false;
  if (named.isSought && opens) return true;
  if (isPhrase(lexed, named)) return false;
  const rest = lexed.tokens.text.slice(named.end, heading.end);
  return isNameLike(heading.text, named.end - heading.start) && (!sense || !/\p{Ll}/u.test(rest));
}

const JOINING = /^(?:of|and|or|for|in|at|och|eller|på|i|till|inom|för)$/i;

/** "How we support": small words that no name has. */
function isPhrase({ tokens, words }: Lexed, span: Span): boolean {
  const { from, to } = tokensIn(tokens, span);
  for (let n = from; n < to; n++) {
    const isSmall = ((words[n]?.parts ?? 0) & (PartOfWord.swedish | PartOfWord.english)) !== 0;
    if (isSmall && !JOINING.test(tokens.text.slice(tokens.starts[n], tokens.ends[n]))) return true;
  }
  return false;
}

/** Whether a heading begins with a name that is most of it, written as a name: short, or in capitals. */
function isNameLike(heading: string, end: number): boolean {
  const name = heading.slice(0, end);
  const words = name.split(/\s+/);
  return 2 * name.length > heading.length && (words.length <= 3 || !/\s\p{Ll}{4}/u.test(name));
}

/** "Who we are looking for". */
const SEEKING = /\b(?:looking|seeking|searching|hiring)\b|söker|letar/i;
/** "We are looking for a …", near the start. */
const SOUGHT =
  /\b(?:looking for|seeking|searching for|hiring) an?\b|(?:söker|letar efter)(?: nu)? (?:en|ett)\b/i;

/** "Start: 1 May", "Place: Lund": facts of the employment, with labels. */
function isFacts(lexed: Lexed, statements: Section["statements"]): boolean {
  const { text } = lexed.tokens;
  const facts = statements.slice(0, 8).filter(({ kind, start, end }) => {
    const colon = text.slice(start, Math.min(end, start + 40)).indexOf(":");
    const sense = kind === "item" && colon > 0 && senseOf(lexed, { start, end: start + colon });
    return sense && sense.cover === "whole" && sense.kind === "other";
  });
  return facts.length > 1 && 2 * facts.length >= Math.min(8, statements.length);
}

/** "3. Content planning": one of several parts that are counted through. */
function isNumbered(words: string | undefined): boolean {
  return words !== undefined && /^\d{1,2}\\?[.)]/.test(words);
}
