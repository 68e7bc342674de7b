import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Host } from "../../server/lsp/host.ts";
import { startServer } from "../../server/lsp/server.ts";

/** A client that remembers what it was told. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[];
  /** Messages the server showed or logged. */
  readonly said: string[];
  initialize(capabilities?: ClientCapabilities, more?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string, languageId?: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Sends changes and waits for the findings of that version. */
  change(uri: string, version: number, changes: readonly Change[]): Promise<PublishDiagnosticsParams>;
  /** The next publication for a document, among those not yet taken. */
  next(uri: string): Promise<PublishDiagnosticsParams>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  /** A round trip: everything sent before has been handled. */
  settle(): Promise<void>;
}

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

const bundled = fileURLToPath(new URL("../../../dist/server.js", import.meta.url));
const bundledForBrowsers = fileURLToPath(new URL("../../../dist/server/browser.js", import.meta.url));
const compiled = fileURLToPath(new URL("../../server/lsp/node.js", import.meta.url));

/** The server that is shipped; where nothing is bundled, what it is bundled from. */
export const serverFile = existsSync(bundled) ? bundled : compiled;

export const host: Host = {
  version: "0.0.0",
  pageOf: (rule) => `file:///rules/${rule}/README.md`,
  namesBeside: async () => [],
  pause: () => new Promise((resolve) => void setImmediate(resolve)),
  later: (work) => void setTimeout(work, 0),
};

/** A client and a server of this very process, over streams in memory. */
export function inMemory(own: Partial<Host> = {}): Client {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    ),
    { ...host, ...own },
  );
  return speak(toClient, toServer);
}

/** A client of a server in its own process. */
export function overStdio(file: string, ...options: string[]): { client: Client; server: ChildProcess } {
  const server = spawn(process.execPath, [file, ...(options.length > 0 ? options : ["--stdio"])], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  return { client: speak(server.stdout as Readable, server.stdin as Writable), server };
}

/** Waits until the server has said nothing for a while. */
export async function quiet(client: Client): Promise<void> {
  for (let before = -1; before !== client.published.length; ) {
    before = client.published.length;
    for (let turn = 0; turn < 5; turn++) {
      await client.settle();
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }
}

/** The exit code of a process. */
export function exitOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve(server.exitCode);
    else server.once("exit", resolve);
  });
}

/** A client of the server for browsers, in a worker that offers it what a browser's worker does. */
export function inWorker(): { client: Client; worker: Worker } {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
    globalThis.self = globalThis;
    globalThis.postMessage = (data) => parentPort.postMessage(data);
    globalThis.addEventListener = () => {};
    parentPort.on("message", (data) => globalThis.onmessage?.({ data }));
    require("node:vm").runInThisContext(require("node:fs").readFileSync(${JSON.stringify(bundledForBrowsers)}, "utf8"));`,
    { eval: true },
  );
  const never: MessageWriter["onClose"] = () => ({ dispose() {} });
  const reader: MessageReader = {
    onError: () => ({ dispose() {} }),
    onClose: never,
    onPartialMessage: () => ({ dispose() {} }),
    listen(callback) {
      worker.on("message", callback);
      return { dispose: () => void worker.off("message", callback) };
    },
    dispose() {},
  };
  const writer: MessageWriter = {
    onError: () => ({ dispose() {} }),
    onClose: never,
    write: async (message) => worker.postMessage(message),
    end() {},
    dispose() {},
  };
  return { client: clientOf(createProtocolConnection(reader, writer)), worker };
}

function speak(input: Readable, output: Writable): Client {
  return clientOf(createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output)));
}

function clientOf(connection: ProtocolConnection): Client {
  const published: PublishDiagnosticsParams[] = [];
  const waiting: { uri: string; taken: number; resolve: (found: PublishDiagnosticsParams) => void }[] = [];
  const taken = new Map<string, number>();
  const said: string[] = [];

  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    const index = waiting.findIndex(({ uri }) => uri === params.uri);
    if (index < 0) return;
    const [first] = waiting.splice(index, 1);
    taken.set(params.uri, (taken.get(params.uri) ?? 0) + 1);
    first?.resolve(params);
  });
  for (const method of ["window/showMessage", "window/logMessage"]) {
    connection.onNotification(method, ({ message }: { message: string }) => void said.push(message));
  }
  connection.onUnhandledNotification(() => {});
  connection.listen();

  const client: Client = {
    connection,
    published,
    said,
    async initialize(capabilities = {}, more = {}) {
      const params = { processId: null, rootUri: null, capabilities, ...more };
      const result: InitializeResult = await connection.sendRequest("initialize", params);
      await connection.sendNotification("initialized", {});
      return result;
    },
    async open(uri, text, languageId = "markdown", version = 1) {
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version, text },
      });
      return client.next(uri);
    },
    async change(uri, version, contentChanges) {
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      });
      return client.next(uri);
    },
    next(uri) {
      const count = taken.get(uri) ?? 0;
      const found = published.filter((params) => params.uri === uri)[count];
      if (found) {
        taken.set(uri, count + 1);
        return Promise.resolve(found);
      }
      return new Promise((resolve) => void waiting.push({ uri, taken: count, resolve }));
    },
    actions: (uri, range, only) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    async settle() {
      await connection.sendRequest("textDocument/hover", {
        textDocument: { uri: "none:" },
        position: { line: 0, character: 0 },
      });
    },
  };
  return client;
}
