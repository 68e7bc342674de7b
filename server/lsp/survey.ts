import type { WorkDoneProgressServerReporter } from "vscode-languageserver";
import { readable } from "#library";
import { breathe } from "./breath.ts";
import { LONGEST, openDocument, settleDocument } from "./documents.ts";
import { type Files, reasonOf } from "./files.ts";
import type { Publication } from "./publication.ts";
import type { Session } from "./session.ts";
import type { Settlement } from "./settlement.ts";
import { keyOf } from "./uri.ts";

/** So many files are asked for at a time; they are understood one by one. */
const AT_A_TIME = 16;

/** Shorter work is done before anybody could read how far it has come. */
const WORTH_TELLING = 200;

/** Looks after the files of the workspace that are not open, a little at a time, so that no keystroke waits. */
export interface Survey {
  /** Looks for files anew: reads those that have come, forgets those that have gone. */
  look(): void;
  /** Looks for files anew, and reads those again that have been written: for clients that watch none. */
  check(): void;
  /** Reads a file again, whose text may have changed. */
  reread(uri: string): void;
  /** Reads all files again for which other settings hold now. */
  resettle(): void;
  /** Forgets a file that is gone, or a folder with all its files. */
  forget(uri: string): void;
  /** The editor has the text from now on. */
  open(uri: string): void;
  /** The disk has the text again. */
  close(uri: string): void;
  /** Reads a file now, if it is one that has not been read. */
  now(uri: string): Promise<void>;
  /** Whether everything that is known of has been read. */
  isDone(): boolean;
  /** Whether every ad below a folder is known: it is in the workspace, and nothing in it was left out. */
  isWhole(folder: string): boolean;
}

/** Why a file is read: its text may be another, or only its settings. */
type Why = "text" | "settings";

interface Known {
  readonly uri: string;
  /** The settings that it was read under; undefined before it is read. */
  under: string | undefined;
  /** What it looked like from outside then. */
  stamp: string;
  /** Whether it could not be read. */
  isMissed: boolean;
}

