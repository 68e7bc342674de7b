import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { inScope, notAnAd, overScoped } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";
import { type Disk, hostOf } from "./disk.ts";

const top = "file:///firm";
const [a, b, clean] = [`${top}/a.md`, `${top}/b.md`, `${top}/clean.job.md`];
const pulls = { textDocument: { diagnostic: {} } };
const folder = { workspaceFolders: [{ uri: top, name: "firm" }] };

const diskWith = (more: Disk = {}): Disk => ({
  [a]: overScoped,
  [b]: overScoped,
  [clean]: inScope,
  [`${top}/README.md`]: notAnAd,
  ...more,
});

async function started(
  disk: Disk,
  capabilities: ClientCapabilities = pulls,
  more: Partial<InitializeParams> = {},
): Promise<{ readonly client: Client; readonly result: InitializeResult }> {
  const client = inMemory(hostOf(disk));
  return { client, result: await client.initialize(capabilities, { ...folder, ...more }) };
}

interface Asked {
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  /** What was told before the answer, message by message. */
  readonly parts: WorkspaceDocumentDiagnosticReport[][];
  readonly source: CancellationTokenSource;
}

/** Asks for the findings of the workspace. @param known by file, what the client has. */
function ask(client: Client, known: Record<string, string> = {}, isPartial = true): Asked {
  const parts: WorkspaceDocumentDiagnosticReport[][] = [];
  const partialResultToken = `part ${Math.random()}`;
  const type = new ProgressType<WorkspaceDiagnosticReport>();
  client.connection.onProgress(type, partialResultToken, ({ items }) => void parts.push(items));
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>(
    "workspace/diagnostic",
    {
      identifier: "rolescope",
      previousResultIds: Object.entries(known).map(([uri, value]) => ({ uri, value })),
      ...(isPartial && { partialResultToken }),
    },
    source.token,
  );
  return { answer, parts, source };
}

/** All that a request was told, by file. */
async function all({ answer, parts }: Asked): Promise<Record<string, WorkspaceDocumentDiagnosticReport>> {
  const { items } = await answer;
  return Object.fromEntries([...parts.flat(), ...items].map((report) => [report.uri, report]));
}

const idsOf = (reports: Record<string, WorkspaceDocumentDiagnosticReport>) =>
  Object.fromEntries(Object.entries(reports).map(([uri, { resultId }]) => [uri, resultId ?? ""]));
const counts = (reports: Record<string, WorkspaceDocumentDiagnosticReport>) =>
  Object.fromEntries(
    Object.entries(reports)
      .map(([uri, report]) => [uri, report.kind === "full" ? report.items.length > 0 : report.kind] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

async function isHeld({ answer, parts }: Asked): Promise<boolean> {
  const nothing = new Promise((resolve) => setTimeout(resolve, 50, "nothing"));
  return (await Promise.race([answer, nothing])) === "nothing" && parts.length === 0;
}

const tell = (client: Client, uri: string, type: 1 | 2 | 3) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

const open = (client: Client, uri: string, text: string) =>
  client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });

