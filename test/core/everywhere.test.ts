import assert from "node:assert/strict";
import { edited, everywhere, type Finding, type FindingFix, repairsOf, type Workplace } from "#library";
import { startOf } from "../../server/tools/fix-promises.ts";

const place: Workplace = { canCreateFiles: true, isTaken: () => false };

function findingsIn(text: string): readonly Finding[] {
  return startOf(text).findings;
}

function wholeOf(text: string, rule: string, repair: string): FindingFix | undefined {
  return everywhere(rule, repair, text, findingsIn(text), findingsIn);
}

function mended(text: string, rule: string, repair: string): string {
  const fix = wholeOf(text, rule, repair) ?? assert.fail(`${rule} ${repair}`);
  return edited(text, fix.change(place).edits);
}

const swedish = `# Social media manager

Du ansvarar för våra kanaler.

## Arbetsuppgifter

- Planera innehållet i våra kanaler
- Fotografera våra produkter i studio
- Formge trycksaker i InDesign
- Programmera vår webbplats i React

## Ansökan

Skriv till oss.
`;
const rule = "out-of-scope-competence";

describe("a repair of all places of a rule", () => {
  it("says what it does, how often and for which rule", () => {
    assert.equal(
      wholeOf(swedish, rule, "nice")?.title,
      `Flytta till meriterande på alla 3 ställen (${rule})`,
    );
    const two = swedish.replace("- Formge trycksaker i InDesign\n", "");
    assert.match(wholeOf(two, rule, "nice")?.title ?? "", /på båda ställena/);
  });

  it("is made in one place after the other, in one section for all", () => {
    const after = mended(swedish, rule, "nice");
    assert.equal(after.match(/^## Meriterande$/gm)?.length, 1);
    assert.match(after, /## Meriterande\n\n- .*\n- .*\n- .*\n\n## Ansökan/);
    assert.deepEqual(
      findingsIn(after).filter((finding) => finding.rule === rule),
      [],
    );
  });

  it("gives the same whichever place comes first, and leaves none", () => {
    const findings = findingsIn(swedish);
    const repairs = new Set(findings.flatMap((finding) => (finding.rule === rule ? repairsOf(finding) : [])));
    const lines = (text: string) => text.split("\n").sort();
    let count = 0;
    for (const repair of repairs) {
      const backwards = everywhere(rule, repair, swedish, findings.toReversed(), findingsIn);
      if (!backwards) continue;
      count++;
      const after = edited(swedish, backwards.change(place).edits);
      assert.deepEqual(lines(mended(swedish, rule, repair)), lines(after), repair);
      assert.ok(!findingsIn(after).some((finding) => finding.rule === rule), repair);
    }
    assert.ok(count >= 1, [...repairs].join());
  });

  it("touches no other line, and keeps line breaks", () => {
    const vague =
      "# Buyer\r\n\n## Requirements\n\n- Extensive experience of public tenders\n- Driving licence B\n- Extensive experience of contract law\n".replace(
        /\r?\n/g,
        "\r\n",
      );
    const { edits } = wholeOf(vague, "vague-experience", "replace-phrase")?.change(place) ?? { edits: [] };
    assert.equal(edits.length, 2);
    for (const { start, end, newText } of edits) {
      assert.match(vague.slice(start, end), /^- .*experience.*\r\n$/);
      assert.match(newText, /^- .*\r\n$/);
    }
  });

  it("is none for splits, titles and what an ad gets once, nor for a single place", () => {
    const kinds = new Set(findingsIn(swedish).flatMap(repairsOf));
    for (const kind of ["split", "split-all", "rename", "add-duties", "set-aside", "set-aside-here"])
      assert.ok(!kinds.has(kind), kind);
    const one =
      "# Receptionist\n\n## Uppgifter\n\n- Ta emot besökare\n- Fotografera våra produkter i studio\n";
    assert.equal(wholeOf(one, rule, "nice"), undefined);
  });
});
