import type { Diagnostic } from "vscode-languageserver";
import type { Finding, LoadedFile } from "#library";
import { analysisOf, type Document, findingsOf, openDocument } from "./documents.ts";
import { portfolioOf } from "./portfolio.ts";
import { hasFindings, itemsOf, type Report, type Reports, reportsOf } from "./reports.ts";
import type { Session } from "./session.ts";
import { statusOf } from "./status.ts";
import { diagnostic } from "./to-lsp.ts";
import type { UnusedSettings } from "./unused.ts";
import { keyOf } from "./uri.ts";

/** Longer texts are read after the messages that wait, so that a burst of changes is read once. */
const PROMPT_LENGTH = 20_000;

/** Somebody who passes findings on to a client that asks for them. */
export interface Listener {
  /** Something else is found in a file than before. */
  changed(report: Report): void;
  /** Nothing is said of a file any longer. */
  gone(report: Report): void;
  /** Every file that is known of has been read. */
  settled(): void;
}

/** Brings findings to the client: tells them, or lets them be asked for. */
export interface Publication {
  readonly reports: Reports;
  /** The findings of a file, alone and together with other ads; of a report as it stands, or its name would lie. */
  itemsOf(report: Report): Diagnostic[];
  /** A report with what the ad says together with others by now. Where that is news, whoever listens is told. */
  asItStands(report: Report): Report;
  /** Whether any ads are read together. */
  readsTogether(): boolean;
  /** Whether everything that is known of has been read, and compared. */
  isDone(): boolean;
  /** The findings of a document as it stands; none, and a word in the log, where it cannot be read. */
  diagnosticsOf(document: Document): Diagnostic[];
  /** Says what is found in an open document: at once, or a moment later when it is long or will be asked for. */
  publishSoon(document: Document): void;
  /** What is found in an open document as it stands. */
  now(document: Document): Report;
  /** Says what is found in a file that is not open. */
  tell(document: Document): void;
  /** Says what is found in a settings file that is not open. */
  tellFaults(file: LoadedFile, findings: readonly Finding[]): void;
  /** Takes back what was said of a file. */
  clear(uri: string): void;
  settled(): void;
  /**
   * Tells a client that asks for findings of open documents alone what is found in the others, unasked; or no longer,
   * when it asks for those, too.
   */
  tellOthers(isWanted: boolean): void;
  listen(listener: Listener): void;
}

