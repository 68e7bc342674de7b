import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import type { NewFile } from "#library";
import { analyse, splitInto, splitsOf } from "#library";
import { apply, openPlace } from "../support/examples.ts";

/** The ads that come of splitting off everything that can be, and what is left. */
function split(text: string): { left: string; files: readonly NewFile[] } {
  const analysis = analyse(text, { knownAd: true });
  const ids = splitsOf(analysis).map(({ id }) => id);
  const change = splitInto(analysis, ids, { ...openPlace, fileName: "annons.md" }) ?? {
    files: [],
    edits: [],
  };
  return { left: apply(text, change), files: change.files };
}

const swedish = `---
layout: annons
titel: Social media manager
arbetsgivare: Lövängens Trädgård
ort: Kalmar
sista_dag: 2026-12-01
---

# Social media manager

## Om oss

Lövängens Trädgård är ett familjeföretag med tolv anställda. Nu söker vi en social media manager.

Hos oss är det nära till beslut.

## Arbetsuppgifter

* Planera innehållet i våra sociala kanaler
* Svara på kommentarer från följare
* Fotografera växter i våra växthus, minst 20 bilder i veckan
* Arbeta med webbplatsen i WordPress (HTML, PHP)
* Programmera webbplatsens teman i React
* Svara på frågor om annonsering och SEO

## Teamet

Vi är tre personer på kontoret.

## Kvalifikationer

* Minst två års erfarenhet av sociala medier
* Minst tre års erfarenhet av fotografering

## Ansökan

Skicka din ansökan i dag.
`;

