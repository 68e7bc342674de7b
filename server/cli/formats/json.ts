import { lineStarts, placeOf } from "#library";
import type { Format, Inspected, Linted } from "./format.ts";

const frame = { start: '{"version":1,"files":[\n', between: ",\n", end: () => "\n]}\n" } as const;

/** No ad is longer; every fix of a text is tried on all of it before it is offered. */
const LONGEST = 1_000_000;

/**
 * Findings for programs, one file a line: lines and columns from 1, columns in UTF-16 code units. Related places in
 * another file have its path.
 */
export const lintAsJson: Format<Linted> = {
  ...frame,
  file({ path, text, findings }) {
    const starts = lineStarts(text);
    return JSON.stringify({
      path,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        ...placeOf(starts, finding),
        related: [
          ...finding.related.map((related) => ({ message: related.message, ...placeOf(starts, related) })),
          ...(finding.elsewhere ?? []),
        ],
        fixes:
          text.length > LONGEST ? [] : finding.fixes.map(({ title, kind, safe }) => ({ title, kind, safe })),
      })),
    });
  },
};

/** What was understood, for programs, one file a line. */
export const inspectAsJson: Format<Inspected> = { ...frame, file: (inspected) => JSON.stringify(inspected) };
