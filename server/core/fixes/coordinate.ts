import type { Ad, Demand } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import type { Area, Bilingual, Language } from "../knowledge.ts";
import { capitalise } from "../phrasing.ts";
import type { Change, Fix, RuleContext, TextEdit } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { coordinationOf, type Node } from "./coordination.ts";
import { type Departure, departureOf } from "./departures.ts";
import { disappearance, endOfWords, joined, lineBreakOf, replacement, startOfLine } from "./lines.ts";
import type { Moved } from "./moved.ts";
import { handsOnOf } from "./nice.ts";
import { marksIn, type Phrase, phraseOf, segmentsOf, wordAt } from "./phrase.ts";
import { verbForm } from "./verbs.ts";
import { particles, prepositions, subordinators } from "./words.ts";

type Form = "infinitive" | "present" | "gerund";

/** The words that say how somebody sees to it that others do the work. */
export interface Manner {
  readonly verbs: Bilingual<Readonly<Record<Form, string>>>;
  /** What follows the work: " från en byrå". */
  readonly tail?: Bilingual;
}

const COMMISSION: Manner = {
  verbs: {
    sv: {
      infinitive: "beställa och kvalitetssäkra",
      present: "beställer och kvalitetssäkrar",
      gerund: "att beställa och kvalitetssäkra",
    },
    en: {
      infinitive: "commission and quality-assure",
      present: "commission and quality-assure",
      gerund: "commissioning and quality-assuring",
    },
  },
};

const EXPERIENCE: Bilingual = { sv: "Erfarenhet av", en: "Experience of" };

type Understood = Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">;

/** How a statement that leaves is said anew; undefined where it would not read as one. */
export type Wording = (moved: Moved, taken: readonly Demand[], language: Language) => string | undefined;

/** Rewords the demands of an area, and of its cluster where they stand together, as something to commission. */
export function rewordAsCoordination(context: Understood, area: Area): Fix[] {
  return reword(
    context,
    area,
    {
      id: `coordinate:${area.id}`,
      title: {
        sv: "Skriv om till att beställa och kvalitetssäkra",
        en: "Reword as commissioning and quality-assuring",
      },
      kind: "refactor.rewrite",
    },
    inManner(COMMISSION),
  );
}

/** A wording that says who sees to it that the work is done. */
export function inManner(manner: Manner): Wording {
  return (moved, taken, language) => reworded(moved, taken, language, manner);
}

/** Says the demands of an area anew, and those of its cluster where they stand together. Empty where one of them cannot be. */
export function reword(
  context: Understood,
  area: Area,
  described: Pick<Fix, "id" | "title" | "kind">,
  wording: Wording,
): Fix[] {
  const { ad, demands, scope } = context;
  const taken = handsOnOf(demands, new Set([area.id]));
  const wide = handsOnOf(
    demands,
    new Set(scope.foreign.filter((each) => each.area.cluster === area.cluster).map((each) => each.area.id)),
  );
  for (const set of [taken, wide]) {
    if (set.size === 0 || !isReadable(set)) continue;
    const departure = departureOf(context, set);
    const texts = departure.moved.map((moved) =>
      wording(
        moved,
        demandsIn(demands, moved.statement).filter((each) => set.has(each)),
        ad.language,
      ),
    );
    if (departure.stuck.size > 0 || texts.length === 0 || texts.includes(undefined)) continue;
    return [
      {
        ...described,
        safe: false,
        change: () =>
          rewordChange(
            ad,
            departure,
            texts.flatMap((text) => text ?? []),
          ),
      },
    ];
  }
  return [];
}

/** One commissions crafts, not people or programs: every statement has to name a craft. */
function isReadable(demands: ReadonlySet<Demand>): boolean {
  const all = [...demands];
  const isCraft = ({ evidence }: Demand) => evidence === "craft" || evidence === "weak";
  if (all.some(({ evidence }) => evidence === "profession")) return false;
  const readable = new Set(all.filter(isCraft).map(({ statement }) => statement));
  return all.every(({ statement }) => readable.has(statement));
}

/**
 * Whole statements are replaced; of mixed ones the rest stays, and the new words follow as a statement of their own.
 * What several of them come to is said once.
 */
