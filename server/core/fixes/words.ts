import type { Language } from "../knowledge.ts";

/**
 * Closed lists of the small words that hold a phrase together, and of the verbs that ads are written with.
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
    "även också dessutom sedan därefter gärna ibland självständigt själv löpande aktivt dagligen därtill slutligen delvis",
  ),
  en: words(
    "also then additionally occasionally even independently actively sometimes finally regularly ideally",
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
    "good great strong solid proven demonstrated extensive deep broad excellent previous prior relevant some basic advanced practical hands-on hands technical several years year of two three four five six at least minimum expert working professional significant on in-depth depth",
  ),
};

/** Words that say "and so on": they follow the member before them. */
export const remainders: ByLanguage = {
  sv: words("mm m etc osv liknande dylikt likande mer mera annat övrigt"),
  en: words("etc more similar beyond others else so"),
};

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

const swedishInfinitives = words(
  `administrera agera analysera animera anlita annonsera anpassa ansvara använda arbeta arrangera assistera attestera automatisera
  avgöra avropa avrapportera avstämma bearbeta bedöma bedriva befästa begränsa behandla behärska bemanna beräkna berätta besluta besvara beställa
  bevaka bidra bistå bjuda boka bokföra brinna briefa budgetera bygga coacha debattera definiera delta designa detaljplanera digitalisera diskutera
  dokumentera dra driva drifta effektivisera ekonomistyra engagera erbjuda etablera facilitera fakturera felsöka filma finjustera fixa formge formulera
  forska fota fotografera fungera följa föra förankra förbereda förbättra fördela fördjupa föreslå förhandla förmedla förnya förstå förstärka förvalta
  ge genomföra generera godkänna granska grilla guida gå göra handleda handlägga hantera hitta hjälpa hyra hålla höja höra identifiera illustrera implementera
  informera initiera inspirera installera integrera intervjua investera jobba justera jämföra kalkylera kartlägga klippa koda kombinera kommunicera
  komponera koncepta konceptutveckla konfigurera kontakta kontera kontrollera konvertera koordinera korrekturläsa kravställa kunna kvalitetssäkra köpa köra
  lagerföra layouta leda leta leverera livesända ljudlägga ljussätta lägga lämna lära lösa marknadsföra mixa mobilisera moderera modellera montera måla
  måtta mäta nätverka nå nätverka odla omsätta omvärldsbevaka optimera ordna organisera originala packa paketera planera planlägga plocka plåta poddsända podda posta
  presentera prioritera prissätta processa producera programmera projektera projektleda prototypa prova provta publicera pusha påverka rapportera realisera
  redigera registrera rekrytera renovera reparera representera researcha resa retuschera rigga rita rådge sammanställa samarbeta samla samordna samverka scouta
  schemalägga se segmentera serva signera sjösätta skapa skicka skissa skjuta skriva skruva skydda skärpa skära sköta slipa snickra sortera spela sprida språkgranska
  stimulera strategiplanera streama strukturera styra stå ställa stämma stödja stötta supporta svara svetsa synka sy säkerställa säkra sälja sätta söka ta tagga tala
  teckna testa tillhandahålla tillverka tolka träna transkribera trycka twittra tänka undersöka underhålla underlätta undervisa uppdatera upphandla upprätta upprätthålla
  utarbeta utbilda utforma utföra utreda utröna utvärdera utveckla utöka vara vidareutveckla videoredigera visa visualisera vårda välja värna värva väva
  växa webbredigera yta åka åtgärda äga ändra översätta översända öka löneadministrera bilda baka tapetsera grafiskt stilsätta färglägga färgkorrigera
  levandegöra synliggöra tydliggöra tillgängliggöra bibehålla bevara besöka bemöta beskriva bokslutsarbeta kassahantera ta ha bli få vilja veta känna
  upptäcka utmana uppmuntra underteckna värdera validera verka vägleda återkoppla återge överlämna övervaka tillföra tillvarata pitcha skala släppa sammanfatta spela`,
);

const swedishPresents = words(
  `är har kan vill ska skall får blir ger tar ser går står gör vet måste bör kör styr lär hör utför genomför jämför hyr bokför inför
  marknadsför når sköter följer driver skriver klipper bygger leder säljer köper söker ställer håller hittar trivs brinner behärskar förstår`,
);

