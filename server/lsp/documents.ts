import type {
  PositionEncodingKind,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Analysis,
  analyse,
  type Finding,
  lint,
  type Parsed,
  type Settings,
  type TextChange,
} from "#library";
import { type Encoded, span } from "./to-lsp.ts";
import { nameOf } from "./uri.ts";

/** No ad is longer, and an editor must not stand still over a log file. Such texts are taken for no ads. */
const LONGEST = 1_000_000;

/** An open document. It is understood when somebody asks, and then only where it changed. */
export interface Document extends Encoded {
  /** As the client spelt it; echoed byte for byte. */
  readonly uri: string;
  /** Tells one opening of a document from the next, which may count its versions from 1 again. */
  readonly opening: number;
  readonly knownAd: boolean;
  settings: Settings;
  /** What has changed since the text was parsed. */
  changes: TextChange[];
  parsed: Parsed | undefined;
  analysis: Analysis | undefined;
  findings:
    | { readonly of: Analysis; readonly under: Settings; readonly list: readonly Finding[] }
    | undefined;
  /** Whether its findings will be published soon. */
  isWaiting: boolean;
}

export function openDocument(
  { uri, languageId, version, text }: TextDocumentItem,
  opening: number,
  encoding: PositionEncodingKind,
  settings: Settings,
): Document {
  return {
    uri,
    opening,
    encoding,
    content: TextDocument.create(uri, languageId, version, text),
    knownAd: languageId === "job-ad" || nameOf(uri).toLowerCase().endsWith(".job.md"),
    settings,
    changes: [],
    parsed: undefined,
    analysis: undefined,
    findings: undefined,
    isWaiting: false,
  };
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
      document.parsed = undefined;
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
  const { analysis, parsed, changes, content, knownAd } = document;
  if (analysis) return analysis;
  // Forgotten first: should the reading fail, the next one starts afresh.
  document.parsed = undefined;
  document.changes = [];
  if (content.getText().length > LONGEST) {
    document.analysis = analyse("");
  } else {
    document.analysis = analyse(content.getText(), { knownAd }, parsed, changes);
    document.parsed = document.analysis.parsed;
  }
  return document.analysis;
}

/** The findings of the document as it stands, sorted by place. */
export function findingsOf(document: Document): readonly Finding[] {
  const analysis = analysisOf(document);
  const { findings, settings } = document;
  if (findings?.of === analysis && findings.under === settings) return findings.list;
  const list = lint(analysis, settings);
  document.findings = { of: analysis, under: settings, list };
  return list;
}
