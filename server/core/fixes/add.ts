import type { Ad, Section } from "../ad.ts";
import type { Area, Bilingual } from "../knowledge.ts";
import { enumerateNames } from "../phrasing.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { addSentence, afterStatements } from "./complement.ts";
import { endOfWords, isBlankLine, lineBreakOf, nextLine } from "./lines.ts";

/** What an ad can leave out, and a sentence can say. */
export type Unsaid =
  | "closing-date"
  | "learning"
  | "mandate"
  | "pay"
  | "priorities"
  | "purpose"
  | "reporting-line";

const SENTENCES: Readonly<Record<Unsaid, Bilingual>> = {
  "closing-date": { sv: "Sista ansökningsdag: TODO.", en: "Closing date: TODO." },
  learning: {
    sv: "Du får tid för kompetensutveckling: TODO.",
    en: "You get time for professional development: TODO.",
  },
  mandate: { sv: "Du har mandat att besluta om TODO.", en: "You have the authority to decide on TODO." },
  pay: { sv: "Lönespann: TODO.", en: "Salary range: TODO." },
  priorities: { sv: "I första hand arbetar du med TODO.", en: "Your first priority is TODO." },
  purpose: { sv: "Syftet med rollen är TODO.", en: "The purpose of the role is TODO." },
  "reporting-line": { sv: "Du rapporterar till TODO.", en: "You report to TODO." },
};

const ROOMS: Readonly<Record<Unsaid, readonly Section["kind"][]>> = {
  "closing-date": ["apply"],
  learning: ["benefits", "team", "duties"],
  mandate: ["duties", "team"],
  pay: ["benefits", "apply", "duties"],
  priorities: ["duties", "team"],
  purpose: ["duties"],
  "reporting-line": ["team", "duties"],
};

/** Adds a sentence that says what is missing, with a gap to fill in. */
export function addUnsaid({ ad }: Pick<RuleContext, "ad">, what: Unsaid): Fix[] {
  const sentence = SENTENCES[what];
  return [
    adding(`add-${what}`, sentence, () =>
      what === "purpose"
        ? early(ad, sentence[ad.language])
        : addSentence(ad, sentence[ad.language], NONE, [], ROOMS[what]),
    ),
  ];
}

const NONE: ReadonlySet<never> = new Set();

/** Who may stand beside a role. */
export const helpers = ["colleague", "agency", "consultant", "interim"] as const;
export type Helper = (typeof helpers)[number];

const SUPPORT: Readonly<Record<Helper, Bilingual>> = {
  colleague: { sv: "kollegor", en: "colleagues" },
  agency: { sv: "en byrå", en: "an agency" },
  consultant: { sv: "konsulter", en: "consultants" },
  interim: { sv: "interimskonsulter", en: "interim specialists" },
};

/**
 * Says who stands beside the role: one fix for each who may.
 * @param areas what they take care of; a gap to fill in where that is not known.
 */
export function addSupport({ ad }: Pick<RuleContext, "ad">, areas: readonly Area[] = []): Fix[] {
  const work = areas.length > 0 ? enumerateNames(areas.map(({ name }) => name)) : { sv: "TODO", en: "TODO" };
  return helpers.map((helper) => {
    const { sv, en } = SUPPORT[helper];
    const sentence = {
      sv: `Du får stöd av ${sv} i arbetet med ${work.sv}.`,
      en: `You get support from ${en} with ${work.en}.`,
    };
    return adding(`add-support:${helper}`, sentence, () => addSentence(ad, sentence[ad.language], NONE, []));
  });
}

/** Says what a manager or strategist answers for, before the duties. */
export function addResponsibility({
  ad,
  scope,
  knowledge,
}: Pick<RuleContext, "ad" | "scope" | "knowledge">): Fix[] {
  const core = scope.roles[0]?.core[0];
  const area = knowledge.areas.find(({ id }) => id === core)?.name;
  if (!area) return [];
  const sentence = {
    sv: `Du har det övergripande ansvaret för ${area.sv}.`,
    en: `You have overall responsibility for ${area.en}.`,
  };
  return [adding("add-responsibility", sentence, () => beforeDuties(ad, sentence[ad.language]))];
}

function adding(id: string, sentence: Bilingual, edits: () => readonly TextEdit[]): Fix {
  return {
    id,
    title: { sv: `Lägg till: ${sentence.sv}`, en: `Add: ${sentence.en}` },
    kind: "quickfix",
    safe: false,
    change: () => ({ files: [], edits: edits() }),
  };
}

function beforeDuties(ad: Ad, sentence: string): readonly TextEdit[] {
  const duties = ad.sections.find(
    ({ kind, heading }) => kind === "duties" && heading && heading.style !== "run-in",
  );
  if (!duties?.heading) return addSentence(ad, sentence, NONE, [], ["duties"]);
  const eol = lineBreakOf(ad.text);
  const at = endOfWords(ad.text, duties.heading.block);
  const isTight = duties.heading.style === "line" || duties.heading.style === "bold";
  const gap = /^[ \t]*\r?\n[ \t]*\r?\n/.test(ad.text.slice(at, at + 80)) ? "" : eol;
  return [{ start: at, end: at, newText: `${isTight && gap !== "" ? eol : eol + eol}${sentence}${gap}` }];
}

/** After the first paragraph that speaks of the job. */
function early(ad: Ad, sentence: string): readonly TextEdit[] {
  const first = ad.sections.find(
    ({ kind, statements }) =>
      ["intro", "duties", "other"].includes(kind) &&
      statements[0]?.kind === "sentence" &&
      !isTitle(ad, statements[0]),
  );
  if (!first) return beforeDuties(ad, sentence);
  const { statements } = first;
  const paragraph = statements.filter(({ kind, start }, n) => {
    const before = statements[n - 1];
    return kind === "sentence" && (!before || start < endOfParagraph(ad.text, statements[0]?.end ?? start));
  });
  return [afterStatements(ad, first, paragraph, sentence, [])];
}

function isTitle({ title }: Ad, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return title !== undefined && title.source !== "phrase" && start <= title.start && title.end <= end;
}

function endOfParagraph(text: string, from: number): number {
  let at = nextLine(text, from);
  while (at < text.length && !isBlankLine(text, at)) at = nextLine(text, at);
  return at;
}
