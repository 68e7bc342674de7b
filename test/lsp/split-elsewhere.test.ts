import assert from "node:assert/strict";
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { main } from "../../server/cli/main.ts";
import { fakeHost } from "../cli/fake-host.ts";
import { overScoped } from "./ads.ts";
import { type Client, inMemory, quiet } from "./conversation.ts";
import { type Disk, hostOf } from "./disk.ts";
import { applied, full, withoutFiles } from "./edits.ts";

const root = "file:///ads/";
const own = "smm.job.md";
const onTitle = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };

const photographer = "# Fotograf\n\n## Arbetsuppgifter\n\n- Vårda bildarkivet\n";
const english = "# Photographer\n\n## Responsibilities\n\n- You look after our picture library\n";
const product = photographer.replace("Fotograf", "Produktfotograf");

const of = (employer: string, ad: string) => `---\nemployer: ${employer}\n---\n\n${ad}`;

const about = (employer: string) =>
  `## Om oss\n\nHos ${employer} arbetar sextio personer. Vi på ${employer} ordnar mässor och möten.\n`;

/** What stands in a workspace beside the ad that is split, and the file that gets the items; none where one is made. */
const places: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string | undefined]>> = {
  "an ad in the same folder": [{ "foto.md": photographer }, "foto.md"],
  "an ad in a folder below": [{ "foto/a b/foto 100 % #1 å.md": photographer }, "foto/a b/foto 100 % #1 å.md"],
  "the nearest of several": [{ "a/b/foto.md": photographer, "z/foto.md": product }, "z/foto.md"],
  "the one with the very title, where two are as near": [
    { "a/foto.md": product, "b/foto.md": photographer },
    "b/foto.md",
  ],
  "the first by name, where nothing tells two apart": [
    { "c/foto.md": photographer, "b/foto.md": photographer },
    "b/foto.md",
  ],
  "none in another language": [{ "foto.md": english }, undefined],
  "the one of the same employer": [
    {
      [own]: of("Hallen", overScoped),
      "foto.md": of("Torget", photographer),
      "b/foto.md": of("hallen", photographer),
    },
    "b/foto.md",
  ],
  "the one whose text names the same employer": [
    {
      [own]: `${overScoped}\n${about("Hallen")}`,
      "foto.md": `${photographer}\n${about("Torget")}`,
      "b/foto.md": `${photographer}\n${about("Hallens")}`,
    },
    "b/foto.md",
  ],
  "none whose text names another employer": [
    { [own]: `${overScoped}\n${about("Hallen")}`, "foto.md": `${photographer}\n${about("Torget")}` },
    undefined,
  ],
  "none that the settings leave out": [
    { "a/foto.md": photographer, "rolescope.yaml": "files:\n  exclude: [a/*]\n" },
    undefined,
  ],
  "none that git ignores": [{ "old/foto.md": photographer, ".gitignore": "old/\n" }, undefined],
  "none in a hidden folder": [
    { ".old/foto.md": photographer, "node_modules/x/foto.md": photographer },
    undefined,
  ],
  "none that asks for several roles": [
    { "foto.md": photographer.replace("Fotograf", "Fotograf/copywriter") },
    undefined,
  ],
  "no page that is no ad": [
    { "foto.md": "# Fotograf\n\nInstallera med `npm install fotograf`.\n" },
    undefined,
  ],
};

function diskOf(files: Readonly<Record<string, string>>): Disk {
  const all = { [own]: overScoped, ".git/config": "", ".git": "", ...files };
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [
      root + path.split("/").map(encodeURIComponent).join("/"),
      text,
    ]),
  );
}

async function opened(disk: Disk, { capabilities = full, folders = [root], open = own } = {}) {
  const client = inMemory({
    ...hostOf(disk),
    namesBeside: async (uri) => {
      const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
      return Object.keys(disk).flatMap((each) => (each.startsWith(folder) ? each.slice(folder.length) : []));
    },
  });
  await client.initialize(capabilities, {
    workspaceFolders: folders.map((uri) => ({ uri, name: "ads" })),
  });
  await client.open(root + open, disk[root + open] ?? assert.fail(open));
  await quiet(client);
  return client;
}

async function photographerAction(client: Client, line = 0): Promise<CodeAction> {
  const at = { start: { line, character: 4 }, end: { line, character: 4 } };
  const actions = await client.actions(root + own, at);
  return actions.find(({ title }) => /^Bryt ut fotograf/.test(title)) ?? assert.fail("no split");
}

const resolved = (client: Client, action: CodeAction): Promise<CodeAction> =>
  client.connection.sendRequest("codeAction/resolve", action);

