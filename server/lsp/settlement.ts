import { ConfigurationRequest } from "vscode-languageserver";
import {
  type Answer,
  type FileSettings,
  findingsIn,
  type LoadedFile,
  type Question,
  type Settings,
} from "#library";
import { type Configuration, configurationOf, faultTeller, isSettings } from "./configuration.ts";
import { type Document, settleDocument } from "./documents.ts";
import type { Publication } from "./publication.ts";
import type { Session } from "./session.ts";
import { settingsOf } from "./settings.ts";

/** The section of the client's settings that is ours. */
export const SECTION = "rolescope";

/** Gives open documents the settings that hold for them, and keeps them so. */
export interface Settlement {
  readonly configuration: Configuration;
  /** What documents start with until the client has answered for them. */
  own: Settings;
  /** Settles a document that was just opened, and asks the client for its settings. */
  settleOpened(document: Document): void;
  /** Settles a document, and publishes its findings when its settings are others than before. */
  settle(document: Document, own: Settings): void;
  /** Says what is wrong in a settings file that is open, and settles the ads by what is right in it. */
  settleSettings(document: Document): void;
  /** Reads the settings files again, and settles every open ad by them. */
  reload(): void;
  /** Asks the client for the settings of all open documents again. */
  refresh(): Promise<void>;
  /** Notes that a file is gone, though an editor may still show what stood in it; or that it is there again. */
  note(uri: string, isDeleted: boolean): void;
}

export function settlementOf(session: Session, publication: Publication): Settlement {
  const { connection, host, documents } = session;
  const deleted = new Set<string>();
  const configuration = configurationOf(look, () => session.folders[0]);
  const tellFaults = faultTeller((uri) => documents.has(uri), {
    publish: publication.publishFaults,
    clear: publication.clear,
  });
  const settlement: Settlement = {
    configuration,
    own: {},
    settleOpened,
    settle,
    settleSettings,
    reload,
    refresh,
    note: (uri, isDeleted) => void (isDeleted ? deleted.add(uri) : deleted.delete(uri)),
  };
  return settlement;

  function settleOpened(document: Document): void {
    if (isSettings(document.uri)) settleSettings(document);
    else settle(document, settlement.own);
    if (session.abilities.configuration && !document.faults)
      session.start("Settings", () => configure([document]));
  }

  function settle(document: Document, own: Settings): void {
    const found = configuration.settingsFor(document.uri);
    if (found instanceof Promise) session.start("Settings", async () => take(await found));
    else take(found);

    function take(file: FileSettings): void {
      if (documents.get(document.uri) !== document || document.faults) return;
      if (settleDocument(document, file, own)) publication.publishSoon(document);
      session.attempt("Settings", () => tellFaults(configuration.files()));
    }
  }

  function settleSettings(document: Document): void {
    document.faults ??= [];
    deleted.delete(document.uri);
    const found = configuration.check(document.uri, document.content.getText());
    if (found instanceof Promise) session.start("Settings", async () => take(await found));
    else take(found);
    reload();

    function take(file: LoadedFile | undefined): void {
      if (documents.get(document.uri) !== document || file?.text !== document.content.getText()) return;
      document.faults = findingsIn(file, session.abilities.language);
      publication.publishSoon(document);
    }
  }

  function reload(): void {
    configuration.forget();
    for (const document of documents.values()) if (!document.faults) settle(document, document.own);
  }

  /** Text as it stands in an editor goes before the disk; files of other systems are the client's to read. */
  function look(question: Question): Answer | Promise<Answer> {
    const { kind, path } = question;
    const open = kind === "text" && !deleted.has(path) ? documents.get(path) : undefined;
    if (open) return open.content.getText();
    if (host.look && path.startsWith("file:")) return host.look(question);
    if (kind === "top") return session.folders.includes(path);
    return session.abilities.readsFiles ? readByClient(path) : undefined;
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
      settlement.own = settingsOf(Array.isArray(answers) ? answers[n] : undefined);
      if (documents.get(document.uri) === document) settle(document, settlement.own);
    });
  }

  async function refresh(): Promise<void> {
    if (session.abilities.configuration) await configure([...documents.values()]);
    else for (const document of documents.values()) settle(document, settlement.own);
    if (session.abilities.onlyPulls && session.abilities.refreshesDiagnostics)
      await connection.languages.diagnostics.refresh();
  }
}
