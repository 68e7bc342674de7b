import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { edited, type Language } from "#library";
import { brokenBy, kindOf, places, startOf } from "../../server/tools/fix-promises.ts";

/** Tries every fix that is offered for an ad, and says of which kinds they were. */
const checkAll = (text: string): string[] => {
  const start = startOf(text);
  const tried: string[] = [];
  for (const finding of start.findings) {
    for (const fix of finding.fixes) {
      for (const place of fix.id.startsWith("split") ? places : places.slice(0, 1)) {
        const broken = brokenBy(start, finding, fix, place);
        assert.deepEqual(broken, [], `${fix.id} for ${finding.rule} in:\n${text}`);
        if (fix.id.startsWith("split") && !place.canCreateFiles) {
          const { ads } = startOf(edited(text, fix.change(place).edits)).analysis;
          assert.ok(ads.length > 1, `no separate role after ${fix.id} in:\n${text}`);
        }
      }
      tried.push(kindOf(fix));
    }
  }
  return tried;
};

interface Words {
  readonly title: string;
  readonly duties: string;
  readonly must: string;
  /** Another heading for the same. */
  readonly again: string;
  readonly apply: string;
  readonly own: readonly string[];
  readonly foreign: readonly string[];
  readonly asked: readonly string[];
}

const words: Readonly<Record<Language, Words>> = {
  sv: {
    title: "Social media manager",
    duties: "Arbetsuppgifter",
    must: "Kvalifikationer",
    again: "Krav",
    apply: "Ansökan",
    own: [
      "Planera innehållet i våra sociala kanaler",
      "Samordna inlägg med den kommersiella kalendern",
      "Svara på kommentarer från följare",
    ],
    foreign: [
      "Fotografera produkter i vår studio",
      "Filma och klippa reklamfilmer",
      "Fotografera, filma och planera kampanjer i sociala kanaler",
      "Skriva reklamtexter till broschyrer",
      "Grafisk formgivning av skyltar i InDesign",
      "Arbeta med sökmotoroptimering av webbplatsen",
      "Sköta Google Ads och samordna inlägg i våra kanaler",
      "Planera innehållskalendern, fotografera och svara på kommentarer",
    ],
    asked: [
      "Erfarenhet av fotografering och kanalansvar",
      "Minst två års erfarenhet av sociala medier",
      "Gedigen erfarenhet av grafisk formgivning",
      "Du är en stresstålig tusenkonstnär",
    ],
  },
  en: {
    title: "Social media manager",
    duties: "Responsibilities",
    must: "Requirements",
    again: "Qualifications",
    apply: "How to apply",
    own: [
      "Plan the content of our social channels",
      "Coordinate posts with the commercial calendar",
      "Answer comments from our followers",
    ],
    foreign: [
      "Photograph products in our studio",
      "Shoot and edit promotional videos",
      "Write advertising copy for our brochures",
      "Graphic design of signs in InDesign",
      "Work with search engine optimisation of the website",
      "Run Google Ads and schedule posts in our channels",
      "Plan the content calendar, photograph our products and answer comments",
    ],
    asked: [
      "Experience of photography and social channels",
      "At least two years of experience in social media",
      "Extensive experience of graphic design",
      "You are a jack of all trades who can work under pressure",
    ],
  },
};

const cries: Readonly<Record<Language, readonly string[]>> = {
  sv: ["Du är glad!", "Du är snabb!", "Du är lugn!", "Du är ute i god tid!"],
  en: ["You are glad!", "You are quick!", "You are calm!", "You are early!"],
};

const headings: Readonly<Record<string, (text: string) => string>> = {
  atx: (text) => `## ${text}`,
  deep: (text) => `### ${text}`,
  setext: (text) => `${text}\n${"-".repeat(text.length)}`,
  bold: (text) => `**${text}**`,
  line: (text) => `${text}:`,
  capitals: (text) => text.toUpperCase(),
};

/** What an ad is made of. */
interface Shape {
  readonly language: Language;
  readonly style: string;
  readonly marker: string;
  readonly eol: string;
  readonly form: "NFC" | "NFD";
  readonly hasFrontMatter: boolean;
  readonly isLoose: boolean;
  readonly picks: readonly number[];
  readonly hasTeam: boolean;
  readonly isUntidy: boolean;
}

const everything: Shape = {
  language: "sv",
  style: "bold",
  marker: "- ",
  eol: "\r\n",
  form: "NFD",
  hasFrontMatter: true,
  isLoose: false,
  picks: [0, 1, 2, 3, 4, 7, 8, 10],
  hasTeam: true,
  isUntidy: true,
};

const someAd = fc
  .record<Shape>({
    language: fc.constantFrom<Language>("sv", "en"),
    style: fc.constantFrom(...Object.keys(headings)),
    marker: fc.constantFrom("- ", "* ", "+ ", "1. "),
    eol: fc.constantFrom("\n", "\r\n"),
    form: fc.constantFrom("NFC", "NFD"),
    hasFrontMatter: fc.boolean(),
    isLoose: fc.boolean(),
    picks: fc.array(fc.nat(30), { minLength: 4, maxLength: 9 }),
    hasTeam: fc.boolean(),
    isUntidy: fc.boolean(),
  })
  .map(adOf);

/** An ad of a shape; an untidy one says an item twice, asks under two headings and cries out. */
function adOf(shape: Shape): string {
  const { language, style, marker, eol, form, hasFrontMatter, isLoose, picks, hasTeam, isUntidy } = shape;
  const { title, duties, must, again, apply: how, own, foreign, asked } = words[language];
  const all = [...own, ...foreign];
  const items = [...new Set(picks.map((pick) => all[pick % all.length] ?? ""))];
  const heading = headings[style] ?? String;
  const list = (texts: readonly string[]) => texts.map((text) => marker + text).join(isLoose ? "\n\n" : "\n");
  const team = language === "sv" ? "Teamet\nbestår av fem personer." : "Our team\nis five people.";
  const parts = [
    ...(hasFrontMatter ? [`---\n# ${language}\ntype: job-ad\ntitle: ${title}\n---`] : []),
    `# ${title}`,
    heading(duties),
    list(items),
    heading(must),
    list(asked),
    ...(isUntidy ? [heading(again), list([...asked.slice(0, 2), ...cries[language]])] : []),
    ...(hasTeam ? [heading(team.split("\n")[0] ?? ""), team.replace("\n", " ")] : []),
    heading(how),
    language === "sv" ? "Skicka din ansökan till oss i dag." : "Send your application to us today.",
  ];
  return `${parts.join("\n\n")}\n`.replaceAll("\n", eol).normalize(form);
}

describe("every fix that is offered", () => {
  it("keeps its promises in ads of any shape", () => {
    const tried: string[] = [];
    fc.assert(
      fc.property(someAd, (text) => void tried.push(...checkAll(text))),
      { numRuns: 12, examples: [[adOf(everything)]] },
    );
    assert.ok(tried.length > 60, `only ${tried.length} fixes were tried`);
    for (const kind of [
      "coordinate",
      "delete-item",
      "delete-phrase",
      "gather-items",
      "hand-over",
      "join-letters",
      "lower-voice",
      "mark-headings",
      "nice",
      "replace-phrase",
      "set-aside",
      "split",
      "split-all",
    ])
      assert.ok(tried.includes(kind), `${kind} was not tried: ${[...new Set(tried)].join()}`);
  }).timeout(0);

  const folder = new URL("../../../test/ads/", import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".md"))) {
    it(`keeps its promises in ${name}`, () => {
      checkAll(readFileSync(new URL(name, folder), "utf8"));
    }).timeout(0);
  }
});
