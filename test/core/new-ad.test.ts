import { doesNotMatch, match, ok } from "node:assert/strict";
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

describe("what every new ad says", () => {
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

  it("has headings of Markdown below a title that is one, and keeps the line its items end, with its colon", () => {
    const { files: made } = split(
      "# Receptionist\n\nDu kommer bland annat att:\n• ta emot besökare\n• svara i telefon\n• programmera webbplatsen i React\n\nDu har lätt för att samarbeta.\n",
    );
    match(
      made[0]?.text ?? "",
      /\n## Arbetsuppgifter\n\nDu kommer bland annat att:\n\n- programmera webbplatsen i React\n[\s\S]*\n## Kvalifikationer\n/,
    );
  });

  it("makes no heading of the words a sentence begins with, and puts the name of a part in bold", () => {
    const { files: made } = split(
      "# Receptionist\n\n## Duties\n\n- Greet visitors\n- Photograph our products in the studio\n\n## About us\n\nTarn makes kayaks in Hull.\n\n**We are** twelve people by the Humber.\n",
    );
    match(
      made[0]?.text ?? "",
      /Tarn makes kayaks in Hull\.\n\n\*{0,2}We are\*{0,2} twelve people by the Humber\./,
    );
    const { files: others } = split(
      "# Receptionist\n\n## Uppgifter\n\n- Besök\n  - Ta emot gäster\n  - Fotografera gäster i studio\n- Bild\n  - Fotografera produkter\n",
    );
    match(others[0]?.text ?? "", /\n\*\*Bild\*\*\n\n- Fotografera produkter\n/);
  });

  it("asks for experience under no heading that tells the background", () => {
    const { files: made } = split(
      "# Receptionist\n\n## Background\n\nTarn Kayaks is a club on the Humber.\n\n## Duties\n\n- Greet visitors\n- Photograph our products in the studio\n",
    );
    match(made[0]?.text ?? "", /## Requirements\n\n- TODO/);
    match(made[0]?.text ?? "", /Tarn Kayaks is a club on the Humber\./);
  });

  it("is not made of what others are taught, or of what is connected", () => {
    const made = (item: string, language: "sv" | "en") =>
      split(
        language === "sv"
          ? `# Receptionist\n\n## Uppgifter\n\n- Ta emot besökare\n- ${item}\n`
          : `# Receptionist\n\n## Duties\n\n- Greet visitors\n- ${item}\n`,
      )
        .files.map(({ text }) => text)
        .join("\n");
    doesNotMatch(made("Undervisa i programmering och teknik i årskurs 7", "sv"), /arbeta med programmering/i);
    doesNotMatch(made("Penetration tests and welcome drinks", "en"), /^- handle/im);
    doesNotMatch(made("Figma and Illustrator (article graphics, report layouts)", "en"), /^- handle/im);
  });

  it("leaves numbered lists that count on, and the colleagues a paragraph of their own after the duties", () => {
    const { left: rest } = split(`# Receptionist

## Uppgifter

1. Ta emot besökare
2. Programmera webbplatsen i React
3. Svara i telefon
   1. Koppla samtal
   2. Ta emot bud
4. Sortera posten

Du har även hand om nycklarna.
De hänger i ett skåp.

## Krav

1. Erfarenhet av React
2. Svenska
`);
    match(
      rest,
      /1\. Ta emot besökare\n2\. Svara i telefon\n {3}1\. Koppla samtal\n {3}2\. Ta emot bud\n3\. Sortera posten\n/,
    );
    match(rest, /De hänger i ett skåp\.\n\nDu samarbetar med vår [^\n]*\n\n## Krav\n\n1\. Svenska\n$/);
  });
});
