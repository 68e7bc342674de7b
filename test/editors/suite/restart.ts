// What only a host with processes can try: the server is ended from outside.
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import ad from "../ads/social-media.job.md";
import { until } from "./expect.ts";

describe("A server that is ended from outside", () => {
  it("is started again by itself, and finds the same in what stands in the editor", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file("/"), "ended.job.md");
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), ad);
    await vscode.workspace.applyEdit(edit);
    const finding = () => vscode.languages.getDiagnostics(uri).find(({ source }) => source === "rolescope");
    await until("a finding in an ad that is not saved", finding);
    const before = await until("the server", serverProcess);
    process.kill(before, "SIGKILL");
    await until("another server", () => {
      const now = serverProcess();
      return now !== undefined && now !== before;
    });
    await until("the finding again", finding);
  });
});

/** The language server that this extension host has started. */
function serverProcess(): number | undefined {
  const options = ["-P", String(process.pid), "-f", "dist/server.js"];
  return Number(execFileSync("pgrep", options, { encoding: "utf8" }).split("\n")[0]) || undefined;
}
