import type { Diagnostic } from "vscode-languageserver";
import { keyOf } from "./uri.ts";

/** The text of no findings. */
const NO_ITEMS = "[]";

/** What is found in one file. */
export interface Report {
  /** As its client spells it. */
  readonly uri: string;
  /** Of the open document; null for a file that is read from the disk. */
  readonly version: number | null;
  /** The same for the same findings. */
  readonly id: string;
  /** Whether the file is a job ad; others have no findings. */
  readonly isAd: boolean;
  /** The findings as text, since thousands of files are remembered. */
  readonly items: string;
  /** A name for what it says together with other ads; "" where that is nothing. */
  readonly together: string;
}

/** What is found in all files: the one place where every ad of the workspace is known. */
export interface Reports {
  readonly all: ReadonlyMap<string, Report>;
  put(report: Omit<Report, "id" | "items">, diagnostics: readonly Diagnostic[]): Report;
  /** The same file with other findings that it has together with other ads. */
  join(report: Report, together: string): Report;
  drop(uri: string): Report | undefined;
}

export function reportsOf(): Reports {
  const all = new Map<string, Report>();
  return {
    all,
    put(about, diagnostics) {
      return keep({ ...about, items: JSON.stringify(diagnostics) });
    },
    join: (report, together) => keep({ ...report, together }),
    drop(uri) {
      const key = keyOf(uri);
      const report = all.get(key);
      all.delete(key);
      return report;
    },
  };

  function keep(about: Omit<Report, "id">): Report {
    const { items, together } = about;
    const report = { ...about, id: idOf(items + together) };
    all.set(keyOf(about.uri), report);
    return report;
  }
}

export function hasFindings({ items, together }: Report): boolean {
  return items !== NO_ITEMS || together !== "";
}

/** The findings of the file alone. */
export function itemsOf({ items }: Report): Diagnostic[] {
  return JSON.parse(items);
}

/** A name for a text that hardly any other text has: two sums that mix all its characters. */
export function idOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
