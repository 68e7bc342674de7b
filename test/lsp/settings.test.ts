import assert from "node:assert/strict";
import { overScoped } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";

const rule = "too-many-specialist-areas";
const uri = "file:///ad.md";
const asks = { workspace: { configuration: true } };

/** Answers every question for settings; `answer` is asked per document. */
function answering(client: Client, answer: (scope: string) => unknown): string[] {
  const scopes: string[] = [];
  client.connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri: string }[] }) => {
    scopes.push(...items.map(({ scopeUri }) => scopeUri));
    return items.map(({ scopeUri }) => answer(scopeUri));
  });
  return scopes;
}

const severityOf = ({ diagnostics }: { diagnostics: readonly { code?: unknown; severity?: number }[] }) =>
  diagnostics.find(({ code }) => code === rule)?.severity;

describe("settings", () => {
  it("are the defaults when the answer is null, an error, something else, or never comes", async () => {
    const plain = inMemory();
    await plain.initialize();
    const expected = await plain.open(uri, overScoped);
    const answers: ((client: Client) => void)[] = [
      (client) => client.connection.onRequest("workspace/configuration", () => null),
      (client) => client.connection.onRequest("workspace/configuration", () => [null]),
      (client) => client.connection.onRequest("workspace/configuration", () => []),
      (client) => client.connection.onRequest("workspace/configuration", () => ({ rules: "off" })),
      (client) => client.connection.onRequest("workspace/configuration", () => [{ rules: { [rule]: 3 } }]),
      (client) =>
        client.connection.onRequest("workspace/configuration", () => {
          throw new Error("no settings here");
        }),
      (client) => client.connection.onRequest("workspace/configuration", () => new Promise(() => {})),
      () => {},
    ];
    for (const answer of answers) {
      const client = inMemory();
      answer(client);
      await client.initialize(asks);
      assert.deepEqual(await client.open(uri, overScoped), expected);
      assert.deepEqual(await client.change(uri, 2, []), { ...expected, version: 2 });
      await client.settle();
      assert.equal(client.published.length, 2);
    }
  });

  it("are not asked of a client that does not answer such questions", async () => {
    const client = inMemory();
    const scopes = answering(client, () => null);
    await client.initialize();
    await client.open(uri, overScoped);
    await client.settle();
    assert.deepEqual(scopes, []);
  });

  it("set severities and silence rules, for each document by itself", async () => {
    const client = inMemory();
    const scopes = answering(client, (scope) => ({ rules: { [rule]: scope === uri ? "hint" : "off" } }));
    await client.initialize(asks);
    await client.open(uri, overScoped);
    assert.equal(severityOf(await client.next(uri)), 4);
    await client.open("file:///other.md", overScoped);
    assert.equal(severityOf(await client.next("file:///other.md")), undefined);
    assert.deepEqual(scopes, [uri, "file:///other.md"]);
  });

  it("are asked for again when they have changed", async () => {
    const client = inMemory();
    let severity = "off";
    answering(client, () => ({ rules: { [rule]: severity } }));
    const registered: unknown[] = [];
    client.connection.onRequest("client/registerCapability", (params) => void registered.push(params));
    await client.initialize({
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    });
    await client.open(uri, overScoped);
    assert.equal(severityOf(await client.next(uri)), undefined);
    assert.equal(registered.length, 1);
    severity = "information";
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.equal(severityOf(await client.next(uri)), 3);
  });

  it("can be sent along by clients that are never asked", async () => {
    const client = inMemory();
    await client.initialize({}, { initializationOptions: { rules: { [rule]: "hint" } } });
    assert.equal(severityOf(await client.open(uri, overScoped)), 4);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { rolescope: { rules: { [rule]: "error" } } },
    });
    assert.equal(severityOf(await client.next(uri)), 1);
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    await client.settle();
    assert.equal(client.published.length, 2);
  });

  it("survive a client that refuses the registration", async () => {
    const client = inMemory();
    client.connection.onRequest("client/registerCapability", () => {
      throw new Error("not here");
    });
    await client.initialize({
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    });
    assert.ok((await client.open(uri, overScoped)).diagnostics.length > 0);
  });
});
