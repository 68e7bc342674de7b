import type { Ad, Heading, Section } from "../ad.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Draft } from "./draft.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";

/** The sections that every ad has. */
export type SectionKind = "duties" | "must" | "nice";
export const sectionKinds: readonly SectionKind[] = ["duties", "must", "nice"];

/** The heading of a section of a new ad: that of the first ad, unless it holds for the first role alone. */
export function heading(
  kind: SectionKind,
  draft: Draft,
  deepest: number,
  retitle: (text: string) => string,
): string {
  const { ad } = draft;
  const section = headingOf(draft, kind);
  const text = section?.heading?.text ?? headingName(kind, ad.language);
  const isGeneral = text.length <= 40 && retitle(text) === text && !namesRole(text, ad);
  const isGone = section !== undefined && draft.emptied.includes(section);
  const isWords = (isGeneral || isGone) && !isOpener(section, ad);
  return written(isWords ? retitle(text) : headingName(kind, ad.language), ad, modelHeading(ad), deepest);
}

/** A heading like another one; below a title that is a heading of Markdown one too, where that is only a line. */
function written(words: string, ad: Ad, model: Heading | undefined, deepest: number): string {
  const isBare = model?.style === "line" && ad.title?.source === "heading";
  const line = writeHeading(words, ad, isBare ? undefined : model, deepest);
  return model?.style === "line" && opens.test(line) ? `${line}:` : line;
}

/** Whether a line above a list is no heading but the words that its items end: "Du kommer att:". */
export function isOpener(section: Section | undefined, { title }: Ad): boolean {
  const own = section?.heading;
  return own?.style === "line" && title?.source === "heading" && opens.test(own.text);
}

const opens =
  /(?<!\p{L})(?:att|som|har|är|kan|ska|med|to|will|have|are|who|that|be|demonstrate|include|includes)$/iu;

/** The heading of a section of the first ad, written again. */
export function headingLines(section: Section | undefined, ad: Ad, deepest: number): string[] {
  if (!section?.heading || isOpener(section, ad) || beginsSentence(section)) return [];
  const words = section.heading.text.replace(/ \(\d{1,3} ?%\)$/, "");
  return [written(words, ad, section.heading, deepest + 1), ""];
}

/** "**Vi är** tolv personer": no heading, though it is marked like one, but what its first sentence begins with. */
export function beginsSentence({ heading: own }: Section): boolean {
  return own?.style === "run-in" && /^(?:vi är|we are|we['’]re)$/i.test(own.text);
}

/** "What you'd be designing" speaks of the graphic designer, though it does not say so. */
function namesRole(text: string, { title }: Ad): boolean {
  const named = stemsOf(title?.text ?? "");
  return stemsOf(text).some((stem) => named.includes(stem));
}

function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, 6));
}

/**
 * The section of the first ad whose heading the new one takes over: one that names any ad's duties or requirements, or
 * would be left empty; rather one that something comes from.
 */
export function headingOf({ ad, knowledge, emptied, moved }: Draft, kind: SectionKind): Section | undefined {
  const kinds: readonly Section["kind"][] = kind === "must" ? ["must", "requirements"] : [kind];
  const isNamed = ({ heading: own }: Section) => {
    const words = own ? plain(own.text) : "";
    if (/^(?:background|bakgrund)$/i.test(own?.text ?? "")) return false;
    const isTorn = /\d|\s(?:an?|the|en|ett)$/i.test(own?.text ?? "");
    return !isTorn && kinds.some((each) => namesOf(knowledge, each).some((name) => words.includes(name)));
  };
  const isSource = (section: Section) => moved.some((each) => each.section === section);
  const fitting = ad.sections.filter(
    (section) =>
      section.heading !== undefined &&
      kinds.includes(section.kind) &&
      ((emptied.includes(section) && isSource(section)) || isNamed(section)),
  );
  const [first] = fitting;
  const isBeside = ({ heading: own }: Section) =>
    own?.style === first?.heading?.style && own?.level === first?.heading?.level;
  return fitting.find((section) => isSource(section) && isBeside(section)) ?? first;
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

const namesByKnowledge = new WeakMap<Knowledge, Map<Section["kind"], readonly string[]>>();

/** What headings of a kind are called, as `plain` writes them; "~" leaves the ending open. */
function namesOf(knowledge: Knowledge, kind: Section["kind"]): readonly string[] {
  const kinds = namesByKnowledge.get(knowledge) ?? new Map<Section["kind"], readonly string[]>();
  namesByKnowledge.set(knowledge, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const names = Object.values(knowledge.wording.headings[kind])
    .flat()
    .map((name) => plain(name.replace(/~.*$/, "")).slice(0, name.includes("~") ? -1 : undefined));
  kinds.set(kind, names);
  return names;
}
