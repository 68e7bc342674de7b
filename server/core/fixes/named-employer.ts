import type { Ad } from "../ad.ts";
import { endOfLine } from "./lines.ts";
import { employerIn } from "./new-front-matter.ts";

const WORDS = { sv: "Arbetsgivare", en: "Employer" } as const;

const employerLabel =
  /^[*_\s]*(?:company|organi[sz]ation|employer|arbetsgivare|företag|organisation)[*_\s]*:[*_\s]*[\p{L}\d]/iu;
const placeLabel =
  /^[*_\s]*(?:location|place of work|ort|plats|placering|placeringsort|arbetsort)[*_\s]*:[*_\s]*[\p{L}\d]/iu;

/** Longer lines are no header. */
const LONGEST = 120;

/**
 * The lines above the duties that name the employer and the place, as they stand; where nothing that the new ad says
 * names the employer, a line with its name. Empty where the ad names nobody, or the front matter does.
 * @param presented what the new ad says of the employer.
 */
export function employerLines(ad: Ad, presented: string): readonly string[] {
  const lines = headerOf(ad);
  const isEmployerLabelled = lines.some((line) => employerLabel.test(line));
  if (isEmployerLabelled) {
    const kept = lines.filter((line) => employerLabel.test(line) || placeLabel.test(line));
    return kept.map((line, n) => (n === kept.length - 1 ? line.trimEnd() : line));
  }
  if (employerIn(ad) !== undefined) return [];
  const name = nameOf(ad, lines);
  const [first = ""] = name.match(/[\p{L}\d]{3,}/u) ?? [];
  if (name === "" || presented.toLowerCase().includes(first.toLowerCase())) return [];
  return [`${WORDS[ad.language]}: ${name}`];
}

/** The lines between the title and the first heading of its own. */
function headerOf({ text, title, sections }: Ad): readonly string[] {
  const from = title && title.source !== "front-matter" && title.source !== "phrase" ? title.end : undefined;
  const start = from === undefined ? (sections[0]?.start ?? 0) : endOfLine(text, from);
  const isHeader = (words: string) => parted(plain(words)).length > 1;
  const section = sections.find(
    ({ heading, statements }) =>
      heading && heading.style !== "run-in" && statements.length > 0 && !isHeader(heading.text),
  );
  const end = section?.heading?.block.start ?? start;
  return text
    .slice(start, Math.max(start, end))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && line.length <= LONGEST);
}

function plain(line: string): string {
  return line.replace(/[*_#>]+/g, "").trim();
}

/** "Nimbus · Hull · Full time" in its parts. */
function parted(line: string): readonly string[] {
  return line.split(/ [·•|–—] /);
}

/** One to six words, the first with a capital letter. */
const name =
  /^\p{Lu}[\p{L}\d&.'’-]*(?: (?:\p{Lu}|&|och|and|of|i|for|the)[\p{L}\d&.'’-]*){0,5}(?: \p{Ll}+)?$/u;
const company = /^(.{2,60}?\s(?:AB|HB|Ltd|Limited|Inc|LLC|plc|GmbH|Aps|ASA?|Oy))\.?(?:,|$)/u;
const seeks =
  /(?:^|[.!?] )((?:\p{Lu}[\p{L}\d&’'-]*)(?: [\p{L}\d&’'-]+){0,4}) (?:söker|rekryterar|is looking for|are looking for|is seeking|seeks|is hiring)(?!\p{L})/u;
const nobody =
  /^(?:vi|nu|och|we|du|you|är|hos|här|därför|who|this|the (?:team|role|post)|our|vår|vårt)(?!\p{L})/iu;
const is = /^((?:\p{Lu}[\p{L}\d&'’-]*)(?: (?:\p{Lu}|& )[\p{L}\d&'’-]*)*) (?:är (?:en|ett)|is an?|are an?) /u;

/** The name of the employer where the header or the first sentences say it; empty elsewhere. */
function nameOf(ad: Ad, header: readonly string[]): string {
  const isElsewhere = (words: string) => {
    const start = words.split(" ").slice(0, 2).join(" ");
    return ad.text.split(start).length > 2;
  };
  const titleLine = ad.title ? ad.text.slice(ad.title.end, endOfLine(ad.text, ad.title.end)) : "";
  const [, tie = "", rest = ""] = /^(?: ([–—-]|at|hos|på) )([^,|·(]+)/u.exec(titleLine) ?? [];
  const named = plain(rest);
  if (/ /.test(named) && name.test(named) && (/\p{L}/u.test(tie) || isElsewhere(named))) return named;
  for (const line of header.map(plain)) {
    const registered = company.exec(line)?.[1];
    if (registered && /^\p{Lu}/u.test(registered) && !/[.!?]/.test(registered)) return registered;
    const [first = "", ...others] = parted(line);
    if (others.length > 0 && name.test(first) && isElsewhere(first)) return first;
  }
  for (const { text } of ad.sections.slice(0, 3).flatMap(({ statements }) => statements)) {
    const words = plain(text);
    const found = seeks.exec(words)?.[1] ?? is.exec(words)?.[1] ?? "";
    const bold = /^\*\*([^*:]{2,60})\*\* \p{Ll}/u.exec(text)?.[1] ?? "";
    for (const each of [bold, found]) if (each !== "" && !nobody.test(each)) return each;
  }
  return "";
}
