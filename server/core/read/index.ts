import type { Ad, FrontMatter, Reading } from "../ad.ts";
import type { Language } from "../knowledge.ts";
import { type LexedFile, type Lexicon, lex, relex } from "../lexicon.ts";
import type { Parsed } from "../markdown.ts";
import type { Span } from "../span.ts";
import { layoutOf, type Mask } from "./blocks.ts";
import { entryNamed, frontMatterOf } from "./front-matter.ts";
import { judge } from "./is-ad.ts";
import { languageOf, languageShares } from "./language.ts";
import { type Line, linesOf } from "./lines.ts";
import { sectionsOf } from "./sections.ts";
import { separateRoles } from "./separate.ts";
import { proseOf } from "./statements.ts";
import { type TitleReading, titleOf } from "./title.ts";
import { workingTimeOf } from "./working-time.ts";

/** What the host knows about the file before reading it. */
export interface ReadOptions {
  /** The file's name says that it is an ad (`*.job.md`, language `job-ad`), whatever stands in it. */
  readonly knownAd?: boolean;
  /** The language the host's settings say; front matter goes before it. */
  readonly language?: Language;
}

/** Whether a file's name says that it is an ad: `*.job.md`, in whatever case. */
export function isNamedAsAd(path: string): boolean {
  return path.toLowerCase().endsWith(".job.md");
}

export const LANGUAGE_KEYS: ReadonlySet<string> = new Set(["lang", "language", "språk"]);

/**
 * Reads a parsed text. Never fails: what is missing is empty.
 * @param previous the words of an earlier version of the text, to look up only those that changed
 */
export function read(parsed: Parsed, lexicon: Lexicon, options: ReadOptions, previous?: LexedFile): Reading {
  const { text, fence } = parsed;
  const frontMatter = fence && frontMatterOf(text, fence);
  const layout = layoutOf(parsed);
  const lines = linesOf(text, layout);
  const prose = proseOfLines(lines, layout.masks);
  const lexed = previous ? relex(lexicon, text, prose, previous) : lex(lexicon, text, prose);
  const start = fence?.end ?? 0;
  const { own, separate } = separateRoles(lexicon, text, lines, { start, end: text.length });
  const title = titleOf(lexicon, lexed, frontMatter, own.lines);
  const shares = languageShares(lexed, own.lines);
  const language = givenLanguage(frontMatter) ?? options.language ?? languageOf(shares);
  const first = adOf(own.lines, own.spans, {
    title,
    language,
    frontMatter,
    start: 0,
    end: text.length,
  });
  const judgement = judge({
    lexicon,
    lexed,
    frontMatter,
    title,
    sections: first.sections,
    shares,
    codeBlocks: layout.codeBlocks,
  });
  const isDeclared = options.knownAd === true || declaresAd(frontMatter);
  const others = separate.map(({ name, lines: below, span }) => {
    const named = titleOf(lexicon, lexed, undefined, [name]);
    return adOf(below, [span], { title: named, language, frontMatter: undefined, ...span });
  });
  return {
    text,
    isAd: isDeclared || judgement.isAd,
    reasons: isDeclared ? ["It is declared to be an ad", ...judgement.reasons] : judgement.reasons,
    ads: [first, ...others],
    lexed,
  };

  function adOf(
    adLines: readonly Line[],
    spans: readonly Span[],
    given: {
      readonly title: TitleReading;
      readonly language: Language;
      readonly frontMatter: FrontMatter | undefined;
    } & Span,
  ): Ad {
    const below = adLines.filter((line) => line !== given.title.line);
    const linesIn = lineTaker(below);
    const sections = spans.flatMap((span) => sectionsOf(lexicon, lexed, linesIn(span), layout.masks, span));
    const { title: named, archetype } = given.title;
    return {
      start: given.start,
      end: given.end,
      text,
      language: given.language,
      frontMatter: given.frontMatter,
      title: named,
      archetype,
      sections,
      workingTime: workingTimeOf(text, named, given, statementsIn(sections)),
    };
  }
}

function proseOfLines(lines: readonly Line[], masks: readonly Mask[]): readonly Span[] {
  return masks.length === 0 ? lines : lines.flatMap((line) => proseOf(line, masks));
}

function* statementsIn(sections: Ad["sections"]): Generator<Span> {
  for (const { statements } of sections) yield* statements;
}

/** Takes the lines of spans that are asked for in reading order; linear for all of them. */
function lineTaker(lines: readonly Line[]): (span: Span) => readonly Line[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < lines.length && (lines[next]?.start ?? 0) < start) next++;
    const from = next;
    while (next < lines.length && (lines[next]?.start ?? 0) < end) next++;
    return lines.slice(from, next);
  };
}

function givenLanguage(frontMatter: FrontMatter | undefined): Language | undefined {
  const value = entryNamed(frontMatter, LANGUAGE_KEYS)?.value;
  const name = typeof value === "string" ? value.toLowerCase() : "";
  if (/^(?:sv|svenska|swedish)\b/.test(name)) return "sv";
  if (/^(?:en|english|engelska)\b/.test(name)) return "en";
  return undefined;
}

function declaresAd(frontMatter: FrontMatter | undefined): boolean {
  return (
    frontMatter?.entries.some(
      ({ key, value }) => key === "rolescope" || (key === "type" && value === "job-ad"),
    ) ?? false
  );
}
