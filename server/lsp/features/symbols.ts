import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { type OutlineEntry, outlineOf } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import { range } from "../to-lsp.ts";

const kinds = {
  ad: SymbolKind.Class,
  section: SymbolKind.String,
} as const satisfies Record<OutlineEntry["kind"], SymbolKind>;

/** The table of contents of an ad: its title, and the sections below it. */
export function documentSymbols(
  document: Document,
  isNested: boolean,
): DocumentSymbol[] | SymbolInformation[] {
  const outline = outlineOf(analysisOf(document));
  return isNested ? outline.map(nested) : outline.flatMap((entry) => flat(entry, undefined));

  function nested(entry: OutlineEntry): DocumentSymbol {
    return {
      name: entry.name,
      ...(entry.detail && { detail: entry.detail }),
      kind: kinds[entry.kind],
      range: range(document, entry),
      selectionRange: range(document, entry.at),
      children: entry.children.map(nested),
    };
  }

  function flat(entry: OutlineEntry, above: string | undefined): SymbolInformation[] {
    const symbol: SymbolInformation = {
      name: entry.name,
      kind: kinds[entry.kind],
      location: { uri: document.uri, range: range(document, entry) },
      ...(above !== undefined && { containerName: above }),
    };
    return [symbol, ...entry.children.flatMap((child) => flat(child, entry.name))];
  }
}
