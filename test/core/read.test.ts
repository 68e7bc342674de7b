import assert from "node:assert/strict";
import { type Ad, analyse, compileLexicon, type ReadOptions } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);
const read = (text: string, options: ReadOptions = {}) => analyse(text, lexicon, options).reading;

function adOf(text: string, options?: ReadOptions): Ad {
  const [ad] = read(text, options).ads;
  assert.ok(ad);
  return ad;
}

const titleOf = (text: string) => adOf(text).title?.text;
const outline = (text: string) =>
  adOf(text).sections.map(({ kind, heading }) => (heading ? `${kind}: ${heading.text}` : kind));
const statements = (text: string) => adOf(text).sections.flatMap((section) => section.statements);
const words = (text: string) => statements(text).map((statement) => statement.text);

describe("the title", () => {
  const titles: Readonly<Record<string, string>> = {
    "# Kommunikatör till Nordhamns kommun": "Kommunikatör",
    "# Vi söker en driven kommunikatör": "kommunikatör",
    "# Tallgrens Bygg söker platschef till Umeå": "platschef",
    "# Kommunikatör 50 %": "Kommunikatör",
    "# Social media manager – vikariat": "Social media manager",
    "# Grafisk formgivare/art director": "Grafisk formgivare/art director",
    "# Kommunikations- och marknadsansvarig, Lund": "Kommunikations- och marknadsansvarig",
    "# Senior Copywriter (London)": "Senior Copywriter",
    "# Marketing Manager | Fernwood Foods": "Marketing Manager",
    "# Head of Communications at Fernwood": "Head of Communications",
    "# Art Director, Fashion": "Art Director",
    "# Manager, Content Marketing": "Manager, Content Marketing",
    "# Junior UX Designer @ Fernwood": "Junior UX Designer",
    "---\ntitel: Pressekreterare\n---\n\nText": "Pressekreterare",
    '---\njob_title: "Data Analyst - Remote"\n---\n\n# About us': "Data Analyst",
    '+++\ntitle = "Web Editor"\n+++\nText': "Web Editor",
    "# Om oss\n\nVi bygger båtar.\n\nBefattning: Ekonom\n": "Ekonom",
    "**Job title:** Copywriter\n\n**Place:** Leeds\n": "Copywriter",
    "FERNWOOD COUNCIL\n\nCommunications Officer\n\n## Duties\n": "Communications Officer",
    "Ljungby Trä växer. Nu söker vi en marknadskoordinator till vårt kontor.\n": "marknadskoordinator",
    "We are looking for a graphic designer to join our studio.\n": "graphic designer",
  };
  for (const [text, title] of Object.entries(titles)) {
    it(JSON.stringify(text), () => assert.equal(titleOf(text), title));
  }

  it("is the file's own characters, where they stand", () => {
    const text = "\ufeff---\r\ntitle: x\r\n---\r\n\r\n# 👩‍🎨 Kommunikato\u0308r till Lund\r\n";
    const { title } = adOf(text);
    assert.equal(title?.text, "Kommunikato\u0308r");
    assert.equal(text.slice(title?.start, title?.end), title?.text);
  });

  it("names its professions, synonyms once", () => {
    const roles = (text: string) => adOf(text).title?.professions.map(({ role }) => role?.id);
    assert.deepEqual(roles("# Fotograf och copywriter"), ["photographer", "copywriter"]);
    assert.deepEqual(roles("# Copywriter/copywriter"), ["copywriter"]);
  });

  it("promises what its head says, and juniors assist", () => {
    assert.equal(adOf("# Kommunikationschef").archetype, "manager");
    assert.equal(adOf("# Marketing Coordinator").archetype, "coordinator");
    assert.equal(adOf("# Junior Art Director").archetype, "assistant");
    assert.equal(adOf("# Blandningskoordinator").archetype, "coordinator");
    assert.equal(adOf("# Xyzzy").archetype, undefined);
  });
});

