import assert from "node:assert/strict";
import { overScoped } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";

const uri = "file:///ad.md";

async function started(): Promise<Client> {
  const client = inMemory();
  await client.initialize();
  return client;
}

describe("the server stays up", function () {
  this.timeout(60_000);

  it("when a document is changed that was never opened, and says so in its log", async () => {
    const client = await started();
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: "x" }],
    });
    await client.settle();
    assert.deepEqual(client.published, []);
    assert.match(client.said.join(), /never opened/);
  });

  it("when a document is closed that was never opened", async () => {
    const client = await started();
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await client.settle();
    assert.deepEqual(client.published, []);
  });

  it("when a document is opened twice: the later text holds", async () => {
    const client = await started();
    await client.open(uri, "nothing", "markdown", 1);
    const again = await client.open(uri, overScoped, "markdown", 4);
    assert.equal(again.version, 4);
    assert.ok(again.diagnostics.length > 0);
  });

  it("when ranges are outside the text, swapped, negative or not there", async () => {
    const client = await started();
    const expected = await client.open(uri, overScoped);
    const beyond = { line: 1e6, character: 1e6 };
    const before = { line: -5, character: -5 };
    await client.change(uri, 2, [{ range: { start: beyond, end: beyond }, text: "\n- Och mer därtill\n" }]);
    await client.change(uri, 3, [{ range: { start: beyond, end: before }, text: "" }]);
    assert.deepEqual((await client.change(uri, 4, [null as never])).version, 4);
    assert.deepEqual((await client.change(uri, 5, [{ range: {} as never, text: "x" }])).version, 5);
    assert.deepEqual(
      (await client.change(uri, 6, [{ range: null as never, text: overScoped }])).diagnostics,
      expected.diagnostics,
    );
    assert.ok(Array.isArray(await client.actions(uri, { start: beyond, end: before })));
  });

  it("when the text is empty, binary, or breaks off", async () => {
    const client = await started();
    const texts = [
      "",
      "\0".repeat(5000),
      "\uFEFF# Fotograf",
      "\uD83C",
      "---\ntitle: [",
      "---\n: : :\n---\n# X",
      "\r\r\r",
      "# ".repeat(1000),
      "> ".repeat(3000),
      "- ".repeat(2000),
      "`".repeat(3001),
      "[".repeat(3000),
      "<!--",
      `# ${"a\u0301".repeat(2000)}`,
      String.fromCharCode(...Array.from({ length: 3000 }, (_, n) => (n * 7919) % 65536)),
    ];
    let version = 1;
    await client.open(uri, "x");
    for (const text of texts) {
      version += 1;
      const found = await client.change(uri, version, [{ text }]);
      assert.equal(found.version, version);
      await client.connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 0, character: 3 },
      });
    }
    assert.ok(!client.said.some((message) => /could not/.test(message)), client.said.join());
  });

  it("when a long text is typed in: it is read once, after the changes that have arrived", async () => {
    const later: (() => void)[] = [];
    const client = inMemory({ later: (work) => void later.push(work) });
    await client.initialize();
    const long = `${overScoped}${"\n- Planera innehåll\n".repeat(5500)}`;
    const end = { line: 1e6, character: 0 };
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: long },
    });
    for (let version = 2; version <= 20; version++) {
      await client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: end, end }, text: "a" }],
      });
    }
    await client.settle();
    assert.equal(client.published.length, 0);
    assert.equal(later.length, 1);
    later[0]?.();
    assert.equal((await client.next(uri)).version, 20);
    await client.change(uri, 21, [{ text: overScoped }]);
    assert.equal(client.published.length, 2);
  });

  it("when a text is longer than any ad: it is no ad, until it is shorter again", async () => {
    const client = await started();
    const name = "file:///log.job.md";
    const expected = await client.open("file:///short.job.md", overScoped);
    const { diagnostics } = await client.open(name, `${overScoped}${"x ".repeat(500_000)}`);
    assert.deepEqual(diagnostics, []);
    const end = { line: 1e6, character: 0 };
    const start = { line: overScoped.split("\n").length - 1, character: 0 };
    const longer = await client.change(name, 2, [{ range: { start: end, end }, text: "y" }]);
    assert.deepEqual(longer.diagnostics, []);
    const shorter = await client.change(name, 3, [{ range: { start, end }, text: "" }]);
    assert.deepEqual(
      shorter.diagnostics.map(({ code, range }) => ({ code, range })),
      expected.diagnostics.map(({ code, range }) => ({ code, range })),
    );
  });

  it("when asked for what it does not know, and says so", async () => {
    const client = await started();
    await assert.rejects(client.connection.sendRequest("textDocument/unheardOf", {}), { code: -32601 });
    await client.connection.sendNotification("$/unheardOf", {});
    await client.connection.sendNotification("unheardOf", {});
    assert.ok((await client.open(uri, overScoped)).diagnostics.length > 0);
  });

  it("when a request is cancelled", async () => {
    const client = await started();
    await client.open(uri, overScoped);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    const asked = client.connection.sendRequest(
      "textDocument/codeAction",
      { textDocument: { uri }, range, context: { diagnostics: [] } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.ok((await client.change(uri, 2, [])).diagnostics.length > 0);
  });

  it("when the folder cannot be read", async () => {
    const client = inMemory({ namesBeside: () => Promise.reject(new Error("gone")) });
    await client.initialize({
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
    });
    await client.open(uri, overScoped);
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
    await client.actions(uri, range).catch(() => {});
    assert.ok((await client.change(uri, 2, [])).diagnostics.length > 0);
  });
});