describe("a new ad for a specialist", () => {
  const { left, files } = split(swedish);
  const photographer = files.find(({ name }) => name === "fotograf.job.md")?.text ?? "";

  it("has the front matter of the first, with its own title and without what holds only there", () => {
    match(
      photographer,
      /^---\nlayout: annons\ntitel: Fotograf\narbetsgivare: Lövängens Trädgård\nort: Kalmar\n---\n\n# Fotograf\n/,
    );
  });

  it("presents the employer as the first ad does, which keeps its words; nobody else is looked for", () => {
    match(
      photographer,
      /## Om oss\n\nLövängens Trädgård är ett familjeföretag med tolv anställda\.\n\nHos oss är det/,
    );
    doesNotMatch(photographer, /Nu söker vi/);
    match(
      left,
      /tolv anställda\. Nu söker vi en social media manager\.\n\nHos oss är det nära till beslut\./,
    );
    ok(photographer.indexOf("## Om oss") < photographer.indexOf("## Arbetsuppgifter"));
  });

  it("holds what was moved, core duties to choose from, working time, how to apply and a link back", () => {
    match(
      photographer,
      /\n\* Fotografera växter i våra växthus, minst 20 bilder i veckan\n\nTODO: .*\n\n\* Planera /,
    );
    match(photographer, /## Kvalifikationer\n\n\* Minst tre års erfarenhet av fotografering\n/);
    match(photographer, /\nOmfattning: TODO\n\nSå söker du: TODO\n$/);
    match(photographer, /\[Social media manager\]\(annons\.md\)/);
  });

  it("does not open with a question whom the first ad looks for, however long its words are", () => {
    const long = "a".repeat(120);
    const opening = `Ekby söker en social media manager till ${long}`;
    const openingOf = (end: string) =>
      split(
        `# Social media manager\n\n${opening}${end}\n\n## Arbetsuppgifter\n\n* Planera innehållet\n* Fotografera växter\n* Programmera webbplatsens teman i React\n* Formge trycksaker\n`,
      ).files.map(({ text }) => text.includes(long));
    ok(openingOf(".").length > 0);
    ok(openingOf(".").every((isThere) => isThere));
    ok(openingOf("?").every((isThere) => !isThere));
  });

  it("is named in the team of the first ad", () => {
    match(left, /Vi är tre personer på kontoret\. Du samarbetar med vår .*fotograf/);
  });

  it("says no more in one language than in the other, and promises no responsibility", () => {
    const english = split(
      "# Receptionist\n\n## Duties\n\n- Greet visitors\n- Photograph our products in the studio\n",
    ).files;
    match(english[0]?.text ?? "", /You work with photography and complement the role of \[Receptionist\]/);
    match(photographer, /Du arbetar med fotografi och kompletterar rollen \[Social media manager\]/);
    for (const { text } of [...english, ...files]) doesNotMatch(text, /responsible|ansvarar för/);
  });

  it("says nothing of the first role or its pay where it presents the employer", () => {
    const about = (company: string) =>
      split(
        `# Digital strateg\n\n## Om oss\n\nVi bygger båtar. ${company}\n\n## Uppgifter\n\n- Planera kanalerna\n- Fotografera båtar i studio\n`,
      ).files[0]?.text ?? "";
    match(about("Vi gör en tjänst åt havet."), /Vi gör en tjänst åt havet\./);
    for (const said of [
      "Som digital strateg utvecklar du vårt varumärke.",
      "Här får strategen tid att tänka.",
      "Nu samlar vi allt i en tjänst.",
      "I rollen möter du hela bolaget.",
      "Du rapporterar till vår vd.",
    ]) {
      const text = about(said);
      match(text, /Vi bygger båtar\.\n/, said);
      ok(!text.includes(said), text);
    }
    const opening =
      "# Sales rep\n\nBase $52K plus commission. Great River Box sells boxes.\n\n## Duties\n\n- Sell boxes\n- Photograph our products in the studio\n";
    doesNotMatch(split(opening).files[0]?.text ?? "", /commission/);
  });

  it("presents the employer after a word to whoever takes the first role", () => {
    const text = (opening: string) =>
      split(
        `# Kommunikatör\n\n${opening}\n\n## Uppgifter\n\n- Skriva nyheter\n- Programmera webbplatsen i React\n`,
      ).files[0]?.text ?? "";
    const made = text("Som vår nya kommunikatör är du vår röst. Hallens Museum vårdar 40 000 föremål.");
    match(made, /^# Frontendutvecklare\n\nHallens Museum vårdar 40 000 föremål\.\n\nDu arbetar med/);
    doesNotMatch(
      text("Som kommunikatör är du vår röst. Du leder arbetet med varumärket."),
      /röst|varumärket/,
    );
  });

  it("proposes no duty that is said already in another form", () => {
    const { files: made } = split(
      "# HR-generalist\n\n## Det här gör du\n\n- Stöttar chefer i arbetsrätt\n- Kör löner i Hogia\n- Rekryterar till produktionen\n",
    );
    match(made[0]?.text ?? "", /- Kör löner i Hogia\n\nTODO:[^-]*\n\n- Svara på/);
  });

  it("takes over the heading of what it got, and none that speaks of the first role", () => {
    const text = `# Graphic designer

**What you'd be designing**

- Brochures and posters

**What else you will do**

- Shoot products in our studio and retouch the photographs

**Design skills you need**

- Confident with typography
- Experience of studio photography
`;
    const { files: made } = split(text);
    match(made[0]?.text ?? "", /\*\*What else you will do\*\*\n\n- Shoot products/);
    doesNotMatch(made[0]?.text ?? "", /esign skills|be designing/);
  });

  it("says no share of the first role's time", () => {
    const { files: made } = split(
      "# Receptionist\n\n## Uppgifter\n\n- 80 %: Ta emot besökare\n- 20 %: Fotografera våra produkter i studio\n",
    );
    match(made[0]?.text ?? "", /^- Fotografera våra produkter i studio$/m);
  });

  it("is made only where there is work to move, or a profession is named", () => {
    const asking = (requirement: string) =>
      split(`# Receptionist\n\n## Uppgifter\n\n- Ta emot besökare\n\n## Krav\n\n- ${requirement}\n`).files
        .length;
    for (const skill of [
      "Goda kunskaper i Lightroom och Photoshop",
      "Erfarenhet av fotografering",
      "Du kan CSS",
    ])
      equal(asking(skill), 0, skill);
    equal(asking("Du är även fotograf"), 1);
  });

  it("is itself in scope, in the language of the first", () => {
    ok(files.length >= 2, files.map(({ name }) => name).join());
    for (const { text } of files) {
      const [{ ad, scope } = {}] = analyse(text, { knownAd: true }).ads;
      equal(ad?.language, "sv");
      equal(scope?.verdict, "in-scope", text);
    }
  });

  it("asks for tools among the requirements, though they stood among the duties", () => {
    const { files: made } = split(`# Office manager

## Responsibilities

- Plan the week of the office and keep its calendar
- Order supplies and book travel
- Update web pages and make code changes in HTML, CSS and PHP
- Design brochures and signs in InDesign
- Run payroll and the monthly accounts

## Requirements

- Experience of running an office
`);
    for (const { text } of made) doesNotMatch(text, /^- (?:PHP|HTML|CSS)$/m, text);
  });

  it("has no front matter where the first has none, and no second title where the front matter has the only one", () => {
    const body = swedish.slice(swedish.indexOf("# Social"));
    ok(split(body).files.every(({ text }) => text.startsWith("# ")));
    const { files: made } = split(swedish.replace("\n# Social media manager\n", ""));
    deepEqual(
      made.map(({ text }) => /^# /m.test(text)),
      made.map(() => false),
    );
  });

  it("does not repeat the sentence that ends in a list above it, and leaves none without its list", () => {
    const { left: rest, files: made } = split(`# Säljare

Plåtverket säljer tak till byggfirmor. Vi är 14 anställda.

## Arbetsuppgifter

Du ringer och besöker kunder och skriver offerter.

Vi har en hemsida från 2012. Därför vill vi att du även

- bygger vår nya hemsida i Wordpress
- sätter upp våra annonser på Google

## Kvalifikationer

- Erfarenhet av försäljning till företag
`);
    doesNotMatch(rest, /du även/);
    ok(made.every(({ text }) => text.includes("Därför vill vi att du även\n\n- ")));
    ok(made.every(({ text }) => text.includes("Plåtverket säljer tak till byggfirmor. Vi är 14 anställda.")));
  });

  it("begins its items with the line they end, and its sentences without what stood before them", () => {
    const { files: made } = split(`# Receptionist

**Arbetsuppgifter**

Du kommer att:

- ta emot besökare och sköta posten
- formge våra trycksaker och annonser i InDesign
- formge skyltar och broschyrer

**Krav**

- Du har goda kunskaper i InDesign och Illustrator
`);
    match(
      made[0]?.text ?? "",
      /\*\*Arbetsuppgifter\*\*\n\nDu kommer att:\n\n- formge [\s\S]*\nTODO: .*\n\n- formge material/,
    );
    const { left: rest, files: others } = split(`# Projektledare

## Om rollen

Du leder projekt och samordnar leverantörer. Du skriver även produkttexter och översätter dem till tyska, fotograferar och filmar.

## Din profil

- Fem års erfarenhet av projektledning
`);
    doesNotMatch(rest, /produkttexter/);
    ok(others.some(({ text }) => /^Du (?:skriver|fotograferar|filmar) /m.test(text)));
    ok(others.every(({ text }) => !text.includes("även")));
  });
});