function rewordChange(ad: Ad, { moved }: Departure, texts: readonly string[]): Change {
  const eol = lineBreakOf(ad.text);
  const edits = moved.flatMap(({ statement, left, isWhole }, n): TextEdit[] => {
    const text = texts[n] ?? "";
    const isSaid = texts.indexOf(text) < n;
    if (isSaid && isWhole) return [{ ...disappearance(ad.text, statement.block), newText: "" }];
    if (isWhole) return [replacement(statement.start, statement.text, text)];
    const rest = replacement(statement.start, statement.text, left);
    if (isSaid) return [rest];
    const end = statement.kind === "sentence" ? statement.end : endOfWords(ad.text, statement.block);
    const indent = ad.text.slice(startOfLine(ad.text, statement.block.start), statement.block.start);
    const newText =
      statement.kind === "sentence" ? ` ${text}` : `${eol}${indent}${statement.marker ?? ""}${text}`;
    return [rest, { start: end, end, newText }];
  });
  return { files: [], edits: joined(edits) };
}

/** A demand as something to commission: "Fotografera våra produkter" as "Beställa och kvalitetssäkra foto av våra produkter". */
function reworded(
  { text, section, nested }: Moved,
  taken: readonly Demand[],
  language: Language,
  manner: Manner,
): string | undefined {
  if (nested !== "" || /[.!?:;]\s/.test(text) || /\s[–—-]\s/.test(text)) return undefined;
  const { phrase, names, closing } = marked(text, taken, language);
  if (phrase.marks.length === 0 || phrase.tokens.length === 0) return undefined;
  const isRequirement = section.kind === "must" || section.kind === "requirements";
  const tail = manner.tail?.[language] ?? "";
  if (tail !== "" && /[,(]|(?:^|\s)(?:som|när|that|which|who|when)\s/.test(text)) return undefined;
  if (tail !== "" && text.includes(` ${tail.split(" ")[1]} `)) return undefined;
  const result = rewrite(phrase, names, isRequirement, manner.verbs);
  return result === undefined ? undefined : capitalise(result) + tail + closing;
}

/** The words of a statement with its crafts marked and named, without the stop at its end. */
export function marked(
  text: string,
  taken: readonly Demand[],
  language: Language,
): { readonly phrase: Phrase; readonly names: ReadonlyMap<number, string>; readonly closing: string } {
  const closing = /[.!]*$/.exec(text)?.[0] ?? "";
  const words = text.slice(0, text.length - closing.length);
  const names = new Map<number, string>();
  const marks = [];
  let from = 0;
  for (const demand of taken.toSorted((a, b) => a.start - b.start)) {
    const at = words.toLowerCase().indexOf(demand.text.toLowerCase().replace(/\s+/g, " "), from);
    if (at < 0) continue;
    names.set(at, demand.area.name[language]);
    marks.push({ start: at, end: at + demand.text.length, taken: true, firm: true });
    from = at + demand.text.length;
  }
  return { phrase: phraseOf(words, marks, language), names, closing };
}

function rewrite(
  phrase: Phrase,
  names: ReadonlyMap<number, string>,
  isRequirement: boolean,
  verbs: Manner["verbs"],
): string | undefined {
  const { text, tokens, language } = phrase;
  const node = coordinationOf(phrase, 0, tokens.length);
  if (!node) return undefined;
  const [segment] = segmentsOf(phrase, 0, tokens.length);
  if (!segment) return undefined;
  const anchors = anchorsOf(phrase, segment);
  const verb = anchors.verb ?? (isPlainVerb(phrase, anchors.clause, names) ? anchors.clause : undefined);
  if (verb === undefined) {
    if (anchors.measure !== undefined) return afterMeasure(phrase, anchors.noun, verbs);
    if (anchors.clause !== undefined || !startsWithCraft(phrase)) return undefined;
    const lead = isRequirement
      ? `${EXPERIENCE[language]} ${verbs[language].gerund}`
      : capitalise(verbs[language].infinitive);
    return `${lead} ${lower(text, phrase)}`;
  }
  const form = verbForm(wordAt(phrase, verb), language)?.form ?? "infinitive";
  const start = tokens[verb]?.start ?? 0;
  const members =
    node.kind === "list" && (node.level === "verb" || node.level === "clause") ? node : undefined;
  const object = members
    ? objectsOf(phrase, members.members, members.joints, names) + text.slice(members.tail)
    : objectOf(phrase, start, text.length, names);
  if (object === undefined || object.trim() === "" || pronoun.test(object)) return undefined;
  if (
    opensAside(object.trim(), language) ||
    [...names.values()].some((name) => isRepeated(name, object, text))
  )
    return undefined;
  const said = form === "gerund" ? verbs.en.gerund : verbs[language][form];
  return `${text.slice(0, start)}${said} ${object.trim()}`;
}

/** "photography and photography in Photoshop": two verbs that became one and the same noun. */
function isRepeated(name: string, object: string, text: string): boolean {
  const times = (words: string) => words.toLowerCase().split(name.toLowerCase()).length - 1;
  return times(object) > 1 && times(object) > times(text);
}

/** "bakom kameran", "when we travel": no thing that can be commissioned. */
function opensAside(object: string, language: Language): boolean {
  const first = /^\p{L}+/u.exec(object.toLowerCase())?.[0] ?? "";
  return prepositions[language].has(first) || subordinators[language].has(first) || particles.has(first);
}

/** What a verb was said about before it was replaced. */
const pronoun = /(?:^|[,\s])(?:them|us|it|dem|dom|det|den|oss)(?=\s|$)/iu;

/** "Du är", "du kan" carry no craft; "du filmar" does. */
function isPlainVerb(
  phrase: Phrase,
  clause: number | undefined,
  names: ReadonlyMap<number, string>,
): boolean {
  if (clause === undefined) return false;
  const word = wordAt(phrase, clause);
  const empty = [
    "är",
    "har",
    "kan",
    "vill",
    "ska",
    "får",
    "blir",
    "are",
    "is",
    "have",
    "has",
    "can",
    "will",
    "must",
    "should",
    "may",
    "know",
    "need",
  ];
  return names.has(phrase.tokens[clause]?.start ?? -1) || !empty.includes(word);
}

/** "Erfarenhet av foto" as "Erfarenhet av att beställa och kvalitetssäkra foto". */
function afterMeasure(phrase: Phrase, noun: number, verbs: Manner["verbs"]): string | undefined {
  const at = phrase.tokens[noun]?.start ?? 0;
  const before = wordAt(phrase, noun - 1);
  if (!["av", "i", "inom", "med", "of", "in", "with"].includes(before)) return undefined;
  return `${phrase.text.slice(0, at)}${verbs[phrase.language].gerund} ${phrase.text.slice(at)}`;
}

/** Whether the words name a craft first: "Grafisk formgivning av skyltar" can be commissioned; "strong design skills" and unknown verbs cannot. */
export function startsWithCraft({ tokens, marks }: Phrase): boolean {
  const isSkill = /^(?:skills?|abilit(?:y|ies)|expertise|kunskaper|färdigheter|förmåga)$/.test(
    tokens.at(-1)?.word ?? "",
  );
  return !isSkill && (marks[0]?.start ?? 0) < (tokens[2]?.start ?? Number.POSITIVE_INFINITY);
}

/** The words as they stand inside a sentence. */
export function lower(text: string, { tokens }: Phrase): string {
  const first = tokens[0];
  const word = text.slice(first?.start, first?.end);
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function objectsOf(
  phrase: Phrase,
  members: readonly Node[],
  joints: readonly string[],
  names: ReadonlyMap<number, string>,
): string {
  const objects = members.map(({ start, end }) => objectOf(phrase, start, end, names) ?? "");
  const kept = objects.flatMap((object, n) => (object.trim() === "" ? [] : [n]));
  const closing = joints.at(-1) ?? ", ";
  const unique = kept.filter(
    (n, place) => kept.findIndex((other) => objects[other] === objects[n]) === place,
  );
  return unique
    .map((n, place) => {
      if (place === 0) return objects[n];
      return (place === unique.length - 1 ? closing : ", ") + objects[n];
    })
    .join("");
}

/** What a verb phrase is about: "filmer till webben" of "Ta fram filmer till webben", "foto av event" of "Fotografera event". */
function objectOf(
  phrase: Phrase,
  start: number,
  end: number,
  names: ReadonlyMap<number, string>,
): string | undefined {
  const { text, tokens, language } = phrase;
  const first = tokens.findIndex((token) => token.start >= start);
  let at = first;
  while (at < tokens.length && (tokens[at]?.start ?? end) < end) {
    const token = tokens[at];
    if (!token) break;
    const craft = marksIn(phrase, token.start, token.end)[0];
    if (craft && verbForm(token.word, language)) {
      const rest = text.slice(craft.end, end).trim();
      const next = /^[\p{L}]+/u.exec(rest.toLowerCase())?.[0] ?? "";
      const hangs =
        rest === "" ||
        prepositions[language].has(next) ||
        subordinators[language].has(next) ||
        !/^\p{L}/u.test(rest);
      const name = names.get(craft.start) ?? text.slice(craft.start, craft.end);
      return hangs ? `${name} ${rest}`.trim() : `${name} ${language === "sv" ? "av" : "of"} ${rest}`;
    }
    const isLead =
      verbForm(token.word, language) !== undefined ||
      /^(?:du|you|själv|och|and|fram|upp|ut|in|up|out|även|also|att|to|är|löpande|för|with|med|responsible|ansvarig)$/.test(
        token.word,
      );
    if (!isLead || craft) break;
    at++;
  }
  const token = tokens[at];
  if (!token || token.start >= end) return "";
  return text.slice(token.start, end);
}
