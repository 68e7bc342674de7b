import assert from "node:assert/strict";
import fc from "fast-check";
import { type Analysis, analyse, inspect, knowledge, lint } from "#library";

/** What ads are made of, and what breaks programs that read them. */
const pieces: readonly string[] = [
  ...["# Social Media Manager", "## Krav", "**Arbetsuppgifter:**", "Vi söker en fotograf.", "Requirements:"],
  ...[
    "- Fotografera och filma",
    "  - klippa film",
    "1. Write copy",
    "* [ ] SEO",
    "| SEO | film |",
    "|---|---|",
  ],
  ...[
    "foto-, film- och ljudproduktion",
    "Det är meriterande om du kan filma",
    "inte bara skriva utan även filma",
  ],
  ...[
    "---",
    "---\ntitle: Webbutvecklare\n---",
    "title: [",
    "rolescope:\n  ignore:\n    combined-title: skäl",
  ],
  ...["\n", "\n\n", "\r\n", "\r", " ", "\t", "    ", "\u00a0", "\u2028", "\0", "\ufeff", "\u00ad", "\u200b"],
  ...["å", "a\u030a", "📷", "👩🏽‍💻", "\ud83d", "\udcf7", "写真", "ﷺ", "İ", "ß"],
  ...[">", "> ".repeat(30), "`", "```", "~~~", "<!-- ", " -->", "<div>", "</div>", "<b>", "&amp;", "\\"],
  ...["*", "**", "_", "[", "]", "](", "![", "(", ")", "<https://example.com>", "[x]: y", "===", "***", "+"],
  ...[
    "<!-- rolescope-ignore-next-line combined-title: skäl -->",
    "Separat roll: Fotograf",
    "## Separate role: Editor",
  ],
  ...["Du är ", "You ", " och ", " and ", ", ", ": ", " – ", "; ", ".", "/", "&", "100 %", "50-75 %", "m/k"],
];

const words = knowledge.areas.flatMap(({ craft, weak, profession, tools }) =>
  [...craft.sv, ...craft.en, ...weak.sv, ...weak.en, ...profession.sv, ...profession.en, ...tools].map(
    (term) => term.replace(/[~^*]/g, ""),
  ),
);

const adLike = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...words)), { maxLength: 60 })
  .chain((parts) => fc.constantFrom("", " ", "\n", "\n\n", "\r\n", "\n- ").map((glue) => parts.join(glue)));

/** Broad ads in a good shape, with something odd in one place: most rules speak, and their fixes have work to do. */
const broadAd = fc
  .tuple(
    fc.constantFrom(...knowledge.roles.flatMap(({ name }) => [name.sv, name.en])),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          "Du ansvarar för ",
          "Fotografera och ",
          "Work with ",
          "Flera års erfarenhet av ",
          "Kunskap i ",
        ),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      ),
      { minLength: 5, maxLength: 14 },
    ),
    fc.constantFrom(...pieces),
    fc.constantFrom("\n", "\r\n"),
    fc.nat(),
  )
  .map(([role, duties, odd, lineBreak, at]) => {
    const items = duties.map(([verb, objects]) => `- ${verb}${objects.join(", ")}`);
    const half = Math.ceil(items.length / 2);
    const ad = [`# ${role}`, "", "## Arbetsuppgifter", "", ...items.slice(0, half), "", "## Krav", ""]
      .concat(items.slice(half))
      .join(lineBreak);
    return ad.slice(0, at % ad.length) + odd + ad.slice(at % ad.length);
  });

const anything = fc.oneof(
  { weight: 3, arbitrary: broadAd },
  { weight: 3, arbitrary: adLike },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(..."#*->_`[]()|: \n\r\t\\ao\u{1f4f7}"), maxLength: 300 }),
  },
);

function isInside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  what: string,
): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length,
    `${what} [${start}, ${end}) of ${text.length}`,
  );
}

function checkFindings(text: string, analysis: Analysis): void {
  for (const finding of lint(analysis)) {
    isInside(text, finding, finding.rule);
    for (const related of finding.related) isInside(text, related, `${finding.rule}, related`);
    assert.ok(!finding.message.includes("undefined"), finding.message);
    assert.ok(
      !/kunde inte läsa den här annonsen|could not read this ad/.test(finding.message),
      finding.message,
    );
    for (const fix of finding.fixes) {
      for (const canCreateFiles of [true, false]) {
        const { edits, files } = fix.change({ canCreateFiles, isTaken: () => false });
        if (!canCreateFiles) assert.deepEqual(files, []);
        let end = 0;
        for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
          isInside(text, edit, `${finding.rule}, ${fix.id}`);
          assert.ok(edit.start >= end, `${fix.id}: edits overlap`);
          end = edit.end;
        }
      }
    }
  }
}

function checkInspection(text: string, analysis: Analysis): void {
  const { title, demands, sections } = inspect(analysis);
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, endLine, endColumn, text: shown } of [...demands, ...(title ? [title] : [])]) {
    assert.ok(line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column)));
    assert.ok(endLine <= lines.length && endColumn <= (lines[endLine - 1] ?? "").length + 2);
    const first = shown.split(/[\r\n]/)[0] ?? "";
    assert.ok((lines[line - 1] ?? "").slice(column - 1).startsWith(first), `"${shown}" at ${line}:${column}`);
  }
  for (const { line } of sections) assert.ok(line >= 1 && line <= lines.length);
  const mentions = demands.map(({ area, line, column }) => `${area} ${line}:${column}`);
  assert.equal(new Set(mentions).size, mentions.length, "a mention counts twice");
}

describe("any text at all", function () {
  this.timeout(120_000);

  it("is read, linted, inspected and mended without a mistake of ours", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, knownAd) => {
        const analysis = analyse(text, { knownAd });
        assert.equal(analysis.reading.text, text);
        checkFindings(text, analysis);
        checkInspection(text, analysis);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same findings twice, and after an edit the same as when read anew", () => {
    fc.assert(
      fc.property(fc.oneof(broadAd, adLike), adLike, fc.nat(), fc.nat(), (text, insert, one, other) => {
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const edited = text.slice(0, from) + insert + text.slice(to);
        const before = analyse(text, { knownAd: true });
        const change = { from, to, length: insert.length };
        const after = analyse(edited, { knownAd: true }, before, [change]);
        const anew = analyse(edited, { knownAd: true });
        assert.deepEqual(inspect(after), inspect(anew));
        assert.equal(JSON.stringify(lint(after)), JSON.stringify(lint(anew)));
      }),
      { numRuns: 200 },
    );
  });

  it("reads past a run of spaces that no parser should count one by one", () => {
    const ad = (spaces: number) => `# Kommunikatör\n\n- Du fotar${" ".repeat(spaces)}och filmar\n`;
    const demandsOf = (text: string) => inspect(analyse(text, { knownAd: true })).demands;
    const said = (text: string) => demandsOf(text).map(({ area, mode, depth }) => [area, mode, depth]);
    assert.equal(said(ad(1)).length, 2);
    assert.deepEqual(said(ad(400_000)), said(ad(1)));
  });
});
