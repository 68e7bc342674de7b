import {
  type ChangeAnnotation,
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type PositionEncodingKind,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Change, Finding, TextEdit as Replacement, Severity, Span } from "#library";
import { uriBeside, uriFrom } from "./uri.ts";

/** A text with the encoding its client counts columns in. */
export interface Encoded {
  readonly content: TextDocument;
  readonly encoding: PositionEncodingKind;
}

/** The offset of a position. Positions outside the text move to the nearest place inside, lines' ends included. */
export function offset({ content, encoding }: Encoded, position: Position): number {
  const line = whole(position.line);
  const character = whole(position.character);
  if (encoding === "utf-16") return content.offsetAt({ line, character });
  const start = content.offsetAt({ line, character: 0 });
  const end = content.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const words = content.getText().slice(start, end);
  let units = 0;
  let at = 0;
  while (at < words.length) {
    const code = words.codePointAt(at) ?? 0;
    units += encoding === "utf-8" ? bytesOf(code) : 1;
    if (units > character) break;
    at += code > 0xffff ? 2 : 1;
  }
  return start + at;
}

/** The position of an offset; inside a line break it is the end of the line. */
export function position({ content, encoding }: Encoded, at: number): Position {
  const place = content.positionAt(at);
  if (encoding === "utf-16") return place;
  const start = content.offsetAt({ line: place.line, character: 0 });
  const words = content.getText().slice(start, start + place.character);
  let character = 0;
  for (const letter of words) character += encoding === "utf-8" ? bytesOf(letter.codePointAt(0) ?? 0) : 1;
  return { line: place.line, character };
}

/** A whole number that is not negative: what a position should have been. */
function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

export function range(document: Encoded, { start, end }: Span): Range {
  return { start: position(document, start), end: position(document, end) };
}

/** The span of a range; one whose ends are swapped is turned round. */
export function span(document: Encoded, { start, end }: Range): Span {
  const [one, other] = [offset(document, start), offset(document, end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

export const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

/**
 * @param page where the rule is explained.
 * @param relatedInformation whether the client shows related places.
 */
export function diagnostic(
  document: Encoded,
  finding: Finding,
  page: string | undefined,
  relatedInformation: boolean,
): Diagnostic {
  const { uri } = document.content;
  return {
    range: range(document, finding),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: "rolescope",
    message: finding.message,
    ...(relatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((related) => ({
          location: { uri, range: range(document, related) },
          message: related.message,
        })),
      }),
  };
}

/** How a client wants its edits. */
export interface EditStyle {
  readonly documentChanges: boolean;
  /** Names the change for a client that shows changes before they are made. */
  readonly annotation?: ChangeAnnotation;
  /** The version of another document that is open; null for one that is not. */
  versionOf?(uri: string): number | null;
  /** Where another ad stands, where it is not reached by its path alone. */
  uriOf?(path: string): string | undefined;
}

/** A change as the client applies it: new files first, then their text, then other ads, then the ad itself. */
export function workspaceEdit(document: Encoded, change: Change, style: EditStyle): WorkspaceEdit {
  const { content } = document;
  const others = (change.amendments ?? []).map(({ path, text, edits }) => {
    const uri =
      style.uriOf?.(path) ??
      ((path.includes("/") && uriFrom(content.uri, path)) || uriBeside(content.uri, path));
    const other = { content: TextDocument.create(uri, "markdown", 0, text), encoding: document.encoding };
    return { uri, edits: textEdits(other, edits) };
  });
  if (!style.documentChanges) {
    const amended = Object.fromEntries(others.map(({ uri, edits }) => [uri, edits]));
    return { changes: { ...amended, [content.uri]: textEdits(document, change.edits) } };
  }
  const id = style.annotation ? "rolescope" : undefined;
  const annotated = (edits: readonly TextEdit[]) =>
    id === undefined ? [...edits] : edits.map((edit) => ({ ...edit, annotationId: id }));
  const start = { line: 0, character: 0 };
  const created = change.files.map(({ name, text }) => ({ uri: uriBeside(content.uri, name), text }));
  const creations = created.map(
    ({ uri }): CreateFile => ({
      kind: "create",
      uri,
      options: { overwrite: false, ignoreIfExists: false },
      ...(id !== undefined && { annotationId: id }),
    }),
  );
  const fillings = created.map(
    ({ uri, text }): TextDocumentEdit => ({
      textDocument: { uri, version: null },
      edits: annotated([{ range: { start, end: start }, newText: text }]),
    }),
  );
  const amended = others.map(
    ({ uri, edits }): TextDocumentEdit => ({
      textDocument: { uri, version: style.versionOf?.(uri) ?? null },
      edits: annotated(edits),
    }),
  );
  const own: TextDocumentEdit = {
    textDocument: { uri: content.uri, version: content.version },
    edits: annotated(textEdits(document, change.edits)),
  };
  return {
    documentChanges: [...creations, ...fillings, ...amended, ...(change.edits.length > 0 ? [own] : [])],
    ...(style.annotation && { changeAnnotations: { rolescope: style.annotation } }),
  };
}

function textEdits(document: Encoded, edits: readonly Replacement[]): TextEdit[] {
  return edits.map((edit) => ({ range: range(document, edit), newText: edit.newText }));
}