describe("sections", () => {
  it("begin at Markdown headings, bold lines, capitals, plain lines and labels", () => {
    assert.deepEqual(
      outline("# Ekonom\n\nHej.\n\n## Arbetsuppgifter\n\n- Bokslut\n\n**Krav**\n\n- Excel\n"),
      ["intro", "duties: Arbetsuppgifter", "must: Krav"],
    );
    assert.deepEqual(
      outline("# Ekonom\n\nOM OSS\nVi är få.\n\nVi erbjuder\n\nLön.\n\nMeriterande: Visma.\n"),
      ["intro", "company: OM OSS", "benefits: Vi erbjuder", "nice: Meriterande"],
    );
  });

  it("are read out of a paragraph that lost its line breaks", () => {
    const sentence = "Du för statistik över besökarna och svarar på frågor varje dag. ";
    const text = `# Kommunikatör\n\nVi växer.  Arbetsuppgifter ${sentence.repeat(9)}Kvalifikationer ${sentence}Vi erbjuder Kaffe.`;
    assert.deepEqual(outline(text), [
      "intro",
      "duties: Arbetsuppgifter",
      "must: Kvalifikationer",
      "benefits: Vi erbjuder",
    ]);
  });

  it("below a heading share its kind when they say nothing themselves", () => {
    assert.deepEqual(outline("# Ekonom\n\n## Arbetsuppgifter\n\n### Måndagar\n\n- Bokslut\n- Moms\n"), [
      "intro",
      "duties: Arbetsuppgifter",
      "duties: Måndagar",
    ]);
  });

  it("are mixed where several requirements are optional", () => {
    const list = "- Excel\n- Visma är meriterande\n- Tyska är ett plus\n";
    assert.deepEqual(outline(`# Ekonom\n\n## Krav\n\n${list}`), ["intro", "requirements: Krav"]);
  });

  it("do not begin at a sentence, a long line or an item", () => {
    assert.deepEqual(outline("# Ekonom\n\nKrav är bra.\n\n- Arbetsuppgifter\n"), ["intro"]);
  });
});

describe("statements", () => {
  it("are items with marker and own text, nested ones with their parent as lead-in", () => {
    const [first, second] = statements("# X\n\n- Skriva\n  - på svenska\n- Filma\n");
    assert.deepEqual([first?.text, first?.marker, first?.kind], ["Skriva", "- ", "item"]);
    assert.deepEqual([second?.text, second?.leadIn?.text], ["på svenska", "Skriva"]);
  });

  it("are governed by the line ending in a colon, until something else begins", () => {
    const found = statements("# X\n\nDu kan:\n\n- skriva\n- filma\n\nVi är fem.\n\n- rita\n");
    assert.deepEqual(
      found.map(({ text, leadIn }) => `${text} < ${leadIn?.text ?? ""}`),
      ["Du kan: < ", "skriva < Du kan:", "filma < Du kan:", "Vi är fem. < ", "rita < "],
    );
  });

  it("are found behind bullets that Markdown does not know", () => {
    for (const bullet of ["•", "●", "–", "·  ", "✓", "o\t"]) {
      assert.deepEqual(words(`# X\n\n${bullet} Skriva texter\n${bullet} Filma klipp\n`), [
        "Skriva texter",
        "Filma klipp",
      ]);
    }
    assert.deepEqual(words("# X\n\nDu gör: • skriver • filmar\n"), ["Du gör:", "skriver", "filmar"]);
  });

  it("are sentences, not cut at short forms, names and numbers", () => {
    assert.deepEqual(
      words("# X\n\nDu kan t.ex. Figma, bl.a. Node.js 2.5 och e.g. Slack. Du är van.Vi hjälper dig!"),
      ["Du kan t.ex. Figma, bl.a. Node.js 2.5 och e.g. Slack.", "Du är van.", "Vi hjälper dig!"],
    );
  });

  it("go on over lines that were wrapped by hand, and end where lines were meant", () => {
    const wrapped = "Du skriver nyheter till webben och till tidningen som kommer ut\nfyra gånger om året.";
    assert.deepEqual(words(`# X\n\n${wrapped}`), [wrapped]);
    assert.deepEqual(words("# X\n\nSkriva nyheter\nFilma intervjuer\n"), [
      "Skriva nyheter",
      "Filma intervjuer",
    ]);
  });

  it("are table cells and the text of HTML", () => {
    assert.deepEqual(words("# X\n\n| vad | hur |\n|---|---|\n| foto | mycket |\n"), [
      "vad",
      "hur",
      "foto",
      "mycket",
    ]);
    assert.deepEqual(words("# X\n\n<ul><li>Skriva</li><li>Filma &amp; klippa</li></ul>\n"), [
      "Skriva",
      "Filma &amp; klippa",
    ]);
  });

  it("have prose without targets, tags, comments and entities; code blocks are not read", () => {
    const text =
      "# X\n\nLäs [om oss](https://example.com/seo) <b>här</b><!-- film --> &amp; nu.\n\n```\nfoto\n```\n";
    const [statement, ...rest] = statements(text);
    const prose = statement?.prose.map(({ start, end }) => text.slice(start, end)).join("");
    assert.equal(prose, "Läs [om oss]() här  nu.");
    assert.deepEqual(rest, []);
  });
});

