import { deepEqual, equal } from "node:assert/strict";
import type { CodeAction, InitializeParams, TextDocumentEdit } from "vscode-languageserver/node";
import { inScope, overScoped } from "./ads.ts";
import { type Client, inMemory, quiet } from "./conversation.ts";
import { type Disk, hostOf } from "./disk.ts";

const top = "file:///firm";
const settings = `${top}/rolescope.yaml`;
const baseline = `${top}/rolescope-baseline.json`;
const HINT = 4;

const unneeded = "ignore:\n  combined-title: We mean it.\n  too-many-specialist-areas: We mean it.\n";
const resolving = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
};

async function startedOver(disk: Disk, more: Partial<InitializeParams> = {}): Promise<Client> {
  const client = inMemory(hostOf(disk));
  await client.initialize(resolving, { workspaceFolders: [{ uri: top, name: "firm" }], ...more });
  await quiet(client);
  return client;
}

/** The words that the findings shown last for a file stand on, and how severe they are. */
function shown(client: Client, uri: string, text: string): (readonly [string, number | undefined])[] {
  const last = client.published.findLast((params) => params.uri === uri);
  const lines = text.split("\n");
  return (last?.diagnostics ?? []).map(({ range: { start, end }, severity }) => [
    lines[start.line]?.slice(start.character, end.character) ?? "",
    severity,
  ]);
}

/** The actions on the first words of a line. */
function actionsOn(client: Client, uri: string, line: number): Promise<CodeAction[]> {
  return client.actions(uri, { start: { line, character: 0 }, end: { line, character: 12 } });
}

/** A text after an action of one edit. */
async function textAfter(client: Client, action: CodeAction | undefined, text: string): Promise<string> {
  if (!action) return text;
  const { edit } = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const lines = text.split("\n");
  const at = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
  return (change?.edits ?? []).reduceRight(
    (sofar, each) =>
      "range" in each && "newText" in each
        ? sofar.slice(0, at(each.range.start)) + each.newText + sofar.slice(at(each.range.end))
        : sofar,
    text,
  );
}

describe("what settings files set aside", () => {
  it("is told where no ad of the folder needs it, opened or not", async () => {
    const client = await startedOver({
      [settings]: unneeded,
      [`${top}/a.job.md`]: overScoped,
      [`${top}/b.job.md`]: inScope,
    });
    deepEqual(shown(client, settings, unneeded), [["combined-title", HINT]]);
    await client.open(settings, unneeded, "yaml");
    await quiet(client);
    deepEqual(shown(client, settings, unneeded), [["combined-title", HINT]]);
    const [action, ...others] = await actionsOn(client, settings, 1);
    deepEqual([action?.title, others], ["Remove the line", []]);
    equal(await textAfter(client, action, unneeded), "ignore:\n  too-many-specialist-areas: We mean it.\n");
  });

  it("is told when the last ad that needed it is mended, and no longer when one needs it again", async () => {
    const uri = `${top}/a.job.md`;
    const client = await startedOver({ [settings]: unneeded, [uri]: overScoped });
    await client.open(uri, overScoped);
    await client.change(uri, 2, [{ text: inScope }]);
    await quiet(client);
    deepEqual(shown(client, settings, unneeded), [
      ["combined-title", HINT],
      ["too-many-specialist-areas", HINT],
    ]);
    await client.open(settings, unneeded, "yaml");
    await quiet(client);
    const actions = await actionsOn(client, settings, 2);
    deepEqual(
      actions.map(({ title }) => title),
      ["Remove the line", "Remove all 2 lines that are not needed"],
    );
    equal(await textAfter(client, actions[1], unneeded), "");
    await client.change(uri, 3, [{ text: overScoped }]);
    await quiet(client);
    deepEqual(shown(client, settings, unneeded), [["combined-title", HINT]]);
  });

  it("is told once it stands there no longer for anything, while it is written", async () => {
    const disk: Disk = { [settings]: "", [`${top}/a.job.md`]: inScope };
    const client = await startedOver(disk);
    await client.open(settings, "", "yaml");
    await client.change(settings, 2, [{ text: unneeded }]);
    await quiet(client);
    equal(shown(client, settings, unneeded).length, 2);
    await client.change(settings, 3, [{ text: "language: sv\n" }]);
    await quiet(client);
    deepEqual(shown(client, settings, "language: sv\n"), []);
  });

  it("is left alone where not every ad could be read", async () => {
    const partly: readonly (readonly [string, Disk, Partial<InitializeParams>])[] = [
      ["an ad may not be read", { [`${top}/b.job.md`]: undefined }, {}],
      ["only open ads are read", {}, { initializationOptions: { scope: "openFiles" } }],
      ["the folder is a part of theirs", { "file:///.git": "" }, {}],
    ];
    for (const [why, more, params] of partly) {
      const where = why.includes("part") ? "file:///rolescope.yaml" : settings;
      const client = await startedOver({ [where]: unneeded, [`${top}/a.job.md`]: inScope, ...more }, params);
      await client.open(`${top}/a.job.md`, inScope);
      await quiet(client);
      deepEqual(shown(client, where, unneeded), [], why);
    }
  });
});

describe("what a baseline accepts", () => {
  const text = JSON.stringify(
    {
      version: 1,
      files: {
        "a b.job.md": { "too-many-specialist-areas": 1 },
        "b.job.md": { "too-many-specialist-areas": 1 },
        "gone.job.md": { "combined-title": 2 },
        "../outside.job.md": { "combined-title": 2 },
        "\ud800.job.md": { "combined-title": 2 },
      },
    },
    undefined,
    2,
  );

  it("is told where it is gone, also with its file, and can be taken out", async () => {
    const client = await startedOver({
      [baseline]: text,
      [`${top}/a%20b.job.md`]: overScoped,
      [`${top}/b.job.md`]: inScope,
    });
    const stale = [
      ['"too-many-specialist-areas"', HINT],
      ['"combined-title"', HINT],
    ] as const;
    deepEqual(shown(client, baseline, text), stale);
    await client.open(baseline, text, "json");
    await quiet(client);
    deepEqual(shown(client, baseline, text), stale);
    const [action] = await actionsOn(client, baseline, 10);
    deepEqual(JSON.parse(await textAfter(client, action, text)).files, {
      "a b.job.md": { "too-many-specialist-areas": 1 },
      "../outside.job.md": { "combined-title": 2 },
      "\ud800.job.md": { "combined-title": 2 },
    });
  });

  it("holds as it stands in the editor, mistakes and all", async () => {
    const uri = `${top}/a%20b.job.md`;
    const client = await startedOver({ [baseline]: text, [uri]: overScoped });
    await client.open(uri, overScoped);
    await client.open(baseline, "[", "json");
    await quiet(client);
    equal(shown(client, baseline, "[").length, 1);
    equal(shown(client, uri, overScoped).length > 0, true);
  });
});