export function surveyOf(
  session: Session,
  settlement: Settlement,
  publication: Publication,
  files: Files,
): Survey {
  const { connection } = session;
  let known = new Map<string, Known>();
  /** The folders that hold them. */
  let folders = new Set<string>();
  let hasBegun = false;
  /** Those to read. */
  const queue = new Map<string, Why>();
  const open = new Map<string, string>();
  let mustList = false;
  let mustCheck = false;
  let isListing = false;
  let isRunning = false;
  let progress: WorkDoneProgressServerReporter | undefined;

  return {
    look() {
      hasBegun = true;
      mustList = true;
      run();
    },
    check() {
      mustCheck = true;
      mustList = true;
      run();
    },
    reread(uri) {
      const key = keyOf(uri);
      if (!known.has(key)) mustList = true;
      else queue.set(key, "text");
      run();
    },
    resettle() {
      for (const key of known.keys()) if (!queue.has(key)) queue.set(key, "settings");
      run();
    },
    forget(uri) {
      const key = keyOf(uri);
      mustList ||= isListing;
      if (known.has(key)) return forget(key);
      if (!folders.has(`${key}/`)) return;
      for (const below of known.keys()) if (below.startsWith(`${key}/`)) forget(below);
    },
    open(uri) {
      const key = keyOf(uri);
      const file = known.get(key);
      if (file && file.uri !== uri) publication.clear(file.uri);
      open.set(key, uri);
    },
    close(uri) {
      const key = keyOf(uri);
      open.delete(key);
      const file = known.get(key);
      if (!file || file.uri !== uri) publication.clear(uri);
      if (file) queue.set(key, "text");
      else mustList = true;
      run();
    },
    async now(uri) {
      const key = keyOf(uri);
      if (known.get(key)?.under !== undefined) return;
      const text = await textOf(key, "text");
      if (text !== undefined) await understand(key, text);
    },
    isDone: () => hasBegun && !isRunning && !mustList && queue.size === 0,
    isWhole,
  };

  function isWhole(folder: string): boolean {
    const top = session.folders.find((each) => folder.startsWith(each));
    if (top === undefined || settlement.ownOf(top).scope !== "workspace") return false;
    for (const [key, { uri, under, isMissed }] of known) {
      if (!uri.startsWith(folder)) continue;
      const document = session.documents.get(open.get(key) ?? "");
      if (document ? !document.file : under === undefined || isMissed) return false;
    }
    return true;
  }

  function forget(key: string): void {
    const file = known.get(key);
    known.delete(key);
    queue.delete(key);
    if (file && !open.has(key)) publication.clear(file.uri);
  }

  function run(): void {
    if (isRunning) return;
    isRunning = true;
    session.start("The workspace", async () => {
      try {
        while (mustList || queue.size > 0) {
          if (mustList) await list();
          if (mustCheck) await checkAll();
          await readAll();
        }
      } finally {
        isRunning = false;
        progress?.done();
        progress = undefined;
      }
      settlement.tellFaults();
      publication.settled();
    });
  }

  async function list(): Promise<void> {
    mustList = false;
    isListing = true;
    const found = new Map<string, Known>();
    const tops = session.folders.toSorted((one, other) => one.length - other.length);
    for (const folder of tops) {
      if (settlement.ownOf(folder).scope !== "workspace") continue;
      try {
        for await (const uri of files.below(folder)) {
          const key = keyOf(uri);
          found.set(key, known.get(key) ?? { uri, under: undefined, stamp: "", isMissed: false });
        }
      } catch (error) {
        session.complain(`${readable(folder)} could not be looked through`, error);
        for (const [key, file] of known) if (file.uri.startsWith(folder)) found.set(key, file);
      }
    }
    for (const key of known.keys()) if (!found.has(key)) forget(key);
    for (const [key, file] of found) if (file.under === undefined) queue.set(key, "text");
    known = found;
    folders = new Set();
    for (const key of known.keys())
      for (let at = key.lastIndexOf("/"); at > 0; at = key.lastIndexOf("/", at - 1)) {
        const folder = key.slice(0, at + 1);
        if (folders.has(folder)) break;
        folders.add(folder);
      }
    isListing = false;
  }

  async function checkAll(): Promise<void> {
    mustCheck = false;
    const all = [...known];
    for (let from = 0; from < all.length; from += AT_A_TIME) {
      const some = all.slice(from, from + AT_A_TIME);
      const stamps = await Promise.all(some.map(([, { uri }]) => files.stamp(uri)));
      for (const [n, [key, { stamp }]] of some.entries())
        if (stamps[n] !== stamp && known.has(key)) queue.set(key, "text");
    }
  }

  async function readAll(): Promise<void> {
    progress ??= await progressOf(queue.size);
    let done = 0;
    while (queue.size > 0 && !mustList) {
      if (progress?.token.isCancellationRequested) queue.clear();
      const batch: (readonly [string, Why])[] = [];
      for (const entry of queue) if (batch.push(entry) === AT_A_TIME) break;
      for (const [key] of batch) queue.delete(key);
      const texts = batch.map(([key, why]) => textOf(key, why));
      for (const [n, [key]] of batch.entries()) {
        const text = await texts[n];
        try {
          if (text !== undefined) await understand(key, text);
        } catch (error) {
          session.complain(`${readable(key)} could not be understood`, error);
        }
        await breathe(session);
      }
      done += batch.length;
      progress?.report(Math.floor((100 * done) / (done + queue.size)));
    }
  }

  /** Nothing where there is no need to read a file; else what stands in it, "" when that cannot be known. */
  async function textOf(key: string, why: Why): Promise<string | undefined> {
    const file = known.get(key);
    if (!file || open.has(key)) return undefined;
    try {
      if (why === "settings" && file.under === (await settingsOf(file.uri)).mark) return undefined;
      if (!session.abilities.registersWatchers) file.stamp = await files.stamp(file.uri);
      file.isMissed = false;
      return await files.read(file.uri);
    } catch (error) {
      file.isMissed = true;
      connection.console.warn(`${readable(file.uri)} was left out: ${reasonOf(error)}`);
      return "";
    }
  }

  async function settingsOf(uri: string) {
    const found = settlement.configuration.settingsFor(uri);
    const settings = found instanceof Promise ? await found : found;
    const own = settlement.ownOf(uri);
    return { settings, own, mark: settlement.markOf(settings, own) };
  }

  async function understand(key: string, text: string): Promise<void> {
    const file = known.get(key);
    if (!file) return;
    const { uri } = file;
    const { settings, own, mark } = await settingsOf(uri);
    if (known.get(key) !== file || open.has(key)) return;
    file.under = mark;
    if (text.length > LONGEST)
      connection.console.warn(`${readable(uri)} was left out: longer than any job ad`);
    const { encoding } = session.abilities;
    const document = openDocument({ uri, languageId: "markdown", version: 0, text }, 0, encoding, own);
    settleDocument(document, settings, own);
    publication.tell(document);
  }

  async function progressOf(count: number): Promise<WorkDoneProgressServerReporter | undefined> {
    if (!session.abilities.progress || count < WORTH_TELLING) return undefined;
    try {
      const progress = await connection.window.createWorkDoneProgress();
      const title = { sv: "Läser platsannonser", en: "Reading job ads" }[session.abilities.language];
      progress.begin(title, 0, undefined, true);
      return progress;
    } catch {
      return undefined;
    }
  }
}
