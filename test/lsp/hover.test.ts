import assert from "node:assert/strict";
import type { ClientCapabilities, Hover, MarkupContent } from "vscode-languageserver";
import { notAnAd, overScoped, overScopedInEnglish } from "./ads.ts";
import { inMemory } from "./conversation.ts";

const uri = "file:///ad.md";

async function hover(text: string, word: string, capabilities: ClientCapabilities = {}, address = uri) {
  const client = inMemory();
  await client.initialize(capabilities);
  await client.open(address, text);
  const before = text.slice(0, text.indexOf(word) + 1).split("\n");
  const found: Hover | null = await client.connection.sendRequest("textDocument/hover", {
    textDocument: { uri: address },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  });
  return found && { ...found, contents: found.contents as MarkupContent };
}

describe("hover", () => {
  it("shows the role on the title, in the ad's language", async () => {
    const swedish = await hover(overScoped, "Social media manager");
    assert.equal(swedish?.contents.kind, "markdown");
    assert.deepEqual(swedish?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 22 } });
    for (const words of [
      "Rollens kärna",
      "Rimligt att efterfråga",
      "Någon annans yrke",
      "Annonsen efterfrågar dessutom",
    ]) {
      assert.match(swedish?.contents.value ?? "", new RegExp(`\\*\\*${words}\\*\\*`));
    }
    const english = await hover(overScopedInEnglish, "Social Media Manager");
    assert.match(english?.contents.value ?? "", /\*\*The core of the role\*\*/);
  });

  it("shows the area on a demand: who does it, how well, whose it is", async () => {
    const found = await hover(overScoped, "Fotografera");
    assert.match(found?.contents.value ?? "", /^\*\*Fotografi/);
    assert.match(found?.contents.value ?? "", /den som anställs gör det själv/);
    assert.match(found?.contents.value ?? "", /Ligger utanför det som titeln lovar/);
    assert.equal(found?.range?.start.line, 7);
  });

  it("has no markup for clients that would show it", async () => {
    const found = await hover(overScoped, "Social media manager", {
      textDocument: { hover: { contentFormat: ["plaintext"] } },
    });
    assert.equal(found?.contents.kind, "plaintext");
    assert.doesNotMatch(found?.contents.value ?? "", /[*\\]/);
  });

  it("lets a title mean only itself", async () => {
    const title = "Zzz [x](https://example.com) `y` <b>";
    const found = await hover(
      `---\ntype: job-ad\n---\n\n# ${title}\n\n## Dina uppgifter\n\n- Fotografera och filma på våra fält\n`,
      "Zzz",
    );
    const value = found?.contents.value ?? "";
    for (const markup of value.matchAll(/[[\]`<>]/g)) assert.equal(value[markup.index - 1], "\\");
    assert.match(value, /känner inte till titeln/);
  });

  it("is silent elsewhere, in other texts and in documents that are not open", async () => {
    assert.equal(await hover(overScoped, "Du ansvarar"), null);
    assert.equal(await hover(notAnAd, "Photography"), null);
    const client = inMemory();
    await client.initialize();
    const position = { line: 0, character: 0 };
    assert.equal(
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
      null,
    );
  });
});

describe("the card of a rule", () => {
  const uri = "file:///ad.job.md";
  const text =
    "---\nrolescope:\n  ignore:\n    missing-title: as agreed\n---\n\n# Receptionist\n\n<!-- rolescope-ignore-next-line army-knife-wording: as agreed -->\nYou are a jack of all trades.\n";

  async function hoverAt(words: string): Promise<{ contents: { value: string } } | null> {
    const client = inMemory();
    await client.initialize();
    await client.open(uri, text);
    const before = text.slice(0, text.indexOf(words)).split("\n");
    const position = { line: before.length - 1, character: (before.at(-1) ?? "").length + 1 };
    return client.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  it("is shown where an ad sets the rule aside, with a link to its page", async () => {
    for (const [rule, summary] of [
      ["army-knife-wording", "Say what the job is"],
      ["missing-title", "An ad should say"],
    ] as const) {
      const value = (await hoverAt(rule))?.contents.value ?? "";
      assert.ok(value.startsWith(`**${rule}**\n\n${summary}`), value);
      assert.ok(value.endsWith(`(file:///rules/${rule}/README.md)`), value);
    }
  });

  it("is not shown on other words of the comment", async () => {
    assert.equal(await hoverAt("ignore-next-line"), null);
  });
});

describe("clean text", () => {
  it("is the answer to a command", async () => {
    const client = inMemory();
    await client.initialize();
    const uri = "file:///ad.job.md";
    await client.open(uri, "# Receptionist\n\n<!-- rolescope-ignore-section a: b -->\nText.\n");
    const ask = (address: unknown) =>
      client.connection.sendRequest("workspace/executeCommand", {
        command: "rolescope.cleanText",
        arguments: [address],
      });
    assert.equal(await ask(uri), "# Receptionist\n\nText.\n");
    await assert.rejects(ask("file:///other.md"), /needs the address of an open document/);
  });
});
