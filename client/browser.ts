/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { options, start } from "./client.ts";

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, "dist/server/browser.js").toString(true);

  /** A fresh worker for every start. VS Code has a `Worker` of its own, which the client does not take for one. */
  async function launch() {
    worker?.terminate();
    worker = new Worker(server);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  client = new LanguageClient("rolescope", "Rolescope", launch, options);
  start(context, client);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
