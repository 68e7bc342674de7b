import type { Ad, Statement } from "../ad.ts";
import type { Draft } from "./draft.ts";
import { unwrapped } from "./lines.ts";

const WORDS = {
  sv: { apply: "Så söker du: TODO", last: "Sista ansökningsdag: TODO" },
  en: { apply: "How to apply: TODO", last: "Apply by: TODO" },
} as const;

/** Where an application goes, the same for every ad of an employer. */
const address =
  /\S@\S|https?:|(?<!\p{L})(?:www\.|formulär\p{L}*|webbformulär|hemsida\p{L}*|webbplats\p{L}*|webbsida|knappen|karriärsida|website|careers? page|recruitment page|form|button)(?!\p{L})/iu;
const sending =
  /(?<!\p{L})(?:ansökan|ansök|sök|söker du|skicka|frågor|kontakta|kontakt|ring|mejla|maila|apply|application|applications|send|submit|upload|questions|contact|email|e-mail|call|write to)(?!\p{L})/iu;
/** What holds for this vacancy alone. */
const ownWords =
  /(?<!\p{L})(?:vecka|intervju\p{L}*|portfolio\p{L}*|portfölj\p{L}*|arbetsprov\p{L}*|showreel|github|märk\p{L}*|referens|samples?|interviews?|reference|subject|examples?|exempel|showing|links?|länk\p{L}*|note about|rader om)(?!\p{L})/iu;
const date =
  /,? (?:senast|innan|före|no later than|not later than|by|before|until) (?:(?:den|the|on|noon|midnight|kl|klockan|at|\p{L}+dag|\p{L}+day,?|jan\p{L}*|feb\p{L}*|mar\p{L}*|apr\p{L}*|maj|may|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|o[kc]t\p{L}*|nov\p{L}*|de[kc]\p{L}*) ){0,4}\d[^.,;@]*(?=[.,;!]|$)/iu;
const dated =
  /\d|(?<!\p{L})(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|june|july|august|october)(?!\p{L})/iu;

/** What holds for everybody whom the employer hires. */
const conditions =
  /(?<!\p{L})(?:belastningsregist\p{L}*|registerutdrag|bakgrundskontroll\p{L}*|dbs|disclosure and barring|background checks?|criminal records?)(?!\p{L})/iu;

/** Lines for the end of a new ad: where to apply as the first ad says it, and what is still to be told. */
export function closingOf({ ad, moved }: Draft): readonly string[] {
  const statements = ad.sections.filter(({ kind }) => kind === "apply").flatMap((each) => each.statements);
  if (statements.length === 0) return [];
  const isMoved = (statement: Statement) => moved.some((each) => each.statement === statement);
  const kept = statements
    .filter((each) => each.kind === "sentence" && !isMoved(each))
    .map(({ text }) => unwrapped(text))
    .filter(
      (text) =>
        address.test(text) &&
        sending.test(text) &&
        !ownWords.test(withoutAddress(text)) &&
        !namesTitle(text, ad),
    )
    .map((text) => text.replace(date, ""))
    .filter((text) => !dated.test(withoutAddress(text)));
  const words = WORDS[ad.language];
  const isDated = statements.some(({ text }) =>
    /^(?:.*\s)?(?:senast|sista|by|before|no later than|closing)\s/i.test(text),
  );
  if (!kept.some((text) => /ansök|sök|skicka|appl|send|submit|upload/i.test(text)))
    return ["", ...kept, ...(kept.length > 0 ? [""] : []), words.apply];
  return ["", kept.join(" "), ...(isDated ? ["", words.last] : [])];
}

/** What the first ad asks of everybody before they are hired: an extract from a register, say. */
export function conditionsOf({ ad, moved }: Draft): readonly string[] {
  return ad.sections
    .flatMap(({ statements }) => statements)
    .filter(({ kind, text }) => kind === "sentence" && /[.!]$/.test(text) && text.length <= LONGEST)
    .filter(({ text }) => conditions.test(text) && !namesTitle(text, ad))
    .filter((statement) => !moved.some((each) => each.statement === statement))
    .map(({ text }) => unwrapped(text));
}

/** Longer sentences say more. */
const LONGEST = 120;

/** Without addresses and telephone numbers. */
function withoutAddress(text: string): string {
  return text.replace(/\S+@\S+|https?:\S+|\+?\d[\d \-–/]{6,}/g, "");
}

function namesTitle(text: string, { title }: Ad): boolean {
  return title !== undefined && title.text !== "" && text.toLowerCase().includes(title.text.toLowerCase());
}
