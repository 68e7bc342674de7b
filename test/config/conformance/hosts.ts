import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Diagnostic, Range, WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { decode } from "#library";
import { type Host, nodeHost } from "../../../server/cli/host.ts";
import { main } from "../../../server/cli/main.ts";
import { type Client, inWorker, overStdio, serverFile } from "../../lsp/conversation.ts";

/** The findings of files as canonical JSON, by their name in the folder; "[]" where nothing is found. */
export type Told = ReadonlyMap<string, string>;

/** What the command line finds in the files of a folder. */
export async function asFiles(root: string, names: readonly string[]): Promise<Told> {
  return byCommand([root, ...names.map((name) => join(root, name))], root, names);
}

const bundled = fileURLToPath(new URL("../../../../dist/cli.js", import.meta.url));
const compiled = fileURLToPath(new URL("../../../server/cli/bin.js", import.meta.url));

/** What the command that is shipped finds in the folder; where nothing is bundled, what it is bundled from. */
export async function asShipped(root: string, names: readonly string[]): Promise<Told> {
  const { stdout } = spawnSync(
    process.execPath,
    [existsSync(bundled) ? bundled : compiled, "lint", "--format", "json", "."],
    { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const { files } = JSON.parse(stdout) as Report;
  const told = files.map(({ path, findings }) => [path, canonical(findings)] as const);
  return new Map([...names.map((name) => [name, "[]"] as const), ...told.filter(([path]) => isText(path))]);
}

/** The same for each file on standard input. */
export async function asInput(root: string, names: readonly string[]): Promise<Told> {
  const told = new Map<string, string>();
  for (const name of names) {
    const path = join(root, name);
    const found = await byCommand(["-", "--stdin-filename", path], root, [name], readFileSync(path));
    told.set(name, found.get(name) ?? "[]");
  }
  return told;
}

async function byCommand(
  args: readonly string[],
  root: string,
  names: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<Told> {
  let output = "";
  const host: Host = {
    ...machine,
    readInput: async () => input,
    write: async (report) => {
      output += String(report);
      return true;
    },
    warn: () => {},
    show: (path) => path,
  };
  await main(["lint", "--format", "json", ...args], host);
  const { files } = JSON.parse(output) as Report;
  const found = new Map(files.map(({ path, findings }) => [path, findings]));
  return new Map(names.map((name) => [name, canonical(found.get(join(root, name)) ?? [])]));
}

export const machine = nodeHost();

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
}

interface Finding extends Place {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string; readonly path?: string })[];
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function canonical(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ rule, severity, message, related, ...at }) => ({
      ...{ rule, severity, message, ...placed(at) },
      related: related.map(({ message, path, ...at }) => ({
        message,
        ...placed(at),
        ...(path !== undefined && { path }),
      })),
    })),
  );
}

function placed({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}

/** What the server tells of files that nobody has opened. */
export async function asClosed(root: string, names: readonly string[], expected: Told): Promise<Told> {
  return withServer((client) => closedIn(client, root, names, expected));
}

/** What it answers a client that asks for the findings of the whole folder. */
export async function asAskedFor(root: string, names: readonly string[]): Promise<Told> {
  return withServer(async (client) => {
    await client.initialize(
      { textDocument: { diagnostic: { relatedDocumentSupport: false }, publishDiagnostics: related } },
      { workspaceFolders: [{ uri: pathToFileURL(root).href, name: "ads" }] },
    );
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
    });
    const told = items.flatMap((report) => {
      const name = nameIn(root, report.uri);
      return report.kind === "full" && isText(name)
        ? [[name, toldIn(report.items, report.uri)] as const]
        : [];
    });
    return new Map([...names.map((name) => [name, "[]"] as const), ...told]);
  });
}

/** What the server tells of open documents. */
export async function asOpen(root: string, names: readonly string[]): Promise<Told> {
  return withServer((client) => openIn(client, root, names));
}

/** The same of the server that runs in browsers, which reads files through its client. */
export async function asBrowserClosed(root: string, names: readonly string[], expected: Told): Promise<Told> {
  return withWorker((client) => closedIn(client, root, names, expected));
}

export async function asBrowserOpen(root: string, names: readonly string[]): Promise<Told> {
  return withWorker((client) => openIn(client, root, names));
}

