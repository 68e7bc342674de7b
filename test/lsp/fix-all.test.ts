import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver";
import { inMemory } from "./conversation.ts";
import { applied, full } from "./edits.ts";

const uri = "file:///ads/kock.job.md";
const everywhere = { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } };

const untidy = `# Kock

**${"Om köket".normalize("NFD")}**

Köket är nytt.

**Arbetsuppgifter**

- ${"Röka lax och baka bröd till alla våra gäster".normalize("NFD")}
- Laga lunch till trettio gäster i matsalen varje dag
- Laga lunch till trettio gäster i matsalen varje dag

**Kvalifikationer**

- Utbildning till kock
`;

const tidy = `# Kock

## Om köket

Köket är nytt.

## Arbetsuppgifter

- Röka lax och baka bröd till alla våra gäster
- Laga lunch till trettio gäster i matsalen varje dag

## Kvalifikationer

- Utbildning till kock
`;

async function opened(text: string, capabilities: ClientCapabilities = full, rules = {}) {
  const client = inMemory();
  await client.initialize(capabilities, { initializationOptions: { rules } });
  await client.open(uri, text, "markdown", 4);
  return client;
}

const on = { "unmarked-heading": "hint" };

describe("source.fixAll.rolescope", () => {
  it("joins letters, marks headings and deletes what stands twice, in one versioned edit", async () => {
    const client = await opened(untidy, full, on);
    for (const only of ["source", "source.fixAll", "source.fixAll.rolescope"]) {
      const [action, ...others] = await client.actions(uri, everywhere, [only]);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, "source.fixAll.rolescope");
      const [change] = action?.edit?.documentChanges ?? [];
      assert.deepEqual(change && "textDocument" in change && change.textDocument, { uri, version: 4 });
      assert.equal(applied(action?.edit, { [uri]: untidy })[uri], tidy);
    }
  });

  it("has nothing left to do after that", async () => {
    const client = await opened(tidy, full, on);
    assert.deepEqual(await client.actions(uri, everywhere, ["source.fixAll"]), []);
  });

  it("leaves what is off, and what changes the ad, as it is", async () => {
    const client = await opened(untidy);
    const [action] = await client.actions(uri, everywhere, ["source.fixAll"]);
    const after = applied(action?.edit, { [uri]: untidy })[uri] ?? "";
    assert.match(after, /^\*\*Arbetsuppgifter\*\*$/m);
    assert.match(after, /Röka lax/);
    const shouting = await opened(
      "# Kock\n\n## Arbetsuppgifter\n\n- Laga lunch!\n- Baka!\n- Röka!\n- Koka!\n",
    );
    assert.deepEqual(await shouting.actions(uri, everywhere, ["source.fixAll"]), []);
    assert.ok(
      (await shouting.actions(uri, everywhere, ["quickfix"])).some(({ title }) => /utropst/.test(title)),
    );
  });
});
