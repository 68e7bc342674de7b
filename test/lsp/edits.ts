import assert from "node:assert/strict";
import type { ClientCapabilities, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What VS Code can do. */
export const full: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } },
    },
  },
};

/** The same without files: a split stays inside the ad. */
export const withoutFiles: ClientCapabilities = {
  ...full,
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
};

/** The texts after an edit, by address, as a client makes them. */
export function applied(
  edit: WorkspaceEdit | undefined,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const after: Record<string, string> = { ...texts };
  const apply = (address: string, edits: TextDocumentEdit["edits"]) => {
    const text = after[address];
    assert.ok(text !== undefined, `${address} does not exist`);
    const document = TextDocument.create(address, "markdown", 1, text);
    after[address] = TextDocument.applyEdits(document, edits as never);
  };
  for (const [address, edits] of Object.entries(edit?.changes ?? {})) apply(address, edits);
  for (const change of edit?.documentChanges ?? []) {
    if ("textDocument" in change) apply(change.textDocument.uri, change.edits);
    else if (change.kind === "create") {
      assert.equal(after[change.uri], undefined, `${change.uri} exists already`);
      after[change.uri] = "";
    }
  }
  return after;
}
