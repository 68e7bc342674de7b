import type { Diagnostic, Range } from "vscode-languageserver";
import { type Book, bookOf, findingsTogether, gatherFrom, type Noted, type Shared } from "#library";
import { breathe } from "./breath.ts";
import { analysisOf, type Document } from "./documents.ts";
import { idOf } from "./reports.ts";
import type { Session } from "./session.ts";
import { position, severities } from "./to-lsp.ts";
import { keyOf } from "./uri.ts";

/** So much is compared or told between two looks at the messages that wait. */
const AT_A_TIME = 8;

/** Reads the ads of each workspace folder together, opened or not, by the rules that do so. */
export interface Portfolio {
  /** Takes an ad as it stands now for one of the others. */
  note(document: Document): void;
  /** A file is gone, or nothing is to be said of it. */
  forget(uri: string): void;
  /** What an ad says together with the others. */
  itemsIn(uri: string): readonly Diagnostic[];
  /** A name for that; "" where it is nothing. */
  nameIn(uri: string): string;
  /** Whether any ad is read together with others. */
  isOn(): boolean;
  /** Whether there is something to compare. */
  isStale(): boolean;
  /** Every file that is known of has been read. */
  settled(): void;
}

/** An ad, with the places of its traces in columns of the client. */
interface Ours {
  readonly uri: string;
  readonly traces: readonly Noted[];
  readonly accepted: Readonly<Record<string, number>> | undefined;
}

/**
 * @param isDone whether every file that is known of has been read: until then nothing is compared.
 * @param show is told of files that may have other findings than before.
 * @param settled is told when nothing is left to compare.
 */
export function portfolioOf(
  session: Session,
  isDone: () => boolean,
  show: (uri: string) => void,
  settled: () => void,
): Portfolio {
  const { host } = session;
  const noted = new Map<string, Ours>();
  /** By the outermost folders of the workspace. */
  let books = new Map<string, Book>();
  let folders: readonly string[] = [];
  /** Ads that stand in none of them any longer. */
  const stray = new Set<string>();
  let isComparing = false;
  return {
    note,
    forget,
    itemsIn: (uri) => itemsIn(keyOf(uri)),
    nameIn(uri) {
      const items = itemsIn(keyOf(uri));
      return items.length > 0 ? idOf(JSON.stringify(items)) : "";
    },
    isOn: () => noted.size > 0,
    isStale: () => isComparing || isStale(),
    settled: () => compare(),
  };

  function note(document: Document): void {
    const { uri, own, settings, faults } = document;
    const key = keyOf(uri);
    const isOff = own.scope === "off" || faults !== undefined;
    const traces = isOff ? [] : tracesOf(document);
    document.together = () => {
      const book = isOff ? undefined : bookAt(uri);
      const analysis = analysisOf(document);
      return book ? findingsTogether(book, key, gatherFrom(analysis, settings), settings, analysis) : [];
    };
    if (traces.length === 0) {
      forget(uri);
      return;
    }
    noted.set(key, { uri, traces, accepted: settings.accepted });
    bookAt(uri)?.put(key, traces);
    compareSoon();
  }

  function forget(uri: string): void {
    const key = keyOf(uri);
    if (!noted.delete(key)) return;
    bookAt(uri)?.put(key, []);
    compareSoon();
  }

  function bookAt(uri: string): Book | undefined {
    if (folders !== session.folders) arrange();
    for (const [folder, book] of books) if (uri.startsWith(folder)) return book;
    return undefined;
  }

  /** Other folders than before: what is together now may have been apart. */
  function arrange(): void {
    folders = session.folders;
    books = new Map(outermost(folders).map((folder) => [folder, bookOf()]));
    for (const [key, { uri, traces }] of noted) {
      const book = bookAt(uri);
      if (book) book.put(key, traces);
      else stray.add(key);
    }
  }

  function itemsIn(key: string): Diagnostic[] {
    const known = noted.get(key);
    const book = known && bookAt(known.uri);
    if (!book) return [];
    const { traces, accepted } = known;
    return findingsTogether(book, key, traces, accepted ? { accepted } : {}).map(diagnosticOf);
  }

  function diagnosticOf({ at, severity, rule, message, elsewhere = [] }: Shared): Diagnostic {
    const relatedInformation = elsewhere.map((other) => ({
      location: { uri: noted.get(other.path)?.uri ?? other.path, range: rangeOf(other) },
      message: other.message,
    }));
    const page = host.pageOf(rule);
    return {
      range: rangeOf(at),
      severity: severities[severity],
      code: rule,
      ...(page !== undefined && { codeDescription: { href: page } }),
      source: "rolescope",
      message,
      ...(session.abilities.relatedInformation && relatedInformation.length > 0 && { relatedInformation }),
    };
  }

  function isStale(): boolean {
    return stray.size > 0 || [...books.values()].some((book) => book.isStale());
  }

  /** After the messages that wait, and after the findings of the document that was changed. */
  function compareSoon(): void {
    if (isComparing || !isDone()) return;
    isComparing = true;
    host.later(() => {
      isComparing = false;
      compare();
    });
  }

  /** A little at a time, so that no keystroke waits. */
  function compare(): void {
    if (folders !== session.folders) arrange();
    if (isComparing || !isDone() || !isStale()) return;
    isComparing = true;
    session.start("The ads together", async () => {
      try {
        while (isDone() && isStale()) {
          for (let count = 0; count < AT_A_TIME; count++) compareOne();
          await breathe(session);
        }
      } finally {
        isComparing = false;
      }
      if (isDone()) settled();
    });
  }

  function compareOne(): void {
    const [first] = stray;
    if (first !== undefined) {
      stray.delete(first);
      tell(first);
      return;
    }
    for (const book of books.values()) if (book.advance(tell)) return;
  }

  function tell(key: string): void {
    show(noted.get(key)?.uri ?? key);
  }
}

function tracesOf(document: Document): readonly Noted[] {
  const traces = gatherFrom(analysisOf(document), document.settings);
  if (document.encoding === "utf-16") return traces;
  return traces.map((trace) => ({ ...trace, at: inColumnsOf(document, trace.at) }));
}

type Place = Noted["at"];

function inColumnsOf(document: Document, at: Place): Place {
  const { content } = document;
  const encoded = ({ line, character }: Range["start"]) =>
    position(document, content.offsetAt({ line, character }));
  const { start, end } = rangeOf(at);
  return { ...at, column: encoded(start).character + 1, endColumn: encoded(end).character + 1 };
}

function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** Folders that are in no other. */
function outermost(folders: readonly string[]): readonly string[] {
  return folders.filter((one) => !folders.some((other) => other !== one && one.startsWith(other)));
}
