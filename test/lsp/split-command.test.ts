import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { SplitChoice } from "#library";
import type { Host } from "../../server/lsp/host.ts";
import { overScoped } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";
import { applied, full, withoutFiles } from "./edits.ts";

const uri = "file:///ads/social.job.md";

function execute<T>(client: Client, command: string, ...given: unknown[]): Promise<T> {
  return client.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
}

/** A client that keeps the edits it is asked to make. */
async function opened({ capabilities = full, applies = true, own = {} as Partial<Host> } = {}) {
  const client = inMemory(own);
  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: applies };
  });
  await client.initialize(capabilities);
  await client.open(uri, overScoped);
  const choices = await execute<SplitChoice[]>(client, "rolescope.split", uri);
  const photographer = choices.find(({ title }) => title === "Fotograf") ?? assert.fail("no photographer");
  return { client, edits, choices, photographer };
}

describe("the command that splits an ad", () => {
  it("answers with the roles, and splits the ad into the chosen ones", async () => {
    const { client, edits, choices, photographer } = await opened();
    assert.ok(choices.length > 1);
    assert.deepEqual(edits, []);
    assert.ok(photographer.moved.some((words) => words.startsWith("Fotografera")));
    assert.equal(await execute(client, "rolescope.split", uri, [photographer.id]), true);
    const files = applied(edits[0], { [uri]: overScoped });
    assert.deepEqual(Object.keys(files).sort(), ["file:///ads/fotograf.job.md", uri]);
    for (const words of photographer.moved) assert.ok(!files[uri]?.includes(words), words);
  });

  it("makes a section where no file can be made", async () => {
    const { client, edits, photographer } = await opened({ capabilities: withoutFiles });
    assert.equal(await execute(client, "rolescope.split", uri, [photographer.id]), true);
    assert.match(applied(edits[0], { [uri]: overScoped })[uri] ?? "", /## Separat roll: Fotograf\n/);
  });

  it("says that nothing was changed when the client could not write, or the role is gone", async () => {
    const { client, photographer } = await opened({ applies: false });
    assert.equal(await execute(client, "rolescope.split", uri, [photographer.id]), false);
    await client.settle();
    assert.match(client.said.join("\n"), /kunde inte brytas ut.*mappen går att skriva i/);
    assert.equal(await execute(client, "rolescope.split", uri, ["no-such-role"]), false);
    await client.settle();
    assert.match(client.said.join("\n"), /Texten har ändrats/);
  });

  it("takes nothing but an open document", async () => {
    const { client } = await opened();
    await assert.rejects(
      execute(client, "rolescope.split", "file:///ads/unknown.md"),
      /address of an open document/,
    );
    await assert.rejects(execute(client, "rolescope.split"), /address of an open document/);
    assert.equal(await execute(client, "rolescope.split", uri, 7), false);
  });
});
