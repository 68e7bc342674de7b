import type { Finding, Inspection } from "#library";

type Severity = Finding["severity"];

/** What the run came to. */
export interface Tally {
  files: number;
  ads: number;
  adsWithFindings: number;
  readonly severities: Partial<Record<Severity, number>>;
}

/** An ad with its findings. */
export interface Linted {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A file with what was understood of it. */
export interface Inspected extends Inspection {
  readonly path: string;
}

/** How a report is put together, file by file. */
export interface Format<Result> {
  readonly start: string;
  readonly between: string;
  /** "" where there is nothing to say of it. */
  file(result: Result): string;
  end(tally: Tally): string;
}

/** Adds the findings of a file to the tally; `isAd` where it is one. */
export function countOf(tally: Tally, findings: readonly Finding[], isAd: boolean): void {
  if (isAd) tally.ads++;
  if (isAd && findings.length > 0) tally.adsWithFindings++;
  for (const { severity } of findings) tally.severities[severity] = (tally.severities[severity] ?? 0) + 1;
}
