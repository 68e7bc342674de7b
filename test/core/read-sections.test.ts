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
      "Expectations",
      "The role and your responsibilities",
      "Vad går jobbet ut på?",
      "Vad gör en gärdsgårdsmakare hos oss?",
      "What this role entails",
      "Som trädgårdsmästare kommer du att",
      "Tjänstens innehåll",
    ],
    must: [
      "Desired experience and skills",
      "Kraven",
      "Vem vi hoppas på",
      "What we look for",
      "Personen",
      "Your colleagues say you are",
      "What will you bring to the table?",
      "Selection criteria",
      "What kind of people thrive here?",
      "Det som kännetecknar dig",
      "Sökande",
      "You'll thrive in this role if",
      "För att trivas hos oss",
      "Det här tar du med dig",
    ],
    nice: [
      "Det vi blir glada av",
      "Du får gärna ha",
      "Merits",
      "We would also like you to have",
      "Bra men inte måste",
      "Nice-to-haves include",
      "Övrigt meriterande",
      "What would set you apart",
      "Har du dessutom",
    ],
    benefits: [
      "Salary range",
      "You'll get",
      "You will receive",
      "What it's like here",
      "Varför Tallgrens?",
      "Lön och villkor",
      "What else can you expect from us?",
      "Några av våra bonusar",
      "Tallgrens erbjuder dig",
      "How we'll support you",
    ],
    company: [
      "The museum",
      "What makes us different",
      "What does Fernwood do?",
      "Det här är vi",
      "Why Fernwood",
      "Where we are now",
    ],
    team: [
      "Who you'd be working with",
      "The people you'll work with",
      "Dina framtida kollegor",
      "About the product team",
    ],
    intro: [
      "Varför jobbet finns",
      "Why we need you",
      "Job purpose",
      "Position description",
      "About this role",
    ],
    apply: [
      "Vad händer nu?",
      "Sök nu",
      "What our selection process looks like",
      "Upplysningar och övrig information",
      "Include in your cover letter",
    ],
    other: [
      "Not part of the job",
      "Physical requirements",
      "Om anställningen",
      "Preferred locations",
      "Series and grade",
      "Anställningsvillkor",
      "Quick links to posting sections",
    ],
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

  it("is a heading that has lost even the space after it", () => {
    const text = `# Sjuksköterska\n\nLund\n\nOM UPPDRAGETVi söker dig som vill vårda. ${"Arbetet är på dagtid. ".repeat(25)}DIN PROFILDu vårdar i JavaScript. OM OSS\u200bTallgrens är en klinik i Lund.\n`;
    assert.equal(outline(text), "duties: OM UPPDRAGET | must: DIN PROFIL | company: OM OSS");
    assert.equal(
      outline(
        "# Gardener\n\nOak trees are old.\n\nWhat we offerWorking with oaks is slow.\n\nOur OakTrees grow.\n",
      ),
      "benefits: What we offer",
    );
  });

  it("is a short line in the words of a heading, inside a block", () => {
    const text =
      "# Kirurg\n\nVi vårdar.\nArbetsuppgifter för kirurg\nDu opererar knän och handleder yngre kollegor på mottagningen.\nAnsökan till kliniken\nVälkommen att skriva till oss i dag.\n";
    assert.equal(outline(text), "duties: Arbetsuppgifter för kirurg | apply: Ansökan till kliniken");
    const wrapped =
      "# Kirurg\n\nHär får du veta mer om vad vi kallar för\nArbetsuppgifter för kirurg\noch lite till.\n";
    assert.equal(outline(wrapped), "");
  });

  it("is the start of a line before another heading, a dash or a hard space", () => {
    const text =
      "Copywriter till Tallgrens\n\nÖvrigt Arbetstider på dagen, måndag till fredag.\n\nKrav för tjänsten - Goda kunskaper i svenska - Körkort\n\nOm rollen:\u00a0Du skriver om ekar.\n";
    assert.equal(outline(text), "other: Övrigt | must: Krav för tjänsten | intro: Om rollen");
  });

  it("is a call at the top that stands over prose", () => {
    assert.equal(
      outline(
        "# Copywriter\n\nSkriv om ekar med oss i sommar!\n\nVi odlar ekar sedan 1920 och söker nu en person som vill skriva om dem i vår katalog.\n",
      ),
      "intro: Skriv om ekar med oss i sommar!",
    );
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

  it("takes a small word that begins it for a hint, which the text below may correct", () => {
    assert.equal(
      outline("# Gardener\n\n## What else is cooking?\n\nWe offer health insurance and a pension.\n"),
      "benefits: What else is cooking?",
    );
    assert.equal(
      outline("# Gardener\n\n## Why us?\n\nFernwood was founded by two brothers.\n"),
      "benefits: Why us?",
    );
  });

  it("goes on from number to number", () => {
    const text =
      "# Copywriter\n\n## 1. Duties\n\nText som säger lite.\n\n## 2. Fröer\n\nMer text.\n\n## 3. Jord\n\nÄnnu mer.\n";
    assert.equal(outline(text), "duties: 1. Duties | duties: 2. Fröer | duties: 3. Jord");
  });
});

