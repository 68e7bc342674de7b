import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";
import { type FileSummary, fileSummaryOf, type Observation, observeFiles, wholeMessage } from "#library";
import { analysisOf, type Document } from "./documents.ts";
import { NO_ITEMS } from "./reports.ts";
import type { Session } from "./session.ts";
import { position } from "./to-lsp.ts";
import { keyOf } from "./uri.ts";

/** Reads the ads of a workspace folder together, opened or not, where the client's settings ask for it. */
export interface Portfolio {
  /** Takes an ad as it stands now for one of the others. */
  note(document: Document): void;
  /** A file is gone, or nothing is to be said of it. */
  forget(uri: string): void;
  /** What the ads say together at places of one file, as text. */
  itemsIn(uri: string): string;
  /** Every file that is known of has been read. */
  settled(): void;
}

/** An ad, with the places of its summary in columns of the client. */
interface Noted {
  readonly uri: string;
  readonly summary: FileSummary;
}

/**
 * @param isDone whether every file that is known of has been read: until then nothing is read together.
 * @param show is told of files with other findings than before.
 */
export function portfolioOf(session: Session, isDone: () => boolean, show: (uri: string) => void): Portfolio {
  const noted = new Map<string, Noted>();
  /** In the order of their paths; undefined when files have come or gone. */
  let ordered: readonly string[] | undefined;
  let shown = new Map<string, { readonly uri: string; readonly items: string }>();
  let folders: readonly string[] = [];
  let isStale = false;
  let isWaiting = false;
  return { note, forget, itemsIn: (uri) => shown.get(keyOf(uri))?.items ?? NO_ITEMS, settled };

  function note(document: Document): void {
    const { uri, own, faults } = document;
    const key = keyOf(uri);
    const isWanted = own.portfolio === true && own.scope !== "off" && !faults;
    const summary = isWanted ? summaryOf(key, document) : undefined;
    if (!summary || summary.ads.length === 0) {
      forget(uri);
      return;
    }
    const before = noted.get(key);
    noted.set(key, { uri, summary });
    if (before?.uri !== uri) ordered = undefined;
    // Places alone matter only where something is shown.
    const alike = shown.has(key) ? allOf : wordsOf;
    const isSame = before?.uri === uri && before.summary.knowledge === summary.knowledge;
    if (!isSame || alike(before.summary) !== alike(summary)) readSoon();
  }

  function forget(uri: string): void {
    if (!noted.delete(keyOf(uri))) return;
    ordered = undefined;
    readSoon();
  }

  function settled(): void {
    if (isStale || folders !== session.folders) readTogether();
  }

  /** After the messages that wait, and after the findings of the document that was changed. */
  function readSoon(): void {
    isStale = true;
    if (isWaiting || !isDone()) return;
    isWaiting = true;
    session.host.later(() => {
      isWaiting = false;
      if (isStale) session.attempt("The ads together", readTogether);
    });
  }

  function readTogether(): void {
    if (!isDone()) return;
    isStale = false;
    folders = session.folders;
    ordered ??= inOrder(noted.keys());
    const found = new Map<string, Diagnostic[]>();
    for (const folder of outermost(folders)) {
      const inside = ordered
        .flatMap((key) => noted.get(key) ?? [])
        .filter(({ uri }) => uri.startsWith(folder));
      for (const observation of observeFiles(inside.map(({ summary }) => summary)))
        for (const [key, diagnostic] of diagnosticsOf(observation))
          found.set(key, [...(found.get(key) ?? []), diagnostic]);
    }
    const before = shown;
    shown = new Map();
    for (const [key, items] of found) shown.set(key, { uri: uriOf(key), items: JSON.stringify(items) });
    for (const [key, { uri }] of [...before, ...shown])
      if (before.get(key)?.items !== shown.get(key)?.items) show(uri);
  }

  /** One at each of the places, which names the others. */
  function diagnosticsOf(observation: Observation): (readonly [string, Diagnostic])[] {
    const { kind, places } = observation;
    const located = places.map((place) => ({
      location: { uri: uriOf(place.path), range: rangeOf(place) },
      message: place.title,
    }));
    return places.map((place, n) => {
      const others = located.filter((_, other) => other !== n);
      const relatedInformation = session.abilities.relatedInformation && others.length > 0 && others;
      const diagnostic = {
        range: rangeOf(place),
        severity: DiagnosticSeverity.Information,
        code: kind,
        source: "rolescope",
        message: wholeMessage(observation),
        ...(relatedInformation && { relatedInformation }),
      };
      return [place.path, diagnostic];
    });
  }

  function uriOf(key: string): string {
    return noted.get(key)?.uri ?? key;
  }
}

function summaryOf(key: string, document: Document): FileSummary {
  const summary = fileSummaryOf(key, analysisOf(document));
  if (document.encoding === "utf-16") return summary;
  const placed = <Placed extends { readonly at: Place }>(one: Placed): Placed => ({
    ...one,
    at: inColumnsOf(document, one.at),
  });
  const ads = summary.ads.map((ad) => ({
    ...placed(ad),
    foreign: ad.foreign.map(placed),
    colleagues: ad.colleagues.map(placed),
  }));
  return { ...summary, ads };
}

type Place = FileSummary["ads"][number]["at"];

function inColumnsOf(document: Document, at: Place): Place {
  const { content } = document;
  const encoded = ({ line, character }: Range["start"]) =>
    position(document, content.offsetAt({ line, character }));
  const { start, end } = rangeOf(at);
  const column = encoded(start).character + 1;
  return { ...at, column, endColumn: encoded(end).character + 1 };
}

function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

function allOf({ ads, team }: FileSummary): string {
  return JSON.stringify([ads, team]);
}

/** What an ad says to the others, wherever it stands. */
function wordsOf({ ads, team }: FileSummary): string {
  return JSON.stringify([ads, team], (name, value) => (name === "at" ? undefined : value));
}

/** Folder by folder, as the command line reads them. */
function inOrder(keys: Iterable<string>): readonly string[] {
  const sorted = [...keys].map((key) => key.replaceAll("/", "\0")).sort();
  return sorted.map((key) => key.replaceAll("\0", "/"));
}

/** Folders that are in no other. */
function outermost(folders: readonly string[]): readonly string[] {
  return folders.filter((one) => !folders.some((other) => other !== one && one.startsWith(other)));
}