describe("findings of the whole workspace on request", () => {
  it("come of every ad, clean ones too, in parts before the answer; nothing is told unasked", async () => {
    const { client, result } = await started(diskWith());
    equal(result.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    const asked = ask(client);
    deepEqual(counts(await all(asked)), { [a]: true, [b]: true, [clean]: false });
    deepEqual((await asked.answer).items, []);
    deepEqual(client.published, []);
  });

  it("come with the answer where the client takes no parts", async () => {
    const { client } = await started(diskWith());
    const asked = ask(client, {}, false);
    deepEqual(counts(await all(asked)), { [a]: true, [b]: true, [clean]: false });
    deepEqual(asked.parts, []);
  });

  it("are answered only when something changes, if the client knows them", async () => {
    const disk = diskWith();
    const { client } = await started(disk);
    const known = idsOf(await all(ask(client)));
    const asked = ask(client, known);
    ok(await isHeld(asked));
    disk[a] = inScope;
    await tell(client, a, 2);
    deepEqual(counts(await all(asked)), { [a]: false, [b]: "unchanged", [clean]: "unchanged" });
  });

  it("are those of the editor while a file is open, and of the disk again after", async () => {
    const { client } = await started(diskWith());
    const known = idsOf(await all(ask(client)));
    const asked = ask(client, known);
    await open(client, a, inScope);
    const changed = await all(asked);
    deepEqual([changed[a]?.kind, changed[a]?.version, counts(changed)[a]], ["full", 1, false]);
    const again = ask(client, { ...known, ...idsOf(changed) });
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: a } });
    const closed = await all(again);
    deepEqual([closed[a]?.kind, closed[a]?.version, counts(closed)[a]], ["full", null, true]);
  });

  it("are taken back of files that are gone, also while nobody asked", async () => {
    const disk = diskWith();
    const { client } = await started(disk);
    const known = idsOf(await all(ask(client)));
    const asked = ask(client, known);
    await isHeld(asked);
    delete disk[a];
    await tell(client, a, 3);
    equal(counts(await all(asked))[a], false);
    delete disk[b];
    await tell(client, b, 3);
    await client.settle();
    equal(counts(await all(ask(client, { [b]: known[b] ?? "", [clean]: known[clean] ?? "" })))[b], false);
  });

  it("are given up at once when the client no longer wants them", async () => {
    const { client } = await started(diskWith());
    const asked = ask(client, idsOf(await all(ask(client))));
    ok(await isHeld(asked));
    asked.source.cancel();
    await rejects(asked.answer, { code: -32800 });
  });

  it("are given up when the server is shut down", async () => {
    const { client } = await started(diskWith());
    const asked = ask(client, idsOf(await all(ask(client))));
    ok(await isHeld(asked));
    await client.connection.sendRequest("shutdown");
    await rejects(asked.answer, { code: -32802 });
  });

  it("come of a single file that is not open, with the same id", async () => {
    const { client } = await started(diskWith());
    const report: { kind: string; resultId: string; items: unknown[] } = await client.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: a } },
    );
    ok(report.items.length > 0);
    const known = idsOf(await all(ask(client)));
    equal(report.resultId, known[a]);
    await open(client, a, overScoped);
    deepEqual(
      await client.connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri: a },
        previousResultId: report.resultId,
      }),
      { kind: "unchanged", resultId: report.resultId },
    );
  });

  it("are told to clients that ask only for those of open documents, until they ask for all", async () => {
    const { client } = await started(diskWith());
    await open(client, a, overScoped);
    await client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: a } });
    equal((await client.next(b)).version, undefined);
    deepEqual(
      client.published.map(({ uri }) => uri),
      [b],
    );
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: a } });
    ok((await client.next(a)).diagnostics.length > 0);
    await open(client, a, overScoped);
    deepEqual((await client.next(a)).diagnostics, []);
    deepEqual(counts(await all(ask(client))), { [a]: true, [b]: true, [clean]: false });
    deepEqual((await client.next(b)).diagnostics, []);
    equal(client.published.length, 4);
  });

  it("include the mistakes of settings files", async () => {
    const settings = `${top}/rolescope.yaml`;
    const { client } = await started(diskWith({ [settings]: "langauge: sv\n" }));
    equal(counts(await all(ask(client)))[settings], true);
  });

  it("are asked for again when other settings hold, and are of open documents only if so set", async () => {
    const disk = diskWith();
    const { client } = await started(disk, {
      ...pulls,
      workspace: { diagnostics: { refreshSupport: true } },
    });
    const refreshed = new Promise((resolve) =>
      client.connection.onRequest("workspace/diagnostic/refresh", () => void resolve("refreshed")),
    );
    const known = idsOf(await all(ask(client)));
    await open(client, a, overScoped);
    await client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: a } });
    const asked = ask(client, known);
    disk[`${top}/rolescope.yaml`] = "rules: { too-many-specialist-areas: hint }\n";
    await tell(client, `${top}/rolescope.yaml`, 1);
    equal(await refreshed, "refreshed");
    const now = { ...known, ...idsOf(await all(asked)) };
    const fewer = ask(client, now);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { rolescope: { scope: "openFiles" } },
    });
    equal(counts(await all(fewer))[b], false);
  });

  it("are offered as the settings say, where offers may change", async () => {
    const client = inMemory(hostOf(diskWith()));
    const offers: string[] = [];
    client.connection.onRequest(
      "client/registerCapability",
      ({
        registrations,
      }: {
        registrations: { method: string; registerOptions?: { workspaceDiagnostics?: boolean } }[];
      }) => {
        for (const { method, registerOptions } of registrations)
          if (method === "textDocument/diagnostic") offers.push(`${registerOptions?.workspaceDiagnostics}`);
      },
    );
    client.connection.onRequest("client/unregisterCapability", () => void offers.push("taken back"));
    const { capabilities } = await client.initialize(
      { textDocument: { diagnostic: { dynamicRegistration: true } } },
      folder,
    );
    equal(capabilities.diagnosticProvider, undefined);
    for (const scope of ["openFiles", "off", "workspace"]) {
      await client.settle();
      await client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { rolescope: { scope } },
      });
    }
    for (let turn = 0; turn < 20; turn++) await client.settle();
    deepEqual(offers, ["true", "taken back", "false", "taken back", "true"]);
  });
});
