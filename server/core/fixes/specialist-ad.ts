import type { Ad, Section } from "../ad.ts";
import { capitalise, uncapitalise } from "../phrasing.ts";
import { closingOf, conditionsOf } from "./closing.ts";
import type { Draft } from "./draft.ts";
import { unwrapped } from "./lines.ts";
import type { Moved } from "./moved.ts";
import { employerLines } from "./named-employer.ts";
import { newFrontMatter } from "./new-front-matter.ts";
import {
  heading,
  headingLines,
  headingOf,
  isOpener,
  type SectionKind,
  sectionKinds,
} from "./new-headings.ts";
import { quiet, renamed } from "./retitle.ts";
import { skillAsked } from "./skill.ts";
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
    section: "Separat roll",
    tool: (tools: string) => `Vana att arbeta i ${tools}`,
  },
  en: {
    purpose: (crafts: string, other: string) => `You work with ${crafts} and complement ${other}.`,
    role: (title: string) => `the role of ${title}`,
    somebody: "another role in the team",
    duty: (crafts: string) => `TODO: Describe the main duties of the role in ${crafts}.`,
    proposals: "TODO: This is often part of the role. Delete what does not fit, and this line.",
    requirement: "TODO: Describe what experience the role calls for.",
    time: "Working time: TODO",
    section: "Separate role",
    tool: (tools: string) => `Experience of working with ${tools}`,
  },
} as const;

/** The text of a new ad file for a specialist, in the language, heading style and line breaks of the ad it came from. */
export function specialistAd(draft: Draft): string {
  const { ad, specialist } = draft;
  const title = specialist.title[ad.language];
  const front = newFrontMatter(ad, title);
  const hasHeading =
    ad.title?.source !== "front-matter" || /^#\s|^=+\s*$/m.test(ad.text) || front.length === 0;
  const presented = draft.presentations.map(({ section, text }) => `${section?.heading?.text} ${text}`);
  const employer = employerLines(ad, presented.join(" "));
  const lines = [
    ...front,
    ...(hasHeading ? [`# ${title}`, ""] : []),
    ...(employer.length > 0 ? [...employer, ""] : []),
    ...body(draft, 1),
    ...closingOf(draft),
    "",
  ];
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
  const isWork = ({ kind }: Section) => !["must", "requirements", "nice"].includes(kind);
  const owned = (isFitting: (section: Section) => boolean) =>
    emptied.filter(own).flatMap((section) => {
      const ofSection = moved.filter((each) => each.section === section);
      if (ofSection.length === 0 || !isFitting(section)) return [];
      return [...headingLines(section, ad, deepest), ...passages(ofSection, draft, retitle), ""];
    });
  const asked = owned((section) => !isWork(section));
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
    "",
    ...owned(isWork),
    ...placeholders(draft),
    "",
    heading("must", draft, deepest, retitle),
    "",
    ...requirements,
    "",
    ...asked,
  ];
  if (requirements.length === 0 && asked.length === 0) lines.push(`${markerOf(draft)}${words.requirement}`);
  if (nice.length > 0) lines.push("", heading("nice", draft, deepest, retitle), "", ...nice);
  const conditions = conditionsOf(draft).join(" ");
  lines.push("", ...presented(false), conditions, "", words.time);
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

function stemsOf(text: string): readonly string[] {
  const words = (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !ties.has(word));
  return [...new Set(words.map((word) => word.slice(0, 5)))];
}

/** Words of three letters that say nothing of a duty. */
const ties: ReadonlySet<string> = new Set("och för med som till and for the with our vår våra".split(" "));

/** Whether a proposal says little that is not said: "Edit film from a script" after "Edit short films". */
function isSaid(duty: readonly string[], stems: readonly string[]): boolean {
  const isAlike = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  const known = duty.filter((stem) => stems.some((other) => isAlike(stem, other))).length;
  return known >= 2 && known * 2 >= duty.length;
}

/** The bullets of the first ad, where it has plain ones. */
function markerOf({ ad, moved }: Draft): string {
  const markers = [
    ...moved.map(({ statement }) => statement),
    ...ad.sections.flatMap((each) => each.statements),
  ];
  return markers.find(({ marker = "" }) => /^[-*+] $/.test(marker))?.marker ?? "- ";
}

/** Whether a presentation stands before the duties. */
function standsBefore(ad: Ad, section: Section | undefined): boolean {
  const duties = ad.sections.find(({ kind, heading: own }) => own && (kind === "duties" || kind === "must"));
  return !section || !duties || section.start < duties.start;
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
    const isNeeded = leadIn && !namesTitle(leadIn.text, draft.ad) && (isLeadInGone || speaks(leadIn.text));
    if (isNeeded && leadIn.text !== governor && !isTool) {
      const words = retitle(unwrapped(leadIn.text));
      const isName = !speaks(words) && !words.endsWith(":");
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
      lines.push(isName ? `**${words.replace(/^[*_]+|[*_]+$/g, "")}**` : words, "");
      governor = leadIn.text;
    }
    const isBare = isTool && !["must", "requirements", "nice"].includes(section.kind);
    lines.push(marker + (isBare ? WORDS[draft.ad.language].tool(text) : retitle(withoutShare(text))));
    if (nested !== "") lines.push(...nested.split("\n"));
  }
  return lines;
}

/** "Du kommer att:" reads as a heading of its own; below another one it is the line that its items end. */
function openerOf(section: Section, draft: Draft): { readonly text: string } | undefined {
  const { heading: own } = section;
  if (own?.style !== "line" || !speaks(own.text)) return undefined;
  const isTaken = sectionKinds.some((kind) => headingOf(draft, kind) === section);
  return isTaken && !isOpener(section, draft.ad) ? undefined : { text: `${own.text.replace(/:$/, "")}:` };
}

/** "20 %: Film", "Film (50%): filma": how much of the first role it was says nothing of the new one. */
function withoutShare(text: string): string {
  return text
    .replace(/^\d{1,3} ?%(?: ?[:–-] ?| (?=\p{Lu}))/u, "")
    .replace(/ \((?:ca\.? |about |approx\.? )?\d{1,3} ?%\)(?=[:.]?$|:)/i, "");
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

/** Whether a line tells of the first role by name: "Samordnaren är spindeln i nätet:". */
function namesTitle(line: string, { title }: Ad): boolean {
  const named = title ? [title.text, title.text.split(/[\s/-]+/).at(-1) ?? ""] : [];
  return named.some((name) => name.length > 5 && line.toLowerCase().includes(name.toLowerCase()));
}

function linkTo({ title, language }: Ad, fileName: string | undefined): string {
  const words = WORDS[language];
  const address = fileName && encodeURIComponent(fileName).replace(/[()]/g, encodeBracket);
  const link = (text: string) => (address ? `[${text.replace(/[[\]]/g, "\\$&")}](${address})` : text);
  return title ? words.role(link(quiet(title.text))) : link(words.somebody);
}

function encodeBracket(character: string): string {
  return character === "(" ? "%28" : "%29";
}

function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, n) => line !== "" || (n > 0 && lines[n - 1] !== ""));
}
