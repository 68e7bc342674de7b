import assert from "node:assert/strict";
import { analyse, compileLexicon } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);
const outline = (text: string) =>
  analyse(text, lexicon)
    .reading.ads[0]?.sections.flatMap(({ kind, heading }) => (heading ? [`${kind}: ${heading.text}`] : []))
    .join(" | ");

describe("headings in the employer's voice", () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    duties: ["What's on your plate", "What you'd own", "Så fördelas tiden", "Det här är ditt", "Your days"],
    must: ["You", "You've got", "Who'd suit us", "Du", "I bagaget", "What you'd need"],
    nice: ["Even better", "It'd be handy if", "Kul om du", "Det skadar inte", "Requirements (desirable)"],
    benefits: ["The deal", "What you'd get", "Som tack", "I gengäld får du"],
    team: ["Around you", "Runt dig", "What's done by others"],
    other: ["What you won't be doing", "Inte ditt bord", "När", "Det du slipper"],
    apply: ["How?", "And finally", "Sugen?"],
    intro: ["Hej där!", "Why you're needed", "Därför behövs du"],
  };

  for (const [kind, headings] of Object.entries(kinds)) {
    for (const heading of headings) {
      it(`"${heading}" says ${kind}`, () => {
        const text = `# Trädgårdsmästare\n\n## ${heading}\n\nLite text som inte säger mer än så.\n`;
        assert.equal(outline(text), `${kind}: ${heading}`);
      });
    }
  }

  it("says the same with small words around it", () => {
    const under = (heading: string) =>
      outline(`# Gardener\n\n## ${heading}\n\nLite text som inte säger mer.\n`);
    assert.equal(under("What we'd be pleased to see, too"), "nice: What we'd be pleased to see, too");
    assert.equal(under("Vad vi bjuder på"), "benefits: Vad vi bjuder på");
  });

  it("says more with the words beside a small one", () => {
    const text = "# Gardener\n\n## How our trees grow\n\nLite text som inte säger mer än så.\n";
    assert.equal(outline(text), "other: How our trees grow");
  });
});

describe("labels at the start of lines", () => {
  const ad = (...lines: readonly string[]) =>
    `# Copywriter\n\nAcme Trädgård i Lund\n\n${lines.join("\n\n")}\n`;

  it("are headings in bold and in italics", () => {
    assert.equal(
      outline(ad("*Dagen.* Du skriver om träd.", "*Kraven.* Du har skrivit förut.", "*Bonus.* Latin.")),
      "duties: Dagen | must: Kraven | nice: Bonus",
    );
    assert.equal(outline(ad("**We pay** 500 a day, and the fruit is free.")), "benefits: We pay");
  });

  it("are headings in unknown words, where several are marked and text stands below", () => {
    const trees = "**Träden.** Du kommer att skriva om alla våra ekar, lindar och björkar.";
    assert.equal(outline(ad("**Vår historia.** Vi odlar.", trees)), "company: Vår historia | duties: Träden");
    assert.equal(outline(ad(trees)), "");
    assert.equal(outline(ad("**Vår historia.** Vi odlar.", "**Ekar.** Lindar.")), "company: Vår historia");
  });

  it("go on in small letters where more than a fact follows", () => {
    const pay = "Villkor: fast lön, friskvård, fri frukt och ett eget träd i parken.";
    assert.equal(outline(ad(pay)), "benefits: Villkor");
    assert.equal(outline(ad("Villkor: fast lön.")), "");
    assert.equal(
      outline(ad("What's in it for you: $500 a week and all the apples that you can carry."))?.startsWith(
        "benefits",
      ),
      true,
    );
  });

  it("are no words in italics that no label ends", () => {
    assert.equal(outline(ad("*Kraven* på våra träd är höga, och träden växer.")), "");
  });
});

describe("list items over what they name", () => {
  it("are headings in bold over a list of their own", () => {
    const text =
      "# Copywriter\n\n- **About the job**\n  - Write about oaks\n- **About you**\n  - You write well\n";
    assert.equal(outline(text), "intro: About the job | must: About you");
  });

  it("are headings with a number over text that is no item", () => {
    const text = "# Copywriter\n\n1. Main duties\n\nWrite about oaks.\n\n2. Person specification\n\nLatin.\n";
    assert.equal(outline(text), "duties: Main duties | must: Person specification");
  });

  it("are items among others of the list", () => {
    const text = "# Copywriter\n\n1. Main duties\n2. Person specification\n\nWrite about oaks.\n";
    assert.equal(outline(text), "");
    assert.equal(outline("# Copywriter\n\n- **Oaks**\n  - Write about oaks\n"), "");
  });
});

describe("a heading that is no more than a name", () => {
  it("stands over the employer's presentation where the text speaks of nobody else", () => {
    const under = (heading: string, text: string) => outline(`# Gardener\n\n## ${heading}\n\n${text}\n`);
    assert.equal(under("Acme Oaks", "Acme grows oaks in Kent. The trees live long."), "company: Acme Oaks");
    assert.equal(under("Oaks for all", "We grow oaks in Kent."), "company: Oaks for all");
    assert.equal(under("Acme Oaks", "Acme grows oaks, and you sell them."), "other: Acme Oaks");
    assert.equal(under("Oaks for all", "The trees live long."), "other: Oaks for all");
  });
});