describe("front matter", () => {
  it("is read with the place of every value", () => {
    const text = "---\ntitle: Ekonom\nrolescope: {ignore: {missing-title: skäl}}\n---\nHej.";
    const { frontMatter } = adOf(text);
    assert.deepEqual(
      frontMatter?.entries.map(({ key, at }) => [key, text.slice(at.start, at.end)]),
      [
        ["title", "Ekonom"],
        ["rolescope", "{ignore: {missing-title: skäl}}"],
      ],
    );
    assert.deepEqual(frontMatter?.entries[1]?.value, { ignore: { "missing-title": "skäl" } });
  });

  it("says what is wrong with it, and where, and the ad is still read", () => {
    const broken = "---\ntitle: [Ekonom\nplats: Lund\n---\n\n# Ekonom\n\n## Krav\n\n- Excel\n";
    assert.ok((adOf(broken).frontMatter?.mistakes.length ?? 0) > 0);
    assert.deepEqual(outline(broken), ["intro", "must: Krav"]);
    const open = "---\ntitle: Ekonom\n\n# Ekonom\n\n## Krav\n";
    assert.deepEqual(adOf(open).frontMatter?.mistakes[0]?.at, { start: 0, end: 3 });
    assert.deepEqual(outline(open), ["intro", "must: Krav"]);
  });

  it("is not a rule at the top, and not further down", () => {
    assert.equal(adOf("---\n\n# Ekonom\n\n---\n").frontMatter, undefined);
    assert.equal(adOf("# Ekonom\n\n---\ntitle: x\n---\n").frontMatter, undefined);
  });
});

describe("language, extent and other ads in the file", () => {
  it("goes by function words, settings, and front matter before both", () => {
    assert.equal(adOf("# Social Media Manager\n\nDu ska planera och skriva för oss.").language, "sv");
    assert.equal(adOf("# Kommunikatör\n\nYou will write with us and for the team.").language, "en");
    assert.equal(adOf("# X", { language: "sv" }).language, "sv");
    assert.equal(
      adOf("---\nlang: en\n---\n# Ekonom till oss som är glada", { language: "sv" }).language,
      "en",
    );
  });

  it("takes no Danish or Norwegian text for an ad", () => {
    const text =
      "# Kommunikatør\n\n## Arbejdsopgaver\n\nVi søger en kommunikatør, og du skal ikke rejse. Jeg hedder Ib af navn.";
    assert.equal(read(text).isAd, false);
  });

  it("finds the working time in the title or beside a word for extent", () => {
    assert.equal(adOf("# Kommunikatör 50 %\n\nHej.").workingTime, 50);
    assert.equal(adOf("# Kommunikatör\n\nOmfattning: 75-80 procent.").workingTime, 80);
    assert.equal(adOf("# Engineer\n\nPart-time, 50 percent.").workingTime, 50);
    assert.equal(adOf("# Kommunikatör\n\nVi ökade med 40 % i år.").workingTime, undefined);
    assert.equal(adOf("# Kommunikatör\n\nI tjänsten skriver du 40 % av tiden.").workingTime, undefined);
    assert.equal(adOf("# Engineer\n\nThe employment includes 30 % travel.").workingTime, undefined);
  });

  it("reads a separate role as its own ad, up to the next heading of its level", () => {
    const text =
      "# Kommunikatör\n\n## Krav\n\n- Skriva\n\n## Separat roll: Fotograf\n\n### Krav\n\n- Fota\n\n## Ansökan\n\nNu.\n";
    const { ads } = read(text);
    assert.deepEqual(
      ads.map(({ title }) => title?.text),
      ["Kommunikatör", "Fotograf"],
    );
    const all = ads.map(({ sections }) =>
      sections.flatMap((section) => section.statements.map(({ text }) => text)),
    );
    assert.deepEqual(all, [["Skriva", "Nu."], ["Fota"]]);
  });
});

