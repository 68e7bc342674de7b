import type { Ad, Demand, Section, Statement } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import { clauseLanguage } from "./clause-language.ts";
import { unwrapped } from "./lines.ts";
import { beginsSentence } from "./new-headings.ts";

/** What an ad says of the employer. */
export interface Presentation {
  /** Undefined for what stands without a heading of its own. */
  readonly section: Section | undefined;
  readonly text: string;
}

/** Longer presentations are cut off after a paragraph: nobody reads them twice. */
const LONGEST = 1200;

const hires =
  /\b(?:söker|rekryterar|anställa|förstärka|looking for|seeking|hiring|recruiting|join us|apply|missing|varied|saknar|behöver|omväxlande|uppdrag|uppdraget|post)\b/i;
const applicant =
  /(?<!\p{L})(?:du|dig|din|ditt|dina|you|your|you'll|you’ll|rollen|tjänsten|jobbet|role|position)(?!\p{L})/iu;
const role =
  /(?<!\p{L})(?:rollen|tjänsten|befattningen|i (?:en|ett|samma|denna) (?:tjänst|roll|befattning|jobb)|(?:the|this|in one) (?:role|position|job|post))(?!\p{L})/iu;
/** What somebody is told of the work that is theirs: "so you'd be the first", "du rapporterar till vd". */
const told =
  /(?<!\p{L})(?:you(?:['’]d|['’]ll| will| would) (?:be|report|join|own|lead|work)|you report|du (?:blir|kommer att|rapporterar|ingår|leder))(?!\p{L})/iu;
/** What the first role is paid says nothing of another. */
const pay =
  /(?<!\p{L})(?:salary|commission|(?:månads|tim|grund)?lön(?:en)?|provision)(?!\p{L})|[£$€] ?\d|\d ?(?:kr|tkr|kronor)(?!\p{L})/iu;
const employer = /(?<!\p{L})(?:vi|vår|vårt|våra|oss|we|our|us|företaget|bolaget|kommunen|company)(?!\p{L})/iu;

/**
 * What the first ad says of the employer, for a new ad beside it: its sections about the company, else the sentences it
 * begins with, after a word to whoever takes the role, as long as they speak of nobody but the employer or only say whom it looks for. Other sentences that name
 * the role, look for somebody or ask for a craft are left out.
 */
export function presentationsOf(
  ad: Ad,
  demands: readonly Demand[],
  gone: ReadonlySet<Statement>,
): Presentation[] {
  const titles = ad.title ? [ad.title.text, ...ad.title.professions.map(({ text }) => text)] : [];
  const names = [...titles, ...titles.map(headOf)];
  const isGeneral = (statement: Statement) => {
    const small = statement.text.toLowerCase();
    return (
      statement.kind !== "cell" &&
      !gone.has(statement) &&
      !hires.test(small) &&
      !role.test(small) &&
      !told.test(small) &&
      clauseLanguage(statement.text, ad.language) === ad.language &&
      !names.some((name) => name !== "" && small.includes(name.toLowerCase())) &&
      demandsIn(demands, statement).every(({ mode }) => mode !== "hands-on") &&
      new Set(demandsIn(demands, statement).map(({ area }) => area)).size < 2
    );
  };
  const companies = ad.sections.flatMap((section): Presentation[] => {
    if (section.kind !== "company" || !section.heading) return [];
    const text = written(ad, section.statements.filter(isGeneral));
    if (text === "") return [];
    if (!beginsSentence(section)) return [{ section, text }];
    const [first] = section.statements;
    return first && isGeneral(first) ? [{ section, text: `${section.heading.text} ${text}` }] : [];
  });
  const opening = ad.sections.find(
    ({ heading, statements }) => heading?.style !== "run-in" && statements.length > 0,
  );
  const opens = opening?.statements.some(({ text }) => opensWithName.test(unmarked(text)));
  const isOpening =
    opening &&
    !companies.some(({ section }) => section === opening) &&
    (["intro", "company", "other"].includes(opening.kind) || opens) &&
    (opening === ad.sections.find(({ statements }) => statements.length > 0) || opens);
  const whole = isOpening ? opening.statements.filter(({ text }) => /[.!?]$/.test(text)) : [];
  const title = ad.title?.text ?? "";
  const isPassed = ({ text }: Statement) =>
    greets(text, title) || text.endsWith("?") || pay.test(text) || isPlea(text, title);
  const start = whole.findIndex((each) => !isPassed(each));
  const sentences = start < 0 ? [] : whole.slice(start);
  const looksFor = ({ text }: Statement) => isCall(text, title);
  const end = sentences.findIndex(
    (each) =>
      gone.has(each) ||
      !(looksFor(each) || (isGeneral(each) && !applicant.test(each.text) && !pay.test(each.text))),
  );
  const first = end < 0 ? sentences : sentences.slice(0, end);
  const isNamed = first.some(
    (each) => employer.test(each.text) || looksFor(each) || opensWithName.test(unmarked(each.text)),
  );
  const isSaid = companies.length > 0 && !namesAnew(first, companies);
  const text = isNamed && !isSaid ? written(ad, first) : "";
  return [...(text === "" ? [] : [{ section: undefined, text }]), ...companies.slice(0, 2)];
}

/** "Som kommunikatör är du vår röst utåt.": of the first role alone; what follows may be of the employer. */
function greets(text: string, title: string): boolean {
  const at = title === "" ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
  return at >= 0 && /^(?:som|as)(?: (?:vår|en|our|an?|the))?(?: (?:nya?|new))? $/i.test(text.slice(0, at));
}

/** "Digital strateg" is "strategen" in the next sentence. */
function headOf(title: string): string {
  const last = title.split(/[\s/-]+/).at(-1) ?? "";
  return last.length > 5 ? last : "";
}

/** "Bramley Bikes sells ...": the name of somebody who does something. */
const opensWithName = /^\p{Lu}[\p{L}&'’-]*(?: (?:\p{Lu}|&)[\p{L}&'’-]*)+ \p{Ll}/u;

