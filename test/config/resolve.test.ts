import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import {
  type Answer,
  analyse,
  answered,
  answeredInTime,
  knowledge,
  type Loaded,
  lint,
  loadFiles,
  nearestFiles,
  type Question,
  resolver,
  rules,
} from "#library";

const catalogue = { rules, knowledge };

/** What holds in a folder of a made-up disk. Repositories begin where a file .git is. */
function load(disk: Readonly<Record<string, string>>, folder: string): Loaded {
  const answer = answersOf(disk);
  return answered(loadFiles(answered(nearestFiles(folder), answer), catalogue), answer);
}

function answersOf(disk: Readonly<Record<string, string>>): (question: Question) => Answer {
  return ({ kind, path }) => (kind === "top" ? Object.hasOwn(disk, `${path}.git`) : disk[path]);
}

/** What holds for a file of a made-up disk. */
const settingsOf = (disk: Readonly<Record<string, string>>, path: string) =>
  resolver(load(disk, path.slice(0, path.lastIndexOf("/") + 1)), catalogue)(path);

const complaints = ({ files }: Loaded) =>
  files.flatMap(({ path, mistakes }) => mistakes.map(({ message }) => `${path}: ${message.en}`));

describe("where settings come from", () => {
  it("is the nearest file, up to where the repository begins", () => {
    const disk = {
      "/rolescope.yaml": "language: sv",
      "/firm/.git": "",
      "/firm/rolescope.yaml": "extends: strict",
      "/firm/ads/rolescope.yaml": "language: en",
      "/other/.git": "",
    };
    const of = (path: string) => {
      const { reading, lint } = settingsOf(disk, path);
      return [reading.language, lint.preset];
    };
    deepEqual(of("/firm/ads/2026/a.md"), ["en", undefined]);
    deepEqual(of("/firm/notes/a.md"), [undefined, "strict"]);
    deepEqual(of("/other/a.md"), [undefined, undefined]);
    deepEqual(of("/loose/a.md"), ["sv", undefined]);
  });

  it("is the same for addresses as for paths, asked at once or later", async () => {
    const disk = {
      "vscode-vfs://host/firm/.git": "",
      "vscode-vfs://host/firm/rolescope.yaml": "overrides: [{ files: annonser på gång/, language: sv }]",
    };
    const path = "vscode-vfs://host/firm/annonser%20p%C3%A5%20g%C3%A5ng/a.md";
    equal(settingsOf(disk, path).reading.language, "sv");
    const answer = answersOf(disk);
    const folder = "vscode-vfs://host/firm/annonser%20p%C3%A5%20g%C3%A5ng/";
    const later = await answeredInTime(nearestFiles(folder), async (question) => answer(question));
    deepEqual(later, answered(nearestFiles(folder), answer));
  });

  it("are other files, too, inside the repository only", () => {
    const disk = {
      "/secret.yaml": "language: sv",
      "/firm/.git": "",
      "/firm/shared/base.yaml": "extends: strict\nrules: { combined-title: off, missing-title: hint }",
      "/firm/ads/rolescope.yaml":
        "extends: [../shared/base.yaml, ../../secret.yaml, /secret.yaml, ../none.yaml]\nrules: { missing-title: error }",
    };
    const loaded = load(disk, "/firm/ads/");
    deepEqual(complaints(loaded), [
      "/firm/ads/rolescope.yaml: ../../secret.yaml is outside the project, so it is not used.",
      "/firm/ads/rolescope.yaml: /secret.yaml is outside the project, so it is not used.",
      "/firm/ads/rolescope.yaml: ../none.yaml does not exist, so it is not used.",
    ]);
    const { lint, reading } = resolver(loaded, catalogue)("/firm/ads/a.md");
    deepEqual(lint, {
      preset: "strict",
      rules: { "combined-title": "off", "missing-title": "error" },
      ignores: {},
    });
    equal(reading.language, undefined);
  });

  it("stay inside their folder where there is no repository", () => {
    const disk = { "/a/rolescope.yaml": "extends: ../base.yaml", "/base.yaml": "extends: strict" };
    match(complaints(load(disk, "/a/")).join(), /outside the project/);
  });

  it("notice circles", () => {
    const disk = {
      "/a/rolescope.yaml": "extends: b.yaml",
      "/a/b.yaml": "extends: ./rolescope.yaml\nlanguage: sv",
    };
    const loaded = load(disk, "/a/");
    match(complaints(loaded).join(), /b\.yaml: \.\/rolescope\.yaml leads back to this file/);
    equal(resolver(loaded, catalogue)("/a/x.md").reading.language, "sv");
  });
});

