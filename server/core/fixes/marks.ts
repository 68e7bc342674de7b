import type { Ad, Demand, Statement } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import type { Cluster, Knowledge, Language } from "../knowledge.ts";
import type { Mark } from "./phrase.ts";
import { infinitiveOf, verbForm } from "./verbs.ts";

/** Whether a craft or discipline is asked for in earnest, so that it may not be lost to another role. */
export function isFirm({ mode, area, evidence }: Demand): boolean {
  return mode === "hands-on" && evidence !== "weak" && (area.tier === "S" || area.tier === "D");
}

/** The crafts, tools and titles named in a statement, in offsets of its text; `guarded` ones may not be lost. */
export function marksOf(
  ad: Ad,
  statement: Statement,
  demands: readonly Demand[],
  taken: ReadonlySet<Demand>,
  knowledge: Knowledge,
  language: Language,
  guarded: ReadonlySet<Demand>,
): Mark[] {
  const own = demandsIn(demands, statement);
  const leaving = own.filter((demand) => taken.has(demand));
  const isSameWord = (demand: Demand) =>
    leaving.some(({ start, end }) => start === demand.start && end === demand.end);
  const marks: Mark[] = own.map((demand) => ({
    start: demand.start - statement.start,
    end: demand.end - statement.start,
    taken: taken.has(demand) || isSameWord(demand),
    firm: isFirm(demand) || guarded.has(demand),
  }));
  marks.push(...titleMarks(ad, statement.text, marks));
  const ids = new Set(own.filter((demand) => taken.has(demand)).map(({ area }) => area.cluster));
  const clusters = knowledge.clusters.filter(({ id }) => ids.has(id));
  return [...marks, ...craftVerbs(statement.text, marks, language, clusters)];
}

/** The name of the role itself never leaves its ad. */
export function titleMarks({ title }: Ad, text: string, marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  const small = text.toLowerCase();
  for (const name of title ? [title.text, ...title.professions.map((each) => each.text)] : []) {
    const start = name === "" ? -1 : small.indexOf(name.toLowerCase());
    const end = start + name.length;
    const isFree = ![...marks, ...found].some((mark) => mark.start < end && mark.end > start);
    if (start >= 0 && isFree) found.push({ start, end, taken: false, firm: true });
  }
  return found;
}

/** Verbs that every kind of work has; they tell nothing about a craft. */
const general: ReadonlySet<string> = new Set(
  `producera skapa publicera skriva analysera leda planera boka bygga uppdatera utveckla testa prioritera svara samla sälja produce create publish
  write draft analyse lead plan book build update develop test prioritise reply post measure mäta set bid draw rita advise close order`.split(
    /\s+/,
  ),
);

/** Words such as "klippa" that belong to the crafts taken out, though they name none by themselves. */
function craftVerbs(
  text: string,
  marks: readonly Mark[],
  language: Language,
  clusters: readonly Cluster[],
): Mark[] {
  const verbs = new Set(
    clusters
      .flatMap((cluster) => cluster.verbs[language].handsOn.split(/,\s*/))
      .filter((verb) => /^\p{L}{4,}$/u.test(verb) && !general.has(verb)),
  );
  const found: Mark[] = [];
  for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) {
    const base = baseOf(word.toLowerCase(), language);
    if (!verbs.has(base) && !verbs.has(`${base}e`)) continue;
    const end = index + word.length;
    if (marks.some((mark) => mark.start < end && mark.end > index)) continue;
    found.push({ start: index, end, taken: true, firm: false });
  }
  return found;
}

function baseOf(word: string, language: Language): string {
  const form = verbForm(word, language)?.form;
  if (form === "present" && language === "sv") return infinitiveOf(word) ?? word;
  return form === "gerund" ? word.slice(0, -3) : word;
}
