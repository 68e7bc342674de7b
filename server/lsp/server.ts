import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  WatchKind,
} from "vscode-languageserver";
import { BASELINE_NAME, GITIGNORE, hasEnding } from "#library";
import { abilitiesOf, isRecord } from "./abilities.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { changeDocument, openDocument } from "./documents.ts";
import { registerFeatures } from "./features/index.ts";
import { asksForLenses, refreshLenses } from "./features/lenses.ts";
import { filesOf } from "./files.ts";
import type { Host } from "./host.ts";
import { publicationOf } from "./publication.ts";
import { answerPulls } from "./pull.ts";
import { answerRequests } from "./requests.ts";
import { sessionOf } from "./session.ts";
import { settingsOf } from "./settings.ts";
import { SECTION, settlementOf } from "./settlement.ts";
import { surveyOf } from "./survey.ts";
import { unusedSettingsOf } from "./unused.ts";
import { nameOf } from "./uri.ts";

/** Serves a connection until it ends. Whatever a client sends, the server stays up and says in its log what went wrong. */
export function startServer(connection: Connection, host: Host): void {
  const session = sessionOf(connection, host);
  const { documents } = session;
  const unused = unusedSettingsOf(session, {
    isWhole: (folder) => survey.isWhole(folder),
    isDone: () => survey.isDone(),
    show: () => settlement.tellUnused(),
  });
  const publication = publicationOf(session, unused, () => survey.isDone());
  const settlement = settlementOf(session, publication, unused, () => survey.resettle());
  const files = filesOf(session, settlement.look);
  session.files = files;
  const survey = surveyOf(session, settlement, publication, files);
  const pulls = answerPulls(session, settlement, publication, survey);
  const { configuration } = settlement;
  let openings = 0;

  connection.onInitialize((params) => {
    session.abilities = abilitiesOf(params);
    session.own = settingsOf(params.initializationOptions);
    session.showsLenses = asksForLenses(params.initializationOptions);
    session.folders = foldersOf(params);
    return {
      serverInfo: { name: "rolescope", ...(host.version !== undefined && { version: host.version }) },
      capabilities: capabilitiesFor(session.abilities),
    };
  });

  connection.onInitialized(() => {
    const { abilities } = session;
    if (abilities.registersWatchers) {
      session.start("Files", () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
    if (abilities.configuration && abilities.registersConfiguration) {
      const { type } = DidChangeConfigurationNotification;
      session.start("Settings", () => connection.client.register(type, { section: SECTION }));
    }
    if (abilities.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(asFolder));
        const stay = session.folders.filter((folder) => !gone.has(folder));
        session.folders = [...new Set([...stay, ...added.map(asFolder)])];
        session.start("Settings", settle);
      });
    session.start("Settings", settle);
  });

  /** Asks for the client's settings, and does what they ask for. */
  async function settle(): Promise<void> {
    try {
      await settlement.refresh();
    } finally {
      pulls.offer();
      survey.resettle();
      survey.look();
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) settlement.note(uri, type === FileChangeType.Deleted);
    if (changes.some(({ uri }) => configuration.concerns(uri))) settlement.reload();
    for (const { uri, type } of changes) {
      const name = nameOf(uri);
      if (type === FileChangeType.Deleted) survey.forget(uri);
      else if (hasEnding(name)) survey.reread(uri);
      const mayBeFolder = type === FileChangeType.Created && !name.includes(".") && !uri.includes("/.");
      if (name === GITIGNORE || mayBeFolder) survey.look();
    }
  });

  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (isRecord(pushed) && isRecord(pushed[SECTION])) {
      session.own = settingsOf(pushed[SECTION]);
      session.showsLenses = asksForLenses(pushed[SECTION]);
    }
    session.start("Settings", settle);
    session.start("Lenses", () => refreshLenses(session));
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    openings += 1;
    const document = openDocument(textDocument, openings, session.abilities.encoding, session.own);
    documents.set(document.uri, document);
    survey.open(document.uri);
    checkFiles();
    settlement.settleOpened(document);
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return connection.console.warn(`${textDocument.uri} was changed but never opened.`);
    session.attempt(`A change of ${document.uri} was not understood`, () =>
      changeDocument(document, contentChanges, textDocument.version),
    );
    if (document.faults) settlement.settleSettings(document);
    else publication.publishSoon(document);
    session.typedAt = Date.now();
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.delete(uri)) return;
    survey.close(uri);
    checkFiles();
    if (configuration.concerns(uri)) settlement.reload();
  });

  connection.onDidSaveTextDocument(checkFiles);

  /** A client that watches no files does something: time to see whether others have. */
  function checkFiles(): void {
    if (!session.abilities.registersWatchers) survey.check();
  }

  answerRequests(session);
  registerFeatures(session);
  connection.listen();
}

/** Settings, ads, and folders that come or go; editors may tell of a folder alone when all in it is gone. */
const watchers = [
  { globPattern: "**/*.{yaml,yml,md,markdown,MD}" },
  { globPattern: `**/{${GITIGNORE},${BASELINE_NAME}}` },
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
  return [...new Set(folders.map(asFolder))];
}

/** The address of a folder, with a slash at its end. */
function asFolder({ uri }: { readonly uri: string }): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}
