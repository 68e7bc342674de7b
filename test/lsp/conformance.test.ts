import { deepEqual, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { decode } from "#library";
import { inScope, notAnAd, overScoped, overScopedInEnglish } from "./ads.ts";
import { overStdio, serverFile } from "./conversation.ts";

const bundled = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const compiled = fileURLToPath(new URL("../../server/cli/bin.js", import.meta.url));
const cli = existsSync(bundled) ? bundled : compiled;

const files: Readonly<Record<string, string | Uint8Array>> = {
  ".gitignore": "drafts/\n",
  "rolescope.yaml":
    "overrides: [{ files: team/, rules: { too-many-specialist-areas: hint } }]\nfiles: { exclude: [old/] }\n",
  "a.job.md": overScoped,
  "team/b.md": overScopedInEnglish,
  "team/på gång (1).md": overScoped.replaceAll("\n", "\r\n"),
  "team/emoji.md": overScoped.replace("Social", "📷 Social"),
  "bom.md": `\uFEFF${overScoped}`,
  "western.md": Uint8Array.from(overScoped, (letter) => letter.charCodeAt(0)),
  "clean.job.md": inScope,
  "empty.job.md": "",
  "README.md": notAnAd,
  "old/c.md": overScoped,
  "drafts/d.md": overScoped,
};

/** One finding, as all hosts can say it. */
type Said = readonly (string | number | undefined)[];
type Found = Record<string, readonly Said[]>;

describe("the same bytes, path and settings", function () {
  this.timeout(60_000);

  it("give the same findings on the command line, from standard input, in an editor, closed and asked for", async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "rolescope-same-")));
    const started: ReturnType<typeof overStdio>[] = [];
    const start = async (asks: boolean, withFolder: boolean) => {
      const one = overStdio(serverFile);
      started.push(one);
      const workspaceFolders = withFolder ? [{ uri: pathToFileURL(root).href, name: "same" }] : null;
      await one.client.initialize(
        { textDocument: { ...(asks && { diagnostic: {} }) } },
        { workspaceFolders },
      );
      return one.client;
    };
    try {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(root, name, ".."), { recursive: true });
        writeFileSync(join(root, name), content);
      }
      const expected = onCommandLine(root, ["."]);
      ok(Object.keys(expected).length >= 6, JSON.stringify(Object.keys(expected)));
      const names = Object.keys(expected);
      const uriOf = (name: string) => pathToFileURL(join(root, name)).href;
      const nameOf = (uri: string) =>
        fileURLToPath(uri)
          .slice(root.length + 1)
          .replaceAll("\\", "/");

      const told = await start(false, true);
      const closed: Found = {};
      for (const name of names) closed[name] = saidOf((await told.next(uriOf(name))).diagnostics);
      deepEqual(closed, expected);
      deepEqual(told.published.map(({ uri }) => nameOf(uri)).sort(), [...names].sort());

      const asking = await start(true, true);
      const { items } = await asking.connection.sendRequest<WorkspaceDiagnosticReport>(
        "workspace/diagnostic",
        {
          previousResultIds: [],
        },
      );
      const asked = items.flatMap((report) =>
        report.kind === "full" && report.items.length > 0
          ? [[nameOf(report.uri), saidOf(report.items)] as const]
          : [],
      );
      deepEqual(Object.fromEntries(asked), expected);

      const editor = await start(false, false);
      for (const name of names) {
        const content = files[name] ?? "";
        const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
        const { diagnostics } = await editor.open(uriOf(name), decode(bytes).text ?? "");
        deepEqual({ [name]: saidOf(diagnostics) }, { [name]: expected[name] });
        deepEqual(onCommandLine(root, ["-", "--stdin-filename", name], bytes), { [name]: expected[name] });
      }
    } finally {
      for (const { client, server } of started) {
        client.connection.dispose();
        server.kill();
      }
      rmSync(root, { recursive: true, force: true });
    }
  });
});

function onCommandLine(cwd: string, paths: readonly string[], input?: Uint8Array): Found {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "lint", "--format", "json", ...paths], {
    cwd,
    encoding: "utf8",
    ...(input && { input }),
  });
  ok(stdout.startsWith("{"), stdout + stderr);
  const found: Found = {};
  for (const { path, findings } of JSON.parse(stdout).files) {
    if (findings.length === 0) continue;
    found[path] = findings.map(
      ({ rule, severity, message, line, column, related }: Record<string, unknown>) => [
        String(rule),
        String(severity),
        String(message),
        Number(line),
        Number(column),
        JSON.stringify(
          (related as { message: string; line: number }[]).map((one) => [one.message, one.line]),
        ),
      ],
    );
  }
  return found;
}

function saidOf(diagnostics: readonly Diagnostic[]): readonly Said[] {
  return diagnostics.map(({ code, severity = 1, message, range: { start }, relatedInformation = [] }) => [
    String(code),
    ["", "error", "warning", "information", "hint"][severity],
    String(message),
    start.line + 1,
    start.character + 1,
    JSON.stringify(relatedInformation.map((one) => [one.message, one.location.range.start.line + 1])),
  ]);
}
