import type { Mistake } from "./mistake.ts";

/** The name of the file with the findings that are accepted as they are. */
export const BASELINE_NAME = "rolescope-baseline.json";

/** How many findings of each rule are accepted in each file, by its path from the folder of the baseline. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Reads a baseline. Never throws; one that cannot be read accepts nothing and has a mistake. */
export function parseBaseline(text: string): {
  readonly counts: Baseline | undefined;
  readonly mistakes: readonly Mistake[];
} {
  try {
    const files: unknown = (JSON.parse(text) as { readonly files?: unknown } | null)?.files;
    if (isBaseline(files)) return { counts: files, mistakes: [] };
  } catch {
    // Told below, as anything else that is no baseline.
  }
  const message = {
    sv: "Det här går inte att läsa som en baslinje, så den används inte. Skriv en ny med rolescope lint --write-baseline.",
    en: "This cannot be read as a baseline, so it is not used. Write a new one with rolescope lint --write-baseline.",
  };
  return { counts: undefined, mistakes: [{ start: 0, end: 0, severity: "error", message }] };
}

function isBaseline(value: unknown): value is Baseline {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (counts) => isRecord(counts) && Object.values(counts).every(Number.isSafeInteger),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A baseline as a file: in order of path and rule, files without findings left out. */
export function baselineText(counts: Baseline): string {
  const inOrder = <T>(record: Readonly<Record<string, T>>) =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  const files = inOrder(counts)
    .filter(([, rules]) => Object.keys(rules).length > 0)
    .map(([path, rules]) => [path, Object.fromEntries(inOrder(rules))]);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, undefined, 2)}\n`;
}
