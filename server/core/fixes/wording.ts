import type { Ad, PhraseMatch } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import { capitalise, countWords, quote } from "../phrasing.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { weigh } from "../weigh.ts";
import { cut } from "./cut.ts";
import { disappearance, replacement } from "./lines.ts";
import { titleMarks } from "./marks.ts";

/** How many words may go with a phrase: what joins it to the others, and what says more of it. */
const MOST = 4;

/** How many may go with it where a whole sentence goes. */
const MOST_WHOLE = 8;

/**
 * Deletes a phrase with the sentence or the member of a list it stands in. Nothing that is asked for is deleted, nothing
 * that says how to apply, and not all that stands below a heading.
 */
export function deletePhrase(
  { ad, demands }: Pick<RuleContext, "ad" | "demands">,
  phrase: PhraseMatch,
): Fix[] {
  const { statement } = phrase;
  if (!statement || statement.kind === "cell" || statement.text.endsWith(":")) return [];
  const marks = demandsIn(demands, statement).map(({ start, end }) => ({
    start: start - statement.start,
    end: end - statement.start,
    taken: false,
    firm: true,
  }));
  const own = {
    start: phrase.start - statement.start,
    end: phrase.end - statement.start,
    taken: true,
    firm: true,
  };
  if (marks.some(({ start, end }) => start < own.end && end > own.start)) return [];
  marks.push(...titleMarks(ad, statement.text, marks));
  const result = cut(statement.text, [...marks, own], ad.language);
  if (!result) return [];
  const isWhole = result.left === "";
  if (isWhole && (statement.block.end > statement.end + 3 || (ad.title && isWithin(ad.title, statement))))
    return [];
  const { section } = phrase;
  const spared = countWords(statement.text) - countWords(phrase.text) - countWords(result.left);
  if (spared > (isWhole ? MOST_WHOLE : MOST)) return [];
  if (isWhole && section?.heading && section.statements.length === 1) return [];
  if (isWhole && section?.kind === "apply" && 2 * phrase.text.length < statement.text.length) return [];
  const edit: TextEdit = isWhole
    ? { ...disappearance(ad.text, statement.block), newText: "" }
    : replacement(statement.start, statement.text, result.left);
  return [
    {
      id: "delete-phrase",
      title: !isWhole
        ? { sv: `Ta bort ${quote("sv", phrase.text)}`, en: `Delete ${quote("en", phrase.text)}` }
        : statement.kind === "item"
          ? { sv: "Ta bort punkten", en: "Delete the item" }
          : { sv: "Ta bort meningen", en: "Delete the sentence" },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: [edit] }),
    },
  ];
}

function isWithin(
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Keeps one of the professions of a combined title: each that does not become too wide by it. */
export function keepOneTitle({
  ad,
  demands,
  scope,
  knowledge,
}: Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">): Fix[] {
  const { title } = ad;
  const [first] = title?.professions ?? [];
  const last = title?.professions.at(-1);
  if (!title || !first || !last || first === last) return [];
  return title.professions.flatMap((profession): Fix[] => {
    const alone: Ad = { ...ad, title: { ...title, professions: [profession] } };
    const { foreign, verdict } = weigh(alone, demands, knowledge);
    if (!profession.role || (verdict === "over-scoped" && foreign.length > scope.foreign.length)) return [];
    const isCapital = /^\p{Lu}/u.test(first.text) && profession.text === profession.text.toLowerCase();
    const name = isCapital ? capitalise(profession.text) : profession.text;
    return [
      {
        id: `keep-title:${profession.role.id}`,
        title: { sv: `Behåll bara titeln ${name}`, en: `Keep only the title ${name}` },
        kind: "refactor.rewrite",
        safe: false,
        change: () => ({
          files: [],
          edits: everywhere(ad.text, ad.text.slice(first.start, last.end), name),
        }),
      },
    ];
  });
}

/** Every place where the combined title stands, in the front matter and the heading alike. */
function everywhere(text: string, combined: string, one: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(combined); at >= 0; at = text.indexOf(combined, at + combined.length)) {
    edits.push({ start: at, end: at + combined.length, newText: one });
  }
  return edits;
}
