import type { Ad, Section } from "../ad.ts";
import type { Knowledge } from "../knowledge.ts";
import { capitalise, uncapitalise } from "../phrasing.ts";
import { takesAn } from "./article.ts";
import type { Moved } from "./departures.ts";
import type { Presentation } from "./employer.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";
import { unwrapped } from "./lines.ts";
import { newFrontMatter } from "./new-front-matter.ts";
import { skillAsked } from "./skill.ts";
import type { Specialist } from "./specialist.ts";
import { isFiniteVerb } from "./verbs.ts";
import { pronouns } from "./words.ts";

const WORDS = {
  sv: {
    purpose: (crafts: string, other: string) => `Du arbetar med ${crafts} och kompletterar ${other}.`,
    role: (title: string) => `rollen ${title}`,
    somebody: "en annan roll i teamet",
    duty: (crafts: string) => `TODO: Beskriv rollens viktigaste uppgifter inom ${crafts}.`,
    proposals: "TODO: Det här hör ofta till rollen. Ta bort det som inte stämmer, och den här raden.",
    requirement: "TODO: Beskriv vilken erfarenhet rollen kräver.",
    time: "Omfattning: TODO",
    apply: "Så söker du: TODO",
    section: "Separat roll",
    tool: (tools: string) => `Vana att arbeta i ${tools}`,
  },
  en: {
    purpose: (crafts: string, other: string) => `You are responsible for ${crafts} and complement ${other}.`,
    role: (title: string) => `the role of ${title}`,
    somebody: "another role in the team",
    duty: (crafts: string) => `TODO: Describe the main duties of the role in ${crafts}.`,
    proposals: "TODO: This is often part of the role. Delete what does not fit, and this line.",
    requirement: "TODO: Describe what experience the role calls for.",
    time: "Working time: TODO",
    apply: "How to apply: TODO",
    section: "Separate role",
    tool: (tools: string) => `Experience of working with ${tools}`,
  },
} as const;

/** What a specialist ad is made of. */
export interface Draft {
  readonly ad: Ad;
  readonly knowledge: Knowledge;
  readonly specialist: Specialist;
  readonly moved: readonly Moved[];
  /** Sections of the first ad of which only the heading would stay: it goes along. */
  readonly emptied: readonly Section[];
  readonly presentations: readonly Presentation[];
  readonly fileName: string | undefined;
}

/** The text of a new ad file for a specialist, in the language, heading style and line breaks of the ad it came from. */
export function specialistAd(draft: Draft): string {
  const { ad, specialist } = draft;
  const title = specialist.title[ad.language];
  const { apply } = WORDS[ad.language];
  const front = newFrontMatter(ad, title);
  const hasHeading =
    ad.title?.source !== "front-matter" || /^#\s|^=+\s*$/m.test(ad.text) || front.length === 0;
  const closing = ad.sections.some(({ kind }) => kind === "apply") ? ["", apply] : [];
  const lines = [...front, ...(hasHeading ? [`# ${title}`, ""] : []), ...body(draft, 1), ...closing, ""];
  return lines.join("\n");
}

/** The same as a section at the end of the first ad, which presents the employer already. */
export function specialistSection(draft: Draft): string {
  const { ad, specialist } = draft;
  const heading = `## ${WORDS[ad.language].section}: ${specialist.title[ad.language]}`;
  return [heading, "", ...body({ ...draft, presentations: [] }, 3), ""].join("\n");
}

