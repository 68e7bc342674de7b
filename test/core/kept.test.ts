import assert from "node:assert/strict";
import fc from "fast-check";
import { type Analysis, analyse, lint } from "#library";

const title = fc.constantFrom(
  "# Kommunikatör",
  "# Social Media Manager",
  "# Web Developer",
  "# Ekonomiassistent",
);
const heading = fc.constantFrom(
  ...["## Dina uppgifter", "## Krav", "**Meriterande**", "## Om oss", "## Your duties", "Någon av följande:"],
  ...["Du behöver inte kunna:", "Vi har ingen egen", "Requirements"],
);
const opening = fc.constantFrom(
  ...[
    "Du ansvarar för",
    "Beställa",
    "Erfarenhet av",
    "Tillsammans med vår byrå tar du fram",
    "Edit",
    "Vi har",
  ],
  ...["Inte", "Lead the", "Expert på", "Det är meriterande om du kan", "You will", "och"],
);
const object = fc.constantFrom(
  ...["film", "foto, film och ljud", "foto- och filmproduktion", "photo, film and video production", "SEO"],
  ...[
    "text till webben, t.ex. nyheter",
    "photographers",
    "löner och bokföring",
    "copy",
    "films",
    "kod och",
    "[film](https://example.com/x), foto",
  ],
);
const line = fc
  .tuple(
    fc.constantFrom("- ", "- ", "- ", "  - ", ""),
    opening,
    object,
    fc.constantFrom("", ".", ":", ", men inte annat"),
  )
  .map((parts) => `${parts[0]}${parts[1]} ${parts[2]}${parts[3]}`);
const block = fc
  .tuple(heading, fc.array(line, { minLength: 1, maxLength: 6 }))
  .map(([above, lines]) => [above, "", ...lines, ""].join("\n"));
const ad = fc
  .tuple(title, fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([first, blocks]) => [first, "", ...blocks].join("\n"));
const words = fc.constantFrom(
  ...["\n", "\n\n", "\n- ", "och ", " inte", "film", ": ", ", ", ".", "", "foto- ", "en av följande: "],
  ...["byrå ", " a plus", "## Meriterande\n", "Redaktör", " och\n- ", "One of the following:\n"],
);
const edit = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.nat(2), fc.nat(40)),
  insert: fc.oneof(words, line),
});

/** All that is understood of the ads, and where; what the knowledge says of areas left out. */
function understood({ ads }: Analysis): unknown {
  return ads.map(({ ad: { title: name, sections }, demands, phrases, scope }) => ({
    name,
    sections,
    demands: demands.map((demand) => ({ ...demand, area: demand.area.id })),
    phrases: phrases.map((phrase) => ({ ...phrase, isNegated: phrase.isNegated() })),
    verdict: [scope.verdict, scope.breadth],
  }));
}

function said(analysis: Analysis): unknown {
  return lint(analysis, { preset: "strict" }).map(
    ({ rule, severity, language, start, end, message, related }) => ({
      rule,
      severity,
      language,
      start,
      end,
      message,
      related,
    }),
  );
}

describe("understanding an ad while it is written", function () {
  this.timeout(120_000);

  it("is the same as reading it anew, after every change", () => {
    fc.assert(
      fc.property(ad, fc.array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
        let text = original;
        let analysis = analyse(text, { knownAd: true });
        for (const { at, remove, insert } of edits) {
          const from = at % (text.length + 1);
          const to = Math.min(text.length, from + remove);
          text = text.slice(0, from) + insert + text.slice(to);
          analysis = analyse(text, { knownAd: true }, analysis, [{ from, to, length: insert.length }]);
          const anew = analyse(text, { knownAd: true });
          assert.deepEqual(understood(analysis), understood(anew));
          assert.deepEqual(said(analysis), said(anew));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("is read anew where the title, and with it the role, is another one", () => {
    const text = (role: string) =>
      `# ${role}\n\n## Dina uppgifter\n\n- Ansvara för budget\n- Filma\n- Skriva\n`;
    const before = analyse(text("Receptionist"), { knownAd: true });
    const change = { from: 2, to: 14, length: 14 };
    const after = analyse(text("Marknadschefen"), { knownAd: true }, before, [change]);
    assert.deepEqual(understood(after), understood(analyse(text("Marknadschefen"), { knownAd: true })));
  });
});
