import type { Language } from "../knowledge.ts";
import { verbForm } from "./verbs.ts";

/**
 * Closed lists of the small words that hold a phrase together.
 * All in lower case. A word that can be something else as well is left out, unless the place decides.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

type ByLanguage = Readonly<Record<Language, ReadonlySet<string>>>;

/** Words that join two members of a list. */
export const conjunctions: ByLanguage = {
  sv: words("och samt eller liksom plus"),
  en: words("and or plus"),
};

/** Words that open what hangs on the words before it: "på mässor", "for our channels". */
export const prepositions: ByLanguage = {
  sv: words(
    "av för i inom med om på till från hos vid mot under över efter inför genom via utan kring runt mellan bland per enligt utifrån åt ur längs gentemot inklusive inkl exklusive exkl",
  ),
  en: words(
    "of for in within with about on to from at by under over after before through via without around between among per across into onto towards toward during including incl excluding using against behind",
  ),
};

/** Words that open a clause hanging on the one before. */
export const subordinators: ByLanguage = {
  sv: words("som där när då vilket vilka vilken så eftersom medan innan tills om ifall vars utom"),
  en: words("who which that where when while so because since if whose whom until unless whether as such"),
};

/** Words between a verb and its members that introduce examples or form. */
export const introducers: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    "till exempel",
    "t ex",
    "exempelvis",
    "såsom",
    "som",
    "bland annat",
    "bl a",
    "i form av",
    "med fokus på",
    "inklusive",
    "inkl",
  ],
  en: [
    "such as",
    "for example",
    "e g",
    "eg",
    "like",
    "including",
    "incl",
    "in the form of",
    "with a focus on",
    "with focus on",
  ],
};

/** What can stand first in a member without being part of it. */
export const adverbs: ByLanguage = {
  sv: words(
    "även också dessutom sedan därefter gärna helst ibland självständigt själv löpande aktivt dagligen därtill slutligen delvis",
  ),
  en: words(
    "also then additionally occasionally even independently actively sometimes finally regularly ideally preferably",
  ),
};

/** Words that begin a noun phrase. */
export const determiners: ByLanguage = {
  sv: words(
    "en ett den det de vår vårt våra din ditt dina deras dess sin sitt sina all allt alla varje egen eget egna flera några många samtliga",
  ),
  en: words("a an the our your their its all any every each some several many own"),
};

/** Words that complete a verb: "sätta upp", "ta fram", "set up". */
export const particles: ReadonlySet<string> = words(
  "fram upp ut in ned ner bort ihop om igenom vidare up out down off",
);

/** Who does it. */
export const pronouns: ByLanguage = {
  sv: words("du vi ni hen man"),
  en: words("you we they i"),
};

/** Nouns that say how well something is known; what it is follows them. */
export const measures: ByLanguage = {
  sv: words(
    "erfarenhet erfarenheter kunskap kunskaper kompetens förståelse vana bakgrund ansvar huvudansvar utbildning intresse känsla kännedom förmåga färdigheter examen insikt spetskompetens talang",
  ),
  en: words(
    "experience knowledge understanding background expertise proficiency familiarity ability degree responsibility competence training education interest mastery command flair",
  ),
};

/** Adjectives that say how well, before a word of `measures`. */
export const leadingAdjectives: ByLanguage = {
  sv: words(
    "god goda gott mycket stor stort stora bred breda djup djupa dokumenterad dokumenterade gedigen gedigna lång flerårig tidigare relevant relevanta viss grundläggande avancerade avancerad praktisk teknisk starkt stark minst några flera års ett två tre fyra fem sex sju åtta år visuell teoretisk teoretiska praktiska",
  ),
  en: words(
    "good great strong solid proven demonstrated extensive deep broad excellent previous prior relevant some basic advanced practical hands-on hands technical several years year of two three four five six at least minimum expert working professional significant on in-depth depth sound confident fluent thorough comprehensive expert",
  ),
};

/** Words that say "and so on": they follow the member before them. */
export const remainders: ByLanguage = {
  sv: words("mm m etc osv liknande dylikt likande mer mera annat övrigt"),
  en: words("etc more similar beyond others else so"),
};

/** Adjectives that open what is said last of all members: "leaflets and posters, ready for print". */
export const predicates: ReadonlySet<string> = words(
  "ready suitable available based complete färdig färdiga färdigt klar klara klart redo lämplig lämpliga anpassad anpassade",
);