describe("the ad that gets what is split off", function () {
  this.timeout(20_000);

  for (const [what, [files, target]] of Object.entries(places)) {
    it(`is ${what}, in the editor and on the command line`, async () => {
      const disk = diskOf(files);
      const client = await opened(disk);
      const line = disk[root + own]?.startsWith("---") ? 4 : 0;
      const action = await photographerAction(client, line);
      assert.match(
        action.title,
        target === undefined ? /^Bryt ut fotograf \([^)]*\)$/ : new RegExp(`\\) till ${target}$`),
      );
      const { edit } = await resolved(client, action);
      const after = applied(edit, disk as Record<string, string>);

      const host = fakeHost({ [own]: overScoped, ".git/config": "", ...files });
      assert.equal(await main(["split", own, "--area", "photography"], host), 0, host.warnings.join("\n"));
      const changed = target ?? "fotograf.job.md";
      assert.match(host.output(), new RegExp(`(Made|Changed) ${changed}\n`));
      const address = root + changed.split("/").map(encodeURIComponent).join("/");
      for (const [path, uri] of [
        [changed, address],
        [own, root + own],
      ] as const)
        assert.equal(after[uri], host.files()[path], path);
      assert.match(after[address] ?? "", /^- Fotografera våra produkter i studio$/m);
      assert.doesNotMatch(after[root + own] ?? "", /Fotografera/);
      assert.equal(Object.keys(after).length, Object.keys(disk).length + (target === undefined ? 1 : 0));
    });
  }

  it("stands in the same workspace folder", async () => {
    const disk = diskOf({ "a/smm.job.md": overScoped, "b/foto.md": photographer });
    const folders = [`${root}a/`, `${root}b/`];
    const client = await opened(disk, { folders, open: "a/smm.job.md" });
    const actions = await client.actions(`${root}a/smm.job.md`, onTitle);
    assert.ok(actions.some(({ title }) => /^Bryt ut fotograf \([^)]*\)$/.test(title)));
  });

  it("is looked for in the folder alone, where there is no workspace; read anew when it is written anew", async () => {
    const disk = diskOf({ "b/foto.md": photographer, "foto.md": english });
    const client = await opened(disk, { folders: [] });
    assert.doesNotMatch((await photographerAction(client)).title, / till /);
    disk[`${root}foto.md`] = photographer;
    assert.match((await photographerAction(client)).title, / till foto\.md$/);
  });

  it("leaves the names of files alone that only the client can list", async () => {
    const disk = diskOf({ "fotograf.job.md": "Utkast." });
    const client = inMemory({ ...hostOf(disk) });
    await client.initialize(full, { workspaceFolders: [{ uri: root, name: "ads" }] });
    await client.open(root + own, overScoped);
    await quiet(client);
    const { edit } = await resolved(client, await photographerAction(client));
    const after = applied(edit, disk as Record<string, string>);
    assert.equal(after[`${root}fotograf.job.md`], "Utkast.");
    assert.match(after[`${root}fotograf-2.job.md`] ?? "", /^# Fotograf/);
  });

  it("is edited in the version that is open, and without one where it is closed", async () => {
    const address = `${root}b/foto.md`;
    for (const isOpen of [false, true]) {
      const disk = diskOf({ "b/foto.md": isOpen ? english : photographer });
      const client = await opened(disk);
      if (isOpen) await client.open(address, photographer, "markdown", 7);
      const { edit } = await resolved(client, await photographerAction(client));
      const versions = edit?.documentChanges?.map((each) =>
        "edits" in each ? each.textDocument.version : each.kind,
      );
      assert.deepEqual(versions, [isOpen ? 7 : null, 1]);
    }
  });

  it("gets the items as it stands on the disk, though nobody told that it was changed", async () => {
    const address = `${root}b/foto.md`;
    const disk = diskOf({ "b/foto.md": photographer });
    const client = await opened(disk);
    const action = await photographerAction(client);
    disk[address] = `${photographer}- Packa kameror\n`;
    const { edit } = await resolved(client, action);
    assert.match(
      applied(edit, disk as Record<string, string>)[address] ?? "",
      /- Packa kameror\n- Fotografera/,
    );
  });

  it("gets nothing, and nothing is changed, when it is another than the action said", async () => {
    const others: readonly (string | undefined)[] = [english, undefined];
    for (const other of others) {
      const disk = diskOf({ "b/foto.md": photographer });
      const client = await opened(disk);
      const action = await photographerAction(client);
      disk[`${root}b/foto.md`] = other;
      assert.equal((await resolved(client, action)).edit, undefined);
      await client.settle();
      assert.match(client.said.join("\n"), /Annonsen som skulle få punkterna har ändrats.*Inget ändrades/);
    }
  });

  it("gets the items from a client that cannot make files, too", async () => {
    const disk = diskOf({ "b/foto.md": photographer });
    const client = await opened(disk, { capabilities: withoutFiles });
    const { edit } = await resolved(client, await photographerAction(client));
    const after = applied(edit, disk as Record<string, string>);
    assert.match(after[`${root}b/foto.md`] ?? "", /- Fotografera/);
    assert.doesNotMatch(after[root + own] ?? "", /Separat roll/);
  });

  it("is named by the command that lists roles, and gets the items from it", async () => {
    const disk = diskOf({ "b/foto.md": photographer });
    const client = await opened(disk);
    const edits: WorkspaceEdit[] = [];
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const execute = <T>(...given: unknown[]): Promise<T> =>
      client.connection.sendRequest("workspace/executeCommand", {
        command: "rolescope.split",
        arguments: given,
      });
    const choices = await execute<readonly { id: string; title: string; into?: string }[]>(root + own);
    const choice = choices.find(({ title }) => title === "Fotograf");
    assert.equal(choice?.into, "b/foto.md");
    assert.equal(await execute(root + own, [choice.id]), true);
    assert.match(
      applied(edits[0], disk as Record<string, string>)[`${root}b/foto.md`] ?? "",
      /- Fotografera/,
    );
  });

  it("gives all roles places at once, each said in the title", async () => {
    const disk = diskOf({ "b/foto.md": photographer });
    const client = await opened(disk);
    const all = (await client.actions(root + own, onTitle)).find(({ title }) => /^Bryt ut alla/.test(title));
    assert.match(all?.title ?? "", /fotograf till b\/foto\.md/);
  });
});
