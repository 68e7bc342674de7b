import assert from "node:assert/strict";
import { analyse, compileLexicon } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);
const outline = (text: string) =>
  analyse(text, lexicon)
    .reading.ads[0]?.sections.flatMap(({ kind, heading }) => (heading ? [`${kind}: ${heading.text}`] : []))
    .join(" | ");
const duties = "\n\n## Arbetsuppgifter\n\n- Skriva annonser\n";

describe("the first heading, in unknown words", () => {
  const under = (heading: string, prose: string) =>
    outline(`# Copywriter\n\n## ${heading}\n\n${prose}${duties}`)?.split(" | ")[0];

  it("stands over the employer where the prose presents it", () => {
    assert.equal(
      under("Tallgrens växer så det knakar", "Vi har odlat ekar sedan 1920."),
      "company: Tallgrens växer så det knakar",
    );
    assert.equal(
      under("Fernwood House and Gardens", "The Gardens draw walkers all summer."),
      "company: Fernwood House and Gardens",
    );
  });

  it("stands over the job where the prose seeks somebody, or the heading asks", () => {
    assert.equal(
      under("En plats i skogen", "Vi har odlat ekar sedan 1920 och söker en copywriter."),
      "intro: En plats i skogen",
    );
    assert.equal(
      under("Fancy a walk among oaks?", "Fernwood has ten thousand of them."),
      "intro: Fancy a walk among oaks?",
    );
  });

  it("stands over duties where the prose begins with the applicant", () => {
    assert.equal(under("Orden", "Du skriver allt som tryckeriet trycker."), "duties: Orden");
    assert.equal(under("Words", "You write whatever the printers print."), "duties: Words");
  });

  it("says nothing where the prose speaks of neither", () => {
    assert.equal(under("Fröer", "Ekar, bokar och lindar."), "other: Fröer");
  });
});

describe("a heading below front matter with the title", () => {
  it("is a section of its own unless it repeats a word of the title", () => {
    const under = (heading: string) =>
      outline(`---\ntitle: Senior Copywriter\n---\n\n## ${heading}\n\nWe grow oaks.${duties}`);
    assert.equal(under("Fernwood is growing"), "company: Fernwood is growing | duties: Arbetsuppgifter");
    assert.equal(under("Copywriter, Fernwood"), "duties: Arbetsuppgifter");
  });
});

describe("a heading that says that it is short", () => {
  it("opens the ad, however many sentences follow", () => {
    const prose = "Du skriver annonser. Du skriver utskick. Du skriver manus. Du läser korrektur.";
    assert.equal(
      outline(`# Copywriter\n\n## Jobbet i tre meningar\n\n${prose}\n`),
      "intro: Jobbet i tre meningar",
    );
    assert.equal(
      outline("# Copywriter\n\n## Overview\n\nYou write ads. You write mailings. You write scripts.\n"),
      "intro: Overview",
    );
  });

  it("holds duties where it holds a list", () => {
    const list = "- Write ads\n- Write mailings\n- Write scripts\n";
    assert.equal(outline(`# Copywriter\n\n## Overview\n\n${list}`), "duties: Overview");
  });
});

describe("a heading over a heading", () => {
  it("says what the one below it says, unless it describes all of the ad", () => {
    const over = (heading: string) =>
      outline(`# Copywriter\n\n## ${heading}\n\n## You will\n\n- Write ads\n`);
    assert.equal(over("About the role"), "duties: About the role | duties: You will");
    assert.equal(over("Job description"), "intro: Job description | duties: You will");
  });
});

describe("a section that asks for something", () => {
  it("is optional where all of it is", () => {
    assert.equal(
      outline(
        "# Copywriter\n\n## Certifikat\n\nDiplom i typografi är meriterande.\n\n## Krav\n\n- God svenska\n",
      ),
      "nice: Certifikat | must: Krav",
    );
    assert.equal(
      outline(
        "# Copywriter\n\n## Certifications\n\nA diploma in typography is a plus.\n\n## Requirements\n\n- Clear English\n",
      ),
      "nice: Certifications | must: Requirements",
    );
  });
});

