import {
  CodeActionKind,
  type DiagnosticOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
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

/** The name under which the server's findings are asked for. */
export const IDENTIFIER = "rolescope";

/**
 * What the server offers to whoever asks for findings.
 * @param workspaceDiagnostics of unopened files, too.
 * @param interFileDependencies ads are read together, so that a change in one may show in another.
 */
export function diagnosticOptions(
  workspaceDiagnostics: boolean,
  interFileDependencies: boolean,
): DiagnosticOptions {
  return { identifier: IDENTIFIER, interFileDependencies, workspaceDiagnostics };
}

/** What the server offers a client with these abilities. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  const { encoding, codeActions, pulls, registersDiagnostics } = abilities;
  const { QuickFix, RefactorExtract, RefactorRewrite } = CodeActionKind;
  return {
    positionEncoding: encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: !abilities.registersWatchers,
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    hoverProvider: true,
    ...featureCapabilities,
    codeActionProvider: {
      codeActionKinds: [QuickFix, RefactorExtract, RefactorRewrite, FIX_ALL, SET_ASIDE],
      resolveProvider: true,
    },
    executeCommandProvider: {
      commands: [...(codeActions ? [] : [APPLY_FIX]), CLEAN_TEXT, ...featureCommands],
    },
    ...(pulls && !registersDiagnostics && { diagnosticProvider: diagnosticOptions(true, true) }),
  };
}
