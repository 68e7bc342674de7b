import assert from "node:assert/strict";
import type { Ad, Demand, Section, Statement } from "#core";
import { compileLexicon, recognise } from "#core";
import { analyse, inspect, knowledge } from "#library";
import { type Construction, constructions } from "./constructions.ts";
import { disciplines } from "./disciplines.ts";
import { reach } from "./reach.ts";
import { traps } from "./traps.ts";

const lexicon = compileLexicon(knowledge);

function adOf(text: string, { section = "duties", archetype = "generalist", leadIn }: Construction): Ad {
  const span = { start: 0, end: text.length };
  const statement: Statement = {
    ...span,
    text,
    kind: section === "intro" ? "sentence" : "item",
    prose: [span],
    block: span,
    ...(leadIn ? { leadIn: { start: -1, end: -1, text: leadIn } } : {}),
  };
  const only: Section = { ...span, kind: section, heading: undefined, statements: [statement] };
  return {
    ...span,
    text,
    language: /[åäö]/.test(text) ? "sv" : "en",
    frontMatter: undefined,
    title: undefined,
    archetype,
    sections: [only],
    workingTime: undefined,
  };
}

function claim({ area, mode, depth }: Demand): string {
  return depth === "normal" ? `${area.id}:${mode}` : `${area.id}:${mode}:${depth}`;
}

const sorted = (claims: readonly string[]) => [...new Set(claims)].sort().join(" ");

describe("recognise", () => {
  for (const construction of [...constructions, ...disciplines, ...reach, ...traps]) {
    describe(construction.about, () => {
      for (const [text, expected] of Object.entries(construction.examples)) {
        it(text, () => {
          const { demands } = recognise(adOf(text, construction), lexicon);
          assert.equal(sorted(demands.map(claim)), sorted(expected.split(" ").filter(Boolean)));
        });
      }
    });
  }

  for (const [text, expected] of Object.entries({
    "Du är vår schweiziska armékniv": "army-knife",
    "Du behöver inte vara en schweizisk armékniv": "army-knife (denied)",
    "Du är en ”schweizisk armékniv”": "army-knife (denied)",
    "A swiss army knife": "army-knife",
    "You do not need to be a jack of all trades": "army-knife (denied)",
  })) {
    it(text, () => {
      const { phrases } = recognise(adOf(text, { about: "", examples: {} }), lexicon);
      const found = phrases.filter(({ list }) => list === "army-knife");
      assert.deepEqual(
        found.map(({ list, isNegated }) => (isNegated() ? `${list} (denied)` : list)),
        [expected],
      );
    });
  }

  it("gives the file's own characters", () => {
    const text = "🎬 Du klipper ”film”\u00a0och fotograferar";
    for (const { start, end, text: words } of recognise(adOf(text, { about: "", examples: {} }), lexicon)
      .demands) {
      assert.equal(words, text.slice(start, end));
    }
  });

  it("lets no verb have its object in the next item", () => {
    const ad =
      "# Receptionist\n\n## Responsibilities\n\n- Produce the weekly menu\n- Films and coffee for our guests\n";
    assert.deepEqual(inspect(analyse(ad, { knownAd: true })).demands, []);
  });

  for (const [title, duty, expected] of [
    ["Copywriter", "Texter till våra kataloger", "copywriting"],
    ["Busschaufför", "Texter till våra skyltar", ""],
    ["Copywriter", "Copy for our catalogues", "copywriting"],
    ["Bus driver", "Copy for our signs", ""],
    ["Eventansvarig", "Organisera ett årligt event", "event"],
    ["Elektriker", "Organisera ett årligt event", ""],
    ["Event manager", "Organise a yearly event", "event"],
    ["Electrician", "Organise a yearly event", ""],
  ] as const) {
    it(`takes a weak word for what the title promises, and for nothing else: ${title}, ${duty}`, () => {
      const heading = /[åäö]/.test(duty) ? "Arbetsuppgifter" : "Responsibilities";
      const { demands } = inspect(analyse(`# ${title}\n\n## ${heading}\n\n- ${duty}\n`, { knownAd: true }));
      assert.equal(sorted(demands.map(({ area }) => area)), expected);
    });
  }

  for (const [heading, item, mode] of [
    ["Our stack", "Kubernetes and Terraform", "context"],
    ["Your stack", "Kubernetes and Terraform", "hands-on"],
    ["Vår teknik", "Kubernetes och Terraform", "context"],
  ] as const) {
    it(`takes what stands below a heading about the employer for the employer's: ${heading}`, () => {
      const ad = `# Devops engineer\n\n## Duties\n\n- Keep our services up\n\n## ${heading}\n\n- ${item}\n`;
      const { demands } = inspect(analyse(ad, { knownAd: true }));
      assert.deepEqual([...new Set(demands.map((demand) => demand.mode))], [mode]);
    });
  }

  for (const [about, table, expected] of [
    [
      "ticked",
      "| Criteria | Essential | Desirable |\n| --- | :-: | --- |\n| Copywriting | ✓ | |\n| Photography | | ✓ |\n| SEO | x | x |",
      "copywriting:hands-on photography:nice seo:hands-on",
    ],
    [
      "headed",
      "Krav | Meriterande\n--- | ---\nCopywriting | Fotografering\n| | Illustration |",
      "copywriting:hands-on illustration:nice photography:nice",
    ],
    [
      "headed, with old line breaks",
      "Krav | Meriterande\r--- | ---\rCopywriting | Fotografering\r| | Illustration |",
      "copywriting:hands-on illustration:nice photography:nice",
    ],
    ["of something else", "| Uppgift | Andel |\n| --- | --- |\n| Copywriting | x |", "copywriting:hands-on"],
  ] as const) {
    it(`reads what is optional in columns of tables: ${about}`, () => {
      const { demands } = inspect(
        analyse(`# Copywriter\n\n## Requirements\n\n${table}\n`, { knownAd: true }),
      );
      assert.equal(sorted(demands.map(({ area, mode }) => `${area}:${mode}`)), expected);
    });
  }
});
