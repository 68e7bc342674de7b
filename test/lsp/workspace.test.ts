import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver/node";
import { inScope, notAnAd, overScoped } from "./ads.ts";
import { type Client, inMemory, overStdio, quiet, serverFile } from "./conversation.ts";
import { type Disk, hostOf } from "./disk.ts";

const rule = "too-many-specialist-areas";
const top = "file:///firm";

const codes = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) =>
  diagnostics.map(({ code }) => code);

interface Started {
  readonly client: Client;
  readonly disk: Disk;
}

async function startedOver(
  disk: Disk,
  capabilities: ClientCapabilities = {},
  more: Partial<InitializeParams> = {},
): Promise<Started> {
  const client = inMemory(hostOf(disk));
  await client.initialize(capabilities, { workspaceFolders: [{ uri: top, name: "firm" }], ...more });
  return { client, disk };
}

function tell(
  client: Client,
  ...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]
): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: changes.map(([uri, type]) => ({ uri, type })),
  });
}

/** What the client shows last for each file, without those that are clean. */
function shown(client: Client): Record<string, readonly unknown[]> {
  const last = new Map(client.published.map((params) => [params.uri, codes(params)]));
  return Object.fromEntries([...last].filter(([, all]) => all.length > 0).sort());
}

describe("ads that nobody has opened", () => {
  it("are read, and what is found is told without a version", async () => {
    const { client } = await startedOver({
      [`${top}/a.job.md`]: overScoped,
      [`${top}/p%C3%A5%20g%C3%A5ng/b.md`]: overScoped,
      [`${top}/clean.job.md`]: inScope,
      [`${top}/README.md`]: notAnAd,
      [`${top}/a.txt`]: overScoped,
    });
    const found = await client.next(`${top}/a.job.md`);
    ok(codes(found).includes(rule));
    equal(found.version, undefined);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/a.job.md`, `${top}/p%C3%A5%20g%C3%A5ng/b.md`]);
    equal(client.published.length, 2);
  });

  it("have the findings of an open one with the same text, but for the version", async () => {
    const { client } = await startedOver({ [`${top}/a.job.md`]: overScoped });
    const closed = await client.next(`${top}/a.job.md`);
    const opened = await client.open(`${top}/a.job.md`, overScoped);
    deepEqual(opened, { ...closed, version: 1 });
  });

  it("are left out where git ignores them, in hidden folders and packages", async () => {
    const { client } = await startedOver({
      "file:///.git": "",
      "file:///.gitignore": "/firm/old/\n",
      [`${top}/.gitignore`]: "*.draft.md\np\u00e5/\n",
      [`${top}/a.draft.md`]: overScoped,
      [`${top}/old/b.md`]: overScoped,
      [`${top}/p%C3%A5/c.md`]: overScoped,
      [`${top}/.hidden/d.md`]: overScoped,
      [`${top}/node_modules/e.md`]: overScoped,
      [`${top}/ads/f.md`]: overScoped,
    });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/ads/f.md`]);
  });

  it("follow rolescope.yaml, also when it changes", async () => {
    const { client, disk } = await startedOver({
      [`${top}/rolescope.yaml`]: "files: { exclude: [old/] }\n",
      [`${top}/old/a.md`]: overScoped,
      [`${top}/b.md`]: overScoped,
    });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/b.md`]);
    disk[`${top}/rolescope.yaml`] = `langauge: sv\nrules: { ${rule}: off }\n`;
    await tell(client, [`${top}/rolescope.yaml`, 2]);
    await quiet(client);
    const now = shown(client);
    deepEqual(now[`${top}/rolescope.yaml`], ["settings-file"]);
    ok(!JSON.stringify(now).includes(rule));
    delete disk[`${top}/rolescope.yaml`];
    await tell(client, [`${top}/rolescope.yaml`, 3]);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/b.md`, `${top}/old/a.md`]);
  });

  it("are the editor's while they are open, and the disk's again after", async () => {
    const uri = `${top}/a.job.md`;
    const { client, disk } = await startedOver({ [uri]: overScoped });
    await quiet(client);
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 3, text: inScope },
    });
    await quiet(client);
    deepEqual(shown(client), {});
    disk[uri] = `${overScoped}\n`;
    await tell(client, [uri, 2]);
    await quiet(client);
    deepEqual(shown(client), {});
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await quiet(client);
    ok(shown(client)[uri]?.includes(rule));
    equal(client.published.at(-1)?.version, undefined);
  });

  it("are the same file however they are spelt", async () => {
    const { client } = await startedOver({ [`${top}/p%C3%A5.md`]: overScoped });
    await quiet(client);
    await client.open(`${top}/på.md`, overScoped);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/på.md`]);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: `${top}/på.md` },
    });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/p%C3%A5.md`]);
  });

  it("come, change and go with their files and folders", async () => {
    const { client, disk } = await startedOver({
      [`${top}/a.md`]: overScoped,
      [`${top}/b/c.md`]: overScoped,
    });
    await quiet(client);
    disk[`${top}/d.md`] = overScoped;
    disk[`${top}/a.md`] = inScope;
    await tell(client, [`${top}/d.md`, 1], [`${top}/a.md`, 2]);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/b/c.md`, `${top}/d.md`]);
    delete disk[`${top}/b/c.md`];
    disk[`${top}/e/c.md`] = overScoped;
    await tell(client, [`${top}/b`, 3], [`${top}/e`, 1]);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/d.md`, `${top}/e/c.md`]);
    disk[`${top}/.gitignore`] = "e\n";
    await tell(client, [`${top}/.gitignore`, 1]);
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/d.md`]);
  });

  it("are found when they are made in the editor, and nobody watches", async () => {
    const { client, disk } = await startedOver({});
    const uri = `${top}/new.md`;
    await client.open(uri, overScoped);
    disk[uri] = overScoped;
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [uri]);
    equal(client.published.at(-1)?.version, undefined);
  });

  it("are looked at again when something is opened or saved, where nobody watches files", async () => {
    const { client, disk } = await startedOver({ [`${top}/a.md`]: overScoped, [`${top}/b.md`]: overScoped });
    await quiet(client);
    const before = client.published.length;
    await client.open("untitled:x", "");
    await quiet(client);
    equal(client.published.length, before + 1);
    disk[`${top}/a.md`] = inScope;
    delete disk[`${top}/b.md`];
    disk[`${top}/c.md`] = overScoped;
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: "untitled:x" } });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/c.md`]);
  });

  it("are listed and read by the client where this machine cannot", async () => {
    const client = inMemory();
    const files: Disk = {
      "memfs:/firm/.gitignore": "old/\n",
      "memfs:/firm/a.md": overScoped,
      "memfs:/firm/p%C3%A5/b.md": overScoped,
      "memfs:/firm/old/c.md": overScoped,
    };
    client.connection.onRequest("rolescope/read", ({ uri }: { uri: string }) => files[uri] ?? null);
    const { list } = hostOf(files);
    client.connection.onRequest("rolescope/list", async ({ uri }: { uri: string }) => list?.(uri, uri) ?? []);
    await client.initialize(
      {},
      {
        initializationOptions: { readsFiles: true, listsFiles: true },
        workspaceFolders: [{ uri: "memfs:/firm", name: "firm" }],
      },
    );
    await client.next("memfs:/firm/p%C3%A5/b.md");
    await quiet(client);
    deepEqual(Object.keys(shown(client)), ["memfs:/firm/a.md", "memfs:/firm/p%C3%A5/b.md"]);
  });

  it("are never sought outside the folder, whatever names the client lists", async () => {
    const client = inMemory();
    const asked: string[] = [];
    client.connection.onRequest("rolescope/read", ({ uri }: { uri: string }) => {
      asked.push(uri);
      return overScoped;
    });
    client.connection.onRequest("rolescope/list", ({ uri }: { uri: string }) => {
      asked.push(uri);
      const names = ["../up.md", "a/../../up.md", "..\\up.md", "/etc/up.md", "..", ".", "", "in.md"];
      return uri === "memfs:/firm/"
        ? names.flatMap((name) => ["file", "folder"].map((kind) => ({ name, kind })))
        : [];
    });
    await client.initialize(
      {},
      {
        initializationOptions: { readsFiles: true, listsFiles: true },
        workspaceFolders: [{ uri: "memfs:/firm", name: "firm" }],
      },
    );
    await client.next("memfs:/firm/in.md");
    await quiet(client);
    deepEqual(
      asked.filter((uri) => /up\.md|\.\.|etc/.test(uri)),
      [],
    );
  });

  it("come and go with the folders of the workspace", async () => {
    const { client } = await startedOver(
      { [`${top}/a.md`]: overScoped, "file:///other/b.md": overScoped },
      { workspace: { workspaceFolders: true } },
    );
    await quiet(client);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: "file:///other", name: "other" }], removed: [{ uri: top, name: "firm" }] },
    });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), ["file:///other/b.md"]);
  });

  it("are told of once where folders lie in one another", async () => {
    const { client } = await startedOver(
      { [`${top}/ads/a.md`]: overScoped },
      {},
      {
        workspaceFolders: [
          { uri: `${top}/ads/`, name: "ads" },
          { uri: top, name: "firm" },
        ],
      },
    );
    await quiet(client);
    equal(client.published.length, 1);
  });

  it("are left out with a word in the log where they cannot be read or are too long", async () => {
    const { client } = await startedOver({
      [`${top}/a.md`]: undefined,
      [`${top}/b.job.md`]: `${overScoped}${"x ".repeat(500_000)}`,
      [`${top}/c.md`]: overScoped,
    });
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/c.md`]);
    match(client.said.join("\n"), /firm\/a\.md was left out: may not be read/);
    match(client.said.join("\n"), /firm\/b\.job\.md was left out: longer/);
  });
});

describe("ads on the disk of this machine", function () {
  this.timeout(60_000);

  it("are followed through links inside their folder only, and left out where they are too large", async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "rolescope-disk-")));
    const { client, server } = overStdio(serverFile);
    const uriOf = (name: string) => pathToFileURL(join(root, "ads", name)).href;
    try {
      for (const name of ["ads", "elsewhere"]) mkdirSync(join(root, name));
      writeFileSync(join(root, "ads/a.md"), overScoped);
      writeFileSync(join(root, "ads/large.job.md"), "x".repeat(5_000_000));
      writeFileSync(join(root, "elsewhere/b.md"), overScoped);
      symlinkSync(join(root, "ads/a.md"), join(root, "ads/linked.md"));
      symlinkSync(join(root, "elsewhere/b.md"), join(root, "ads/stray.md"));
      symlinkSync(join(root, "elsewhere"), join(root, "ads/outside"));
      symlinkSync(join(root, "ads"), join(root, "ads/loop"));
      symlinkSync(join(root, "nowhere.md"), join(root, "ads/broken.md"));
      await client.initialize({}, { rootUri: uriOf(""), workspaceFolders: null });
      for (const name of ["a.md", "linked.md"]) await client.next(uriOf(name));
      await client.open(uriOf("z.md"), "");
      await quiet(client);
      deepEqual(Object.keys(shown(client)), [uriOf("a.md"), uriOf("linked.md")]);
      match(client.said.join("\n"), /large\.job\.md was left out: is larger than any job ad/);
    } finally {
      client.connection.dispose();
      server.kill();
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe("the scope of findings", () => {
  const disk = { [`${top}/a.md`]: overScoped };

  it("may leave out ads that are not open", async () => {
    const { client } = await startedOver({ ...disk }, {}, { initializationOptions: { scope: "openFiles" } });
    await quiet(client);
    deepEqual(client.published, []);
    ok((await client.open(`${top}/a.md`, overScoped)).diagnostics.length > 0);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: `${top}/a.md` },
    });
    await quiet(client);
    deepEqual(shown(client), {});
  });

  it("may be nothing, and change at any time", async () => {
    const { client } = await startedOver({ ...disk }, {}, { initializationOptions: { scope: "off" } });
    const change = (scope: string) =>
      client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { rolescope: { scope } },
      });
    deepEqual((await client.open(`${top}/b.md`, overScoped)).diagnostics, []);
    await quiet(client);
    deepEqual(shown(client), {});
    await change("workspace");
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/a.md`, `${top}/b.md`]);
    await change("openFiles");
    await quiet(client);
    deepEqual(Object.keys(shown(client)), [`${top}/b.md`]);
    await change("off");
    await quiet(client);
    deepEqual(shown(client), {});
  });

  it("is asked for each folder, before anything is told", async () => {
    const client = inMemory(hostOf({ ...disk, "file:///other/b.md": overScoped }));
    client.connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => ({ scope: scopeUri.startsWith(top) ? "off" : "workspace" })),
    );
    await client.initialize(
      { workspace: { configuration: true } },
      {
        workspaceFolders: [
          { uri: top, name: "firm" },
          { uri: "file:///other", name: "other" },
        ],
      },
    );
    await quiet(client);
    deepEqual(Object.keys(shown(client)), ["file:///other/b.md"]);
    equal(client.published.length, 1);
  });
});
