import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

const worker = self as DedicatedWorkerGlobalScope & typeof globalThis;

startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  pageOf: () => undefined,
  namesBeside: async () => [],
  later: (work) => void setTimeout(work, 20),
});
