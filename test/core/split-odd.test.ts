import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { analyse, type Language, splitInto, splitsOf, type Workplace } from "#library";
import { apply, openPlace } from "../support/examples.ts";

/** Everything that can be split off, split off. */
function split(text: string, place: Workplace = openPlace) {
  const analysis = analyse(text, { knownAd: true });
  const choices = splitsOf(analysis);
  const change = splitInto(
    analysis,
    choices.map(({ id }) => id),
    place,
  );
  return { choices, files: change?.files ?? [], left: change ? apply(text, change) : text, change };
}

const duties: Readonly<Record<Language, string>> = {
  sv: "## Arbetsuppgifter\n\n- Planera innehållet i våra sociala kanaler\n- Svara på kommentarer\n",
  en: "## Responsibilities\n\n- Plan the content of our social channels\n- Answer comments\n",
};

describe("splitting odd ads", () => {
  it("keeps titles that look like paths, code or a whole page inside the text", () => {
    for (const title of [
      "../../x",
      "Social media manager 📷",
      "A/B manager",
      "[x](y)",
      "x".repeat(300),
      "`a`",
      "<b>",
    ]) {
      const { files } = split(
        `# ${title}\n\n${duties.sv}- Fotografera produkter i vår studio\n- Programmera webbplatsen i React\n- Arbeta med redovisning och bokslut\n`,
      );
      for (const { name } of files) match(name, /^[a-z0-9-]+\.job\.md$/);
    }
  });

  it("offers nothing for a craft that only headings name", () => {
    const { choices } = split(
      `# Social media manager\n\n${duties.sv}\n## Foto\n\n## Film\n\n## Grafisk formgivning\n`,
    );
    deepEqual(choices, []);
  });

  it("takes items out of a list within a list, and the list when nothing else is in it", () => {
    const { left, files } = split(`# Social media manager

${duties.sv}- Innehåll
  - Skriva inlägg till våra kanaler
  - Fotografera produkter i vår studio
- Bild
  - Fotografera personal på våra kontor
    - Boka lokal
  - Retuschera bilder i Photoshop
`);
    doesNotMatch(left, /Fotografera|Retuschera|- Bild|Boka lokal/);
    match(left, /- Innehåll\n {2}- Skriva inlägg till våra kanaler\n/);
    const photographer = files.find(({ name }) => name.startsWith("fotograf"))?.text ?? "";
    match(photographer, /Boka lokal/);
  });

  it("takes a row out of a table with what names it, or cuts a cell so that its row stays", () => {
    const table = `# Social media manager

## Arbetsuppgifter

| Uppgift | Tid |
| --- | --- |
| Planera innehållet i våra sociala kanaler | 50 % |
| Fotografera produkter och svara på kommentarer | 30 % |
| Programmera webbplatsen i React | 20 % |
`;
    const { left, files } = split(table);
    equal(left.split("\n").filter((line) => line.startsWith("|")).length, 4, left);
    ok(!/\|[ \t]*\|/.test(left), left);
    match(left, /\| Svara på kommentarer \| 30 % \|\n\nDu samarbetar med /);
    ok(files.some(({ text }) => text.includes("- Programmera webbplatsen i React\n")));
  });

  it("takes no row out of a table in which other cells ask for something", () => {
    const { left } = split(`# Social media manager

## Arbetsuppgifter

| Måndag | Tisdag |
| --- | --- |
| Planera innehållet i våra sociala kanaler | Fotografera produkter i vår studio |
| Svara på kommentarer | Programmera webbplatsen i React |
`);
    match(left, /Planera innehållet/);
    match(left, /Svara på kommentarer/);
    match(left, /Fotografera produkter/);
  });

  it("takes items out of HTML lists only as whole lines, and never leaves an empty tag", () => {
    const { left } = split(`# Social media manager

<h2>Arbetsuppgifter</h2>
<ul>
<li>Planera innehållet i våra sociala kanaler</li>
<li>Fotografera produkter i vår studio</li>
<li>Programmera webbplatsen i React</li>
</ul>
`);
    doesNotMatch(left, /<li>\s*<\/li>|<li>\s*$|^\s*<\/li>/m);
  });

  it("knows whose both halves are when two verbs share an object", () => {
    const { files, left } = split(`# Photographer

## Responsibilities

- Photograph people and products
- Photograph and film our events
- Retouch photos and keep the archive

## Requirements

- Experience of photography
`);
    const text = [left, ...files.map((file) => file.text)].join("\n");
    doesNotMatch(text, /^- (?:Photograph|Film)$/m);
  });

  it("keeps line breaks of Windows, and reads a byte order mark as nothing", () => {
    const text = `\ufeff# Social media manager\n\n${duties.sv}- Fotografera produkter i vår studio\n- Programmera webbplatsen i React\n`;
    const { left, files } = split(text.replaceAll("\n", "\r\n"));
    for (const each of [left, ...files.map((file) => file.text)]) doesNotMatch(each, /[^\r]\n/);
    ok(left.startsWith("\ufeff# "));
  });

  it("leaves demands in the front matter where they are", () => {
    const { left } = split(
      `---\ntitle: Social media manager\nskills: [foto, film]\n---\n\n${duties.sv}- Fotografera produkter i vår studio\n`,
    );
    match(left, /^---\ntitle: Social media manager\nskills: \[foto, film\]\n---\n/);
  });
});
