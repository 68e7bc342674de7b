import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type CodeAction,
  type Command,
  ErrorCodes,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { inScope, overScoped, overScopedInEnglish } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";
import { applied, full } from "./edits.ts";

const uri = "file:///ads/ad.md";
const onTitle = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
const rule = "too-many-specialist-areas";

async function opened(capabilities: ClientCapabilities, text = overScoped, own = {}): Promise<Client> {
  const client = inMemory(own);
  await client.initialize(capabilities);
  await client.open(uri, text);
  return client;
}

function resolve(client: Client, action: CodeAction | undefined): Promise<CodeAction> {
  return client.connection.sendRequest("codeAction/resolve", action);
}

const titled = (actions: readonly CodeAction[], start: RegExp) =>
  actions.find(({ title }) => start.test(title));

describe("code actions", () => {
  it("are offered at the cursor in the title, on the whole title and on a selection across it", async () => {
    const client = await opened(full);
    const atCursor = await client.actions(uri, onTitle);
    assert.ok(titled(atCursor, new RegExp(rule)));
    for (const range of [
      { start: { line: 0, character: 2 }, end: { line: 0, character: 22 } },
      { start: { line: 0, character: 22 }, end: { line: 0, character: 22 } },
      { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    ]) {
      assert.deepEqual(await client.actions(uri, range), atCursor);
    }
    assert.deepEqual(
      await client.actions(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }),
      [],
    );
    assert.deepEqual(await client.actions("file:///other.md", onTitle), []);
  });

  it("carry their finding, have no edit yet, and are never made unasked", async () => {
    const client = await opened(full);
    for (const action of await client.actions(uri, onTitle)) {
      assert.equal(action.edit, undefined);
      assert.equal(action.command, undefined);
      assert.equal(action.isPreferred, undefined);
      assert.ok(
        action.diagnostics?.every(({ source, code }) => source === "rolescope" && typeof code === "string"),
      );
    }
  });

  it("mend all places of a rule at once, where two or more offer the same", async () => {
    const text =
      "# Kommunikatör\n\n## Arbetsuppgifter\n\nVi söker en tusenkonstnär.\n\n- Skriva nyheter\n\nDu är en multitalang.\n";
    const client = await opened(full, text);
    const at = { start: { line: 4, character: 14 }, end: { line: 4, character: 14 } };
    const whole = (await client.actions(uri, at)).filter(({ title }) => /båda ställena/.test(title));
    const edits = await Promise.all(whole.map((action) => resolve(client, action)));
    const results = edits.map(({ edit }) => applied(edit, { [uri]: text })[uri]);
    assert.ok(
      results.includes(text.replace("tusenkonstnär", "generalist").replace("multitalang", "generalist")),
    );
    const single = await opened(full, text.replace("Du är en multitalang.", "Du trivs."));
    assert.equal(titled(await single.actions(uri, at), /ställen/), undefined);
  });

  it("are of the kinds asked for", async () => {
    const client = await opened(full);
    const kinds = async (...only: string[]) =>
      (await client.actions(uri, onTitle, only)).map(({ kind }) => kind);
    assert.deepEqual(
      await kinds(),
      (await client.actions(uri, onTitle)).map(({ kind }) => kind),
    );
    assert.equal((await kinds()).at(-1), "rolescope.set-aside");
    const mending = (await kinds()).filter((kind) => kind !== "rolescope.set-aside");
    assert.deepEqual((await kinds()).slice(0, mending.length), mending);
    assert.ok(mending.every((kind) => kind?.startsWith("refactor.")));
    assert.ok((await kinds("quickfix")).every((kind) => kind === "quickfix"));
    assert.ok((await kinds("quickfix")).length > 0);
    assert.ok((await kinds("refactor")).every((kind) => kind?.startsWith("refactor.")));
    assert.ok((await kinds("refactor.extract")).every((kind) => kind === "refactor.extract"));
    for (const only of ["refactor.inline", "source.organizeImports", "source.fixAll.other", "notebook"]) {
      assert.deepEqual(await kinds(only), [], only);
    }
  });

  it("offer nothing on saving that changes what the ad says", async () => {
    const client = await opened(full);
    for (const only of ["source", "source.fixAll", "source.fixAll.rolescope"]) {
      assert.deepEqual(await client.actions(uri, onTitle, [only]), []);
    }
  });

  it("get their edit on request, versioned, and it settles the finding", async () => {
    const client = await opened(full);
    await client.change(uri, 12, []);
    const action = titled(await client.actions(uri, onTitle), new RegExp(rule));
    const { edit } = await resolve(client, action);
    assert.equal(edit?.changes, undefined);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && "textDocument" in change);
    assert.deepEqual(change.textDocument, { uri, version: 12 });
    const text = applied(edit, { [uri]: overScoped })[uri] ?? "";
    const { diagnostics } = await client.change(uri, 13, [{ text }]);
    assert.ok(!diagnostics.some(({ code }) => code === rule));
  });

  it("have their edit at once for clients that do not ask for it, in the plain form for those that know no other", async () => {
    const client = await opened({
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const action = titled(await client.actions(uri, onTitle), new RegExp(rule));
    assert.deepEqual(Object.keys(action?.edit ?? {}), ["changes"]);
    assert.notEqual(applied(action?.edit, { [uri]: overScoped })[uri], overScoped);
    assert.deepEqual(await resolve(client, action), action);
  });

  it("are worked out afresh when the text has moved on", async () => {
    const client = await opened(full);
    const action = titled(await client.actions(uri, onTitle), new RegExp(rule));
    const moved = `<!-- Utkast 🎉 -->\n\n${overScoped}`;
    await client.change(uri, 2, [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: "<!-- Utkast 🎉 -->\n\n",
      },
    ]);
    const { edit } = await resolve(client, action);
    const again = titled(
      await client.actions(uri, { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } }),
      new RegExp(rule),
    );
    assert.deepEqual(edit, (await resolve(client, again)).edit);
    assert.notEqual(applied(edit, { [uri]: moved })[uri], moved);
  });

  it("say so kindly and change nothing when the finding is gone", async () => {
    for (const [text, words] of [
      [overScoped, /ändrats/],
      [overScopedInEnglish, /has changed/],
    ] as const) {
      const client = await opened(full, text);
      const action = titled(await client.actions(uri, onTitle), new RegExp(rule));
      await client.change(uri, 2, [
        { text: text === overScoped ? inScope : "# Photographer\n\n## Duties\n\n- The rest\n" },
      ]);
      const resolved = await resolve(client, action);
      assert.equal(resolved.edit, undefined);
      assert.match(client.said.join(), words);
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      assert.equal((await resolve(client, action)).edit, undefined);
    }
  });

  it("that are not ours come back as they were", async () => {
    const client = await opened(full);
    for (const action of [
      { title: "Other" },
      { title: "Other", data: null },
      { title: "Other", data: { uri, rule, fix: 3, start: 0, words: "" } },
    ]) {
      assert.deepEqual(await resolve(client, action as CodeAction), action);
    }
  });

  it("are commands for clients that take nothing else", async () => {
    const client = inMemory();
    const asked: { edit: WorkspaceEdit }[] = [];
    client.connection.onRequest("workspace/applyEdit", (params) => {
      asked.push(params);
      return { applied: true };
    });
    const { capabilities } = await client.initialize({
      workspace: { applyEdit: true },
      textDocument: { codeAction: {} },
    });
    assert.deepEqual(capabilities.executeCommandProvider?.commands.slice(0, 2), [
      "rolescope.applyFix",
      "rolescope.cleanText",
    ]);
    await client.open(uri, overScoped);
    const commands = (await client.actions(uri, onTitle)) as unknown as Command[];
    const command = commands.find(({ title }) => title.includes(rule));
    assert.equal(command?.command, "rolescope.applyFix");
    await client.connection.sendRequest("workspace/executeCommand", command);
    assert.equal(asked.length, 1);
    assert.notEqual(applied(asked[0]?.edit, { [uri]: overScoped })[uri], overScoped);
    for (const given of [undefined, null, "no list", {}])
      await assert.rejects(
        client.connection.sendRequest("workspace/executeCommand", {
          command: "rolescope.applyFix",
          arguments: given,
        }),
        { code: ErrorCodes.InvalidParams },
      );
    await assert.rejects(
      client.connection.sendRequest("workspace/executeCommand", { command: "other", arguments: [] }),
    );
  });

  it("are not offered to a client that could not apply them", async () => {
    const client = await opened({ textDocument: { codeAction: {} } });
    assert.deepEqual(await client.actions(uri, onTitle), []);
  });
});
