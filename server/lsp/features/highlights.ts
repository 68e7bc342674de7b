import { type DocumentHighlight, DocumentHighlightKind, type Position } from "vscode-languageserver";
import { highlightsAt } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import { offset, range } from "../to-lsp.ts";

/** The words of an ad that stand for the same area or role as those at a position. */
export function documentHighlights(document: Document, position: Position): DocumentHighlight[] {
  return highlightsAt(analysisOf(document), offset(document, position)).map((words) => ({
    range: range(document, words),
    kind: DocumentHighlightKind.Text,
  }));
}
