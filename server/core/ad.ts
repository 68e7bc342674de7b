import type { Archetype, Area, Depth, Language, Mode, Role, SectionKind } from "./knowledge.ts";
import type { LexedFile } from "./lexicon.ts";
import type { Passage, Span } from "./span.ts";

/** The title as the ad gives it: the name of the position only, without employer, place or extent. */
export interface Title extends Passage {
  readonly source: "front-matter" | "heading" | "line" | "phrase";
  /** The professions the title names, in reading order, with the role each one is, where known. */
  readonly professions: readonly Profession[];
}

export interface Profession extends Passage {
  readonly role: Role | undefined;
}

/** How a heading is written, so that a fix can write one like it. */
export interface Heading extends Passage {
  /** Where the heading line or lines stand, markup included. */
  readonly block: Span;
  readonly style: "atx" | "setext" | "bold" | "line" | "run-in";
  /** 1 to 6 for Markdown headings; 0 for the others. */
  readonly level: number;
}

/** One list item or one sentence, with the line that governs it. `text` has no list marker. */
export interface Statement extends Passage {
  readonly kind: "item" | "sentence" | "cell";
  /** The parts of it that are prose: without link targets, tags, comments and code. What is read for words. */
  readonly prose: readonly Span[];
  /** The whole item or sentence, marker and nested lines included: what a fix would move. */
  readonly block: Span;
  /** "- ", "* ", "1. " as written, for items. */
  readonly marker?: string;
  /** The line ending in a colon that governs this statement. */
  readonly leadIn?: Passage;
  /** The heading of the column of a table that governs this cell. */
  readonly column?: Passage;
}

/** A part of the ad with one purpose. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly heading: Heading | undefined;
  readonly statements: readonly Statement[];
}

/** What stands between the fences at the start of the file, fences included. */
export interface FrontMatter extends Span {
  /** TOML (`+++`) is only read for plain `key = "value"` lines. */
  readonly format: "yaml" | "toml";
  /** The YAML between the fences. */
  readonly yaml: Passage;
  /** Top-level keys with the span of their value; empty when the YAML is broken. */
  readonly entries: readonly FrontMatterEntry[];
  /** Parse mistakes in the words of the YAML library, at their place. */
  readonly mistakes: readonly { readonly at: Span; readonly message: string }[];
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly value: unknown;
  readonly at: Span;
}

/** A job ad as a recruiter sees it. What is missing is empty. */
export interface Ad extends Span {
  /** The whole file. */
  readonly text: string;
  readonly language: Language;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: Title | undefined;
  /** From the role of the title, or from its head noun. */
  readonly archetype: Archetype | undefined;
  readonly sections: readonly Section[];
  /** Percent of full time, when the ad says it. */
  readonly workingTime: number | undefined;
}

/** A file: whether it is an ad at all, and the ads it holds (more than one when a role was split off in place). */
export interface Reading {
  readonly text: string;
  readonly isAd: boolean;
  /** Why it is, or is not, taken for an ad; for people who wonder. */
  readonly reasons: readonly string[];
  readonly ads: readonly Ad[];
  /** The words of its prose, in reading order. */
  readonly lexed: LexedFile;
}

/** A statement's claim on an area. */
export interface Demand extends Passage {
  readonly area: Area;
  readonly mode: Mode;
  readonly depth: Depth;
  /** What kind of word it rests on. */
  readonly evidence: "craft" | "weak" | "tool" | "profession";
  /** Where the words stand that offer it as one of several ("one of the following"): at most one of those counts. */
  readonly choice?: number;
  /** Where the second reader took it in another way. */
  readonly reread?: Reread;
  readonly section: Section;
  readonly statement: Statement;
}

/** A change of mind about a demand. */
export interface Reread {
  /** How it was read at first; undefined for a weak word that did not count. */
  readonly from: Mode | undefined;
  /** The words that speak most for the other reading. */
  readonly because: readonly string[];
}

/** A phrase of one of the lists in rules/knowledge/wording/phrases/, found in the ad. */
export interface PhraseMatch extends Passage {
  readonly list: string;
  readonly section: Section | undefined;
  readonly statement: Statement | undefined;
  /** Whether it is denied or quoted, as in "no jack of all trades". Few are asked, so it is worked out then. */
  isNegated(): boolean;
}

/** An area that is demanded hands-on but is not the title's own. */
export interface ForeignArea {
  readonly area: Area;
  /** The mention with the clearest words. */
  readonly strongest: Demand;
  readonly demands: readonly Demand[];
  /** Whether the role names it as somebody else's profession. */
  readonly out: boolean;
  /** What it adds to the breadth before clusters share. */
  readonly weight: number;
}

export type Verdict = "in-scope" | "borderline" | "over-scoped";

/** Title and demands, weighed. */
export interface Scope {
  readonly roles: readonly Role[];
  /** Areas that are the title's own and demanded. */
  readonly own: readonly Area[];
  readonly foreign: readonly ForeignArea[];
  /** Breadth of the foreign areas: clusters share (domain 2.2). */
  readonly breadth: number;
  readonly verdict: Verdict;
  /** Whether it is so broad that the finding is an error. */
  readonly veryBroad: boolean;
}
