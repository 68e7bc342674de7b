import type { Language } from "../knowledge.ts";

/** The verbs that ads are written with, and the forms they take. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const swedishInfinitives = words(
  `administrera agera analysera animera anlita annonsera anpassa ansvara använda arbeta arrangera assistera attestera automatisera
  avgöra avropa avrapportera avstämma bearbeta bedöma bedriva befästa begränsa behandla behärska bemanna beräkna berätta besluta besvara beställa
  bevaka bidra bistå bjuda boka bokföra brinna briefa budgetera bygga coacha debattera definiera delta designa detaljplanera digitalisera diskutera
  dokumentera dra driva drifta effektivisera ekonomistyra engagera erbjuda etablera facilitera fakturera felsöka filma finjustera fixa formge formulera
  forska fota fotografera fungera följa föra laga byta städa odla plantera intervjua lasta betala gilla älska uppskatta förankra förbereda förbättra fördela fördjupa föreslå förhandla förmedla förnya förstå förstärka förvalta
  ge genomföra generera godkänna granska grilla guida gå göra handleda handlägga hantera hitta hjälpa hyra hålla höja höra identifiera illustrera implementera
  informera initiera inspirera installera integrera intervjua investera jobba justera jämföra kalkylera kartlägga klippa koda kombinera kommunicera
  komponera koncepta konceptutveckla konfigurera kontakta kontera kontrollera konvertera koordinera korrekturläsa kravställa kunna kvalitetssäkra köpa köra
  lagerföra layouta leda leta leverera livesända ljudlägga ljussätta lägga lämna lära lösa marknadsföra mixa mobilisera moderera modellera montera måla
  måtta mäta nätverka nå nätverka odla omsätta omvärldsbevaka optimera ordna organisera originala packa paketera planera planlägga plocka plåta poddsända podda posta
  presentera prioritera prissätta processa producera programmera projektera projektleda prototypa prova provta publicera pusha påverka rapportera realisera
  redigera registrera rekrytera renovera reparera representera researcha resa retuschera rigga rita rådge sammanställa samarbeta samla samordna samverka scouta
  schemalägga se segmentera serva signera sjösätta skapa skicka skissa skjuta skriva skruva skydda skärpa skära sköta slipa snickra sortera spela sprida språkgranska
  stimulera strategiplanera streama tvätta rensa strukturera styra stå ställa stämma stödja stötta supporta svara svetsa synka sy säkerställa säkra sälja sätta söka ta tagga tala
  teckna testa tillhandahålla tillverka tolka träna transkribera trycka twittra tänka undersöka underhålla underlätta undervisa uppdatera upphandla upprätta upprätthålla
  utarbeta utbilda utforma utföra utreda utröna utvärdera utveckla utöka vara vidareutveckla videoredigera visa visualisera vårda välja värna värva väva
  växa webbredigera yta åka åtgärda äga ändra översätta översända öka löneadministrera bilda baka tapetsera grafiskt stilsätta färglägga färgkorrigera
  levandegöra synliggöra tydliggöra tillgängliggöra bibehålla bevara besöka bemöta beskriva bokslutsarbeta kassahantera ta ha bli få vilja veta känna
  upptäcka utmana uppmuntra underteckna värdera validera verka vägleda återkoppla återge överlämna övervaka tillföra tillvarata pitcha skala släppa sammanfatta spela`,
);

const swedishPresents = words(
  `är har kan vill ska skall får blir ger tar ser går står gör vet måste bör kör styr lär hör utför genomför jämför hyr bokför inför
  marknadsför når sköter följer driver skriver klipper bygger leder säljer köper söker ställer håller hittar trivs brinner behärskar förstår formger`,
);

const englishBases = words(
  `act administer adapt advise align analyse analyze animate answer apply approve arrange assemble assess assist attend author automate
  bid book bring build buy calculate capture champion clean coach code collaborate collate collect commission communicate compile compose conceive conduct
  configure consult contribute convert coordinate craft create cultivate curate cut define deliver deploy design develop devise direct
  distribute document draft draw drive edit educate engage enhance ensure establish estimate evaluate evolve execute expand explore facilitate film
  find fix follow forecast format formulate foster gather generate give grade grow guide handle harden help host identify illustrate implement improve
  increase influence innovate inspire install integrate interpret interview invent invest keep launch lay lead learn leverage liaise light list live maintain make
  manage measure mentor mix model moderate monitor motivate negotiate nurture operate optimise optimize orchestrate order organise
  organize oversee own pack paint partner perform photograph pitch plan populate post prepare present prioritise prioritize procure produce programme prototype
  promote proofread propose protect provide publish pull purchase push record recruit reconcile redesign refine register repair reply report represent
  research resolve respond retouch review revise run scan schedule scope script search secure segment sell send serve set shape share shoot showcase
  sketch solve source speak spot steer storyboard stream streamline structure style suggest supervise supply support tag take teach test track train program hold obtain gain possess
  transcribe translate troubleshoot understand undertake update upload use validate visit visualise visualize weld wire work write retain repurpose animate
  manage master typeset prototype record mix capture process be have do know love enjoy like want need bring thrive customise customize tell ask meet pay greet unpack bake cook sew forward notify confirm verify inspect investigate cover get look care respond deal shop onboard rehearse pull mine refine file negotiate upsell lay code draft fix engineer`,
);

/** English verbs that are as often nouns; only their place tells. */
const ambiguous = words(
  `design film photograph edit plan report book post review code script cut support research test document process program programme model record work
  list order brief market campaign shoot stream present train lead copy host schedule budget pitch search draft project light style tag grade share
  program wire interview program answer source visit mix contact use need display forecast supply coach guide live value scan sketch practice record
  format estimate partner host drive track purchase influence increase bid`,
);

/** Verbs that name a craft by themselves, without an object, though they are as often its noun. */
const crafts = words("film photograph edit design illustrate animate code retouch shoot");

/** Verbs that before two more words are the first part of a name: "process flow diagrams". */
const modifiers = words(
  "process program programme test research document market project record report stream display contact",
);

/** Whether a verb may as well be the first part of what something is called. */
export function isModifier(word: string): boolean {
  return modifiers.has(word);
}

/** Verbs after which such a word is a thing to make: "produce film". */
const makers = words(
  "produce create make deliver provide include do use love like know need want buy manage",
);

/** Whether the last words of "plan campaigns, film" are a second thing to do. */
export function isCraftVerb(word: string, first: string): boolean {
  return crafts.has(word) && !makers.has(first);
}

const englishFinites = words(
  "are is am have has can will must should may do does possess need know love enjoy like want",
);

const swedishNouns = words(
  "poddar kamera opera flera era media data tema schema mera extra camera bra andra övriga ofta",
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
  return word.length > 6 && compound.test(word);
}

function englishForm(word: string): { form: VerbForm; certain: boolean } | undefined {
  if (englishBases.has(word)) return { form: "infinitive", certain: !ambiguous.has(word) };
  if (englishFinites.has(word)) return { form: "present", certain: true };
  if (word.endsWith("ing") && word.length > 4) {
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
