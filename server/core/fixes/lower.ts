import type { Demand } from "../ad.ts";
import type { Area, Bilingual, Language } from "../knowledge.ts";
import type { Fix, RuleContext } from "../rule.ts";
import { anchorsOf } from "./anchors.ts";
import { lower, marked, reword, startsWithCraft } from "./coordinate.ts";
import type { Moved } from "./moved.ts";
import { type Phrase, segmentsOf, wordAt } from "./phrase.ts";

const BASIC: Bilingual = { sv: "Grundläggande förståelse för", en: "Basic understanding of" };

/** Lowers what is required of an area to basic understanding. Offered where it stands among requirements only. */
export function lowerToBasic(
  context: Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">,
  area: Area,
): Fix[] {
  return reword(
    context,
    area,
    {
      id: `lower:${area.id}`,
      title: { sv: "Sänk till grundläggande förståelse", en: "Lower to basic understanding" },
      kind: "quickfix",
    },
    lowered,
  );
}

/** Words that would contradict "basic" in what is left. */
const high =
  /(?:^|[^\p{L}])(?:avancera\p{L}*|expert\p{L}*|djup\p{L}*|senior\p{L}*|gedig\p{L}*|mycket|minst|års?|advanced|deep|strong|excellent|proven|extensive|years?|ha|have)(?!\p{L})/iu;

function lowered(
  { text, nested, section }: Moved,
  taken: readonly Demand[],
  language: Language,
): string | undefined {
  const isRequired = section.kind === "must" || section.kind === "requirements";
  if (!isRequired || nested !== "" || /[.!?:;]\s/.test(text) || /\s[–—-]\s/.test(text)) return undefined;
  const { phrase, closing } = marked(text, taken, language);
  const [segment] = segmentsOf(phrase, 0, phrase.tokens.length);
  if (phrase.marks.length === 0 || !segment) return undefined;
  const anchors = anchorsOf(phrase, segment);
  const result =
    anchors.measure === undefined
      ? ofCraft(phrase, anchors.verb ?? anchors.clause)
      : afterMeasure(phrase, anchors.clause, anchors.noun);
  return result === undefined ? undefined : result + closing;
}

/** "Fotografering och retusch", "Strong photography skills". */
function ofCraft(phrase: Phrase, verb: number | undefined): string | undefined {
  const { text, language } = phrase;
  if (verb !== undefined) return undefined;
  const skills = /^(?:(?:strong|good|excellent|solid|advanced|great|very good)\s+)?(.*\sskills)$/i.exec(
    text,
  )?.[1];
  if (language === "en" && skills && !high.test(skills)) return `Basic ${lower(skills, phrase)}`;
  if (!startsWithCraft(phrase) || high.test(text) || /\sskills\b/.test(text)) return undefined;
  return `${BASIC[language]} ${lower(text, phrase)}`;
}

/** "Du har gedigen erfarenhet av foto" as "Du har grundläggande förståelse för foto". */
function afterMeasure(phrase: Phrase, clause: number | undefined, noun: number): string | undefined {
  const { text, tokens, language } = phrase;
  const before = wordAt(phrase, noun - 1);
  if (!["av", "i", "inom", "med", "of", "in", "with"].includes(before)) return undefined;
  const rest = text.slice(tokens[noun]?.start ?? 0);
  if (high.test(rest) || ["att", "to"].includes(wordAt(phrase, noun))) return undefined;
  if (clause === undefined) return `${BASIC[language]} ${rest}`;
  if (!["har", "have", "has"].includes(wordAt(phrase, clause))) return undefined;
  const kept = text.slice(0, tokens[clause]?.end ?? 0);
  return `${kept} ${language === "en" ? "a " : ""}${BASIC[language].toLowerCase()} ${rest}`;
}
