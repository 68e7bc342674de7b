import {
  BASELINE_NAME,
  type Baseline,
  baselineText,
  countsOf,
  decode,
  type Finding,
  parseBaseline,
} from "#library";
import type { Host } from "./host.ts";

/** The baseline of the folder in which the command is given, while it is being written anew. */
export interface Recorded {
  readonly counts: Baseline;
  readonly outside: readonly string[];
  /** Accepts the findings of a file, and nothing else of it. */
  put(file: string, findings: readonly Finding[]): void;
}

/**
 * What the baseline here accepts so far. Files that are not read again keep what they have, so one that cannot be read
 * is an error.
 */
export function baselineOf(host: Host): Recorded {
  const folder = folderHere(host);
  const counts: Record<string, Readonly<Record<string, number>>> = { ...known(host) };
  const outside: string[] = [];
  return {
    counts,
    outside,
    put(file, findings) {
      if (file.startsWith(folder)) counts[file.slice(folder.length)] = countsOf(findings);
      else if (findings.length > 0) outside.push(file);
    },
  };
}

/** Writes the baseline. @returns what to say of it. */
export function saveBaseline({ counts, outside }: Recorded, host: Host): string {
  host.save(BASELINE_NAME, baselineText(counts));
  const all = Object.values(counts).flatMap((rules) => Object.values(rules));
  const sum = all.reduce((total, count) => total + count, 0);
  const left =
    outside.length > 0
      ? ` Left out, since they stand outside this folder: ${outside.map((file) => host.show(file)).join(", ")}.`
      : "";
  return `${BASELINE_NAME} accepts ${sum === 1 ? "1 finding" : `${sum} findings`}.${left}`;
}

function known(host: Host): Baseline {
  if (host.kindOf(BASELINE_NAME) !== "file") return {};
  return parseBaseline(decode(host.read(BASELINE_NAME)).text ?? "").counts ?? {};
}

function folderHere(host: Host): string {
  const here = host.identity(".");
  return here.endsWith("/") ? here : `${here}/`;
}
