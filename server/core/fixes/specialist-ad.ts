import type { Ad, Section } from "../ad.ts";
import type { Language } from "../knowledge.ts";
import { capitalise } from "../phrasing.ts";
import type { Moved } from "./departures.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";
import { unwrapped } from "./lines.ts";
import type { Specialist } from "./specialist.ts";

const WORDS = {
  sv: {
    purpose: (crafts: string, other: string) => `Du arbetar med ${crafts} och kompletterar ${other}.`,
    role: (title: string) => `rollen ${title}`,
    somebody: "en annan roll i teamet",
    duty: (crafts: string) => `TODO: Beskriv rollens viktigaste uppgifter inom ${crafts}.`,
    requirement: "TODO: Beskriv vilken erfarenhet rollen kräver.",
    time: "Omfattning: TODO",
    apply: "Så söker du: TODO",
    section: "Separat roll",
  },
  en: {
    purpose: (crafts: string, other: string) => `You are responsible for ${crafts} and complement ${other}.`,
    role: (title: string) => `the role of ${title}`,
    somebody: "another role in the team",
    duty: (crafts: string) => `TODO: Describe the main duties of the role in ${crafts}.`,
    requirement: "TODO: Describe what experience the role calls for.",
    time: "Working time: TODO",
    apply: "How to apply: TODO",
    section: "Separate role",
  },
} as const;

/** What a specialist ad is made of. */
export interface Draft {
  readonly ad: Ad;
  readonly specialist: Specialist;
  readonly moved: readonly Moved[];
  /** Sections of the first ad of which only the heading would stay: it goes along. */
  readonly emptied: readonly Section[];
  readonly fileName: string | undefined;
}

/** The text of a new ad file for a specialist, in the language, heading style and line breaks of the ad it came from. */
export function specialistAd(draft: Draft): string {
  const { ad, specialist } = draft;
  const title = specialist.title[ad.language];
  const { apply } = WORDS[ad.language];
  return [...frontMatter(ad, title), `# ${title}`, "", ...body(draft, 1), "", apply, ""].join("\n");
}

/** The same as a section at the end of the first ad. */
export function specialistSection(draft: Draft): string {
  const { ad, specialist } = draft;
  const heading = `## ${WORDS[ad.language].section}: ${specialist.title[ad.language]}`;
  return [heading, "", ...body(draft, 3), ""].join("\n");
}

const carried: ReadonlySet<string> = new Set(
  "language lang layout employer organisation organization company location city place arbetsgivare ort plats språk".split(
    " ",
  ),
);

/** Front matter only where the first ad has it: what kind of file it is, the title, and what holds for both. */
function frontMatter({ frontMatter: given, text }: Ad, title: string): string[] {
  if (given?.format !== "yaml" || given.mistakes.length > 0) return [];
  const lines = given.entries.flatMap(({ key, value, at }) => {
    if (!carried.has(key.toLowerCase()) || typeof value === "object") return [];
    const raw = text.slice(at.start, at.end);
    return /[\r\n]/.test(raw) ? [] : [`${key}: ${raw}`];
  });
  const plain = /^[\p{L}\d][\p{L}\d /&-]*$/u.test(title) ? title : JSON.stringify(title);
  return ["---", "type: job-ad", `title: ${plain}`, ...lines, "---", ""];
}

function body({ ad, specialist, moved, emptied, fileName }: Draft, deepest: number): string[] {
  const { language } = ad;
  const words = WORDS[language];
  const retitle = (text: string) => renamed(text, ad, specialist.name[language]);
  const isRequirement = ({ section: { kind } }: Moved) =>
    kind === "must" || kind === "requirements" || kind === "nice";
  const taken = [headingOf(ad, "duties"), headingOf(ad, "must")];
  const own = (section: Section) => emptied.includes(section) && !taken.includes(section);
  const duties = moved.filter((each) => !isRequirement(each) && !own(each.section));
  const requirements = moved.filter((each) => isRequirement(each) && !own(each.section));
  const model = modelHeading(ad);
  const heading = (kind: "duties" | "must") => {
    const section = headingOf(ad, kind);
    const text = section?.heading?.text ?? headingName(kind, language);
    const isGeneral = text.length <= 40 && retitle(text) === text;
    return writeHeading(
      isGeneral || (section && emptied.includes(section)) ? retitle(text) : headingName(kind, language),
      ad,
      model,
      deepest,
    );
  };
  const core = specialist.role?.duties[language] ?? [];
  const said = new Set(moved.map(({ text }) => text.toLowerCase()));
  const placeholders = core
    .filter((duty) => !said.has(duty.toLowerCase()))
    .map((duty) => `TODO: ${capitalise(duty)}`);
  const crafts = specialist.crafts[language];
  const lines = [words.purpose(crafts, linkTo(ad, fileName)), ""];
  lines.push(
    heading("duties"),
    "",
    ...passages(duties, retitle),
    ...list(placeholders.length > 0 ? placeholders : [words.duty(crafts)]),
    "",
  );
  for (const section of emptied.filter(own)) {
    const ofSection = moved.filter((each) => each.section === section);
    if (ofSection.length === 0 || !section.heading) continue;
    lines.push(
      writeHeading(section.heading.text, ad, section.heading, deepest + 1),
      "",
      ...passages(ofSection, retitle),
      "",
    );
  }
  lines.push(heading("must"), "", ...passages(requirements, retitle));
  if (requirements.length === 0) lines.push(...list([words.requirement]));
  lines.push("", words.time);
  return tidy(lines);
}

/** The section of the first ad whose heading the new one takes over. */
function headingOf(ad: Ad, kind: Section["kind"]): Section | undefined {
  const same = (section: Section) =>
    kind === "must" || kind === "requirements"
      ? section.kind === "must" || section.kind === "requirements"
      : section.kind === kind;
  return ad.sections.find((section) => section.heading !== undefined && same(section));
}

function list(texts: readonly string[]): string[] {
  return texts.map((text) => `- ${text}`);
}

/** What was moved: sentences as a paragraph, items as a list below the line that governed them. */
function passages(moved: readonly Moved[], retitle: (text: string) => string): string[] {
  const lines: string[] = [];
  const prose = moved.filter(({ statement }) => statement.kind === "sentence");
  if (prose.length > 0) lines.push(prose.map(({ text }) => retitle(text)).join(" "), "");
  let governor: string | undefined;
  for (const { statement, text, nested, leadIn } of moved) {
    if (statement.kind === "sentence") continue;
    if (leadIn && leadIn.text !== governor) {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
      lines.push(retitle(unwrapped(leadIn.text)), "");
    }
    governor = leadIn?.text;
    lines.push(`- ${retitle(text)}`);
    if (nested !== "") lines.push(...nested.split("\n"));
  }
  return lines;
}

function linkTo({ title, language }: Ad, fileName: string | undefined): string {
  const words = WORDS[language];
  const address = fileName && encodeURIComponent(fileName).replace(/[()]/g, encodeBracket);
  const link = (text: string) => (address ? `[${text.replace(/[[\]]/g, "\\$&")}](${address})` : text);
  return title ? words.role(link(title.text)) : link(words.somebody);
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
  return `${/^[aeiou]|^(?:SEO|HR|UX|MR)/i.test(name) && !/^(?:u[sx]|uni|eu)/i.test(name) ? "an" : "a"} ${name}`;
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
function ourSwedish(name: string): string {
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

function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, n) => line !== "" || (n > 0 && lines[n - 1] !== ""));
}
