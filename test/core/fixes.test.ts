import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Change, Finding, FindingFix, Language, Workplace } from "#library";
import { analyse, lint } from "#library";
import { apply } from "../support/examples.ts";
import { isLeftToFillIn } from "../support/promises.ts";

const place: Workplace = { canCreateFiles: true, fileName: "annons.job.md", isTaken: () => false };
const closed: Workplace = { ...place, canCreateFiles: false };
const severities = ["hint", "information", "warning", "error"];
const scopeRules = new Set([
  "too-many-specialist-areas",
  "out-of-scope-competence",
  "specialist-profession-as-requirement",
]);

const findingsOf = (text: string): Finding[] => lint(analyse(text, { knownAd: true }));

/** Words of three or more letters with how often they stand, without those that only join. */
const joining = new Set(
  "och samt eller men även både såväl utan liksom and but also both for the either not only well plus ett den det att".split(
    " ",
  ),
);
const wordsOf = (text: string): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    if (!joining.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
};

/** Every promise a fix makes, for one fix of one ad. */
const checkFix = (text: string, finding: Finding, fix: FindingFix, workplace: Workplace): void => {
  const about = `${fix.id} for ${finding.rule} in:\n${text}`;
  const change = fix.change(workplace);
  const after = apply(text, change);
  const now = findingsOf(after);
  const isPartial = fix.id.startsWith("split:") && finding.rule === "too-many-specialist-areas";
  const same = now.filter(({ rule, message }) => rule === finding.rule && message === finding.message);
  assert.equal(same.length, 0, `the finding stays after ${about}\n----\n${after}`);

  const before = new Map<string, number>();
  for (const { rule } of findingsOf(text)) before.set(rule, (before.get(rule) ?? 0) + 1);
  for (const { rule, severity } of now.filter((found) => !isLeftToFillIn(found, after, fix))) {
    const left = before.get(rule) ?? 0;
    if (left > 0) before.set(rule, left - 1);
    else {
      const isLess = severities.indexOf(severity) < severities.indexOf(finding.severity);
      assert.ok(isLess, `a new ${rule} after ${about}\n----\n${after}`);
    }
  }
  if (!isPartial) {
    const again = now.filter(({ rule }) => rule === finding.rule).flatMap(({ fixes }) => fixes);
    const isOffered = again.some(
      ({ id, title }) => id === fix.id && title === fix.title && id !== "set-aside",
    );
    assert.equal(isOffered, false, `offered again after ${about}\n----\n${after}`);
  }
  checkText(text, after, change, fix, about);
  for (const { text: other } of change.files) checkNewAd(other, finding.language, about);
  if (!workplace.canCreateFiles && fix.id.startsWith("split")) {
    assert.ok(analyse(after, { knownAd: true }).ads.length > 1, `no separate role after ${about}`);
  }
};

const checkText = (text: string, after: string, change: Change, fix: FindingFix, about: string): void => {
  if (text.includes("\r\n")) {
    for (const each of [after, ...change.files.map((file) => file.text)]) {
      assert.doesNotMatch(each, /[^\r]\n/, `a lone line feed after ${about}`);
    }
  }
  if (!/\n\r?\n\r?\n/.test(text))
    assert.doesNotMatch(after, /\n\r?\n\r?\n/, `two blank lines after ${about}`);
  const edited = (at: number) => change.edits.some(({ start, end }) => at >= start && at <= end);
  let at = 0;
  const lines = new Set(after.split(/\r?\n/));
  for (const line of text.split(/\r?\n/)) {
    const isTouched = Array.from({ length: line.length + 1 }, (_, n) => at + n).some(edited);
    if (!isTouched) assert.ok(lines.has(line), `an untouched line changed after ${about}: ${line}`);
    at += line.length + (text[at + line.length] === "\r" ? 2 : 1);
  }
  if (!/^(?:split|nice)/.test(fix.id)) return;
  const left = wordsOf([after, ...change.files.map((file) => file.text)].join("\n"));
  for (const [word, count] of wordsOf(text)) {
    assert.ok((left.get(word) ?? 0) >= count, `“${word}” was lost by ${about}\n----\n${after}`);
  }
};

const checkNewAd = (text: string, language: Language, about: string): void => {
  const { reading, ads } = analyse(text, { knownAd: true });
  assert.equal(reading.isAd, true, about);
  assert.equal(ads[0]?.ad.language, language, `the new ad has another language: ${about}\n----\n${text}`);
  const wrong = lint(analyse(text, { knownAd: true })).filter(
    ({ rule, severity }) => scopeRules.has(rule) && severity !== "hint",
  );
  assert.deepEqual(
    wrong.map(({ message }) => message),
    [],
    `${about}\n----\n${text}`,
  );
  assert.match(text, /TODO/);
};

const checkAll = (text: string): number => {
  let count = 0;
  for (const finding of findingsOf(text)) {
    for (const fix of finding.fixes) {
      checkFix(text, finding, fix, place);
      if (fix.id.startsWith("split")) checkFix(text, finding, fix, closed);
      count++;
    }
  }
  return count;
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
    asked: ["Erfarenhet av fotografering och kanalansvar", "Minst två års erfarenhet av sociala medier"],
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
    ],
  },
};

const headings: Readonly<Record<string, (text: string) => string>> = {
  atx: (text) => `## ${text}`,
  deep: (text) => `### ${text}`,
  setext: (text) => `${text}\n${"-".repeat(text.length)}`,
  bold: (text) => `**${text}**`,
};

const someAd = fc
  .record({
    language: fc.constantFrom<Language>("sv", "en"),
    style: fc.constantFrom(...Object.keys(headings)),
    marker: fc.constantFrom("- ", "* ", "+ "),
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
      { numRuns: 25 },
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