function body(draft: Draft, deepest: number): string[] {
  const { ad, specialist, moved, emptied, presentations, fileName } = draft;
  const { language } = ad;
  const words = WORDS[language];
  const retitle = (text: string) => renamed(text, ad, specialist.name[language]);
  const taken = sectionKinds.map((kind) => headingOf(draft, kind));
  const own = (section: Section) => emptied.includes(section) && !taken.includes(section);
  const partOf = (each: Moved) => {
    const { kind } = each.section;
    if (own(each.section)) return undefined;
    if (kind === "nice") return "nice";
    const skill = skillAsked(each.text);
    if (kind === "must" || kind === "requirements") return skill === "nice" ? "nice" : "must";
    return each.isTool ? "must" : (skill ?? "duties");
  };
  const of = (part: SectionKind) =>
    passages(
      moved.filter((each) => partOf(each) === part),
      draft,
      retitle,
    );
  const crafts = specialist.crafts[language];
  const presented = (isBefore: boolean) =>
    presentations
      .filter(({ section }) => section && isBefore === standsBefore(ad, section))
      .flatMap(({ section, text }) => [
        ...headingLines(section, ad, deepest),
        ...retitle(text).split("\n"),
        "",
      ]);
  const requirements = of("must");
  const nice = of("nice");
  const opening = presentations.filter(({ section }) => !section).map(({ text }) => retitle(text));
  const lines = [
    ...opening.flatMap((text) => [...text.split("\n"), ""]),
    words.purpose(crafts, linkTo(ad, fileName)),
    "",
    ...presented(true),
    heading("duties", draft, deepest, retitle),
    "",
    ...of("duties"),
    ...placeholders(draft),
    "",
  ];
  for (const section of emptied.filter(own)) {
    const ofSection = moved.filter((each) => each.section === section);
    if (ofSection.length === 0) continue;
    lines.push(...headingLines(section, ad, deepest), ...passages(ofSection, draft, retitle), "");
  }
  lines.push(heading("must", draft, deepest, retitle), "", ...requirements);
  if (requirements.length === 0) lines.push(`${markerOf(draft)}${words.requirement}`);
  if (nice.length > 0) lines.push("", heading("nice", draft, deepest, retitle), "", ...nice);
  lines.push("", ...presented(false), words.time);
  return tidy(lines);
}

/** The core duties of the role that nothing moved says already, for somebody to choose from, marked once. */
function placeholders(draft: Draft): string[] {
  const { ad, specialist, moved } = draft;
  const { language } = ad;
  const items = moved.filter(
    ({ section, statement }) =>
      statement.kind === "item" && !["must", "requirements", "nice"].includes(section.kind),
  );
  const said = moved.map(({ text }) => stemsOf(text));
  const all = specialist.role?.duties[language] ?? [];
  const fresh = all.filter((duty) => !said.some((stems) => isSaid(stemsOf(duty), stems)));
  const proposed = fresh.slice(0, items.length > MANY ? 2 : 3);
  const words = WORDS[language];
  if (all.length === 0) return ["", words.duty(specialist.crafts[language])];
  if (proposed.length === 0) return [];
  const isSmall = items.length > 0 && items.every(({ text }) => /^[^\p{L}]*\p{Ll}/u.test(text));
  const duties = proposed.map((duty) => markerOf(draft) + (isSmall ? uncapitalise(duty) : capitalise(duty)));
  return ["", words.proposals, "", ...duties];
}

/** With more duties of its own, an ad needs fewer proposals. */
const MANY = 3;

function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
}

/** Whether a proposal says little that is not said: "Edit film from a script" after "Edit short films". */
function isSaid(duty: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  const known = [...duty].filter((stem) => stems.has(stem)).length;
  return known >= 2 && known * 2 >= duty.size;
}

/** The bullets of the first ad, where it has plain ones. */
function markerOf({ ad, moved }: Draft): string {
  const markers = [
    ...moved.map(({ statement }) => statement),
    ...ad.sections.flatMap((each) => each.statements),
  ];
  return markers.find(({ marker = "" }) => /^[-*+] $/.test(marker))?.marker ?? "- ";
}

type SectionKind = "duties" | "must" | "nice";
const sectionKinds: readonly SectionKind[] = ["duties", "must", "nice"];

function heading(
  kind: SectionKind,
  draft: Draft,
  deepest: number,
  retitle: (text: string) => string,
): string {
  const { ad } = draft;
  const section = headingOf(draft, kind);
  const text = section?.heading?.text ?? headingName(kind, ad.language);
  const isGeneral = text.length <= 40 && retitle(text) === text;
  const isGone = section !== undefined && draft.emptied.includes(section);
  const words = isGeneral || isGone ? retitle(text) : headingName(kind, ad.language);
  return writeHeading(words, ad, modelHeading(ad), deepest);
}

/** The heading of a section of the first ad, written again. */
function headingLines(section: Section | undefined, ad: Ad, deepest: number): string[] {
  if (!section?.heading) return [];
  return [writeHeading(section.heading.text, ad, section.heading, deepest + 1), ""];
}

/** Whether a presentation stands before the duties. */
function standsBefore(ad: Ad, section: Section | undefined): boolean {
  const duties = ad.sections.find(({ kind, heading: own }) => own && (kind === "duties" || kind === "must"));
  return !section || !duties || section.start < duties.start;
}