/** @param isDone whether every file that is known of has been read. */
export function publicationOf(session: Session, unused: UnusedSettings, isDone: () => boolean): Publication {
  const { connection, host, documents } = session;
  const portfolio = portfolioOf(session, isDone, showTogether, () => listener?.settled());
  const reports = reportsOf();
  let listener: Listener | undefined;
  let isRefreshing = false;
  let tellsOthers = false;
  return {
    reports,
    itemsOf: allItemsOf,
    asItStands,
    readsTogether: portfolio.isOn,
    isDone: () => isDone() && !portfolio.isStale(),
    diagnosticsOf,
    publishSoon,
    now: (document) => put(document, document.content.version),
    tell,
    tellFaults,
    clear,
    settled() {
      portfolio.settled();
      unused.settled();
      listener?.settled();
    },
    tellOthers,
    listen(its) {
      listener = its;
    },
  };

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
    put(document, content.version);
    if (!session.abilities.status || document.faults || document.own.scope === "off") return;
    session.attempt("Status", () => {
      const status = statusOf(uri, analysisOf(document), session.abilities.language);
      session.start("Status", () => connection.sendNotification("rolescope/status", status));
    });
  }

  function publishSoon(document: Document): void {
    const isShort = document.content.getText().length <= PROMPT_LENGTH;
    if (isShort && !session.abilities.pulls) publish(document);
    else if (!document.isWaiting) {
      document.isWaiting = true;
      host.later(() => {
        document.isWaiting = false;
        if (documents.get(document.uri) === document) session.attempt("Findings", () => publish(document));
      });
    }
  }

  function tell(document: Document): void {
    put(document, null);
  }

  function put(document: Document, version: number | null): Report {
    const { uri } = document;
    const before = reports.all.get(keyOf(uri));
    const isAd = document.faults !== undefined || analysisOf(document).reading.isAd;
    session.attempt(uri, () => portfolio.note(document));
    session.attempt(uri, () => session.openings.note(document));
    const together = portfolio.nameIn(uri);
    const report = reports.put({ uri, version, isAd, together }, diagnosticsOf(document));
    bring(report, before);
    session.attempt(uri, () => unused.note(document));
    return report;
  }

  /** Other ads say something else together with this one than before. */
  function showTogether(uri: string): void {
    const before = reports.all.get(keyOf(uri));
    if (before) asItStands(before);
  }

  function asItStands(report: Report): Report {
    const together = portfolio.nameIn(report.uri);
    if (together === report.together) return report;
    const joined = reports.join(report, together);
    bring(joined, report);
    return joined;
  }

  function allItemsOf(report: Report): Diagnostic[] {
    const own = itemsOf(report);
    return report.together === "" ? own : own.concat(portfolio.itemsIn(report.uri)).sort(inOrder);
  }

  /** Passes on what is found in a file, as far as it is news. */
  function bring(report: Report, before: Report | undefined): void {
    const { version } = report;
    const isNew = before?.id !== report.id || before.version !== version;
    if (session.abilities.pulls) {
      if (isNew) listener?.changed(report);
      if (isNew && before?.version === version && version !== null) refreshSoon();
      if (!isNew || !tellsOthers) return;
      if (version === null) send(report);
      else if (before?.version === null) unsay(before);
    } else if (version !== null) send(report);
    else if (isNew && (hasFindings(report) || (before && hasFindings(before)))) send(report);
  }

  /** Other findings in the same text: the client would not ask by itself. */
  function refreshSoon(): void {
    if (isRefreshing || !session.abilities.refreshesDiagnostics) return;
    isRefreshing = true;
    host.later(() => {
      isRefreshing = false;
      session.start("Findings", () => connection.languages.diagnostics.refresh());
    });
  }

  function send(report: Report): void {
    const { uri, version } = report;
    const diagnostics = allItemsOf(report);
    session.start("Findings", () =>
      connection.sendDiagnostics({ uri, ...(version !== null && { version }), diagnostics }),
    );
  }

  function tellFaults({ path: uri, text }: LoadedFile, findings: readonly Finding[]): void {
    const { encoding } = session.abilities;
    const document = openDocument({ uri, languageId: "yaml", version: 0, text }, 0, encoding, session.own);
    document.faults = findings;
    tell(document);
  }

  function clear(uri: string): void {
    const report = reports.drop(uri);
    portfolio.forget(uri);
    session.openings.forget(uri);
    unused.forget(uri);
    if (!report) return;
    if (!session.abilities.pulls) {
      if (report.version === null) unsay(report);
      else silence(report);
      return;
    }
    listener?.gone(report);
    if (tellsOthers && report.version === null) unsay(report);
  }

  function unsay(report: Report): void {
    if (hasFindings(report)) silence(report);
  }

  function silence({ uri }: Report): void {
    session.start("Findings", () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  function tellOthers(isWanted: boolean): void {
    if (isWanted === tellsOthers) return;
    tellsOthers = isWanted;
    for (const report of reports.all.values()) {
      if (report.version !== null || !hasFindings(report)) continue;
      if (isWanted) send(asItStands(report));
      else silence(report);
    }
  }
}

/** As findings are sorted: by place, then rule, then message. */
function inOrder(one: Diagnostic, other: Diagnostic): number {
  const by = (place: "start" | "end") =>
    one.range[place].line - other.range[place].line ||
    one.range[place].character - other.range[place].character;
  const words = ({ code, message }: Diagnostic) => `${code}\0${message}`;
  return by("start") || by("end") || (words(one) < words(other) ? -1 : 1);
}