function unmarked(text: string): string {
  return text.replace(/^[*_]+|[*_]+(?= )/g, "");
}

/** "Brink skolor söker en allkonstnär!" says only whom the first ad looks for. */
function isPlea(text: string, title: string): boolean {
  return (
    /(?<!\p{L})(?:söker|rekryterar|is looking for|are looking for|is hiring)(?!\p{L})/u.test(text) &&
    !isCall(text, title)
  );
}

/** Whether sentences name an employer that the sections about the company do not name. */
function namesAnew(sentences: readonly Statement[], companies: readonly Presentation[]): boolean {
  const said = companies.map(({ section, text }) => `${section?.heading?.text} ${text}`).join(" ");
  return sentences.some(({ text }) => {
    const words = unmarked(text);
    const [first = ""] = words.match(/[\p{L}\d]+/u) ?? [];
    return opensWithName.test(words) && !said.includes(first);
  });
}

/** "Lyckeby kommun söker en kommunikatör till Hallen.": holds for any role, once that is named instead of the title. */
function isCall(text: string, title: string): boolean {
  const at = title === "" ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0) return false;
  const calls =
    /^(?:[\p{L}\d&'’-]+ ){1,5}(?:söker|rekryterar|is looking for|are looking for|is hiring|are hiring|seeks|is seeking|are seeking) (?:nu |now )?(?:en |an? )$/iu;
  const place = /^(?: (?:till|i|på|at|in|for|to) [\p{L}\d&'’-]+(?: [\p{L}\d&'’-]+){0,5} ?)?[.!]$/iu;
  return calls.test(text.slice(0, at)) && place.test(text.slice(at + title.length));
}

/** Statements as they stand in the ad: items as a list, sentences in their paragraphs. */
function written({ text }: Ad, statements: readonly Statement[]): string {
  let result = "";
  let end = 0;
  for (const { kind, marker = "- ", text: words, block } of statements) {
    const isItem = kind === "item";
    const isApart = result !== "" && /\n[^\S\n]*\r?\n/.test(text.slice(end, block.start));
    if (isApart && result.length > LONGEST / 2) break;
    const joint = result === "" ? "" : isApart ? "\n\n" : isItem ? "\n" : " ";
    const next = joint + (isItem ? marker : "") + unwrapped(words);
    if (result !== "" && result.length + next.length > LONGEST) break;
    result += next;
    end = block.end;
  }
  return result;
}
