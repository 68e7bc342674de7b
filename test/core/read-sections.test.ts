import assert from "node:assert/strict";
import { analyse, compileLexicon } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);
const outline = (text: string) =>
  analyse(text, lexicon)
    .reading.ads[0]?.sections.flatMap(({ kind, heading }) => (heading ? [`${kind}: ${heading.text}`] : []))
    .join(" | ");
const below = "\n\nLite text som inte säger mer än så.\n\n";

describe("the kind of a heading", () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    duties: [
      "You are responsible for",
      "Det här tar du över",
      "What you'll work with",
      "I arbetsuppgifterna ingår",
      "Rent konkret",
      "You'll get to",
    ],
    must: [
      "Desired experience and skills",
      "Kraven",
      "Vem vi hoppas på",
      "What we look for",
      "Personen",
      "Your colleagues say you are",
    ],
    nice: [
      "Det vi blir glada av",
      "Du får gärna ha",
      "Merits",
      "We would also like you to have",
      "Bra men inte måste",
    ],
    benefits: [
      "Salary range",
      "You'll get",
      "You will receive",
      "What it's like here",
      "Varför Tallgrens?",
      "Lön och villkor",
    ],
    company: ["The museum", "What makes us different", "What does Fernwood do?", "Det här är vi"],
    team: ["Who you'd be working with", "The people you'll work with", "Dina framtida kollegor"],
    intro: ["Varför jobbet finns", "Why we need you", "Job purpose"],
    apply: ["Vad händer nu?", "Sök nu"],
    other: ["Not part of the job", "Physical requirements", "Om anställningen", "Preferred locations"],
  };
  for (const [kind, headings] of Object.entries(kinds)) {
    for (const heading of headings) {
      it(`${heading} is ${kind}`, () =>
        assert.equal(
          outline(`# Copywriter\n\n## ${heading}${below}`),
          `${kind}: ${heading.replace(/:$/, "")}`,
        ));
    }
  }
});

describe("where a section begins", () => {
  it("is not the line with the employer's name that stands over the whole ad", () => {
    const text =
      "# Kommunikatör\n\nFöretaget Björk & Bark, Lycksele\n\nVi sågar virke och är elva personer i två byar som ligger en bit från varandra.\n\nDu skriver våra nyheter.\n";
    assert.equal(outline(text), "intro: Företaget Björk & Bark, Lycksele");
  });

  it("is no first word of a heading that has lost the space after it", () => {
    const text = `# Sjuksköterska\n\nLund\n\nOM UPPDRAGETVi söker dig som vill vårda. ${"Arbetet är på dagtid. ".repeat(25)}OM OSS Vi är en klinik i Lund.\n`;
    assert.equal(outline(text), "company: OM OSS");
  });

  it("is a line that calls the list below it optional", () => {
    const text =
      "# Copywriter\n\n## Requirements\n\n- Clear English\n\nIt would be great, but not essential, if you have\n\n- worked with gardens\n";
    assert.equal(
      outline(text),
      "must: Requirements | nice: It would be great, but not essential, if you have",
    );
  });

  it("is a label before small letters, where it asks for something", () => {
    const text = "Copywriter\n\nMeriterande: erfarenhet av trädgård.\n\nPlats: nära stationen.\n";
    assert.equal(outline(text), "nice: Meriterande");
  });

  it("is the start of a paragraph that lost the line break after its heading", () => {
    const text =
      "Copywriter till Tallgrens\n\nOm rollen Du skriver om frön och jord.\n\nOm dig Du är nyfiken.\n\nOm dig som läser vet vi inget.\n";
    assert.equal(outline(text), "intro: Om rollen | must: Om dig");
  });

  it("goes on from number to number", () => {
    const text =
      "# Copywriter\n\n## 1. Duties\n\nText som säger lite.\n\n## 2. Fröer\n\nMer text.\n\n## 3. Jord\n\nÄnnu mer.\n";
    assert.equal(outline(text), "duties: 1. Duties | duties: 2. Fröer | duties: 3. Jord");
  });
});
