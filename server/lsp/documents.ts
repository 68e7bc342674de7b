import type {
  PositionEncodingKind,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Analysis,
  analyse,
  type FileSettings,
  type Finding,
  inOrder,
  isNamedAsAd,
  lint,
  type Settings,
  type TextChange,
} from "#library";
import { isSame, type Own, withOwn } from "./settings.ts";
import { type Encoded, span } from "./to-lsp.ts";
import { nameOf } from "./uri.ts";

/** No ad is longer, and an editor must not stand still over a log file. Such texts are taken for no ads. */
export const LONGEST = 1_000_000;

/** An open document. It is understood when somebody asks, and then only where it changed. */
export interface Document extends Encoded {
  /** As the client spelt it; echoed byte for byte. */
  readonly uri: string;
  /** Tells one opening of a document from the next, which may count its versions from 1 again. */
  readonly opening: number;
  /** Whether its name or language says that it is an ad. */
  readonly knownAd: boolean;
  /** What the client's own settings ask for. */
  own: Own;
  /** What the settings files say; nothing until they are read, and then there are no findings yet. */
  file: FileSettings | undefined;
  /** Both together. */
  settings: Settings;
  /** How often they have changed. */
  settlings: number;
  /** What is wrong in it, where it is a settings file. */
  faults: readonly Finding[] | undefined;
  /** The last version that was read, and what has changed since. */
  previous: Analysis | undefined;
  changes: TextChange[];
  analysis: Analysis | undefined;
  findings:
    | { readonly of: Analysis; readonly under: Settings; readonly list: readonly Finding[] }
    | undefined;
  /** What it says together with other ads as it stands. */
  together: () => readonly Finding[];
  /** Whether its findings will be published soon. */
  isWaiting: boolean;
}

export function openDocument(
  { uri, languageId, version, text }: TextDocumentItem,
  opening: number,
  encoding: PositionEncodingKind,
  own: Own,
): Document {
  return {
    uri,
    opening,
    encoding,
    content: TextDocument.create(uri, languageId, version, text),
    knownAd: languageId === "job-ad" || isNamedAsAd(nameOf(uri)),
    own,
    file: undefined,
    settings: own,
    settlings: 0,
    faults: undefined,
    changes: [],
    previous: undefined,
    analysis: undefined,
    findings: undefined,
    together: () => [],
    isWaiting: false,
  };
}

/** Gives a document the settings that hold for it. @returns whether they are others than before. */
export function settleDocument(document: Document, file: FileSettings, own: Own): boolean {
  const isRead = document.file !== undefined && isReadAlike(document.file, file);
  if (isRead && isLintedAlike(document.file, file) && isSame(document.own, own)) return false;
  if (!isRead) document.analysis = undefined;
  document.settlings += 1;
  document.file = file;
  document.own = own;
  document.settings = withOwn(file, own);
  return true;
}

function isReadAlike(one: FileSettings, other: FileSettings): boolean {
  if (one === other) return true;
  const isKnown = one.knowledge === other.knowledge && one.isExcluded === other.isExcluded;
  return isKnown && JSON.stringify(one.reading) === JSON.stringify(other.reading);
}

function isLintedAlike(one: FileSettings | undefined, other: FileSettings): boolean {
  return one === other || JSON.stringify(one?.lint) === JSON.stringify(other.lint);
}

/** Applies what the client says has changed, in order. */
export function changeDocument(
  document: Document,
  events: readonly TextDocumentContentChangeEvent[],
  version: number,
): void {
  const { content } = document;
  TextDocument.update(content, [], version);
  for (const event of events) {
    document.analysis = undefined;
    if (!("range" in event) || !event.range) {
      TextDocument.update(content, [{ text: event.text }], version);
      document.previous = undefined;
      document.changes = [];
      continue;
    }
    const { start, end } = span(document, event.range);
    const range = { start: content.positionAt(start), end: content.positionAt(end) };
    TextDocument.update(content, [{ range, text: event.text }], version);
    document.changes.push({ from: start, to: end, length: event.text.length });
  }
}

/** What is understood of the document as it stands. */
export function analysisOf(document: Document): Analysis {
  const { analysis, previous, changes, content, knownAd, file, faults } = document;
  if (analysis) return analysis;
  // Forgotten first: should the reading fail, the next one starts afresh.
  document.previous = undefined;
  document.changes = [];
  if (file?.isExcluded || faults || content.getText().length > LONGEST) {
    document.analysis = analyse("");
  } else {
    const reading = {
      ...file?.reading,
      ...(knownAd && { knownAd }),
      ...(file && { knowledge: file.knowledge }),
    };
    document.analysis = analyse(content.getText(), reading, previous, changes);
    document.previous = document.analysis;
  }
  return document.analysis;
}

/** The findings of the document as it stands, sorted by place. */
export function findingsOf(document: Document): readonly Finding[] {
  const { findings, settings, faults } = document;
  if (document.own.scope === "off") return [];
  if (faults) return faults;
  const analysis = analysisOf(document);
  if (findings?.of === analysis && findings.under === settings) return findings.list;
  const list = lint(analysis, settings);
  document.findings = { of: analysis, under: settings, list };
  return list;
}

/** The same with what it says together with other ads. */
export function allFindingsOf(document: Document): readonly Finding[] {
  const together = document.together();
  const own = findingsOf(document);
  return together.length > 0 ? [...own, ...together].sort(inOrder) : own;
}
