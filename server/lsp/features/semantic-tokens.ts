import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from "vscode-languageserver";
import { type Mark, type MarkKind, markKinds, marksOf, overlaps } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import { range as rangeOf, span } from "../to-lsp.ts";

const types = {
  directive: SemanticTokenTypes.keyword,
  rule: SemanticTokenTypes.enumMember,
  reason: SemanticTokenTypes.string,
  key: SemanticTokenTypes.property,
} as const satisfies Record<MarkKind, SemanticTokenTypes>;

/** The standard types of tokens, in the order of the marks they stand for. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: markKinds.map((kind) => types[kind]),
  tokenModifiers: [],
};

/** What in an ad speaks to Rolescope, as tokens; within a range when one is given. */
export function semanticTokens(document: Document, within?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const wanted = within && span(document, within);
  for (const mark of marksOf(analysisOf(document))) if (!wanted || overlaps(mark, wanted)) push(mark);
  return builder.build();

  function push(mark: Mark): void {
    const { start, end } = rangeOf(document, mark);
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      markKinds.indexOf(mark.kind),
      0,
    );
  }
}