describe("is it an ad", () => {
  it("says why", () => {
    const { isAd, reasons } = read(
      "# Copywriter\n\nVi söker en copywriter.\n\n## Arbetsuppgifter\n\n- Du skriver.\n",
    );
    assert.ok(isAd);
    assert.match(reasons.join("\n"), /names a profession: Copywriter/);
  });

  for (const [language, text] of Object.entries({
    sv: "Kontorschef\n\nDu ser till att dagarna fungerar. Du sköter post och möten.\n\n34 000 kr i månaden och kollektivavtal.\n",
    en: "Office Manager\n\nYou keep the place running. You order lunch and greet guests.\n\n£31,500 and a small pension.\n",
  }))
    it(`knows one without headings by its offer: ${language}`, () => {
      const { isAd, reasons } = read(text);
      assert.ok(isAd, reasons.join("\n"));
      assert.match(reasons.join("\n"), /names a pay: (?:34 000 kr|£31,500)/);
    });

  it("takes the host's and the front matter's word", () => {
    assert.ok(read("Hej", { knownAd: true }).isAd);
    assert.ok(read("---\ntype: job-ad\n---\nHej").isAd);
  });

  const others = {
    manual:
      "# Editor\n\n## Installation\n\n```sh\nnpm install editor\n```\n\n## Requirements\n\nYou will need Node.\n",
    article: "# Vad gör en kommunikatör?\n\nEn kommunikatör skriver. I rollen ingår ofta pressarbete.\n",
    "change log":
      "# Changelog\n\n## 2.0.0\n\n- Breaking: requirements have changed\n- You will see benefits\n",
    nothing: "",
    note: "# Möte\n\nVi söker en lokal.\n",
  };
  for (const [name, text] of Object.entries(others)) {
    it(`is not: ${name}`, () => assert.equal(read(text).isAd, false));
  }
});

describe("odd text", () => {
  it("is read with any line ending alike", () => {
    const text = "---\ntitle: Ekonom\n---\n\n## Krav\n\n- Excel\n- Visma\n\nVi erbjuder\n\nLön.\n";
    for (const ending of ["\r\n", "\r"]) {
      const other = text.replaceAll("\n", ending);
      assert.deepEqual(outline(other), outline(text));
      assert.deepEqual(words(other), words(text));
    }
  });

  it("may be very long, wide or deep", () => {
    const texts = [
      "du skriver www.example.com *[a](b) `c` <d> ".repeat(8_000),
      "- punkt\n".repeat(8_000),
      `${"> ".repeat(5_000)}citat`,
      `${">".repeat(100_000)} citat\n\nfilm`,
      `${"* ".repeat(2_000)}lista`,
      "*a_ ".repeat(20_000),
      "Om oss Vi. ".repeat(4_000),
      `# ${"Fotograf och kommunikatör, ".repeat(40_000)}`,
      "## Separat roll: Fotograf\n\n## Krav\n\nfilm\n\n".repeat(20_000),
      "## Krav\r\r| a | b |\r| - | - |\r| c | d |\r\r".repeat(20_000),
      `---\n${Array.from({ length: 60_000 }, (_, n) => `k${n}: [a]\n`).join("")}---\n`,
    ];
    for (const text of texts) assert.equal(read(text).text, text);
  }).timeout(60_000);
});
