/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { options, start } from "./client.ts";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, "dist/server/browser.js").toString(true);
  client = new LanguageClient("rolescope", "Rolescope", async () => new Worker(server), options);
  await start(context, client);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
