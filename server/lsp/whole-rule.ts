import { everywhere, type Finding, type FindingFix, lint, repairEverywhere, repairsOf } from "#library";
import { analysisOf, type Document, findingsOf } from "./documents.ts";

/** A fix for all places of a rule, with one of its findings. */
export interface WholeRule {
  readonly finding: Finding;
  readonly fix: FindingFix;
}

/** What mends all places of the rules that speak in some findings of a document, in each way that one of them offers. */
export function wholeRules(document: Document, here: readonly Finding[]): WholeRule[] {
  const ways = new Map(
    here.flatMap((finding) =>
      repairsOf(finding).map((repair) => [`${finding.rule} ${repair}`, { finding, repair }] as const),
    ),
  );
  return [...ways.values()].flatMap(({ finding, repair }) => {
    const fix = fixFor(document, finding.rule, repair);
    return fix ? [{ finding, fix }] : [];
  });
}

/** The fix for all places of a rule that an id names; undefined where it names none, or there are fewer than two. */
export function wholeRuleNamed(document: Document, rule: string, id: string): FindingFix | undefined {
  const repair = repairEverywhere(id);
  return repair === undefined ? undefined : fixFor(document, rule, repair);
}

function fixFor(document: Document, rule: string, repair: string): FindingFix | undefined {
  const text = document.content.getText();
  const again = (other: string) => lint(analysisOf(document).again(other), document.settings);
  return everywhere(rule, repair, text, findingsOf(document), again);
}
