import {
  type ExtensionContext,
  FileType,
  LanguageStatusSeverity,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient";
import { registerCommands } from "./commands.ts";

/** What the server says of one open document, in a `rolescope/status` notification. The client only shows it. */
interface Status {
  readonly uri: string;
  /** A few words: language and verdict. */
  readonly text: string;
  /** One sentence more. */
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
}

const severities = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const satisfies Record<Status["severity"], LanguageStatusSeverity>;

/** Files, unsaved documents, and whatever file systems the workspace lives on; not the old side of a comparison. */
const schemes = new Set([
  "file",
  "untitled",
  ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
]);

const documentSelector = [...schemes].flatMap((scheme) => [
  { scheme, language: "markdown" },
  { scheme, language: "job-ad" },
  { scheme, pattern: "**/{rolescope.yaml,rolescope-baseline.json}" },
]);

export const options: LanguageClientOptions = {
  documentSelector,
  initializationOptions: { status: true, readsFiles: true, listsFiles: true, showsPlaces: true },
  // Findings follow each keystroke.
  diagnosticPullOptions: { onChange: true },
  errorHandler: restarting(),
};

/** Starts a server again that has come to an end by itself, and says so; not for ever when it keeps ending. */
function restarting(): ErrorHandler {
  const ends: number[] = [];
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed() {
      ends.push(Date.now());
      const isOften = ends.length > 4 && Date.now() - (ends.at(-5) ?? 0) < 180_000;
      return isOften
        ? {
            action: CloseAction.DoNotRestart,
            message: l10n.t(
              "Rolescope is interrupted again and again, and rests for now. To start it, use the command “Restart the Language Server”.",
            ),
          }
        : {
            action: CloseAction.Restart,
            message: l10n.t(
              "Rolescope was interrupted and has been started again. Your texts are untouched.",
            ),
          };
    },
  };
}

/** Links have types of their own. */
const kinds: ReadonlyMap<FileType, string> = new Map([
  [FileType.File, "file"],
  [FileType.Directory, "folder"],
  [FileType.Unknown, "other"],
]);

/** Starts the server without waiting for it, and shows what it says of the document in front. */
export function start(context: ExtensionContext, client: BaseLanguageClient): void {
  const statuses = new Map<string, Status>();
  const item = languages.createLanguageStatusItem("rolescope.status", []);
  item.name = "Rolescope";
  item.command = { title: l10n.t("Language…"), command: "rolescope.chooseLanguage" };

  function show(): void {
    const status = statuses.get(String(window.activeTextEditor?.document.uri));
    item.selector = status ? documentSelector : [];
    item.text = status?.text ?? "";
    item.detail = status?.detail ?? "";
    item.accessibilityInformation = { label: `Rolescope: ${item.text}. ${item.detail}` };
    item.severity = severities[status?.severity ?? "information"];
  }

  client.onNotification("rolescope/status", (status: Status) => {
    statuses.set(status.uri, status);
    show();
  });

  // Settings files on file systems that only the editor can read.
  client.onRequest("rolescope/read", async ({ uri }: { readonly uri: string }) => {
    try {
      return { base64: base64Of(await workspace.fs.readFile(Uri.parse(uri, true))) };
    } catch {
      return null;
    }
  });

  // What stands in the folders there.
  client.onRequest("rolescope/list", async ({ uri }: { readonly uri: string }) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.map(([name, type]) => ({ name, kind: kinds.get(type) ?? "link" }));
  });

  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => void statuses.delete(String(uri))),
    ...registerCommands(client),
  );

  void client.start();
}

declare const btoa: (binary: string) => string;

/** Bytes as they are: what they say as text is for the server to tell, wherever it runs. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(""));
}

/** More arguments than this are too many for some machines. */
const PIECE = 8192;
