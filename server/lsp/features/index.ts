import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Document } from "../documents.ts";
import type { Session } from "../session.ts";
import { NEW_AD, ROLES, SET_LANGUAGE, SHOW_PLACES } from "./commands.ts";
import { completions, TRIGGERS } from "./completion.ts";
import { foldingRanges } from "./folding.ts";
import { documentHighlights } from "./highlights.ts";
import { codeLenses } from "./lenses.ts";
import { documentLinks } from "./links.ts";
import { LEGEND, semanticTokens } from "./semantic-tokens.ts";
import { CHOOSE_SPLIT, SPLIT } from "./split.ts";
import { documentSymbols } from "./symbols.ts";

/** What the server offers to read an ad by, beside findings and hover. */
export const featureCapabilities = {
  documentSymbolProvider: { label: "Rolescope" },
  foldingRangeProvider: true,
  documentLinkProvider: {},
  documentHighlightProvider: true,
  completionProvider: { triggerCharacters: TRIGGERS },
  codeLensProvider: { resolveProvider: false },
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
} as const satisfies ServerCapabilities;

/** The commands of the features: for a client without menus of its own. */
export const featureCommands = [SHOW_PLACES, SPLIT, CHOOSE_SPLIT, ROLES, NEW_AD, SET_LANGUAGE];

/** Answers what a client asks about open documents; nothing of documents that are not open or no longer asked for. */
export function registerFeatures(session: Session): void {
  const { connection, documents, host } = session;
  connection.onDocumentSymbol(about((document) => documentSymbols(document, session.abilities.nestsSymbols)));
  connection.onFoldingRanges(about((document) => foldingRanges(document, session.abilities)));
  connection.onDocumentLinks(about((document) => documentLinks(document, host)));
  connection.onDocumentHighlight(about((document, { position }) => documentHighlights(document, position)));
  connection.onCompletion(
    about((document, { position }) => completions(document, position, session.abilities)),
  );
  connection.onCodeLens(about((document) => codeLenses(document, session)));
  connection.languages.semanticTokens.on(about((document) => semanticTokens(document)));
  connection.languages.semanticTokens.onRange(
    about((document, { range }) => semanticTokens(document, range)),
  );

  /** A handler for one open document. The answer is null for documents that are not open. */
  function about<Question extends Asked, Answer>(
    answer: (document: Document, question: Question) => Answer,
  ): (question: Question, token: CancellationToken) => Answer | null | ResponseError<void> {
    return (question, token) => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
      const document = documents.get(question.textDocument.uri);
      return document ? answer(document, question) : null;
    };
  }
}

interface Asked {
  readonly textDocument: { readonly uri: string };
}
