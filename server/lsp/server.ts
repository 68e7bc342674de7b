import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
} from "vscode-languageserver";
import { BASELINE_NAME } from "#library";
import { abilitiesOf, isRecord } from "./abilities.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { changeDocument, openDocument, settleDocument } from "./documents.ts";
import { registerFeatures } from "./features/index.ts";
import { asksForLenses, refreshLenses } from "./features/lenses.ts";
import type { Host } from "./host.ts";
import { publicationOf } from "./publication.ts";
import { answerRequests } from "./requests.ts";
import { sessionOf } from "./session.ts";
import { settingsOf } from "./settings.ts";
import { SECTION, settlementOf } from "./settlement.ts";

/** Serves a connection until it ends. Whatever a client sends, the server stays up and says in its log what went wrong. */
export function startServer(connection: Connection, host: Host): void {
  const session = sessionOf(connection, host);
  const { documents } = session;
  const publication = publicationOf(session);
  const settlement = settlementOf(session, publication);
  const { configuration } = settlement;
  let openings = 0;

  connection.onInitialize((params) => {
    session.abilities = abilitiesOf(params);
    settlement.own = settingsOf(params.initializationOptions);
    session.showsLenses = asksForLenses(params.initializationOptions);
    session.folders = (params.workspaceFolders ?? []).map(({ uri }) => (uri.endsWith("/") ? uri : `${uri}/`));
    return {
      serverInfo: { name: "rolescope", ...(host.version !== undefined && { version: host.version }) },
      capabilities: capabilitiesFor(session.abilities),
    };
  });

  connection.onInitialized(() => {
    const { abilities } = session;
    if (abilities.registersWatchers) {
      const watchers = [{ globPattern: "**/*.{yaml,yml}" }, { globPattern: `**/${BASELINE_NAME}` }];
      session.start("Settings", () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
    if (!abilities.configuration || !abilities.registersConfiguration) return;
    const { type } = DidChangeConfigurationNotification;
    session.start("Settings", () => connection.client.register(type, { section: SECTION }));
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) settlement.note(uri, type === FileChangeType.Deleted);
    if (changes.some(({ uri }) => configuration.concerns(uri))) settlement.reload();
  });

  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (isRecord(pushed) && isRecord(pushed[SECTION])) {
      settlement.own = settingsOf(pushed[SECTION]);
      session.showsLenses = asksForLenses(pushed[SECTION]);
    }
    session.start("Settings", () => settlement.refresh());
    session.start("Lenses", () => refreshLenses(session));
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    openings += 1;
    const document = openDocument(textDocument, openings, session.abilities.encoding, settlement.own);
    documents.set(document.uri, document);
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
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.delete(uri)) return;
    publication.clear(uri);
    if (configuration.concerns(uri)) settlement.reload();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (!document.file && !document.faults)
      settleDocument(document, await configuration.settingsFor(uri), document.own);
    const items = publication.diagnosticsOf(document);
    const resultId = `${document.opening} ${document.content.version} ${document.settlings}`;
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  answerRequests(session);
  registerFeatures(session);
  connection.listen();
}