/** The section of the first ad whose heading the new one takes over: one that names any ad's duties or requirements. */
function headingOf({ ad, knowledge, emptied, moved }: Draft, kind: SectionKind): Section | undefined {
  const kinds: readonly Section["kind"][] = kind === "must" ? ["must", "requirements"] : [kind];
  const isNamed = ({ heading: own }: Section) => {
    const words = own ? plain(own.text) : "";
    const isTorn = /\d|\s(?:an?|the|en|ett)$/i.test(own?.text ?? "");
    return !isTorn && kinds.some((each) => namesOf(knowledge, each).some((name) => words.includes(name)));
  };
  return ad.sections.find(
    (section) =>
      section.heading !== undefined &&
      kinds.includes(section.kind) &&
      ((emptied.includes(section) && moved.some((each) => each.section === section)) || isNamed(section)),
  );
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

/** What was moved: sentences as a paragraph, items as a list below the line that governed them. */
function passages(moved: readonly Moved[], draft: Draft, retitle: (text: string) => string): string[] {
  const lines: string[] = [];
  const prose = moved.filter(({ statement }) => statement.kind === "sentence");
  if (prose.length > 0) {
    lines.push(prose.map(({ text }) => retitle(text)).join(" "), "");
  }
  let governor: string | undefined;
  const marker = markerOf(draft);
  for (const each of moved) {
    const { section, statement, text, nested, isLeadInGone, isTool } = each;
    if (statement.kind === "sentence") continue;
    const leadIn = each.leadIn ?? openerOf(section, draft);
    const isNeeded = leadIn && (isLeadInGone || speaks(leadIn.text));
    if (isNeeded && leadIn.text !== governor && !isTool) {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
      lines.push(retitle(unwrapped(leadIn.text)), "");
      governor = leadIn.text;
    }
    const isBare = isTool && !["must", "requirements", "nice"].includes(section.kind);
    lines.push(marker + (isBare ? WORDS[draft.ad.language].tool(text) : retitle(text)));
    if (nested !== "") lines.push(...nested.split("\n"));
  }
  return lines;
}

/** "Du kommer att:" reads as a heading of its own; below another one it is the line that its items end. */
function openerOf({ heading: own }: Section, draft: Draft): { readonly text: string } | undefined {
  if (own?.style !== "line" || !speaks(own.text)) return undefined;
  const isTaken = sectionKinds.some((kind) => headingOf(draft, kind)?.heading === own);
  return isTaken ? undefined : { text: `${own.text.replace(/:$/, "")}:` };
}

/** Whether a line needs what it governs to be whole: "Du kommer att:", not "Webb:". */
function speaks(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return words.some(
    (word) =>
      pronouns.sv.has(word) ||
      pronouns.en.has(word) ||
      /^(?:att|to|you['’].*)$/.test(word) ||
      isFiniteVerb(word, "sv"),
  );
}

function linkTo({ title, language }: Ad, fileName: string | undefined): string {
  const words = WORDS[language];
  const address = fileName && encodeURIComponent(fileName).replace(/[()]/g, encodeBracket);
  const link = (text: string) => (address ? `[${text.replace(/[[\]]/g, "\\$&")}](${address})` : text);
  return title ? words.role(link(quiet(title.text))) : link(words.somebody);
}

/** "COPYWRITER" is a heading in capitals, not the name of the role. */
function quiet(title: string): string {
  if (title !== title.toUpperCase() || !/\p{Lu}{5}/u.test(title)) return title;
  const small = title.replace(/\p{L}{4,}/gu, (word) => word.toLowerCase());
  return capitalise(small);
}

function encodeBracket(character: string): string {
  return character === "(" ? "%28" : "%29";
}

/** A moved sentence that names the first role names the new one instead. */
function renamed(text: string, { title, language }: Ad, name: string): string {
  if (!title || title.text === "") return text;
  const at = text.toLowerCase().indexOf(title.text.toLowerCase());
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + title.text.length);
  const article = /\ban?\s$/i.exec(before);
  const fitting =
    language === "en" && article ? `${before.slice(0, article.index)}${withArticle(name)}` : before + name;
  return at === 0 ? capitalise(name) + after : fitting + after;
}

function withArticle(name: string): string {
  return `${takesAn(name) ? "an" : "a"} ${name}`;
}

function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, n) => line !== "" || (n > 0 && lines[n - 1] !== ""));
}
