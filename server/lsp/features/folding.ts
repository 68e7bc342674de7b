import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import { foldsOf } from "#library";
import type { Abilities } from "../abilities.ts";
import { analysisOf, type Document } from "../documents.ts";
import { range } from "../to-lsp.ts";

/** What can be folded in an ad, the outermost first; no more places than the client takes. */
export function foldingRanges(document: Document, { foldsLines, mostFolds }: Abilities): FoldingRange[] {
  const folds: FoldingRange[] = [];
  for (const fold of foldsOf(analysisOf(document))) {
    const { start, end } = range(document, fold);
    if (folds.length >= mostFolds) break;
    if (end.line <= start.line) continue;
    folds.push({
      startLine: start.line,
      endLine: end.line,
      ...(!foldsLines && { endCharacter: end.character }),
      ...(fold.kind === "comment" && { kind: FoldingRangeKind.Comment }),
    });
  }
  return folds;
}