describe("a sentence over a list", () => {
  it("is its heading where it says what the list is, however long it is", () => {
    const sentence =
      "The essential duties and responsibilities of the copywriter include, but are not limited to, the following:";
    assert.equal(outline(`# Copywriter\n\n${sentence}\n\n- Write ads\n`), `duties: ${sentence.slice(0, -1)}`);
    const optional =
      "Det som står här nedanför är meriterande men aldrig något vi kräver av en copywriter hos oss på Tallgrens:";
    assert.equal(outline(`# Copywriter\n\n${optional}\n\n- Latin\n`), `nice: ${optional.slice(0, -1)}`);
  });

  it("is none where it seeks somebody on the way", () => {
    const sentence =
      "In the middle of all these oaks we are looking for our very first copywriter to take care of all our words:";
    assert.equal(outline(`# Copywriter\n\n${sentence}\n\n- Write ads\n`), "");
  });

  it("is none where it goes on about something else", () => {
    const asks =
      "Does this sound like you? Then send us the following papers about yourself and about all the oaks of your life:";
    assert.equal(
      outline(`# Copywriter\n\n## About us\n\n- Oaks\n\n${asks}\n\n- Notes\n`),
      "company: About us | apply: Does this sound like you?",
    );
    const scores =
      "You will be scored on what you send to us and on each of the following things that we find important here:";
    assert.equal(outline(`# Copywriter\n\n${scores}\n\n- Wit\n`), "");
  });

  it("may end in dots", () => {
    assert.equal(
      outline(
        "# Copywriter\n\n## Requirements\n\n- Clear English\n\nA bonus if you have...\n\n- pruned oaks\n",
      ),
      "must: Requirements | nice: A bonus if you have...",
    );
  });
});

describe("a line at the left edge below a list that is set in", () => {
  it("is no part of the last item", () => {
    assert.equal(
      outline(
        "# Copywriter\n\nArbetsuppgifter\n\n - Skriva annonser och utskick till alla våra trädgårdar\n - Skriva manus till filmerna om alla ekar i våra parker\nKvalifikationer\n\n - God svenska\n",
      ),
      "duties: Arbetsuppgifter | must: Kvalifikationer",
    );
    assert.equal(
      outline(
        "# Copywriter\n\nResponsibilities\n\n - Write ads\n - Write mailings to the friends of all our gardens\nWhat we are looking for\n\n - Clear English\n",
      ),
      "duties: Responsibilities | must: What we are looking for",
    );
  });
});

describe("prose that ends an ad", () => {
  const parts = (text: string) =>
    analyse(text, lexicon).reading.ads[0]?.sections.map(
      ({ kind, statements }) => `${kind} ${statements.length}`,
    );

  it("is a part of its own where it says how to apply", () => {
    assert.deepEqual(
      parts(
        "# Copywriter\n\n## Krav\n\n- God svenska\n\nSkicka din ansökan till Tallgrens. Vi läser den i maj.\n",
      ),
      ["intro 0", "must 1", "apply 2"],
    );
    assert.deepEqual(
      parts("# Copywriter\n\n## Requirements\n\n- Clear English\n\nSend your application to Fernwood.\n"),
      ["intro 0", "must 1", "apply 1"],
    );
  });

  it("stays where it is below a heading of its own, before a list, or without such words", () => {
    assert.deepEqual(parts("# Copywriter\n\n## Ansökan\n\nMaj.\n\nVälkommen med din ansökan.\n"), [
      "intro 0",
      "apply 2",
    ]);
    const before = "# Copywriter\n\n## Requirements\n\n- English\n\nFrom now on, send your application";
    assert.deepEqual(parts(`${before} with\n\n- notes\n`)?.at(-1), "must 3");
    assert.deepEqual(parts("# Copywriter\n\n## Krav\n\n- Svenska\n\nVi odlar ekar.\n"), [
      "intro 0",
      "must 2",
    ]);
  });
});

describe("a short line among lines that are headings", () => {
  it("is one, too, where a word of headings stands inside it", () => {
    const text =
      "Copywriter\n\nArbetsuppgifter\n\nDu skriver annonser och utskick om ekarna.\n\nTallgrens som arbetsgivare\n\nHos oss har alla en egen ek att sitta under, och ingen har bråttom hem om kvällen.\n";
    assert.match(outline(text) ?? "", /: Tallgrens som arbetsgivare$/);
  });
});
