import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

const worker = self as DedicatedWorkerGlobalScope & typeof globalThis;

/** A timer would wait four milliseconds each time; a message to ourselves does not. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  pageOf: () => undefined,
  namesBeside: async () => [],
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  rest: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  later: (work) => void setTimeout(work, 20),
});
