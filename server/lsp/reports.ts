import type { Diagnostic } from "vscode-languageserver";
import { keyOf } from "./uri.ts";

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
}

/** What is found in all files: the one place where every ad of the workspace is known. */
export interface Reports {
  readonly all: ReadonlyMap<string, Report>;
  put(report: Omit<Report, "id" | "items">, diagnostics: readonly Diagnostic[]): Report;
  drop(uri: string): Report | undefined;
}

export function reportsOf(): Reports {
  const all = new Map<string, Report>();
  return {
    all,
    put(about, diagnostics) {
      const items = JSON.stringify(diagnostics);
      const report = { ...about, items, id: idOf(items) };
      all.set(keyOf(about.uri), report);
      return report;
    },
    drop(uri) {
      const key = keyOf(uri);
      const report = all.get(key);
      all.delete(key);
      return report;
    },
  };
}

export function hasFindings({ items }: Report): boolean {
  return items !== "[]";
}

export function itemsOf({ items }: Report): Diagnostic[] {
  return JSON.parse(items);
}

/** A name for a text that hardly any other text has: two sums that mix all its characters. */
function idOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
