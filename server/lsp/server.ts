import {
  ConfigurationRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  type Hover,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Answer,
  BASELINE_NAME,
  cardAt,
  cleanText,
  type FileSettings,
  findingsIn,
  type LoadedFile,
  type Question,
  type Settings,
  type Workplace,
} from "#library";
import { abilitiesOf, isRecord } from "./abilities.ts";
import {
  asksForFixAll,
  commandOf,
  editOf,
  type FixReference,
  findOffer,
  fixAll,
  listActions,
  referenceIn,
  withEdit,
  workplaceOf,
} from "./actions.ts";
import { APPLY_FIX, CLEAN_TEXT, capabilitiesFor } from "./capabilities.ts";
import { configurationOf, faultTeller, isSettings } from "./configuration.ts";
import {
  analysisOf,
  changeDocument,
  type Document,
  findingsOf,
  openDocument,
  settleDocument,
} from "./documents.ts";
import type { Host } from "./host.ts";
import { settingsOf } from "./settings.ts";
import { statusOf } from "./status.ts";
import { diagnostic, offset, range } from "./to-lsp.ts";

const SECTION = "rolescope";
/** Longer texts are read after the messages that wait, so that a burst of changes is read once. */
const PROMPT_LENGTH = 20_000;

/** Serves a connection until it ends. Whatever a client sends, the server stays up and says in its log what went wrong. */
export function startServer(connection: Connection, host: Host): void {
  let abilities = abilitiesOf({});
  /** What documents start with until the client has answered for them. */
  let settings: Settings = {};
  const documents = new Map<string, Document>();
  let openings = 0;
  /** The folders of the workspace, each with a slash at its end. */
  let folders: readonly string[] = [];
  /** Files that are gone, though an editor may still show what stood in them. */
  const deleted = new Set<string>();
  const configuration = configurationOf(look, () => folders[0]);
  const tellFaults = faultTeller((uri) => documents.has(uri), {
    publish: publishFaults,
    clear: (uri) => start("Findings", () => connection.sendDiagnostics({ uri, diagnostics: [] })),
  });

  function complain(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      connection.console.error(`${what}: ${reason}`);
    } catch {
      // The connection is closed: there is nobody left to tell.
    }
  }

  /** Does not wait for the end; a client that has gone away is no reason to fall. */
  function start(what: string, work: () => Promise<unknown>): void {
    attempt(what, () => void work().catch((error: unknown) => complain(what, error)));
  }

  function attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      complain(what, error);
    }
  }

  function diagnosticsOf(document: Document): Diagnostic[] {
    try {
      return findingsOf(document).map((finding) =>
        diagnostic(document, finding, host.pageOf(finding.rule), abilities.relatedInformation),
      );
    } catch (error) {
      complain(`${document.uri} could not be read`, error);
      return [];
    }
  }

  function publish(document: Document): void {
    const { uri, content } = document;
    if (!document.file && !document.faults) return;
    const diagnostics = diagnosticsOf(document);
    start("Findings", () => connection.sendDiagnostics({ uri, version: content.version, diagnostics }));
    if (!abilities.status || document.faults) return;
    attempt("Status", () => {
      const status = statusOf(uri, analysisOf(document), abilities.language);
      start("Status", () => connection.sendNotification("rolescope/status", status));
    });
  }

  function publishSoon(document: Document): void {
    if (document.content.getText().length <= PROMPT_LENGTH) publish(document);
    else if (!document.isWaiting) {
      document.isWaiting = true;
      host.later(() => {
        document.isWaiting = false;
        if (documents.get(document.uri) === document) attempt("Findings", () => publish(document));
      });
    }
  }

  /** Gives a document what its settings files say, and publishes its findings when that changes them. */
  function settle(document: Document, own: Settings): void {
    const found = configuration.settingsFor(document.uri);
    if (found instanceof Promise) start("Settings", async () => take(await found));
    else take(found);

    function take(file: FileSettings): void {
      if (documents.get(document.uri) !== document || document.faults) return;
      if (settleDocument(document, file, own)) publishSoon(document);
      attempt("Settings", () => tellFaults(configuration.files()));
    }
  }

  /** Says what is wrong in a settings file that is open, and settles the ads by what is right in it. */
  function settleSettings(document: Document): void {
    document.faults ??= [];
    deleted.delete(document.uri);
    const found = configuration.check(document.uri, document.content.getText());
    if (found instanceof Promise) start("Settings", async () => take(await found));
    else take(found);
    reload();

    function take(file: LoadedFile | undefined): void {
      if (documents.get(document.uri) !== document || file?.text !== document.content.getText()) return;
      document.faults = findingsIn(file, abilities.language);
      publishSoon(document);
    }
  }

  /** Reads the settings files again, and settles every open ad by them. */
  function reload(): void {
    configuration.forget();
    for (const document of documents.values()) if (!document.faults) settle(document, document.own);
  }

  function publishFaults(file: LoadedFile): void {
    const { path: uri, text } = file;
    const document = openDocument({ uri, languageId: "yaml", version: 0, text }, 0, abilities.encoding, {});
    document.faults = findingsIn(file, abilities.language);
    const diagnostics = diagnosticsOf(document);
    start("Findings", () => connection.sendDiagnostics({ uri, diagnostics }));
  }

  /** Text as it stands in an editor goes before the disk; files of other systems are the client's to read. */
  function look(question: Question): Answer | Promise<Answer> {
    const { kind, path } = question;
    const open = kind === "text" && !deleted.has(path) ? documents.get(path) : undefined;
    if (open) return open.content.getText();
    if (host.look && path.startsWith("file:")) return host.look(question);
    if (kind === "top") return folders.includes(path);
    return abilities.readsFiles ? readByClient(path) : undefined;
  }

  async function readByClient(uri: string): Promise<Answer> {
    try {
      const text: unknown = await connection.sendRequest("rolescope/read", { uri });
      return typeof text === "string" ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** Asks the client for the settings of documents; they keep what they have when it does not answer. */
  async function configure(wanted: readonly Document[]): Promise<void> {
    const items = wanted.map(({ uri }) => ({ scopeUri: uri, section: SECTION }));
    const answers: unknown = await connection.sendRequest(ConfigurationRequest.type, { items });
    wanted.forEach((document, n) => {
      settings = settingsOf(Array.isArray(answers) ? answers[n] : undefined);
      if (documents.get(document.uri) === document) settle(document, settings);
    });
  }

  async function refresh(): Promise<void> {
    if (abilities.configuration) await configure([...documents.values()]);
    else for (const document of documents.values()) settle(document, settings);
    if (abilities.onlyPulls && abilities.refreshesDiagnostics)
      await connection.languages.diagnostics.refresh();
  }

  connection.onInitialize((params) => {
    abilities = abilitiesOf(params);
    settings = settingsOf(params.initializationOptions);
    folders = (params.workspaceFolders ?? []).map(({ uri }) => (uri.endsWith("/") ? uri : `${uri}/`));
    return {
      serverInfo: { name: "rolescope", ...(host.version !== undefined && { version: host.version }) },
      capabilities: capabilitiesFor(abilities),
    };
  });

  connection.onInitialized(() => {
    if (abilities.registersWatchers) {
      const watchers = [{ globPattern: "**/*.{yaml,yml}" }, { globPattern: `**/${BASELINE_NAME}` }];
      start("Settings", () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    }
    if (!abilities.configuration || !abilities.registersConfiguration) return;
    const { type } = DidChangeConfigurationNotification;
    start("Settings", () => connection.client.register(type, { section: SECTION }));
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) deleted.add(uri);
      else deleted.delete(uri);
    }
    if (changes.some(({ uri }) => configuration.concerns(uri))) reload();
  });

  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (isRecord(pushed) && isRecord(pushed[SECTION])) settings = settingsOf(pushed[SECTION]);
    start("Settings", refresh);
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    openings += 1;
    const document = openDocument(textDocument, openings, abilities.encoding, settings);
    documents.set(document.uri, document);
    if (isSettings(document.uri)) settleSettings(document);
    else settle(document, settings);
    if (abilities.configuration && !document.faults) start("Settings", () => configure([document]));
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return connection.console.warn(`${textDocument.uri} was changed but never opened.`);
    attempt(`A change of ${document.uri} was not understood`, () =>
      changeDocument(document, contentChanges, textDocument.version),
    );
    if (document.faults) settleSettings(document);
    else publishSoon(document);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.delete(uri)) return;
    start("Findings", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    if (configuration.concerns(uri)) reload();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (!document.file && !document.faults)
      settleDocument(document, await configuration.settingsFor(uri), document.own);
    const items = diagnosticsOf(document);
    const resultId = `${document.opening} ${document.content.version} ${document.settlings}`;
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  connection.onHover(({ textDocument, position: place }): Hover | null => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const { hoverFormat } = abilities;
    const card = cardAt(analysisOf(document), offset(document, place), hoverFormat, (rule) =>
      host.pageOf(rule),
    );
    if (!card) return null;
    return { contents: { kind: hoverFormat, value: card.text }, range: range(document, card) };
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range: at, context }, token) => {
    const lists = abilities.codeActions || abilities.appliesEdits;
    const fixesAll = asksForFixAll(context.only);
    const needsEdits = fixesAll || (abilities.codeActions && !abilities.resolvesEdits);
    const workplace = lists && needsEdits ? await workplaceAt(uri) : undefined;
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
    const document = documents.get(uri);
    if (!document || !lists) return [];
    const actions = listActions(document, at, context.only, abilities, host);
    if (!abilities.codeActions) return actions.map(commandOf);
    if (!workplace) return actions;
    const all = fixesAll ? fixAll(document, workplace, abilities) : [];
    return [...all, ...actions.map((action) => withEdit(document, action, workplace, abilities))];
  });

  connection.onCodeActionResolve(async (action, token) => {
    const reference = referenceIn(action.data);
    if (!reference || action.edit) return action;
    const edit = await editFor(reference);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
    return edit ? { ...action, edit } : action;
  });

  connection.onExecuteCommand(async ({ command, arguments: [data] = [] }) => {
    if (command === CLEAN_TEXT) return cleanTextOf(data);
    const reference = command === APPLY_FIX ? referenceIn(data) : undefined;
    if (!reference) return new ResponseError(ErrorCodes.InvalidParams, `${command} needs a fix to apply.`);
    const edit = await editFor(reference);
    if (edit) await connection.workspace.applyEdit(edit);
    return null;
  });

  function cleanTextOf(uri: unknown): string | ResponseError {
    const document = typeof uri === "string" ? documents.get(uri) : undefined;
    if (document) return cleanText(document.content.getText());
    return new ResponseError(
      ErrorCodes.InvalidParams,
      `${CLEAN_TEXT} needs the address of an open document.`,
    );
  }

  function workplaceAt(uri: string): Promise<Workplace> {
    return workplaceOf(uri, documents.keys(), abilities, host);
  }

  /** The edit of a fix on the text as it stands now; says so when there is nothing left to mend. */
  async function editFor(reference: FixReference): Promise<WorkspaceEdit | undefined> {
    const workplace = await workplaceAt(reference.uri);
    const document = documents.get(reference.uri);
    const offer = document && findOffer(document, reference);
    if (document && offer) return editOf(document, offer.fix, workplace, abilities);
    const language = (document && analysisOf(document).ads[0]?.ad.language) ?? abilities.language;
    const message = {
      sv: "Texten har ändrats sedan åtgärden visades, och det den gällde finns inte kvar. Inget ändrades.",
      en: "The text has changed since this action was shown, and what it was about is gone. Nothing was changed.",
    }[language];
    start("Message", () =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
    );
    return undefined;
  }

  connection.listen();
}
