import { fitting, overScoped, readme, untidy } from "../../cli/ads.ts";

const apart = "{ scattered-area: off, colleague-without-ad: off, same-title: off, uneven-titles: off }";

/** Settings under which ads are also read together. */
export const together: Readonly<Record<string, string>> = {
  "rolescope.yaml": `extends: strict
overrides:
  - { files: "*tabs*", ignore: { scattered-area: As agreed. } }
  - { files: "*crlf*", rules: { same-title: { severity: error }, scattered-area: { ads: 40 } } }
  - { files: "other/*", rules: { same-title: off }, organisation: { team: [photographer] } }
`,
  "rolescope-baseline.json": `{ "version": 1, "files": { "odd/accepted.job.md": { "same-title": 1 } } }`,
};

/** The texts that are read so. */
export const textsTogether: readonly string[] = [
  "odd/plain.job.md",
  "odd/crlf.job.md",
  "odd/tabs.job.md",
  "odd/accepted.job.md",
  "odd/emoji-mark.job.md",
  "odd/two.job.md",
  "odd/readme.md",
  "other/english.job.md",
  "other/swedish.job.md",
];

/** Settings that touch every part of how a file is read and judged, and an ad that they leave out. */
export const settings: Readonly<Record<string, string>> = {
  "rolescope.yaml": `extends: [strict, apart.yaml]
files: { exclude: ["*.draft.md", old/] }
rules: { army-knife-wording: error, agency-at-price-of-one: { departments: 3 } }
organisation: { team: [photographer], employees: 30, agency: true }
overrides:
  - { files: "odd/*", rules: { exclamation-marks: off } }
  - { files: "*ignored*", ignore: { out-of-scope-competence: As agreed. } }
knowledge:
  areas:
    kiln-firing:
      cluster: ceramics
      tier: S
      name: { sv: bränning, en: kiln firing }
      craft: { sv: [keramikbränning], en: [kiln firing] }
  phrases: { army-knife: { sv: [tusenkonstnär i ugnen] } }
`,
  ".gitignore": "drafts/\n",
  "drafts/left-out.job.md": overScoped,
  "apart.yaml": `rules: ${apart}\n`,
  "other/rolescope.yaml": "extends: small-team\nlanguage: en\n",
  "rolescope-baseline.json": `{${" ".repeat(150_000)}"version": 1, "files": { "odd/accepted.job.md": { "too-many-specialist-areas": 1, "out-of-scope-competence": 9 } } }`,
};

const emoji = overScoped
  .replace("Social Media Manager", "📷 Social Media Manager 👩‍👩‍👧 🎬")
  .replace("- Filma", "- 🎬🎬 Filma")
  .replace("Programmera", "👩🏽‍💻 Programmera");

/** Texts that hosts have read differently in many a linter, by the path they are read under. */
export const texts: Readonly<Record<string, string | Uint8Array>> = {
  "odd/plain.job.md": overScoped,
  "odd/mark.job.md": `\ufeff${overScoped}`,
  "odd/crlf.job.md": overScoped.replaceAll("\n", "\r\n"),
  "odd/cr.job.md": overScoped.replaceAll("\n", "\r"),
  "odd/mixed.job.md": overScoped.replace(/\n(?=- )/g, "\r\n"),
  "odd/separators.job.md": overScoped.replace("i studio", "i\u2028studio\u0085och\u000bute\u000c"),
  "odd/emoji.job.md": emoji,
  "odd/emoji-mark.job.md": `\ufeff${emoji.replaceAll("\n", "\r\n")}`,
  "odd/accents.job.md": overScoped.normalize("NFD"),
  "odd/spaces.job.md": overScoped.replaceAll(" ", "\u00a0"),
  "odd/tabs.job.md": overScoped.replaceAll("- ", "-\t"),
  "odd/no-end.job.md": overScoped.trimEnd(),
  "odd/å ä ö [1] {x} #%41.job.md": overScoped,
  "odd/matter.job.md": `---\ntitle: Social Media Manager\nlanguage: sv\n---\n\n${overScoped}`,
  "odd/matter-mark.job.md": `\ufeff---\r\ntitle: "Social Media Manager"\r\n---\r\n\r\n${overScoped.replaceAll("\n", "\r\n")}`,
  "odd/matter-broken.job.md": `---\ntitle: [Social\n\t- : :\n---\n\n${overScoped}`,
  "odd/matter-ignores.job.md": `---\nrolescope:\n  ignore:\n    out-of-scope-competence: Vi turas om.\n    combined-title: Behövs inte.\n    no-such-rule: Fel.\n---\n\n${overScoped}`,
  "odd/comments.job.md": overScoped
    .replace("- Filma", "<!-- rolescope-ignore-next-line out-of-scope-competence: Vi turas om. -->\n- Filma")
    .replace("## Krav", "<!-- rolescope-ignore-next-line combined-title -->\n\n## Krav"),
  "odd/untidy.job.md": untidy,
  "odd/ignored.job.md": overScoped,
  "odd/accepted.job.md": overScoped,
  "odd/excluded.draft.md": overScoped,
  "odd/own-knowledge.job.md": overScoped
    .replace("- Fotografera", "- Ansvara för keramikbränning\n- Fotografera")
    .replace("Tallbacka Möbler.", "Tallbacka Möbler. Du är en tusenkonstnär i ugnen!!!"),
  "odd/crlf-table.job.md": `${overScoped}\r\n| Uppgift | Del |\r\n| --- | --- |\r\n| Fotografera 📷 mässor | 20 % |\r\n`,
  "odd/known-by-content.md": overScoped,
  "odd/readme.md": readme,
  "odd/empty.md": "",
  "odd/empty.job.md": "",
  "odd/blank.job.md": " \n\t\n\u00a0\n",
  "odd/western.job.md": Uint8Array.from(overScoped, (letter) => letter.charCodeAt(0)),
  "odd/nul.job.md": overScoped.replace("Krav", "K\u0000rav"),
  "odd/two.job.md": `${overScoped}\n## Separat roll: Fotograf\n\n- Fotografera mässor\n- Programmera i React\n`,
  "old/excluded.job.md": overScoped,
  "other/english.job.md": fitting.replace("- Retouch", "- Build our website in React 🚀\n- Retouch"),
  "other/swedish.job.md": overScoped,
};

/** Texts as other programs save them. */
export const encoded: Readonly<Record<string, Uint8Array>> = {
  "odd/utf-16le.job.md": Buffer.from(`\ufeff${overScoped}`, "utf16le"),
  "odd/utf-16be.job.md": Buffer.from(`\ufeff${overScoped}`, "utf16le").swap16(),
  "odd/windows-1252.job.md": Buffer.from(overScoped, "latin1"),
};
