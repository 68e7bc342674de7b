import {
  type DiagnosticServerCancellationData,
  type Disposable,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticOptions } from "./capabilities.ts";
import type { Publication } from "./publication.ts";
import type { Report } from "./reports.ts";
import type { Session } from "./session.ts";
import type { Settlement } from "./settlement.ts";
import type { Survey } from "./survey.ts";
import { keyOf } from "./uri.ts";

const { Full, Unchanged } = DocumentDiagnosticReportKind;

/** So many files are told of in one message: more would keep the answer to a keystroke waiting. */
const AT_A_TIME = 10;

/** With more files than this a client is only told what has changed: the rest would take it longer than the news. */
const MOST_UNCHANGED = 500;

/** Findings for clients that ask for them. */
export interface Pulls {
  /** Offers what the settings ask for, to clients that let offers change. */
  offer(): void;
}

type Answer = WorkspaceDiagnosticReport | ResponseError<DiagnosticServerCancellationData>;

/** A request for the findings of the whole workspace that has not been answered yet. */
interface Held {
  /** What the client has, by file. */
  readonly has: Map<string, string>;
  /** Addresses of which the client knows something, and nothing has been heard yet. */
  readonly doubtful: Map<string, string>;
  readonly unchanged: Map<string, WorkspaceDocumentDiagnosticReport>;
  /** What is to be told next. */
  news: Map<string, WorkspaceDocumentDiagnosticReport>;
  hasTold: boolean;
  readonly partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;
  answer(result: Answer): void;
}

export function answerPulls(
  session: Session,
  settlement: Settlement,
  publication: Publication,
  survey: Survey,
): Pulls {
  const { connection, host, documents } = session;
  const { reports, itemsOf } = publication;
  const held = new Set<Held>();
  let isWaiting = false;
  let asksForDocuments = false;
  let asksForAll = false;
  let offered: "nothing" | "documents" | "workspace" = "nothing";
  let offersTogether = false;
  let offering: Promise<Disposable | undefined> = Promise.resolve(undefined);

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const document = documents.get(uri);
    if (document) await settlement.settled(document);
    else await survey.now(uri);
    asksForDocuments = true;
    considerOthers();
    if (token.isCancellationRequested) return cancelled();
    const now = documents.get(uri);
    const read = now ? publication.now(now) : reports.all.get(keyOf(uri));
    const report = read && publication.asItStands(read);
    if (now) session.typedAt = Date.now();
    if (!report) return { kind: Full, items: [] };
    const resultId = report.id;
    return resultId === previousResultId
      ? { kind: Unchanged, resultId }
      : { kind: Full, resultId, items: itemsOf(report) };
  });

  connection.languages.diagnostics.onWorkspace(
    ({ previousResultIds }, token, _, partial) =>
      new Promise<Answer>((resolve) => {
        const known = Array.isArray(previousResultIds) ? previousResultIds : [];
        const one: Held = {
          has: new Map(known.map(({ uri, value }) => [keyOf(uri), value])),
          doubtful: new Map(known.map(({ uri }) => [keyOf(uri), uri])),
          unchanged: new Map(),
          news: new Map(),
          hasTold: false,
          partial,
          answer(result) {
            held.delete(one);
            resolve(result);
          },
        };
        if (token.isCancellationRequested) return resolve(cancelled());
        asksForAll = true;
        considerOthers();
        token.onCancellationRequested(() => one.answer(cancelled()));
        held.add(one);
        for (const report of reports.all.values()) note(one, report);
        answerSoon();
      }),
  );

  connection.onShutdown(() => {
    for (const one of held)
      one.answer(new ResponseError(LSPErrorCodes.ServerCancelled, "", { retriggerRequest: false }));
  });

  publication.listen({
    changed(report) {
      for (const one of held) note(one, report);
      answerSoon();
    },
    gone({ uri }) {
      const key = keyOf(uri);
      for (const one of held) {
        if (!one.has.delete(key)) continue;
        one.doubtful.delete(key);
        one.unchanged.delete(key);
        one.news.set(key, { kind: Full, uri, version: null, items: [] });
      }
      answerSoon();
    },
    settled() {
      offer();
      considerOthers();
      answerSoon();
    },
  });

  return { offer };

  /** Some clients ask for findings of open documents and never for those of the workspace: they are told those. */
  function considerOthers(): void {
    const isAlone = asksForDocuments && !asksForAll;
    if (session.abilities.pulls && (!isAlone || survey.isDone())) publication.tellOthers(isAlone);
  }

  function note(one: Held, read: Report): void {
    const { uri, version } = read;
    const key = keyOf(uri);
    one.doubtful.delete(key);
    const before = one.has.get(key);
    if (before === read.id && !one.news.has(key)) {
      one.unchanged.set(key, { kind: Unchanged, uri, version, resultId: read.id });
      return;
    }
    if (before === undefined && !read.isAd) return;
    const report = publication.asItStands(read);
    const resultId = report.id;
    one.has.set(key, resultId);
    one.unchanged.delete(key);
    one.news.set(key, { kind: Full, uri, version, resultId, items: itemsOf(report) });
    if (one.partial && one.news.size >= AT_A_TIME) tell(one, one.partial);
  }

  function tell(one: Held, partial: NonNullable<Held["partial"]>): void {
    const items = [...one.news.values()];
    one.news = new Map();
    one.hasTold = true;
    session.attempt("Findings", () => partial.report({ items }));
  }

  function answerSoon(): void {
    if (isWaiting || held.size === 0) return;
    isWaiting = true;
    host.later(() => {
      isWaiting = false;
      for (const one of held) session.attempt("Findings", () => advance(one));
    });
  }

  /** Answers a request when there is something to tell and nothing left to read; otherwise it goes on waiting. */
  function advance(one: Held): void {
    const isDone = publication.isDone();
    if (isDone) {
      for (const [key, uri] of one.doubtful) one.news.set(key, { kind: Full, uri, version: null, items: [] });
      one.doubtful.clear();
    }
    if (one.partial && one.news.size > 0) tell(one, one.partial);
    if (!isDone || (!one.hasTold && one.news.size === 0)) return;
    const unchanged = one.unchanged.size > MOST_UNCHANGED ? [] : one.unchanged.values();
    one.answer({ items: [...one.news.values(), ...unchanged] });
  }

  function offer(): void {
    const { pulls, registersDiagnostics } = session.abilities;
    if (!pulls || !registersDiagnostics) return;
    const owns = [session.own, ...session.folders.map(settlement.ownOf)];
    const scopes = owns.map(({ scope }) => scope);
    const isTogether = publication.readsTogether();
    const wanted = scopes.includes("workspace")
      ? "workspace"
      : scopes.includes("openFiles")
        ? "documents"
        : "nothing";
    if (wanted === offered && isTogether === offersTogether) return;
    offered = wanted;
    offersTogether = isTogether;
    offering = offering.then(async (before) => {
      before?.dispose();
      if (wanted === "nothing") return undefined;
      const options = { documentSelector: null, ...diagnosticOptions(wanted === "workspace", isTogether) };
      return connection.client.register(DocumentDiagnosticRequest.type, options);
    });
    session.start("Findings", () => offering);
    offering = offering.catch(() => undefined);
  }
}

function cancelled(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "");
}
