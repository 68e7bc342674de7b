import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type CodeAction, type Command, TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { SplitChoice } from "#library";
import { overScoped } from "./ads.ts";
import { type Client, overStdio, serverFile } from "./conversation.ts";
import { full } from "./edits.ts";

/** What the client's disk and editor hold after an edit, or why it could not be made. */
interface Desk {
  readonly client: Client;
  readonly folder: string;
  readonly open: Map<string, string>;
  /** What each edit did. */
  readonly outcomes: boolean[];
  /** Is called before an edit is made. */
  before: () => void;
}

/** Makes an edit as an editor does: files first, on the disk; undone where one of them cannot be written. */
function make({ documentChanges = [] }: WorkspaceEdit, open: Map<string, string>): boolean {
  const created: string[] = [];
  const after = new Map(open);
  try {
    for (const change of documentChanges) {
      if (TextDocumentEdit.is(change)) {
        const { uri } = change.textDocument;
        const before = after.get(uri) ?? readFileSync(fileURLToPath(uri), "utf8");
        const document = TextDocument.create(uri, "markdown", 1, before);
        const text = TextDocument.applyEdits(document, change.edits as never);
        if (open.has(uri)) after.set(uri, text);
        else writeFileSync(fileURLToPath(uri), text);
      } else if (change.kind === "create") {
        writeFileSync(fileURLToPath(change.uri), "", { flag: "wx" });
        created.push(fileURLToPath(change.uri));
      }
    }
  } catch {
    for (const path of created) unlinkSync(path);
    return false;
  }
  for (const [uri, text] of after) open.set(uri, text);
  return true;
}

