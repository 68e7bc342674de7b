import { type Finding, safeFixesOf } from "../report.ts";
import type { TextEdit } from "../rule.ts";
import { overlaps } from "../span.ts";

/** Nothing in the workplace matters to a safe fix: it makes no files. */
const NOWHERE = { canCreateFiles: false, isTaken: () => false } as const;

/** The edits of all safe fixes that can be made at once, and how many fixes they are. */
export interface SafeEdits {
  readonly edits: readonly TextEdit[];
  readonly made: number;
}

/** The safe fixes of the findings; of those that touch one another the first. */
export function safeEdits(findings: readonly Finding[]): SafeEdits {
  const edits: TextEdit[] = [];
  let made = 0;
  for (const finding of findings) {
    const change = safeFixesOf(finding)[0]?.change(NOWHERE);
    if (!change || change.edits.length === 0 || change.files.length > 0) continue;
    if (change.edits.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
    edits.push(...change.edits);
    made += 1;
  }
  return { edits, made };
}