/** Adjectives that say how well somebody masters what follows: "strong photography and copywriting". */
export const grades: ByLanguage = {
  sv: words(
    "god goda stark starka mycket gedigen gedigna avancerade avancerad djup djupa bred breda utmärkta",
  ),
  en: words("good great strong solid proven excellent advanced confident sound expert outstanding extensive"),
};

/** Words that say of somebody how well what follows is done: no noun that an adjective before them could share. */
export const capable: ReadonlySet<string> = words(
  "used able happy willing comfortable confident experienced skilled eager keen van vana bekväm trygg säker duktig skicklig erfaren",
);

/** Words that mark a number as not exact: "roughly $2k a month" says more of what stands before it. */
export const approximators: ReadonlySet<string> = words(
  "ungefär cirka ca omkring roughly approximately approx circa around about",
);

/** Parts of a compound that several first parts can share: "foto- och filmproduktion", "photo and video editing". */
export const sharedHeads: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    "produktionen",
    "produktioner",
    "produktion",
    "redigering",
    "formgivning",
    "hantering",
    "bearbetning",
    "utveckling",
    "planering",
    "optimering",
    "annonsering",
    "marknadsföring",
    "kommunikation",
    "analyser",
    "analys",
    "design",
    "skapande",
    "arbete",
    "inspelning",
    "inspelningar",
    "strategi",
    "strategier",
    "ledning",
    "material",
    "kampanjer",
    "annonser",
    "uppdrag",
    "projekt",
    "tjänster",
    "kunskaper",
    "kunskap",
    "erfarenhet",
    "vana",
    "kompetens",
    "administration",
    "installationer",
    "installation",
    "programmering",
    "skrivning",
    "verktyg",
    "sändningar",
    "sändning",
    "fotografering",
    "bildbehandling",
    "innehåll",
    "produktionerna",
    "text",
    "texter",
  ],
  en: [
    "production",
    "editing",
    "design",
    "management",
    "development",
    "planning",
    "optimisation",
    "optimization",
    "advertising",
    "marketing",
    "communication",
    "communications",
    "analysis",
    "analytics",
    "creation",
    "work",
    "recording",
    "strategy",
    "skills",
    "content",
    "campaigns",
    "projects",
    "administration",
    "installation",
    "programming",
    "writing",
    "tools",
    "processing",
    "experience",
    "shoots",
    "engineering",
    "direction",
    "retouching",
    "assets",
    "materials",
    "applications",
    "apps",
    "platforms",
    "systems",
    "services",
    "solutions",
    "processes",
    "practices",
    "environments",
    "technologies",
    "frameworks",
  ],
};

/** Adjectives can share a noun with the next member: "snygga och säljande filmer". */
export function isAdjective(word: string, language: Language): boolean {
  return language === "sv" ? swedishAdjective(word) : englishAdjective(word);
}

const swedishAdjectives = words(
  `snygg snygga snyggt fin fina bra stark starka kort korta lång långa ny nya unik unika olika egen egna interna externa intern extern digitala digital
  tryckta tryckt rörlig rörliga grafisk grafiska visuell visuella kreativ kreativa enkel enkla enklare lättare stora stor små liten moderna modern varma varm tydlig tydliga
  analog analoga sociala betald betalda organisk organiska teknisk tekniska övergripande lokala regionala nationella internationella`,
);
const englishAdjectives = words(
  `short long new clear strong engaging compelling creative internal external digital printed static visual simple small large big modern warm
  social paid organic technical global local regional national international owned earned moving still bold fresh concise fun great good high-quality quality
  online offline original complex intuitive beautiful inspiring persuasive on-brand`,
);

/** Nouns that end as adjectives do. */
const swedishNouns = words(
  "bemötande kunnande uppträdande boende utseende mottagande förfarande genomförande framförande skapande åtagande meddelande",
);

function swedishAdjective(word: string): boolean {
  if (swedishNouns.has(word)) return false;
  if (swedishAdjectives.has(word)) return true;
  return (
    verbForm(word, "sv")?.form !== "infinitive" &&
    /.(?:liga|lig|ligt|samma|iva|ella|ala|ska|ande|bara|fulla)$/.test(word)
  );
}

/** Nouns that end as adjectives do. */
const englishNouns = words(
  `archive adhesive alternative detective drive executive hive incentive initiative live motive narrative native objective olive perspective
  representative retrospective table timetable variable vegetable bible`,
);

function englishAdjective(word: string): boolean {
  return englishAdjectives.has(word) || (/.(?:ful|ous|able|ible|ive)$/.test(word) && !englishNouns.has(word));
}