describe("edits on a real disk", function () {
  this.timeout(60_000);
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  async function desk(capabilities = full): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), "rolescope "));
    const { client, server } = overStdio(serverFile);
    stops.push(() => {
      client.connection.dispose();
      server.kill();
      rmSync(folder, { recursive: true });
    });
    const outcomes: boolean[] = [];
    const one: Desk = { client, folder, open: new Map(), outcomes, before: () => {} };
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      one.before();
      const applied = make(edit, one.open);
      outcomes.push(applied);
      return { applied };
    });
    await client.initialize(capabilities);
    return one;
  }

  async function opened({ client, open }: Desk, path: string, text: string): Promise<string> {
    const uri = pathToFileURL(path).href;
    open.set(uri, text);
    await client.open(uri, text);
    return uri;
  }

  function execute<T>({ client }: Desk, command: string, ...given: unknown[]): Promise<T> {
    return client.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
  }

  async function splitAll(one: Desk, uri: string): Promise<boolean> {
    const choices = await execute<SplitChoice[]>(one, "rolescope.split", uri);
    assert.ok(choices.length > 0);
    return execute(
      one,
      "rolescope.split",
      uri,
      choices.map(({ id }) => id),
    );
  }

  it("that cannot be written leave everything as it was, and the server says so", async () => {
    const one = await desk();
    writeFileSync(join(one.folder, "ads"), "Ingen mapp.");
    const uri = await opened(one, join(one.folder, "ads", "social.job.md"), overScoped);
    assert.equal(await splitAll(one, uri), false);
    await one.client.settle();
    assert.deepEqual([readdirSync(one.folder), one.open.get(uri)], [["ads"], overScoped]);
    assert.match(one.client.said.join("\n"), /kunde inte skriva filerna/);
  });

  it("that cannot be written are told to clients that take only commands, too", async () => {
    const one = await desk({ ...full, textDocument: { codeAction: {} } });
    writeFileSync(join(one.folder, "ads"), "Ingen mapp.");
    const uri = await opened(one, join(one.folder, "ads", "social.job.md"), overScoped);
    const at = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
    const commands = (await one.client.actions(uri, at)) as unknown as Command[];
    const split = commands.find(({ title }) => title.startsWith("Bryt ut alla")) ?? assert.fail("no split");
    await one.client.connection.sendRequest("workspace/executeCommand", split);
    await one.client.settle();
    assert.deepEqual([one.outcomes, one.open.get(uri)], [[false], overScoped]);
    assert.match(one.client.said.join("\n"), /Redigeraren kunde inte göra ändringen/);
  });

  it("never write over a file that came while the edit was on its way", async () => {
    const one = await desk();
    const uri = await opened(one, join(one.folder, "social.job.md"), overScoped);
    const notes = join(one.folder, "fotograf.job.md");
    one.before = () => writeFileSync(notes, "Anteckningar.");
    assert.equal(await splitAll(one, uri), false);
    assert.deepEqual(
      [readdirSync(one.folder), readFileSync(notes, "utf8"), one.open.get(uri)],
      [["fotograf.job.md"], "Anteckningar.", overScoped],
    );
  });

  it("leave everything as it was when the ad that was to get the items goes while they are on their way", async () => {
    const one = await desk();
    const held = join(one.folder, "foto.job.md");
    writeFileSync(held, "# Fotograf\n\n## Arbetsuppgifter\n\n- Vårda bildarkivet\n");
    const uri = await opened(one, join(one.folder, "social.job.md"), overScoped);
    one.before = () => unlinkSync(held);
    assert.equal(await splitAll(one, uri), false);
    await one.client.settle();
    assert.deepEqual([readdirSync(one.folder), one.open.get(uri)], [[], overScoped]);
    assert.match(one.client.said.join("\n"), /kunde inte skriva filerna/);
  });

  const titles: Readonly<Record<string, string>> = {
    "a path": "../../x",
    slashes: "Social media manager / ansvarig \\ tf",
    "an emoji": "Social media manager 📷",
    "300 letters": `Social media manager ${"å".repeat(280)}`,
    "a name that a system keeps": "CON",
  };
  for (const [what, title] of Object.entries(titles)) {
    it(`stay in the folder of an ad whose title and file are called by ${what}`, async () => {
      const one = await desk();
      const name = `${title.replace(/[/\\]/g, "-").slice(0, 60)} #1.job.md`;
      const text = overScoped.replace(/^# .*$/m, `# ${title}`);
      const path = join(one.folder, name);
      writeFileSync(path, text);
      const uri = await opened(one, path, text);
      const { length: count } = await execute<SplitChoice[]>(one, "rolescope.split", uri);
      assert.equal(await splitAll(one, uri), true);
      const made = readdirSync(one.folder).filter((each) => each !== name);
      assert.equal(made.length, count);
      for (const each of made) {
        assert.match(each, /^[a-z0-9-]{1,60}\.job\.md$/);
        const [, target = ""] = /\]\(([^)]*)\)/.exec(readFileSync(join(one.folder, each), "utf8")) ?? [];
        assert.equal(basename(decodeURIComponent(target)), name);
      }
    });
  }

  it("stay in the folder where the settings give a role a name that leads out of it", async () => {
    const one = await desk();
    const role = `"../../📷/${"x".repeat(300)}"`;
    writeFileSync(
      join(one.folder, "rolescope.yaml"),
      `knowledge: { roles: { photographer: { name: { sv: ${role}, en: ${role} } } } }\n`,
    );
    const uri = await opened(one, join(one.folder, "social.job.md"), overScoped);
    assert.equal(await splitAll(one, uri), true);
    const made = readdirSync(one.folder).filter((each) => each.endsWith(".job.md"));
    assert.ok(
      made.some((each) => /^x+\.job\.md$/.test(each)),
      made.join(),
    );
    for (const each of made) assert.match(each, /^[a-z0-9-]{1,62}\.job\.md$/);
  });

  it("are not offered for crafts that only headings name", async () => {
    const one = await desk();
    const text =
      "# Social media manager\n\n## Arbetsuppgifter\n\n- Svara på kommentarer\n\n## Foto\n\n## Film\n";
    const uri = await opened(one, join(one.folder, "social.job.md"), text);
    assert.deepEqual(await execute(one, "rolescope.split", uri), []);
    await execute(one, "rolescope.chooseSplit", uri, 0);
    await one.client.settle();
    assert.match(one.client.said.join("\n"), /ingen roll att bryta ut/);
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const actions: CodeAction[] = await one.client.actions(uri, everywhere, ["refactor"]);
    assert.deepEqual(actions, []);
    assert.deepEqual(readdirSync(one.folder), []);
  });
});
