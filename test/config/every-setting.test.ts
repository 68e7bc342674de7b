import { deepEqual, notDeepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyse, answered, inspect, knowledge, lint, loadFile, resolver, rules } from "#library";

const catalogue = { rules, knowledge };

const ad = `# Platsvärd

Vi är tolv anställda.

## Arbetsuppgifter

- Ta fram visningsbilder till våra hus
- Fotografera rum, filma kunder, skriva reklamtexter och sköta bokföringen
- Sjunga för besökare

## Krav

- Spetskompetens inom fotografering
`;

const social = `# Social media manager

## Arbetsuppgifter

- Fotografera våra produkter i studio
- Grafisk formgivning av annonser och skyltar
- Skriva reklamtexter till våra kampanjer
- Sköta annonseringen i Google Ads
`;

const strategist = "# Digital strateg\n\n## Arbetsuppgifter\n\n- Ta fram strategier för våra kanaler\n";

/** All that is said and understood of the ad in a file under some settings. */
function shown(settings: string, text: string) {
  const others: Record<string, string> = { "/firm/base.yaml": "rules: { missing-requirements: error }" };
  const loaded = answered(loadFile("/firm/rolescope.yaml", settings, catalogue), (question) =>
    question.kind === "top" ? question.path === "/firm/" : others[question.path],
  );
  deepEqual(
    loaded.files.flatMap(({ mistakes }) => mistakes.map(({ message }) => message.en)),
    [],
    settings,
  );
  const file = resolver(loaded, catalogue)("/firm/ads/a.job.md");
  const analysis = analyse(text, { ...file.reading, knowledge: file.knowledge });
  const place = { canCreateFiles: true, isTaken: () => false };
  const findings = lint(analysis, file.lint).map(({ rule, severity, message, fixes }) => [
    rule,
    severity,
    message,
    fixes.map((fix) => [fix.title, fix.change(place)]),
  ]);
  return { isExcluded: file.isExcluded, findings, understood: inspect(analysis) };
}

const area = "knowledge: { areas: { photography: ";
const role = "knowledge: { roles: { photographer: ";
const host =
  "archetype: coordinator, name: { sv: Platsvärd, en: Site host }, titles: { sv: [platsvärd~], en: [site host~] }, core: [office-admin]";
const own = `knowledge: { roles: { site-host: { ${host}`;

const photographed = `knowledge: { areas: { photography: { role: site-host } }, roles: { site-host: { ${host.replace("office-admin", "photography")}`;