describe("a heading that presents the job", () => {
  it("is the name of the position once more", () => {
    const ad = (text: string) =>
      outline(`# Acme Gardens\n\n## About us\n\nWe grow oaks.\n\n## Front-end developer\n\n${text}`);
    assert.equal(
      ad("Our shop needs you.\n\n## Requirements\n\n- React\n"),
      "company: About us | intro: Front-end developer | must: Requirements",
    );
    assert.equal(
      ad("You will build our shop.\n\n## Duties\n\n- Build\n"),
      "company: About us | intro: Front-end developer | duties: Duties",
    );
  });

  it("tells the duties where nothing else does", () => {
    const ad = (heading: string, text: string) =>
      outline(`# Acme\n\n## About us\n\nWe grow oaks.\n\n## ${heading}\n\n${text}\n`);
    assert.equal(
      ad("Front-end developer", "You will build our shop."),
      "company: About us | duties: Front-end developer",
    );
    assert.equal(ad("Skribent", "Du ansvarar för bloggen."), "company: About us | duties: Skribent");
  });

  it("is no name where it is counted through with others", () => {
    const text = "# Content editor\n\n## 1. Duties\n\nLite text.\n\n## 2. Editor of the blog\n\nMer text.\n";
    assert.equal(outline(text), "duties: 1. Duties | duties: 2. Editor of the blog");
  });

  it("is no sentence or task that a profession stands in", () => {
    const under = (heading: string) =>
      outline(`# Copywriter\n\n## ${heading}\n\nLite text som inte säger mer.\n`);
    assert.equal(under("How we support editors"), "other: How we support editors");
    assert.equal(under("Hold dialogue with the account lead"), "other: Hold dialogue with the account lead");
    assert.equal(under("Senior Copywriter"), "intro: Senior Copywriter");
  });

  it("says that somebody is sought", () => {
    assert.equal(
      outline("# Copywriter\n\n## Vi söker en copywriter till Lund\n\nVi odlar ekar sedan 1920.\n"),
      "intro: Vi söker en copywriter till Lund",
    );
    assert.equal(
      outline("# Copywriter\n\n## Vi söker dig som\n\n- skriver klart\n"),
      "must: Vi söker dig som",
    );
  });

  it("says who is sought, while another one says what is asked", () => {
    const sought =
      "# Copywriter\n\n## Who we are looking for\n\nWe are looking for a copywriter who knows trees.\n";
    assert.equal(outline(sought), "must: Who we are looking for");
    assert.equal(
      outline(`${sought}\n## Requirements\n\n- Clear English\n`),
      "intro: Who we are looking for | must: Requirements",
    );
  });

  it("is no list of duties where the list holds facts of the employment", () => {
    assert.equal(
      outline("# Copywriter\n\n## Om tjänsten\n\n- Omfattning: heltid\n- Placering: Lund\n- Start: i maj\n"),
      "other: Om tjänsten",
    );
    assert.equal(
      outline("# Copywriter\n\n## Om tjänsten\n\n- Skriva annonser\n- Skriva utskick\n"),
      "duties: Om tjänsten",
    );
  });
});