const englishBases = words(
  `act administer adapt advise align analyse analyze animate answer apply approve arrange assemble assess assist attend author automate
  bid book bring build buy calculate capture champion coach code collaborate collate collect commission communicate compile compose conceive conduct
  configure consult contribute convert coordinate craft create cultivate curate cut define deliver deploy design develop devise direct
  distribute document draft draw drive edit educate engage enhance ensure establish estimate evaluate evolve execute expand explore facilitate film
  find fix follow forecast format formulate foster gather generate give grade grow guide handle harden help host identify illustrate implement improve
  increase influence innovate inspire install integrate interpret interview invent invest keep launch lay lead learn leverage liaise light list live maintain make
  manage measure mentor mix model moderate monitor motivate negotiate nurture operate optimise optimize orchestrate order organise
  organize oversee own pack paint partner perform photograph pitch plan populate post prepare present prioritise prioritize procure produce programme prototype
  promote proofread propose protect provide publish pull purchase push record recruit reconcile redesign refine register repair reply report represent
  research resolve respond retouch review revise run scan schedule scope script search secure segment sell send serve set shape share shoot showcase
  sketch solve source speak spot steer storyboard stream streamline structure style suggest supervise supply support tag take teach test track train
  transcribe translate troubleshoot understand undertake update upload use validate visit visualise visualize weld wire work write retain repurpose animate
  manage master photoshop typeset prototype record mix capture process be have do know love enjoy like want need bring thrive customise customize cover get look care respond deal shop onboard pull mine refine negotiate upsell lay code draft fix engineer`,
);

/** English verbs that are as often nouns; only their place tells. */
const ambiguous = words(
  `design film photograph edit plan report book post review code script cut support research test document process program programme model record work
  list order brief market campaign shoot stream present train lead copy host schedule budget pitch search draft project light style tag grade share
  program wire interview program answer source visit mix contact use need display forecast supply coach guide live value scan sketch practice record
  format estimate partner host drive track purchase influence increase`,
);

const englishFinites = words(
  "are is am have has can will must should may do does possess need know love enjoy like want",
);

const swedishNouns = words(
  "kamera opera flera era media data tema schema mera extra camera bra andra övriga ofta",
);

const doubled = words("cut plan run set get put ship tag shop spot stop begin submit program prep bid spec");

/** The form in which a word is a verb, when it is one of a known form. */
export type VerbForm = "infinitive" | "present" | "gerund";

/** The form of a word as a verb; undefined for everything else. `certain` is false when it is as often a noun. */
export function verbForm(
  word: string,
  language: Language,
): { readonly form: VerbForm; readonly certain: boolean } | undefined {
  return language === "sv" ? swedishForm(word) : englishForm(word);
}

function swedishForm(word: string): { form: VerbForm; certain: boolean } | undefined {
  if (swedishNouns.has(word)) return undefined;
  if (swedishPresents.has(word)) return { form: "present", certain: true };
  if (isSwedishInfinitive(word)) return { form: "infinitive", certain: true };
  const isRegular = word.endsWith("ar") || word.endsWith("er");
  if (isRegular && isSwedishInfinitive(`${word.slice(0, -2)}a`)) {
    return { form: "present", certain: word.endsWith("erar") || swedishPresents.has(word) };
  }
  return undefined;
}

function isSwedishInfinitive(word: string): boolean {
  if (swedishInfinitives.has(word)) return true;
  if (word.length > 6 && word.endsWith("era")) return true;
  const compound =
    /(?:leda|säkra|föra|sätta|ställa|redigera|planera|utveckla|hantera|bygga|skriva|arbeta|ordna|lägga)$/;
  return word.length > 8 && compound.test(word);
}

function englishForm(word: string): { form: VerbForm; certain: boolean } | undefined {
  if (englishBases.has(word)) return { form: "infinitive", certain: !ambiguous.has(word) };
  if (englishFinites.has(word)) return { form: "present", certain: true };
  if (word.endsWith("ing") && word.length > 5) {
    const stem = word.slice(0, -3);
    const isKnown =
      englishBases.has(stem) ||
      englishBases.has(`${stem}e`) ||
      doubled.has(stem.slice(0, -1)) ||
      stem === "edit";
    if (isKnown) return { form: "gerund", certain: false };
  }
  return undefined;
}

/** Whether the word opens a finite clause whatever follows: "är", "will". */
export function isFiniteVerb(word: string, language: Language): boolean {
  return language === "sv" ? swedishPresents.has(word) : englishFinites.has(word);
}

/** The Swedish infinitive of a present form; undefined when it is not known. */
export function infinitiveOf(present: string): string | undefined {
  const irregular: Readonly<Record<string, string>> = {
    är: "vara",
    har: "ha",
    ger: "ge",
    tar: "ta",
    ser: "se",
    går: "gå",
    står: "stå",
    gör: "göra",
    kör: "köra",
    styr: "styra",
    utför: "utföra",
    genomför: "genomföra",
    bokför: "bokföra",
    marknadsför: "marknadsföra",
    jämför: "jämföra",
    får: "få",
  };
  if (irregular[present]) return irregular[present];
  const regular = `${present.slice(0, -2)}a`;
  return /(?:ar|er)$/.test(present) && isSwedishInfinitive(regular) ? regular : undefined;
}

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
  online offline original beautiful inspiring persuasive on-brand`,
);

function swedishAdjective(word: string): boolean {
  return (
    swedishAdjectives.has(word) || /.(?:liga|lig|ligt|samma|iva|ella|ala|ska|ande|bara|fulla)$/.test(word)
  );
}

function englishAdjective(word: string): boolean {
  return englishAdjectives.has(word) || /.(?:ful|ous|able|ible|ive)$/.test(word);
}
