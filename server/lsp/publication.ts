import type { Diagnostic } from "vscode-languageserver";
import { findingsIn, type LoadedFile } from "#library";
import { analysisOf, type Document, findingsOf, openDocument } from "./documents.ts";
import type { Session } from "./session.ts";
import { statusOf } from "./status.ts";
import { diagnostic } from "./to-lsp.ts";

/** Longer texts are read after the messages that wait, so that a burst of changes is read once. */
const PROMPT_LENGTH = 20_000;

/** Brings findings to the client. */
export interface Publication {
  /** The findings of a document as it stands; none, and a word in the log, where it cannot be read. */
  diagnosticsOf(document: Document): Diagnostic[];
  /** Says what is found in a document: at once, or a moment later when it is long. */
  publishSoon(document: Document): void;
  /** Says what is wrong in a settings file that is not open. */
  publishFaults(file: LoadedFile): void;
  /** Takes back what was said of a file. */
  clear(uri: string): void;
}

export function publicationOf(session: Session): Publication {
  const { connection, host, documents } = session;
  return { diagnosticsOf, publishSoon, publishFaults, clear };

  function diagnosticsOf(document: Document): Diagnostic[] {
    try {
      return findingsOf(document).map((finding) =>
        diagnostic(document, finding, host.pageOf(finding.rule), session.abilities.relatedInformation),
      );
    } catch (error) {
      session.complain(`${document.uri} could not be read`, error);
      return [];
    }
  }

  function publish(document: Document): void {
    const { uri, content } = document;
    if (!document.file && !document.faults) return;
    const diagnostics = diagnosticsOf(document);
    session.start("Findings", () =>
      connection.sendDiagnostics({ uri, version: content.version, diagnostics }),
    );
    if (!session.abilities.status || document.faults) return;
    session.attempt("Status", () => {
      const status = statusOf(uri, analysisOf(document), session.abilities.language);
      session.start("Status", () => connection.sendNotification("rolescope/status", status));
    });
  }

  function publishSoon(document: Document): void {
    if (document.content.getText().length <= PROMPT_LENGTH) publish(document);
    else if (!document.isWaiting) {
      document.isWaiting = true;
      host.later(() => {
        document.isWaiting = false;
        if (documents.get(document.uri) === document) session.attempt("Findings", () => publish(document));
      });
    }
  }

  function publishFaults(file: LoadedFile): void {
    const { path: uri, text } = file;
    const { encoding, language } = session.abilities;
    const document = openDocument({ uri, languageId: "yaml", version: 0, text }, 0, encoding, {});
    document.faults = findingsIn(file, language);
    const diagnostics = diagnosticsOf(document);
    session.start("Findings", () => connection.sendDiagnostics({ uri, diagnostics }));
  }

  function clear(uri: string): void {
    session.start("Findings", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  }
}
