import type { Demand, Profession, Title } from "./ad.ts";
import type {
  Archetype,
  Area,
  Bilingual,
  Depth,
  Knowledge,
  Language,
  Mode,
  Role,
  Tier,
} from "./knowledge.ts";
import type { Analysis, Understanding } from "./lint.ts";
import type { Span } from "./span.ts";

/** What is known of some words of an ad, to show beside them. */
export interface Card extends Span {
  /** In the ad's language. */
  readonly text: string;
}

/** How a card is written: as Markdown, or for people who would see the markup. */
export type CardFormat = "markdown" | "plaintext";

const archetypes: Bilingual<Readonly<Record<Archetype, string>>> = {
  sv: {
    manager: "Chef: ansvarar för människor, budget eller resultat.",
    "manager-generalist": "Ansvarig för ett område: planerar, håller ihop och gör en del själv.",
    strategist: "Strateg: analyserar, prioriterar och visar riktningen, medan andra producerar.",
    generalist: "Generalist: gör lite av varje inom ett fält, på vardagsnivå.",
    specialist: "Specialist: kan sitt hantverk på djupet.",
    coordinator: "Samordnare: ser till att rätt saker blir gjorda i rätt tid.",
    assistant: "Assistent: stöttar andra i det dagliga arbetet.",
  },
  en: {
    manager: "Manager: answers for people, a budget or results.",
    "manager-generalist": "Responsible for a field: plans, holds it together and does some of it.",
    strategist: "Strategist: analyses, sets priorities and shows the direction, while others produce.",
    generalist: "Generalist: does a little of everything within a field, at an everyday level.",
    specialist: "Specialist: knows one craft in depth.",
    coordinator: "Coordinator: sees to it that the right things get done in time.",
    assistant: "Assistant: supports others in their daily work.",
  },
};

const tiers: Bilingual<Readonly<Record<Tier, string>>> = {
  sv: {
    S: "Ett hantverk med egen utbildning och egna verktyg.",
    D: "Ett arbetsområde som går att kombinera med ett närliggande.",
    G: "En arbetsfärdighet som många roller delar.",
    M: "Ledning och ansvar.",
  },
  en: {
    S: "A craft with its own training and its own tools.",
    D: "A discipline that combines with a neighbouring one.",
    G: "A working skill that many roles share.",
    M: "Leadership and responsibility.",
  },
};

const modes: Bilingual<Readonly<Record<Mode, string>>> = {
  sv: {
    "hands-on": "den som anställs gör det själv",
    lead: "den som anställs leder det, andra utför",
    coordinate: "den som anställs beställer eller samordnar det, andra utför",
    know: "den som anställs förstår det, utan att utföra det",
    nice: "meriterande",
    context: "nämns som sammanhang, efterfrågas inte",
    negated: "ingår uttryckligen inte",
  },
  en: {
    "hands-on": "the person hired does it",
    lead: "the person hired leads it, others do it",
    coordinate: "the person hired orders or coordinates it, others do it",
    know: "the person hired understands it, without doing it",
    nice: "nice to have",
    context: "mentioned as background, not asked for",
    negated: "expressly not part of the job",
  },
};

const depths: Bilingual<Readonly<Record<Depth, string>>> = {
  sv: { light: ", på grundnivå", normal: "", expert: ", på expertnivå" },
  en: { light: ", at a basic level", normal: "", expert: ", at expert level" },
};

const labels = {
  sv: {
    core: "Rollens kärna",
    ok: "Rimligt att efterfråga",
    out: "Någon annans yrke",
    duties: "Vanliga uppgifter",
    beyond: "Annonsen efterfrågar dessutom",
    unknown: "Rolescope känner inte till titeln, så kraven vägs bara mot varandra.",
    reading: "Så tolkas orden",
    specialist: "Egen roll",
    cluster: "Hör ihop med",
    ownOf: "Kärnan i",
    outOf: "Någon annans yrke för",
    words: "Känns igen på",
    isOwn: "Hör till det som titeln lovar.",
    isForeign: "Ligger utanför det som titeln lovar.",
  },
  en: {
    core: "The core of the role",
    ok: "Fine to ask for",
    out: "Somebody else's profession",
    duties: "Usual duties",
    beyond: "The ad also asks for",
    unknown: "Rolescope does not know this title, so the demands are only weighed against one another.",
    reading: "How the words are read",
    specialist: "A role of its own",
    cluster: "Goes with",
    ownOf: "The core of",
    outOf: "Somebody else's profession to",
    words: "Known by",
    isOwn: "Belongs to what the title promises.",
    isForeign: "Lies beyond what the title promises.",
  },
} as const;

const MOST_NAMES = 8;

/** How the parts of a card are written in one format. */
interface Pen {
  strong(words: string): string;
  plain(words: string): string;
}

const pens: Readonly<Record<CardFormat, Pen>> = {
  markdown: { strong: (words) => `**${escaped(words)}**`, plain: escaped },
  plaintext: { strong: oneLine, plain: oneLine },
};

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Words that may stand anywhere in a line of Markdown and mean only themselves. */
function escaped(words: string): string {
  return oneLine(words).replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
}

/**
 * The card of the words at an offset: the role on a title, the area on a demand.
 * @returns nothing where there is neither, or the file is no ad.
 */
