import { deepEqual, equal, match, ok } from "node:assert/strict";
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { inScope } from "./ads.ts";
import { type Client, inMemory, quiet } from "./conversation.ts";
import { type Disk, hostOf } from "./disk.ts";

const top = "file:///firm";
const [a, b, c] = [`${top}/a.job.md`, `${top}/b/b.job.md`, `${top}/p%C3%A5%20g%C3%A5ng.job.md`];
const ids = ["scattered-area", "colleague-without-ad", "same-title", "uneven-titles"];
const together = new Set(ids);
const on = Object.fromEntries(ids.map((id) => [id, "information"]));

async function started(
  disk: Disk,
  capabilities: ClientCapabilities = {},
  options: object = {},
  more: Partial<InitializeParams> = {},
): Promise<Client> {
  const client = inMemory(hostOf(disk));
  await client.initialize(
    { ...capabilities, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    {
      workspaceFolders: [{ uri: top, name: "firm" }],
      initializationOptions: { rules: on, ...options },
      ...more,
    },
  );
  client.connection.onRequest("client/registerCapability", () => null);
  return client;
}

const sharedOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => together.has(String(code)));

/** What ads say together as the client shows it, with the line, by file. */
async function shown(client: Client): Promise<Record<string, readonly string[]>> {
  await quiet(client);
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, sharedOf(diagnostics)]));
  return Object.fromEntries(
    [...last]
      .filter(([, all]) => all.length > 0)
      .map(([uri, all]) => [uri, all.map(({ code, range }) => `${code}:${range.start.line}`)]),
  );
}

const tell = (client: Client, uri: string, type: 1 | 2 | 3) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

describe("ads that are read together", function () {
  this.timeout(20_000);
  const twins = (): Disk => ({ [a]: inScope, [b]: `\n${inScope}` });

  it("say what shows in several of them, each with the places in the others", async () => {
    const client = await started(twins(), {
      textDocument: { publishDiagnostics: { relatedInformation: true } },
    });
    deepEqual(await shown(client), { [a]: ["same-title:0"], [b]: ["same-title:1"] });
    const [one] = sharedOf(client.published.find(({ uri }) => uri === a)?.diagnostics ?? []);
    match(String(one?.message), /^Två annonser har titeln Fotograf\./);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } };
    deepEqual(one?.relatedInformation, [{ location: { uri: b, range }, message: "Fotograf" }]);
  });

  it("are read so only where that is asked for, and in one folder of the workspace at a time", async () => {
    deepEqual(await shown(await started(twins(), {}, { rules: {} })), {});
    deepEqual(await shown(await started(twins(), {}, { scope: "off" })), {});
    const workspaceFolders = [
      { uri: `${top}/b`, name: "b" },
      { uri: "file:///other", name: "other" },
    ];
    const apart = { ...twins(), "file:///other/a.md": inScope };
    deepEqual(await shown(await started(apart, {}, {}, { workspaceFolders })), {});
    const nested = [...workspaceFolders, { uri: top, name: "firm" }];
    deepEqual(Object.keys(await shown(await started(apart, {}, {}, { workspaceFolders: nested }))), [a, b]);
  });

  it("are the open ones alone where no others are to be told of", async () => {
    const client = await started(twins(), {}, { scope: "openFiles" });
    await client.open(a, inScope);
    deepEqual(await shown(client), {});
    await client.open(b, inScope);
    deepEqual(await shown(client), { [a]: ["same-title:0"], [b]: ["same-title:0"] });
  });

  it("are followed as they are written, closed, made and deleted, and as the settings change", async () => {
    const disk = twins();
    const client = await started(disk);
    await client.open(a, inScope);
    await quiet(client);
    const start = { line: 0, character: 0 };
    await client.change(a, 2, [{ range: { start, end: start }, text: "\n\n" }]);
    deepEqual(await shown(client), { [a]: ["same-title:2"], [b]: ["same-title:1"] });
    equal(client.published.filter(({ uri }) => uri === a).at(-1)?.version, 2);
    await client.change(a, 3, [{ text: inScope.replace("Fotograf", "Jurist") }]);
    deepEqual(await shown(client), {});
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: a } });
    deepEqual(await shown(client), { [a]: ["same-title:0"], [b]: ["same-title:1"] });
    disk[c] = inScope;
    await tell(client, c, 1);
    deepEqual(Object.keys(await shown(client)).sort(), [a, b, c]);
    delete disk[a];
    await tell(client, a, 3);
    deepEqual(Object.keys(await shown(client)).sort(), [b, c]);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { rolescope: { rules: {} } },
    });
    deepEqual(await shown(client), {});
  });

  it("say first what each says alone: nothing is read together before all is read", async () => {
    const client = await started({ ...twins(), [c]: inScope });
    await shown(client);
    const told = client.published.map(({ uri }) => uri);
    deepEqual(told, [...new Set(told)], "each file once");
  });

  it("are told to clients that ask, with another result when another ad changes them", async () => {
    const disk = twins();
    const client = await started(disk, { textDocument: { diagnostic: {} } });
    const ask = (previousResultIds: readonly { uri: string; value: string }[]) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
    const { items } = await ask([]);
    const shared = items.map((report) => (report.kind === "full" ? sharedOf(report.items).length : -1));
    deepEqual(shared, [1, 1]);
    const known = items.map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
    const next = ask(known);
    await client.settle();
    disk[b] = "";
    await tell(client, b, 2);
    const news = (await next).items.filter(({ kind }) => kind === "full");
    ok(news.some(({ uri }) => uri === a || uri === b));
    const one = await client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri: a },
      previousResultId: known.find(({ uri }) => uri === a)?.value,
    });
    equal(one.kind, "full");
    deepEqual(one.kind === "full" ? sharedOf(one.items) : undefined, []);
  });

  it("have columns in what the client counts", async () => {
    const ad = inScope.replace("# Fotograf", "# Fotograf på Åsgård");
    const general = { positionEncodings: ["utf-8"] };
    const client = await started({ [a]: ad, [b]: ad }, { general });
    await shown(client);
    const last = client.published.filter(({ uri }) => uri === b).at(-1);
    const [own] = sharedOf(last?.diagnostics ?? []);
    const line = ad.split("\n")[own?.range.start.line ?? 0] ?? "";
    const bytes = Buffer.from(line).subarray(own?.range.start.character, own?.range.end.character);
    ok(["Fotograf", "Fotograf på Åsgård"].includes(bytes.toString()), bytes.toString());
  });
});
