import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { featureCapabilities, featureCommands } from "./features/index.ts";

/** All safe fixes of a document at once, for editors that mend on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rolescope`;

/** Setting a finding aside, where everything on offer is listed. */
export const SET_ASIDE = "rolescope.set-aside";

/** The command of a fix, for clients that take no code actions. */
export const APPLY_FIX = "rolescope.applyFix";

/** The command that answers with the text of an open document as it may be published. */
export const CLEAN_TEXT = "rolescope.cleanText";

/** What the server offers a client with these abilities. */
export function capabilitiesFor({ encoding, codeActions, onlyPulls }: Abilities): ServerCapabilities {
  const { QuickFix, RefactorExtract, RefactorRewrite } = CodeActionKind;
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    ...featureCapabilities,
    codeActionProvider: {
      codeActionKinds: [QuickFix, RefactorExtract, RefactorRewrite, FIX_ALL, SET_ASIDE],
      resolveProvider: true,
    },
    executeCommandProvider: {
      commands: [...(codeActions ? [] : [APPLY_FIX]), CLEAN_TEXT, ...featureCommands],
    },
    // Findings of open documents are always pushed. A client that reads both would show every finding twice,
    // so asking for them is offered only to those that say nothing of being told.
    ...(onlyPulls && {
      diagnosticProvider: {
        identifier: "rolescope",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
