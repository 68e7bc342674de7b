import type { Area, Bilingual, Knowledge, Role } from "#library";

// Ads for measuring, made from the knowledge: as varied as real ones in words and layout, the same in every run.

const frames: Bilingual<{
  readonly intro: readonly string[];
  readonly headings: readonly [string, string, string, string];
  readonly duties: readonly string[];
  readonly requirements: readonly string[];
  readonly nice: readonly string[];
  readonly ending: readonly string[];
}> = {
  sv: {
    intro: [
      "Vi söker en {role} som vill vara med och utveckla verksamheten tillsammans med kollegor i hela landet.",
      "Hos oss får du en bred roll med korta beslutsvägar, och du rapporterar till avdelningschefen.",
      "Tjänsten är placerad på huvudkontoret, med möjlighet att arbeta hemifrån några dagar i veckan.",
    ],
    headings: ["Om rollen", "Dina arbetsuppgifter", "Vi söker dig som", "Vi erbjuder"],
    duties: [
      "Ansvara för {area} och se till att arbetet håller tidplan och budget.",
      "Arbeta med {area} i nära samarbete med kollegor på andra avdelningar.",
      "Planera, genomföra och följa upp {area} tillsammans med vår byrå.",
    ],
    requirements: [
      "Har flera års erfarenhet av {area} från en liknande roll.",
      "Uttrycker dig väl i tal och skrift på svenska och engelska.",
      "Är van att beställa {area} och att ge tydlig återkoppling.",
    ],
    nice: [
      "Det är meriterande om du har arbetat med {area}.",
      "Erfarenhet av {area} är ett plus, men inget krav.",
    ],
    ending: [
      "Vi tillämpar flextid och har kollektivavtal.",
      "Urval sker löpande, så vänta inte med din ansökan.",
    ],
  },
  en: {
    intro: [
      "We are looking for a {role} who wants to help us grow together with colleagues across the country.",
      "You will have a broad remit with short decision paths, and report to the head of the department.",
      "The position is based at our head office, with the option to work from home a few days a week.",
    ],
    headings: ["About the role", "Responsibilities", "Requirements", "What we offer"],
    duties: [
      "Own {area} and make sure that the work stays on time and within budget.",
      "Work with {area} in close cooperation with colleagues in other departments.",
      "Plan, deliver and follow up {area} together with our agency.",
    ],
    requirements: [
      "Several years of experience of {area} from a similar role.",
      "Fluent in spoken and written English, and used to explaining things simply.",
      "Used to commissioning {area} and to giving clear feedback.",
    ],
    nice: ["Knowledge of {area} is a plus.", "It is an advantage if you have worked with {area}."],
    ending: ["We offer flexible hours and a pension plan.", "Applications are read as they come in."],
  },
};

/** Ads of about 4 kB each, Swedish and English in turn, in four layouts. */
export function sampleAds(knowledge: Knowledge, count: number): string[] {
  const next = numbers(20260101);
  return Array.from({ length: count }, (_, n) => sampleAd(knowledge, n, 8, next));
}

/** One Swedish ad of at least so many characters. */
export function longAd(knowledge: Knowledge, length: number): string {
  for (let items = 8; ; items += 4) {
    const ad = sampleAd(knowledge, 0, items, numbers(7));
    if (ad.length >= length) return ad.slice(0, length);
  }
}

function sampleAd(
  { roles, areas }: Knowledge,
  n: number,
  items: number,
  next: (below: number) => number,
): string {
  const language = n % 2 === 0 ? "sv" : "en";
  const frame = frames[language];
  const role = pick(roles, next);
  const fill = (sentences: readonly string[]): string =>
    pick(sentences, next)
      .replace("{role}", role.name[language])
      .replace("{area}", wordsOf(pick(areas, next), language, next));
  const heading = (text: string): string =>
    [`## ${text}`, `**${text}**`, text, `${text}:`][Math.floor(n / 2) % 4] ?? text;
  const list = (sentences: readonly string[], length: number): string[] =>
    Array.from({ length }, () => `- ${fill(sentences)}`);
  const [about, duties, requirements, offer] = frame.headings;
  return [
    `# ${role.name[language]}`,
    "",
    ...frame.intro.map((sentence) => sentence.replace("{role}", role.name[language])),
    "",
    heading(about),
    "",
    Array.from({ length: Math.ceil(items / 2) }, () => fill(frame.duties)).join(" "),
    "",
    heading(duties),
    "",
    ...list(frame.duties, items * 2),
    "",
    heading(requirements),
    "",
    ...list(frame.requirements, items),
    ...list(frame.nice, Math.ceil(items / 2)),
    "",
    heading(offer),
    "",
    ...Array.from({ length: items }, () => fill(frame.ending)),
    "",
  ].join("\n");
}

function wordsOf(area: Area, language: "sv" | "en", next: (below: number) => number): string {
  const words = [...area.craft[language], ...area.weak[language], area.name[language]];
  return pick(words, next).replace(/[^\p{L}\p{N} .&/+#-]/gu, "");
}

function pick<T extends string | Area | Role>(list: readonly T[], next: (below: number) => number): T {
  return list[next(list.length)] as T;
}

/** Park and Miller's numbers: enough for variety, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
