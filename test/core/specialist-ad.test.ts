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

  describe("names the employer", () => {
    const made = (opening: string, duties = "- Ta emot besökare\n- Programmera webbplatsen i React\n") =>
      split(`# Receptionist\n\n${opening}\n\n## Uppgifter\n\n${duties}`).files[0]?.text ?? "";
    const english = (opening: string) =>
      split(
        `# Receptionist\n\n${opening}\n\n## Duties\n\n- Greet visitors\n- Photograph our products in the studio\n`,
      ).files[0]?.text ?? "";

    it("in the lines above its duties that name it and the place, and in no line of the first role", () => {
      match(
        english("Company: Tarn Kayaks\nLocation: Hull\nSalary: £26,000"),
        /^# Photographer\n\nCompany: Tarn Kayaks\nLocation: Hull\n\nYou work/,
      );
      match(
        made("**Arbetsgivare:** Granö Glas"),
        /^# [^\n]*\n\n\*\*Arbetsgivare:\*\* Granö Glas\n\nDu arbetar/,
      );
    });

    it("in a line of its own where only the title, the header or a call for the first role says its name", () => {
      for (const opening of [
        "Granö Glas AB, Borgholm",
        "**Granö Glas** · Borgholm · Heltid\n\nHos Granö Glas får du mycket att göra.",
        "Vill du arbeta vid kusten? Granö Glas söker någon som trivs med människor!",
      ])
        match(made(opening), /^# [^\n]*\n\nArbetsgivare: Granö Glas(?: AB)?\n\n/, opening);
      const inTitle = "**Receptionist – Tarn Kayaks, Hull**\n\nTarn Kayaks is hiring.\n\n**Duties**\n\n";
      const items = "- Greet visitors\n- Photograph our products in the studio\n";
      match(split(inTitle + items).files[0]?.text ?? "", /Employer: Tarn Kayaks\n/);
      doesNotMatch(made("Heltid · Borgholm"), /Arbetsgivare/);
      doesNotMatch(english("**Operations:** you keep our house in order."), /Employer/);
    });

    it("in the sentences it opens with, beside a section about the company that does not", () => {
      const text = made(
        "**Granö Glas & Keramik AB** är en hytta på Öland.",
        `- Ta emot besökare\n- Programmera webbplatsen i React\n\n## Om oss\n\nVi är tolv personer.\n`,
      );
      match(text, /\*\*Granö Glas & Keramik AB\*\* är en hytta på Öland\./);
      match(text, /## Om oss\n\nVi är tolv personer\./);
    });
  });

  it("says where to apply and what holds for everybody, without the date or what is asked of the first role", () => {
    const made = (closing: string) =>
      split(
        `# Receptionist\n\n## Duties\n\n- Greet visitors\n- Photograph our products in the studio\n\n## How to apply\n\n${closing}\n`,
      ).files[0]?.text ?? "";
    const sent = made(
      "An enhanced DBS check is required. Send your application to jobs@example.com by 3 May.",
    );
    match(
      sent,
      /An enhanced DBS check is required\.\n\nWorking time: TODO\n\nSend your application to jobs@example\.com\.\n\nApply by: TODO\n$/,
    );
    for (const own of [
      "Send us your portfolio through our website.",
      "Mark your application to jobs@example.com with Receptionist.",
      "Apply today.",
    ])
      match(made(own), /Working time: TODO\n\nHow to apply: TODO\n$/, own);
    match(made("Stop by Monday through Friday before 4 to send in our form."), /How to apply: TODO\n$/);
  });

  it("leaves out a line above its items that names the first role", () => {
    const { files: made } = split(
      "# Receptionist\n\n## Uppgifter\n\nReceptionisten har många bollar i luften:\n\n- boka lokaler\n- programmera webbplatsen i React\n",
    );
    match(made[0]?.text ?? "", /## Uppgifter\n\n- programmera webbplatsen i React\n/);
    const { files: others } = split(
      "# Marketing manager\n\n## Duties\n\nAs marketing manager you will:\n\n- plan our campaigns\n- photograph our products in the studio\n",
    );
    match(others[0]?.text ?? "", /## Duties\n\n- photograph our products in the studio\n/);
  });

  it("says its own duties before those to choose from, and asks under what the first ad asks under", () => {
    const { files: made } = split(
      "# Office manager\n\n## Key responsibilities\n\n**Office.** Greet visitors and order supplies.\n\n**Pictures.** Photograph our products in the studio.\n\n## Qualifications\n\n- Five years of coordination\n",
    );
    const text = made[0]?.text ?? "";
    ok(text.indexOf("Photograph our products") > 0);
    ok(text.indexOf("Photograph our products") < text.indexOf("TODO"), text);
    match(text, /## Qualifications\n\n- TODO/);
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
