import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { Host } from "../../server/lsp/host.ts";
import { overScoped } from "./ads.ts";
import { type Client, inMemory, overStdio, serverFile } from "./conversation.ts";
import { applied, full } from "./edits.ts";

const rule = "too-many-specialist-areas";
const ad = "file:///firm/ads/a.job.md";
const settings = "file:///firm/rolescope.yaml";

const severityOf = ({ diagnostics }: PublishDiagnosticsParams) =>
  diagnostics.find(({ code }) => code === rule)?.severity;
const said = ({ diagnostics }: PublishDiagnosticsParams) =>
  diagnostics.map(({ message }) => String(message)).join("\n");

/** A disk that tests can change. */
function diskOf(files: Record<string, string>): Pick<Host, "look"> {
  return { look: ({ kind, path }) => (kind === "top" ? path === "file:///firm/" : files[path]) };
}

function changed(client: Client, uri: string): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri, type: 2 }],
  });
}

describe("rolescope.yaml in an editor", function () {
  this.timeout(60_000);

  it("holds for the ads below it, from the first findings on", async () => {
    const client = inMemory(diskOf({ [settings]: `rules: { ${rule}: hint }` }));
    await client.initialize();
    equal(severityOf(await client.open(ad, overScoped)), 4);
    equal(severityOf(await client.open("file:///other/a.job.md", overScoped)), 1);
    await client.settle();
    equal(client.published.length, 2);
  });

  it("is read again when it changes, and only then", async () => {
    const files = { [settings]: `rules: { ${rule}: hint }` };
    const client = inMemory(diskOf(files));
    await client.initialize();
    await client.open(ad, overScoped);
    files[settings] = `rules: { ${rule}: information }`;
    await changed(client, "file:///firm/other.yaml");
    await client.settle();
    equal(client.published.length, 1);
    await changed(client, settings);
    equal(severityOf(await client.next(ad)), 3);
  });

  it("can be told to set a rule aside, and the baseline to accept what is there", async () => {
    const text = "# ours\nlanguage: sv\n";
    const onTitle = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
    const editsOf = async (files: Record<string, string>, start: RegExp) => {
      const client = inMemory({ ...diskOf(files), namesBeside: async () => [] });
      await client.initialize(full);
      await client.open(ad, overScoped);
      const action = (await client.actions(ad, onTitle)).find(({ title }) => start.test(title));
      const { edit }: CodeAction = await client.connection.sendRequest("codeAction/resolve", action);
      return applied(edit, { [ad]: overScoped, ...files });
    };
    const aside = /alla annonser i mappen/;
    equal(
      (await editsOf({ [settings]: text }, aside))[settings],
      `${text}ignore:\n  ${rule}: TODO skriv skälet här\n`,
    );
    equal(
      (await editsOf({}, aside))["file:///firm/ads/rolescope.yaml"],
      `ignore:\n  ${rule}: TODO skriv skälet här\n`,
    );
    const accepted = (await editsOf({}, /^Godta/))["file:///firm/ads/rolescope-baseline.json"];
    deepEqual(JSON.parse(accepted ?? "").files, { "a.job.md": { [rule]: 1 } });
  });

  it("asks to be told of changes where the client can tell", async () => {
    const client = inMemory();
    const registered: { registrations: { method: string }[] }[] = [];
    client.connection.onRequest("client/registerCapability", (params) => void registered.push(params));
    await client.initialize({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await client.settle();
    deepEqual(
      registered.flatMap(({ registrations }) => registrations.map(({ method }) => method)),
      ["workspace/didChangeWatchedFiles"],
    );
  });

  it("shows its mistakes, in closed files too, and takes them back", async () => {
    const files = { [settings]: "langauge: sv\n" };
    const client = inMemory(diskOf(files));
    await client.initialize();
    await client.open(ad, overScoped);
    match(said(await client.next(settings)), /There is no setting called “langauge” here/);
    files[settings] = "language: sv\n";
    await changed(client, settings);
    deepEqual((await client.next(settings)).diagnostics, []);
  });

  it("goes by what stands in the editor, and keeps what it said last while it cannot be read", async () => {
    const client = inMemory(diskOf({ [settings]: `rules: { ${rule}: hint }` }));
    await client.initialize();
    equal(severityOf(await client.open(ad, overScoped)), 4);
    deepEqual((await client.open(settings, `rules: { ${rule}: information }`, "yaml")).diagnostics, []);
    equal(severityOf(await client.next(ad)), 3);
    match(said(await client.change(settings, 2, [{ text: `rules: { ${rule}: ` }])), /YAML/);
    await client.settle();
    equal(client.published.filter(({ uri }) => uri === ad).length, 2);
    const fixed = await client.change(settings, 3, [{ text: `rules: { ${rule}: hnt }` }]);
    match(said(fixed), /Did you mean “hint”/);
    equal(severityOf(await client.next(ad)), 1);
    const { diagnostics } = fixed;
    const range = diagnostics[0]?.range;
    const actions = range ? await client.actions(settings, range) : [];
    deepEqual(
      actions.map(({ title }) => title),
      ["Write hint"],
    );
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: settings } });
    equal(severityOf(await client.next(ad)), 4);
  });

  it("holds no longer when it is deleted, even if an editor still shows it", async () => {
    const client = inMemory(diskOf({}));
    await client.initialize();
    await client.open(settings, `rules: { ${rule}: hint }`, "yaml");
    equal(severityOf(await client.open(ad, overScoped)), 4);
    const changes = [{ uri: settings, type: 3 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    equal(severityOf(await client.next(ad)), 1);
    await client.change(settings, 2, [{ text: `rules: { ${rule}: information }` }]);
    equal(severityOf(await client.next(ad)), 3);
  });

  it("gives way to the editor's own settings", async () => {
    const client = inMemory(diskOf({ [settings]: `rules: { ${rule}: hint }\nlanguage: en` }));
    client.connection.onRequest("workspace/configuration", () => [{ rules: { [rule]: "information" } }]);
    await client.initialize({ workspace: { configuration: true } });
    equal(severityOf(await client.open(ad, overScoped)), 4);
    equal(severityOf(await client.next(ad)), 3);
  });

  it("may say that a file is not read, or is an ad, or what its employer has", async () => {
    const team =
      "[videography, video-editing, graphic-design, photography, copywriting, paid-social, seo, audio, podcast]";
    const files = { [settings]: "files: { exclude: [drafts/], include: [odd/] }\n" };
    const client = inMemory(diskOf(files));
    await client.initialize();
    deepEqual((await client.open("file:///firm/drafts/a.job.md", overScoped)).diagnostics, []);
    match(said(await client.open("file:///firm/odd/note.md", "Welcome.\n")), /no title/);
    const before = said(await client.open(ad, overScoped));
    files[settings] = `organisation: { team: ${team} }`;
    await changed(client, settings);
    const after = said(await client.next(ad));
    equal(before === after, false);
  });

  it("is read by the client where this machine cannot", async () => {
    const client = inMemory();
    const asked: string[] = [];
    client.connection.onRequest("rolescope/read", ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === "memfs:/firm/rolescope.yaml" ? `rules: { ${rule}: hint }` : null;
    });
    await client.initialize(
      {},
      {
        initializationOptions: { readsFiles: true },
        workspaceFolders: [{ uri: "memfs:/firm", name: "firm" }],
      },
    );
    equal(severityOf(await client.open("memfs:/firm/ads/a.job.md", overScoped)), 4);
    deepEqual(
      asked.filter((uri) => uri.endsWith(".yaml")),
      ["memfs:/firm/ads/rolescope.yaml", "memfs:/firm/rolescope.yaml"],
    );
    equal(severityOf(await client.open("untitled:Untitled-1.job.md", overScoped)), 4);
    await client.settle();
    equal(client.published.length, 2);
  });

  it("survives a client that cannot read after all", async () => {
    const client = inMemory();
    client.connection.onRequest("rolescope/read", () => {
      throw new Error("no such thing");
    });
    await client.initialize({}, { initializationOptions: { readsFiles: true } });
    equal(severityOf(await client.open("memfs:/firm/ads/a.job.md", overScoped)), 1);
  });

  it("is found on the disk by the server that is shipped", async () => {
    const root = mkdtempSync(join(tmpdir(), "rolescope-settings-"));
    const { client, server } = overStdio(serverFile);
    try {
      mkdirSync(join(root, "på gång"));
      writeFileSync(
        join(root, "rolescope.yaml"),
        `overrides: [{ files: på gång/, rules: { ${rule}: hint } }]`,
      );
      await client.initialize();
      const uri = pathToFileURL(join(root, "på gång", "a.job.md")).href;
      equal(severityOf(await client.open(uri, overScoped)), 4);
    } finally {
      server.kill();
      rmSync(root, { recursive: true });
    }
  });
});