export async function withServer(work: (client: Client) => Promise<Told>): Promise<Told> {
  const { client, server } = overStdio(serverFile);
  try {
    return await work(client);
  } finally {
    server.kill();
  }
}

export async function withWorker(work: (client: Client) => Promise<Told>): Promise<Told> {
  const { client, worker } = inWorker();
  const text = (path: string) => {
    try {
      return { base64: readFileSync(path).toString("base64") };
    } catch {
      return null;
    }
  };
  client.connection.onRequest("rolescope/read", ({ uri }: { uri: string }) =>
    text(new URL(uri).pathname === "" ? "" : decodeURIComponent(new URL(uri).pathname)),
  );
  client.connection.onRequest("rolescope/list", ({ uri }: { uri: string }) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? "folder" : "file",
    })),
  );
  try {
    return await work(client);
  } finally {
    await worker.terminate();
  }
}

const related = { relatedInformation: true };

export async function started(client: Client, root: string, scope: "workspace" | "openFiles"): Promise<void> {
  await client.initialize(
    { textDocument: { publishDiagnostics: related } },
    {
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: "ads" }],
      initializationOptions: { readsFiles: true, listsFiles: true, scope },
    },
  );
}

/** What the server tells of documents that are all open at once. */
export async function asAllOpen(
  root: string,
  names: readonly string[],
  expected: Told,
  run: typeof withServer,
): Promise<Told> {
  return run(async (client) => {
    await started(client, root, "openFiles");
    for (const name of names)
      await client.open(addressOf(root, name), decode(readFileSync(join(root, name))).text ?? "");
    return awaited(client, root, names, expected);
  });
}

async function openIn(client: Client, root: string, names: readonly string[]): Promise<Told> {
  await started(client, root, "openFiles");
  const told = new Map<string, string>();
  for (const name of names) {
    const uri = addressOf(root, name);
    const text = decode(readFileSync(join(root, name))).text ?? "";
    await client.open(uri, text);
    await client.settle();
    const last = client.published.filter((params) => params.uri === uri).at(-1);
    told.set(name, toldIn(last?.diagnostics ?? [], uri));
  }
  return told;
}

async function closedIn(
  client: Client,
  root: string,
  names: readonly string[],
  expected: Told,
): Promise<Told> {
  await started(client, root, "workspace");
  return awaited(client, root, names, expected);
}

/** What is told when it is what is expected, and nothing else comes after. */
async function awaited(
  client: Client,
  root: string,
  names: readonly string[],
  expected: Told,
): Promise<Told> {
  const deadline = Date.now() + 60_000;
  const last = (name: string) =>
    client.published.filter(({ uri }) => uri === addressOf(root, name)).at(-1)?.diagnostics ?? [];
  const now = () => new Map(names.map((name) => [name, toldIn(last(name), addressOf(root, name))]));
  const isMissing = ([name, told]: readonly [string, string]) => told !== expected.get(name);
  while ([...now()].some(isMissing) && Date.now() < deadline) await passing(client);
  for (let turn = 0; turn < 5; turn++) await passing(client);
  const told = client.published.map(({ uri }) => nameIn(root, uri)).filter(isText);
  return new Map([...names, ...told].map((name) => [name, toldIn(last(name), addressOf(root, name))]));
}

/** Lets the server do what it has to do. */
export async function passing(client: Client): Promise<void> {
  await client.settle();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

export function addressOf(root: string, name: string): string {
  return pathToFileURL(join(root, name)).href;
}

function nameIn(root: string, uri: string): string {
  return relative(root, fileURLToPath(uri)).replaceAll("\\", "/");
}

/** Settings have findings of their own. */
function isText(name: string): boolean {
  return name.endsWith(".md");
}

const severities = ["", "error", "warning", "information", "hint"] as const;

function toldIn(diagnostics: readonly Diagnostic[], own: string): string {
  return canonical(
    diagnostics.map(({ code, severity, message, range, relatedInformation = [] }) => ({
      rule: String(code),
      severity: severities[severity ?? 0] ?? "",
      message: String(message),
      ...placeOf(range),
      related: relatedInformation.map(({ message, location: { uri, range } }) => ({
        message,
        ...placeOf(range),
        ...(uri !== own && { path: fileURLToPath(uri) }),
      })),
    })),
  );
}

function placeOf({ start, end }: Range): Place {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
