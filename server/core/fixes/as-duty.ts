import type { Section, Statement } from "../ad.ts";
import type { Language } from "../knowledge.ts";
import { capitalise, uncapitalise } from "../phrasing.ts";
import { skillAsked } from "./skill.ts";
import { verbForm } from "./verbs.ts";
import { isAdjective, prepositions, pronouns } from "./words.ts";

/** How the items of a list begin. */
type Opening = "infinitive" | "present" | "subject" | "gerund";

const verbs = {
  sv: {
    make: { infinitive: "producera", present: "producerar", subject: "du producerar", gerund: "producera" },
    work: {
      infinitive: "arbeta med",
      present: "arbetar med",
      subject: "du arbetar med",
      gerund: "arbeta med",
    },
  },
  en: {
    make: { infinitive: "produce", present: "produces", subject: "you produce", gerund: "producing" },
  },
} as const;

/** What is made; all else is worked with. */
const products =
  /^(?:.*(?:film|filmer|video|videor|videos|bild|bilder|foton|podd|poddar|podcast|podcasts|animation|animationer|animations|illustrationer|illustrations|trycksaker|annonser|broschyrer|banners|grafik|etiketter|häften|skyltar|affischer|kataloger|posters|signs|labels|catalogues|brochures|leaflets)|films?|images|photos|pictures|clips|graphics|infographics|ads|adverts)$/;

/** A name for work is not longer. */
const MOST_WORDS = 3;

/** "Film, bild och poddar" in a list of things to do, as one of them: "Producera film". Other words stay as they are. */
export function asDuty(
  text: string,
  { kind, statements }: Section,
  statement: Statement,
  language: Language,
): string {
  const isTask = kind === "duties" || kind === "intro" || kind === "other";
  const names = text.replace(/,? (?:(?:inklusive|inkl\.?|including|incl\.?) .*|\([^()]*\))$/i, "");
  if (!isTask || statement.kind === "sentence" || !isBareNames(names, language)) return text;
  const opening = openingOf(statements, language);
  const isMade = namesIn(names).every((name) => products.test(name));
  const { make, ...others } = verbs[language];
  const verb = (isMade ? make : "work" in others ? others.work : undefined)?.[opening];
  if (verb === undefined || isObject(text, statement, language)) return text;
  const isSmall = /^\p{Ll}/u.test(statement.text.replace(/^[^\p{L}]+/u, ""));
  const isName = statement.text.indexOf(text.split(/[ ,]/, 1)[0] ?? "") > 0;
  const words = `${verb} ${isName ? text : uncapitalise(text)}`;
  return isSmall ? words : capitalise(words);
}

/** Whether words stood behind a preposition: of "Teach programming in Python and web design" one cannot do "web design". */
export function isObject(text: string, statement: Statement, language: Language): boolean {
  const at = statement.text.toLowerCase().indexOf(text.toLowerCase());
  const before = at > 0 ? statement.text.slice(0, at).toLowerCase() : "";
  const words = before.match(/\p{L}+|,/gu)?.slice(-NEAR) ?? [];
  const isListed = [",", "och", "and", "samt"].includes(words.at(-1) ?? "");
  const last = isListed ? words.findLast((word) => behind[language].has(word)) : words.at(-1);
  return last !== undefined && behind[language].has(last);
}

/** A preposition governs no more words and commas than these. */
const NEAR = 6;

const behind = {
  sv: new Set(["i", "inom", "mot", "till"]),
  en: new Set(["in", "with", "into", "to"]),
};

function namesIn(text: string): readonly string[] {
  return text.toLowerCase().split(/,? (?:och|samt|and|&|\/) |, |\//);
}

export function isBareNames(text: string, language: Language): boolean {
  if (!/^[\p{L}\p{N} ,&/-]+$/u.test(text) || skillAsked(text)) return false;
  return namesIn(text).every((name) => {
    const words = name.split(" ");
    const [first = ""] = words;
    const isTask = verbForm(first, language) !== undefined || pronouns[language].has(first);
    const isMore = words.some((word) => prepositions[language].has(word));
    return words.length <= MOST_WORDS && !isTask && !isMore && !isAdjective(words.at(-1) ?? "", language);
  });
}

/** How most of the other items begin; as a role's usual duties do where they name no task either. */
function openingOf(statements: readonly Statement[], language: Language): Opening {
  const counts = new Map<Opening, number>();
  let items = 0;
  for (const { kind, text } of statements) {
    if (kind !== "item") continue;
    const [first = ""] = text.toLowerCase().match(/[\p{L}]+/u) ?? [];
    items++;
    const verb = verbForm(first, language);
    const isVerb = verb?.certain === true || verb?.form === "gerund" || first.endsWith("ar");
    const opening = pronouns[language].has(first) ? "subject" : isVerb ? verb?.form : undefined;
    if (opening) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] * 2 >= items ? most[0] : "infinitive";
}