/** Settings that differ in one key, by its path on the page: with it the ad is read or told of in another way. */
const differences: Readonly<Record<string, readonly [without: string, withIt: string, text?: string]>> = {
  extends: ["", "extends: [strict, base.yaml]"],
  language: ["", "language: en"],
  "files.include": ["", "files: { include: [ads/] }"],
  "files.exclude": ["", "files: { exclude: [ads/] }"],
  rules: ["", "rules: { unknown-title: warning }"],
  ignore: ["", "ignore: { too-many-specialist-areas: We know. }"],
  "organisation.team": ["", "organisation: { team: [photographer, videographer, copywriter] }"],
  "organisation.employees": [
    "rules: { strategist-in-tiny-org: hint }",
    "rules: { strategist-in-tiny-org: hint }\norganisation: { employees: 4 }",
    strategist,
  ],
  "organisation.agency": ["", "organisation: { agency: true }", social],
  "overrides.files": [
    "overrides: { files: [notes/], language: en }",
    "overrides: { files: [ads/], language: en }",
  ],
  "overrides.language": ["overrides: { files: [ads/] }", "overrides: { files: [ads/], language: en }"],
  "overrides.rules": [
    "overrides: { files: [ads/] }",
    "overrides: { files: [ads/], rules: { unknown-title: hint } }",
  ],
  "overrides.ignore": [
    "overrides: { files: [ads/] }",
    "overrides: { files: [ads/], ignore: { too-many-specialist-areas: We know. } }",
  ],
  "overrides.organisation.team": [
    "overrides: { files: [ads/] }",
    "overrides: { files: [ads/], organisation: { team: [photographer, videographer, copywriter] } }",
  ],
  "overrides.organisation.employees": [
    "rules: { strategist-in-tiny-org: hint }",
    "rules: { strategist-in-tiny-org: hint }\noverrides: { files: [ads/], organisation: { employees: 4 } }",
    strategist,
  ],
  "overrides.organisation.agency": [
    "overrides: { files: [ads/] }",
    "overrides: { files: [ads/], organisation: { agency: true } }",
    social,
  ],
  "knowledge.areas.<id>.cluster": ["", `${area}{ cluster: moving } } }`],
  "knowledge.areas.<id>.tier": ["", `${area}{ tier: G } } }`],
  "knowledge.areas.<id>.name": ["", `${area}{ name: { sv: bildkonst, en: picture art } } } }`],
  "knowledge.areas.<id>.role": ["", `${area}{ role: videographer } } }`, social],
  "knowledge.areas.<id>.craft": ["", `${area}{ craft: { sv: [visningsbild~] } } } }`],
  "knowledge.areas.<id>.weak": [
    `${area}{ verbs: { sv: [ta fram] } } } }`,
    `${area}{ verbs: { sv: [ta fram] }, weak: { sv: [visningsbild~] } } } }`,
  ],
  "knowledge.areas.<id>.verbs": [
    `${area}{ weak: { sv: [besökare] } } } }`,
    `${area}{ weak: { sv: [besökare] }, verbs: { sv: [sjung^] } } } }`,
  ],
  "knowledge.areas.<id>.profession": ["", `${area}{ profession: { sv: [visningsbildare, besökare] } } } }`],
  "knowledge.areas.<id>.tools": ["", `${area}{ tools: [Visningsbilder] } } }`],
  "knowledge.areas.<id>.except": ["", `${area}{ except: { sv: [fotografera rum] } } } }`],
  "knowledge.roles.<id>.family": [
    "",
    `${role}{ family: finance } } }`,
    "# Fotograf/redovisningsekonom\n\n## Arbetsuppgifter\n\n- Fotografera hus\n",
  ],
  "knowledge.roles.<id>.archetype": [
    "",
    `${role}{ archetype: manager } } }`,
    "# Fotograf\n\n## Arbetsuppgifter\n\n- Fotografera hus\n",
  ],
  "knowledge.roles.<id>.name": ["", `${role}{ name: { sv: Bildmakare, en: Picture maker } } } }`],
  "knowledge.roles.<id>.titles": ["", `${role}{ titles: { sv: [platsvärd~] } } } }`],
  "knowledge.roles.<id>.core": [`${own} } } }`, `${own.replace("office-admin", "photography")} } } }`],
  "knowledge.roles.<id>.ok": [`${own} } } }`, `${own}, ok: [photography, copywriting] } } }`],
  "knowledge.roles.<id>.out": [
    `${own} } } }`,
    `${own}, out: [accounting] } } }`,
    "# Platsvärd\n\n## Arbetsuppgifter\n\n- Sköta löpande bokföring\n- Ta emot besökare\n",
  ],
  "knowledge.roles.<id>.duties": [
    `${photographed} } } }`,
    `${photographed}, duties: { sv: [Fota hus], en: [Take pictures of houses] } } } }`,
    social,
  ],
  "knowledge.phrases": ["", "knowledge: { phrases: { army-knife: { sv: [sjung^ för besökare] } } }"],
};

describe("every setting", function () {
  this.timeout(60_000);

  it("stands on the page that tells of them, and is shown here to change something", () => {
    const [, table = ""] = readFileSync("CONFIGURATION.md", "utf8").split("| Key | Value |");
    const paths = [...table.matchAll(/^\| `([\w.<>-]+)` \| (?!the keys below)/gm)].map(([, path]) => path);
    ok(paths.length > 30);
    deepEqual(Object.keys(differences).sort(), paths.sort());
  });

  for (const [path, [without, withIt, text = ad]] of Object.entries(differences)) {
    it(`changes what is said, understood or mended: ${path}`, () => {
      notDeepEqual(shown(withIt, text), shown(without, text));
    });
  }
});
