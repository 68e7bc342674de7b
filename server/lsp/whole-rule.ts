import { type Finding, type FindingFix, fixNamed, overlaps, type TextEdit } from "#library";

/** Repairs that are the same whatever the finding: what a rule tells of many places can be mended in all of them at once. */
const PLAIN: ReadonlySet<string> = new Set(["delete-phrase", "replace-phrase"]);

const ALL = "whole-rule:";

/** This one does so by itself. */
const ALL_UNUSED = "remove-all-unused";

/** A fix for all places of a rule, or nothing where fewer than two of them offer the same safe or plain fix. */
export function wholeRule(rule: string, kind: string, findings: readonly Finding[]): FindingFix | undefined {
  const fixes = findings.flatMap((finding) => {
    const fix = finding.rule === rule ? fixNamed(finding, kind) : undefined;
    return fix && isPlain(fix) ? [{ fix, finding }] : [];
  });
  const [first] = fixes;
  if (!first || fixes.length < 2) return undefined;
  const count = fixes.length;
  return {
    id: `${ALL}${kind}`,
    title: {
      sv: `Rätta ${rule} på samma sätt på ${count === 2 ? "båda ställena" : `alla ${count} ställen`}`,
      en: `Fix ${rule} in the same way in ${count === 2 ? "both" : `all ${count}`} places`,
    }[first.finding.language],
    kind: "quickfix",
    safe: first.fix.safe,
    preferred: false,
    change(workplace) {
      const edits: TextEdit[] = [];
      for (const { fix } of fixes) {
        const more = fix.change(workplace).edits;
        if (!more.some((edit) => edits.some((made) => overlaps(made, edit)))) edits.push(...more);
      }
      return { edits, files: [] };
    },
  };
}

/** The kinds of repair of a finding that may be made in all places of its rule. */
export function plainKinds({ fixes }: Finding): readonly string[] {
  return [...new Set(fixes.filter(isPlain).map(({ id }) => id))];
}

/** The kind that a reference to such a fix names. */
export function kindOfWholeRule(id: string): string | undefined {
  return id.startsWith(ALL) ? id.slice(ALL.length) : undefined;
}

function isPlain({ id, safe, kind }: FindingFix): boolean {
  return kind === "quickfix" && ((safe && id !== ALL_UNUSED) || PLAIN.has(id));
}
