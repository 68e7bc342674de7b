import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { edited, type Language } from "#library";
import { brokenBy, places, startOf } from "../../server/tools/fix-promises.ts";

/** Tries every fix that is offered for an ad, and says how many there were. */
const checkAll = (text: string): number => {
  const start = startOf(text);
  let tried = 0;
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
      tried++;
    }
  }
  return tried;
};

interface Words {
  readonly title: string;
  readonly duties: string;
  readonly must: string;
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

const headings: Readonly<Record<string, (text: string) => string>> = {
  atx: (text) => `## ${text}`,
  deep: (text) => `### ${text}`,
  setext: (text) => `${text}\n${"-".repeat(text.length)}`,
  bold: (text) => `**${text}**`,
  line: (text) => `${text}:`,
  capitals: (text) => text.toUpperCase(),
};

const someAd = fc
  .record({
    language: fc.constantFrom<Language>("sv", "en"),
    style: fc.constantFrom(...Object.keys(headings)),
    marker: fc.constantFrom("- ", "* ", "+ ", "1. "),
    eol: fc.constantFrom("\n", "\r\n"),
    hasFrontMatter: fc.boolean(),
    isLoose: fc.boolean(),
    picks: fc.array(fc.nat(30), { minLength: 4, maxLength: 9 }),
    hasTeam: fc.boolean(),
  })
  .map(({ language, style, marker, eol, hasFrontMatter, isLoose, picks, hasTeam }) => {
    const { title, duties, must, apply: how, own, foreign, asked } = words[language];
    const all = [...own, ...foreign];
    const items = [...new Set(picks.map((pick) => all[pick % all.length] ?? ""))];
    const heading = headings[style] ?? String;
    const list = (texts: readonly string[]) =>
      texts.map((text) => marker + text).join(isLoose ? "\n\n" : "\n");
    const team = language === "sv" ? "Teamet\nbestår av fem personer." : "Our team\nis five people.";
    const parts = [
      ...(hasFrontMatter ? [`---\n# ${language}\ntype: job-ad\ntitle: ${title}\n---`] : []),
      `# ${title}`,
      heading(duties),
      list(items),
      heading(must),
      list(asked),
      ...(hasTeam ? [heading(team.split("\n")[0] ?? ""), team.replace("\n", " ")] : []),
      heading(how),
      language === "sv" ? "Skicka din ansökan till oss i dag." : "Send your application to us today.",
    ];
    return `${parts.join("\n\n")}\n`.replaceAll("\n", eol);
  });

describe("every fix that is offered", () => {
  it("keeps its promises in ads of any shape", () => {
    let count = 0;
    fc.assert(
      fc.property(someAd, (text) => {
        count += checkAll(text);
      }),
      { numRuns: 12 },
    );
    assert.ok(count > 60, `only ${count} fixes were tried`);
  }).timeout(0);

  const folder = new URL("../../../test/ads/", import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".md"))) {
    it(`keeps its promises in ${name}`, () => {
      checkAll(readFileSync(new URL(name, folder), "utf8"));
    }).timeout(0);
  }
});
