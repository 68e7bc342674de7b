import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver";
import { type Completion, completionPlaceAt, completionsAt } from "#library";
import type { Abilities } from "../abilities.ts";
import { analysisOf, type Document, findingsOf } from "../documents.ts";
import { offset, range } from "../to-lsp.ts";

/** What a new word or value begins with, where there is something to propose. */
export const TRIGGERS = [" ", "#", "-", ":"];

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  role: CompletionItemKind.Class,
  heading: CompletionItemKind.Module,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
} as const satisfies Record<Completion["kind"], CompletionItemKind>;

/** What could be written at a position. In prose there is nothing, and the document is not read for that. */
export function completions(document: Document, position: Position, abilities: Abilities): CompletionItem[] {
  const place = completionPlaceAt(document.content.getText(), offset(document, position));
  if (!place) return [];
  const current =
    place.wanted.kind === "rule" ? new Set(findingsOf(document).map(({ rule }) => rule)) : new Set<string>();
  return completionsAt(analysisOf(document), place, current).map((completion, n) =>
    itemOf(document, completion, n, abilities.takesSnippets),
  );
}

function itemOf(
  document: Document,
  { kind, label, detail, text, at, closing }: Completion,
  rank: number,
  takesSnippets: boolean,
): CompletionItem {
  const closes = takesSnippets && closing !== undefined;
  const end = closes ? closing.end : at.end;
  const newText = closes ? `${escaped(text)}$0${escaped(closing.text)}` : text;
  return {
    label,
    kind: kinds[kind],
    detail,
    sortText: String(rank).padStart(4, "0"),
    textEdit: { range: range(document, { start: at.start, end }), newText },
    ...(newText.includes("\n") && { insertTextMode: InsertTextMode.asIs }),
    ...(closes && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