export function cardAt(
  { reading, ads }: Analysis,
  knowledge: Knowledge,
  offset: number,
  format: CardFormat,
): Card | undefined {
  if (!reading.isAd) return undefined;
  const pen = pens[format];
  for (const understanding of ads) {
    const { ad, demands } = understanding;
    if (ad.title && contains(ad.title, offset))
      return titleCard(understanding, ad.title, offset, knowledge, pen);
    const demand = demands.find((each) => contains(each, offset));
    if (demand) return demandCard(understanding, demand, knowledge, pen);
  }
  return undefined;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function titleCard(
  { ad, scope }: Understanding,
  title: Title,
  offset: number,
  knowledge: Knowledge,
  pen: Pen,
): Card {
  const { language, archetype } = ad;
  const say = labels[language];
  const touched = title.professions.filter((profession) => contains(profession, offset));
  const professions: readonly Profession[] = touched.length > 0 ? touched : title.professions;
  const roles = [...new Set(professions.flatMap(({ role }) => (role ? [role] : [])))];
  const parts = roles.map((role) => roleCard(role, language, knowledge, pen));
  if (roles.length === 0) {
    parts.push(
      paragraphs([
        pen.strong(title.text),
        archetype && pen.plain(archetypes[language][archetype]),
        pen.plain(say.unknown),
      ]),
    );
  }
  const foreign = scope.foreign.map(({ area }) => area.name[language]);
  if (foreign.length > 0) parts.push(`${pen.strong(say.beyond)}: ${pen.plain(listed(foreign, language))}`);
  return { start: title.start, end: title.end, text: parts.join("\n\n") };
}

function roleCard(role: Role, language: Language, knowledge: Knowledge, pen: Pen): string {
  const say = labels[language];
  const areas = (label: string, ids: readonly string[]): string | undefined => {
    const names = ids.flatMap((id) => knowledge.areas.find((area) => area.id === id)?.name[language] ?? []);
    return names.length > 0 ? `- ${pen.strong(label)}: ${pen.plain(listed(names, language))}` : undefined;
  };
  const lists = [areas(say.core, role.core), areas(say.ok, role.ok), areas(say.out, role.out)];
  const duties = role.duties[language].map((duty) => `- ${pen.plain(duty)}`);
  return paragraphs([
    pen.strong(role.name[language]),
    pen.plain(archetypes[language][role.archetype]),
    lists.filter((line) => line !== undefined).join("\n"),
    duties.length > 0 && `${pen.strong(say.duties)}:\n\n${duties.join("\n")}`,
  ]);
}

function demandCard({ ad, scope }: Understanding, demand: Demand, knowledge: Knowledge, pen: Pen): Card {
  const { language } = ad;
  const { area, mode, depth, start, end } = demand;
  const say = labels[language];
  const role = knowledge.roles.find(({ id }) => id === area.role)?.name[language];
  const isForeign = scope.foreign.some((foreign) => foreign.area === area);
  const isOwn = scope.own.includes(area);
  const text = paragraphs([
    pen.strong(capitalised(area.name[language])),
    pen.plain(tiers[language][area.tier]),
    [
      `- ${pen.strong(say.reading)}: ${pen.plain(modes[language][mode] + depths[language][depth])}`,
      ...(role ? [`- ${pen.strong(say.specialist)}: ${pen.plain(role)}`] : []),
    ].join("\n"),
    isForeign ? pen.plain(say.isForeign) : isOwn && pen.plain(say.isOwn),
  ]);
  return { start, end, text };
}

/** The card of a role or an area by itself, for whoever asks for it by name. */
export function cardOf(
  { role, area }: { readonly role?: Role; readonly area?: Area },
  knowledge: Knowledge,
  language: Language,
  format: CardFormat,
): string {
  const pen = pens[format];
  return paragraphs([
    role && roleCard(role, language, knowledge, pen),
    area && areaCard(area, knowledge, language, pen),
  ]);
}

function areaCard(area: Area, knowledge: Knowledge, language: Language, pen: Pen): string {
  const say = labels[language];
  const named = (roles: readonly Role[]) =>
    listed(
      roles.map(({ name }) => name[language]),
      language,
    );
  const cluster = knowledge.clusters.find(({ id }) => id === area.cluster)?.name[language];
  const own = named(knowledge.roles.filter(({ core }) => core.includes(area.id)));
  const out = named(knowledge.roles.filter((role) => role.out.includes(area.id)));
  const words = listed([...area.craft[language], ...area.tools].map(plainTerm), language);
  return paragraphs([
    pen.strong(capitalised(area.name[language])),
    pen.plain(tiers[language][area.tier]),
    [
      cluster && `- ${pen.strong(say.cluster)}: ${pen.plain(cluster)}`,
      own && `- ${pen.strong(say.ownOf)}: ${pen.plain(own)}`,
      out && `- ${pen.strong(say.outOf)}: ${pen.plain(out)}`,
      words && `- ${pen.strong(say.words)}: ${pen.plain(words)}`,
    ]
      .filter(Boolean)
      .join("\n"),
  ]);
}

/** A term without the marks of its notation. */
function plainTerm(term: string): string {
  return term.replace(/[~^*]/g, "");
}

/** So many names that the card can still be taken in at a glance, and how many more there are. */
function listed(names: readonly string[], language: Language): string {
  const rest = names.length - MOST_NAMES;
  if (rest <= 1) return names.join(", ");
  const more = { sv: `och ${rest} till`, en: `and ${rest} more` }[language];
  return `${names.slice(0, MOST_NAMES).join(", ")} ${more}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function paragraphs(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join("\n\n");
}
