import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { options, start } from "./client.ts";

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  client = new LanguageClient("rolescope", "Rolescope", { run: server, debug: server }, options);
  start(context, client);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
