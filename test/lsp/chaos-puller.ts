import {
  CancellationTokenSource,
  type Diagnostic,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import type { Client } from "./conversation.ts";

export interface Puller {
  /** Waits until the server has no more to tell. */
  caughtUp(): Promise<void>;
  stop(): void;
}

/** A client that asks for the findings of the workspace again as soon as it has an answer. */
export function pullForEver(
  { connection, settle }: Client,
  shown: Map<string, readonly Diagnostic[]>,
): Puller {
  const ids = new Map<string, string>();
  const partialResultToken = "findings";
  let answers = 0;
  let isStopped = false;
  const take = ({ items }: WorkspaceDiagnosticReport): void => {
    for (const report of items) {
      if (report.kind === "full") shown.set(report.uri, report.items);
      if (report.resultId === undefined) ids.delete(report.uri);
      else ids.set(report.uri, report.resultId);
    }
  };
  connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, take);
  const source = new CancellationTokenSource();
  const run = async (): Promise<void> => {
    while (!isStopped) {
      const previousResultIds = [...ids].map(([uri, value]) => ({ uri, value }));
      const params = { previousResultIds, partialResultToken };
      take(
        await connection
          .sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", params, source.token)
          // Whoever takes back requests at random takes this one back now and then.
          .catch(() => ({ items: [] })),
      );
      answers += 1;
    }
  };
  void run();
  return {
    async caughtUp() {
      for (let calm = 0, before = -1; calm < 4; before = answers) {
        await settle();
        await new Promise((resolve) => setImmediate(resolve));
        calm = answers === before ? calm + 1 : 0;
      }
    },
    stop() {
      isStopped = true;
      source.cancel();
    },
  };
}