describe("what holds for a file", () => {
  const disk = {
    "/f/rolescope.yaml": `
extends: small-team
files: { include: [ads/], exclude: [drafts/, "*.old.md"] }
rules: { agency-at-price-of-one: { departments: 5 } }
organisation: { team: [photographer, seo], employees: 8 }
overrides:
  - files: ["ads/en/**", "*.en.md"]
    language: en
    rules: { agency-at-price-of-one: hint, missing-title: off }
    ignore: { combined-title: We mean it. }
    organisation: { agency: true }
`,
  };

  it("comes from the file and its overrides", () => {
    const plain = settingsOf(disk, "/f/ads/a.md");
    deepEqual(plain.lint, {
      preset: "small-team",
      rules: { "agency-at-price-of-one": { departments: 5 } },
      ignores: {},
    });
    deepEqual(plain.reading, {
      knownAd: true,
      organisation: { team: ["photography", "seo"], employees: 8 },
    });
    const english = settingsOf(disk, "/f/b.en.md");
    deepEqual(english.lint, {
      preset: "small-team",
      rules: { "agency-at-price-of-one": { departments: 5, severity: "hint" }, "missing-title": "off" },
      ignores: { "combined-title": "We mean it." },
    });
    deepEqual(english.reading, {
      language: "en",
      organisation: { team: ["photography", "seo"], employees: 8, agency: true },
    });
    equal(settingsOf(disk, "/f/ads/en/x/c.md").reading.language, "en");
  });

  it("may be that it is not read", () => {
    const excluded = (path: string) => settingsOf(disk, path).isExcluded;
    deepEqual(["/f/drafts/a.md", "/f/ads/drafts/b/a.md", "/f/a.old.md", "/f/a.md"].map(excluded), [
      true,
      true,
      true,
      false,
    ]);
  });

  it("is one object for files that have the same settings", () => {
    const resolve = resolver(load(disk, "/f/"), catalogue);
    equal(resolve("/f/a.md"), resolve("/f/x/b.md"));
  });

  it("may be that some findings are accepted as they are", () => {
    const accepting = {
      "/f/.git": "",
      "/f/rolescope-baseline.json": `{ "version": 1, "files": { "ads/a.md": { "combined-title": 1 } } }`,
    };
    deepEqual(settingsOf(accepting, "/f/ads/a.md").lint.accepted, { "combined-title": 1 });
    equal(settingsOf(accepting, "/f/ads/b.md").lint.accepted, undefined);
    match(
      complaints(load({ "/f/rolescope-baseline.json": "{}" }, "/f/")).join(),
      /cannot be read as a baseline/,
    );
  });

  it("is told to the rules", () => {
    const ad = "# Receptionist / Accountant\n\n- Answer the phone\n- Keep our books\n";
    const said = (settings: Parameters<typeof lint>[1]) =>
      lint(analyse(ad, { knownAd: true }), settings).map(({ rule, severity }) => `${rule} ${severity}`);
    deepEqual(said({}), ["combined-title information"]);
    deepEqual(said({ ignores: { "combined-title": "We mean it." } }), []);
    deepEqual(said({ rules: { "combined-title": "error" } }), ["combined-title error"]);
    deepEqual(said({ accepted: { "combined-title": 1, "missing-title": 2 } }), []);
    deepEqual(said({ accepted: { "combined-title": 0 } }), ["combined-title information"]);
  });
});

describe("what an organisation knows besides", () => {
  const own = `
knowledge:
  areas:
    drone-flight:
      cluster: photo
      tier: S
      name: { sv: drönarflygning, en: drone flying }
      role: drone-pilot
      craft: { sv: [drönarflygning~], en: [drone flying] }
    photography: { craft: { en: [lightwriting~] } }
  roles:
    drone-pilot:
      archetype: specialist
      name: { sv: Drönarpilot, en: Drone pilot }
      titles: { sv: [drönarpilot~], en: [drone pilot~] }
      core: [drone-flight]
      out: [photography]
    copywriter: { ok: [photography] }
  phrases: { army-knife: { en: [one-man circus] } }
`;
  const { knowledge: known } = settingsOf({ "/f/rolescope.yaml": own }, "/f/a.md");
  const read = (text: string) => analyse(text, { knownAd: true, knowledge: known });

  it("is read, weighed and told", () => {
    const analysis = read(
      "# Drone pilot\n\nYou are a one-man circus.\n\n## Responsibilities\n\n- Drone flying over our forests\n- Lightwriting\n",
    );
    const [ad] = analysis.ads;
    deepEqual(
      ad?.scope.own.map(({ id }) => id),
      ["drone-flight"],
    );
    deepEqual(
      ad?.scope.foreign.map(({ area }) => area.id),
      ["photography"],
    );
    deepEqual(
      lint(analysis)
        .map(({ rule }) => rule)
        .includes("army-knife-wording"),
      true,
    );
  });

  it("moves an area to where it is put", () => {
    const before = knowledge.roles.find(({ id }) => id === "copywriter");
    const after = known.roles.find(({ id }) => id === "copywriter");
    deepEqual([before?.ok.includes("photography"), before?.out.includes("photography")], [false, true]);
    deepEqual([after?.ok.includes("photography"), after?.out.includes("photography")], [true, false]);
  });

  it("is the same object while the settings say the same", () => {
    const first = settingsOf({ "/f/rolescope.yaml": own }, "/f/a.md");
    const other = settingsOf({ "/f/rolescope.yaml": `language: sv\n${own}` }, "/f/a.md");
    equal(other.knowledge, first.knowledge);
    notEqual(
      settingsOf({ "/f/rolescope.yaml": own.replace("Drone pilot", "Pilot") }, "/f/a.md").knowledge,
      known,
    );
  });

  it("leaves ours as it was", () => {
    equal(
      knowledge.areas.some(({ id }) => id === "drone-flight"),
      false,
    );
    equal(settingsOf({}, "/f/a.md").knowledge, knowledge);
  });
});
