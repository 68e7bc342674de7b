import type { ClientCapabilities, InitializeParams, PositionEncodingKind } from "vscode-languageserver";

/**
 * What the client can do. A client that says nothing of a feature is offered the whole of it;
 * one that describes the feature gets what it describes. Files are created only for clients that say they can.
 */
export interface Abilities {
  readonly encoding: PositionEncodingKind;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Lets the server ask for `workspace/didChangeConfiguration`. */
  readonly registersConfiguration: boolean;
  /** Lets the server ask for `workspace/didChangeWatchedFiles`. */
  readonly registersWatchers: boolean;
  /** Answers `rolescope/read` with the text of a file, or null. */
  readonly readsFiles: boolean;
  /** Answers `rolescope/list` with what stands in a folder. */
  readonly listsFiles: boolean;
  /** Says when folders of the workspace come or go. */
  readonly changesFolders: boolean;
  /** Shows how far the server has come. */
  readonly progress: boolean;
  /** Asks for findings; is told them otherwise. Nobody is both, or would see every finding twice. */
  readonly pulls: boolean;
  /** Lets the server offer findings, and take the offer back. */
  readonly registersDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Takes code actions; otherwise only commands. */
  readonly codeActions: boolean;
  /** Asks for the edit of a code action when the user has chosen it. */
  readonly resolvesEdits: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly changeAnnotations: boolean;
  readonly appliesEdits: boolean;
  readonly hoverFormat: "markdown" | "plaintext";
  /** Shows sections below their ad; otherwise in one flat list. */
  readonly nestsSymbols: boolean;
  /** Folds whole lines only, and at most so many places. */
  readonly foldsLines: boolean;
  readonly mostFolds: number;
  /** Takes completions with a place to go on writing in the middle. */
  readonly takesSnippets: boolean;
  /** Shows places and the menu of actions itself, by commands of its own. */
  readonly showsPlaces: boolean;
  readonly refreshesLenses: boolean;
  /** Wants `rolescope/status` notifications. */
  readonly status: boolean;
  /** The language of the user interface, for what is said of no ad in particular. */
  readonly language: "sv" | "en";
}

/** Reads what a client can do; tolerates clients that leave out what the protocol demands. */
export function abilitiesOf(params: Partial<InitializeParams>): Abilities {
  const capabilities: ClientCapabilities = params.capabilities ?? {};
  const { general, textDocument, workspace } = capabilities;
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  // Resource operations exist only inside documentChanges, so a client that lists them can read those.
  const documentChanges = workspace?.workspaceEdit?.documentChanges ?? operations.length > 0;
  const action = textDocument?.codeAction;
  const options: unknown = params.initializationOptions;
  return {
    encoding: encodingOf(general?.positionEncodings),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: isRecord(options) && options.readsFiles === true,
    listsFiles: isRecord(options) && options.listsFiles === true,
    changesFolders: workspace?.workspaceFolders === true,
    progress: params.capabilities?.window?.workDoneProgress === true,
    pulls: isRecord(textDocument?.diagnostic),
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: textDocument?.publishDiagnostics
      ? textDocument.publishDiagnostics.relatedInformation === true
      : true,
    codeActions: action ? action.codeActionLiteralSupport !== undefined : true,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    documentChanges,
    createsFiles: documentChanges && operations.includes("create"),
    changeAnnotations: documentChanges && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    hoverFormat:
      textDocument?.hover?.contentFormat?.includes("markdown") === false ? "plaintext" : "markdown",
    nestsSymbols: textDocument?.documentSymbol
      ? textDocument.documentSymbol.hierarchicalDocumentSymbolSupport === true
      : true,
    foldsLines: textDocument?.foldingRange?.lineFoldingOnly === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsPlaces: isRecord(options) && options.showsPlaces === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    status: isRecord(options) && options.status === true,
    language: params.locale?.toLowerCase().startsWith("sv") ? "sv" : "en",
  };
}

/** Our offsets are UTF-16, so that encoding costs nothing; others serve clients that lack it. */
function encodingOf(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  if (!offered || offered.includes("utf-16")) return "utf-16";
  return offered.find((encoding) => encoding === "utf-8" || encoding === "utf-32") ?? "utf-16";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
