import { ConfigurationRequest } from "vscode-languageserver";
import {
  type Answer,
  type FileSettings,
  type Finding,
  findingsIn,
  type LoadedFile,
  type Question,
} from "#library";
import { type Configuration, configurationOf, faultTeller, isSettings } from "./configuration.ts";
import { type Document, settleDocument } from "./documents.ts";
import { textIn } from "./files.ts";
import type { Publication } from "./publication.ts";
import type { Session } from "./session.ts";
import { isSame, type Own, settingsOf } from "./settings.ts";
import type { UnusedSettings } from "./unused.ts";

/** The section of the client's settings that is ours. */
export const SECTION = "rolescope";

/** Gives open documents the settings that hold for them, and keeps them so. */
export interface Settlement {
  readonly configuration: Configuration;
  /** Answers what loading asks: text as it stands in an editor goes before the disk. */
  look(question: Question): Answer | Promise<Answer>;
  /** What the client's own settings ask for in a file that is not open. */
  ownOf(uri: string): Own;
  /** One string for all settings under which files are read alike. */
  markOf(settings: FileSettings, own: Own): string;
  /** Settles a document that was just opened, and asks the client for its settings. */
  settleOpened(document: Document): void;
  /** Settles a document, and publishes its findings when its settings are others than before. */
  settle(document: Document, own: Own): void;
  /** Waits until it is known what holds for a document. */
  settled(document: Document): Promise<void>;
  /** Says what is wrong in a settings file that is open, and settles the ads by what is right in it. */
  settleSettings(document: Document): void;
  /** Reads the settings files again, and settles every open ad by them. */
  reload(): void;
  /** Says what is found in the settings files that hold and are not open. */
  tellFaults(): void;
  /** Says what is found in all settings files, since it may be something else than before. */
  tellUnused(): void;
  /** Asks the client for its settings again: of the folders of the workspace and of all open documents. */
  refresh(): Promise<void>;
  /** Notes that a file is gone, though an editor may still show what stood in it; or that it is there again. */
  note(uri: string, isDeleted: boolean): void;
}

/** @param onReload is told when other settings may hold for files that are not open. */
export function settlementOf(
  session: Session,
  publication: Publication,
  unused: UnusedSettings,
  onReload: () => void,
): Settlement {
  const { connection, host, documents } = session;
  const deleted = new Set<string>();
  const configuration = configurationOf(look, () => session.folders[0]);
  session.settingsFor = configuration.settingsFor;
  const tellOf = faultTeller((uri) => documents.has(uri), findingsOf, {
    publish: publication.tellFaults,
    clear: publication.clear,
  });
  let ownIn = new Map<string, Own>();
  const marks = marksOf();
  return {
    configuration,
    look,
    ownOf,
    markOf: marks,
    settleOpened,
    settle,
    settled,
    settleSettings,
    reload,
    tellFaults,
    tellUnused() {
      for (const document of documents.values()) if (document.faults) judge(document);
      tellFaults();
    },
    refresh,
    note: (uri, isDeleted) => void (isDeleted ? deleted.add(uri) : deleted.delete(uri)),
  };

  function ownOf(uri: string): Own {
    const inside = session.folders.filter((folder) => uri.startsWith(folder));
    const nearest = inside.reduce((one, other) => (other.length > one.length ? other : one), "");
    return ownIn.get(nearest) ?? session.own;
  }

  function tellFaults(): void {
    session.attempt("Settings", () => tellOf(session.own.scope === "off" ? [] : configuration.files()));
  }

  function findingsOf(file: LoadedFile): readonly Finding[] {
    const faults = findingsIn(file, session.abilities.language);
    return [...faults, ...unused.in(file.path, file.text)].sort((one, other) => one.start - other.start);
  }

  function settleOpened(document: Document): void {
    if (isSettings(document.uri)) settleSettings(document);
    else settle(document, session.own);
    if (session.abilities.configuration && !document.faults)
      session.start("Settings", () => configure([], [document]));
  }

  function settle(document: Document, own: Own): void {
    const found = configuration.settingsFor(document.uri);
    if (found instanceof Promise) session.start("Settings", async () => take(await found));
    else take(found);

    function take(file: FileSettings): void {
      if (documents.get(document.uri) !== document || document.faults) return;
      if (settleDocument(document, file, own)) publication.publishSoon(document);
      tellFaults();
    }
  }

  async function settled(document: Document): Promise<void> {
    if (document.file || document.faults) return;
    settleDocument(document, await configuration.settingsFor(document.uri), document.own);
  }

  function settleSettings(document: Document): void {
    document.faults ??= [];
    deleted.delete(document.uri);
    judge(document);
    reload();
  }

  function judge(document: Document): void {
    const found = configuration.check(document.uri, document.content.getText());
    if (found instanceof Promise) session.start("Settings", async () => take(await found));
    else take(found);

    function take(file: LoadedFile | undefined): void {
      if (documents.get(document.uri) !== document || file?.text !== document.content.getText()) return;
      document.faults = findingsOf(file);
      publication.publishSoon(document);
    }
  }

  function reload(): void {
    configuration.forget();
    for (const document of documents.values()) if (!document.faults) settle(document, document.own);
    onReload();
  }

  /** Files of other systems are the client's to read. */
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
      return textIn(await connection.sendRequest("rolescope/read", { uri }));
    } catch {
      return undefined;
    }
  }

  /** Asks the client for the settings of folders and documents; they keep what they have when it does not answer. */
  async function configure(folders: readonly string[], wanted: readonly Document[]): Promise<void> {
    const scopes = [...folders, ...wanted.map(({ uri }) => uri)];
    if (scopes.length === 0) return;
    const items = scopes.map((scopeUri) => ({ scopeUri, section: SECTION }));
    const answers: unknown = await connection.sendRequest(ConfigurationRequest.type, { items });
    const all = scopes.map((_, n) => settingsOf(Array.isArray(answers) ? answers[n] : undefined));
    if (folders.length > 0) ownIn = new Map(folders.map((folder, n) => [folder, all[n] ?? session.own]));
    session.own = all.at(-1) ?? session.own;
    wanted.forEach((document, n) => {
      const own = all[folders.length + n] ?? session.own;
      if (documents.get(document.uri) !== document) return;
      if (document.faults) show(document, own);
      else settle(document, own);
    });
  }

  async function refresh(): Promise<void> {
    if (session.abilities.configuration) await configure(session.folders, [...documents.values()]);
    else {
      for (const document of documents.values())
        if (document.faults) show(document, session.own);
        else settle(document, session.own);
    }
  }

  /** Shows or hides the mistakes of a settings file. */
  function show(document: Document, own: Own): void {
    if (isSame(document.own, own)) return;
    document.own = own;
    publication.publishSoon(document);
  }
}

/** Gives settings that hold for many files a short name. */
function marksOf(): Settlement["markOf"] {
  const names = new Map<string, string>();
  const known = new WeakMap<object, { readonly own: Own; readonly mark: string }>();
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return (settings, own) => {
    const before = known.get(settings);
    if (before?.own === own) return before.mark;
    const { knowledge, isExcluded, reading, lint } = settings;
    const number = numbers.get(knowledge) ?? count++;
    numbers.set(knowledge, number);
    const all = JSON.stringify([number, isExcluded, reading, lint, own]);
    const mark = names.get(all) ?? `${names.size}`;
    names.set(all, mark);
    known.set(settings, { own, mark });
    return mark;
  };
}
