import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver";
import { inScope, notAnAd, overScoped, overScopedInEnglish } from "./ads.ts";
import { inMemory } from "./conversation.ts";

const rule = "too-many-specialist-areas";
const codes = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) =>
  diagnostics.map(({ code }) => code);

const withoutPlaces = ({ code, message, range }: Diagnostic) => ({ code, message, range });

describe("findings of open documents", () => {
  it("are published on opening, on the title, with rule, page, source and version", async () => {
    const client = inMemory();
    await client.initialize();
    const found = await client.open("file:///ad.md", overScoped, "markdown", 7);
    assert.equal(found.version, 7);
    const finding = found.diagnostics.find(({ code }) => code === rule);
    assert.deepEqual(finding?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 22 } });
    assert.deepEqual(finding?.codeDescription, { href: `file:///rules/${rule}/README.md` });
    assert.equal(finding?.source, "rolescope");
    assert.match(String(finding?.message), /Social media manager/);
    assert.deepEqual(
      finding?.relatedInformation?.map(({ location }) => location.uri),
      finding?.relatedInformation?.map(() => "file:///ad.md"),
    );
  });

  it("speak the ad's language", async () => {
    const client = inMemory();
    await client.initialize();
    const swedish = await client.open("file:///sv.md", overScoped);
    const english = await client.open("file:///en.md", overScopedInEnglish);
    assert.match(String(swedish.diagnostics.find(({ code }) => code === rule)?.message), / och /);
    assert.match(String(english.diagnostics.find(({ code }) => code === rule)?.message), / and /);
  });

  it("are published after every change, also when nothing changed", async () => {
    const client = inMemory();
    await client.initialize();
    const first = await client.open("file:///ad.md", overScoped);
    const same = await client.change("file:///ad.md", 2, [{ text: overScoped }]);
    assert.deepEqual(same, { ...first, version: 2 });
    const empty = await client.change("file:///ad.md", 5, []);
    assert.deepEqual(empty, { ...first, version: 5 });
    const mended = await client.change("file:///ad.md", 6, [{ text: inScope }]);
    assert.equal(mended.version, 6);
    assert.ok(!codes(mended).includes(rule));
    assert.equal(client.published.length, 4);
  });

  it("follow an incremental change behind an emoji", async () => {
    const client = inMemory();
    await client.initialize();
    const titled = (title: string) => overScoped.replace("Social media manager", title);
    await client.open("file:///ad.md", titled("🎉 Fotograf"));
    const changed = await client.change("file:///ad.md", 2, [
      { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 13 } }, text: "Social" },
      {
        range: { start: { line: 0, character: 11 }, end: { line: 0, character: 11 } },
        text: " media manager",
      },
    ]);
    const fresh = await client.open("file:///fresh.md", titled("🎉 Social media manager"));
    assert.ok(codes(changed).includes(rule));
    assert.deepEqual(changed.diagnostics.map(withoutPlaces), fresh.diagnostics.map(withoutPlaces));
  });

  it("are cleared on closing, and are fresh when the document is opened again", async () => {
    const client = inMemory();
    await client.initialize();
    const first = await client.open("file:///ad.md", overScoped);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: "file:///ad.md" },
    });
    assert.deepEqual(await client.next("file:///ad.md"), { uri: "file:///ad.md", diagnostics: [] });
    assert.deepEqual(await client.open("file:///ad.md", overScoped), first);
  });

  it("echo the address byte for byte", async () => {
    const client = inMemory();
    await client.initialize();
    for (const uri of [
      "file:///c%3A/Anst%c3%a4llningar/%5Bny%5D%20roll.md",
      "file:///c:/Anställningar/[ny] roll.md",
      "untitled:Untitled-1",
      "vscode-vfs://github/ads/role.md?ref=a%2Fb#x",
    ]) {
      const { diagnostics } = await client.open(uri, overScoped);
      const related = diagnostics.flatMap(({ relatedInformation = [] }) => relatedInformation);
      assert.ok(related.length > 0);
      for (const { location } of related) assert.equal(location.uri, uri);
    }
  });

  it("are found in files whose name or language says that they are ads, and in no other text", async () => {
    const client = inMemory();
    await client.initialize();
    assert.deepEqual((await client.open("file:///README.md", notAnAd)).diagnostics, []);
    const untitled = "Vi söker någon som kan fotografera.\n";
    assert.deepEqual((await client.open("file:///a.md", untitled)).diagnostics, []);
    for (const [uri, language] of [
      ["file:///b.job.md", "markdown"],
      ["file:///C.JOB.MD", "markdown"],
      ["file:///d%2Ejob.md?x#y", "markdown"],
      ["untitled:Untitled-2", "job-ad"],
    ] as const) {
      assert.deepEqual(codes(await client.open(uri, untitled, language)), ["missing-title"], uri);
    }
  });

  it("leave out related places for a client that describes itself without them", async () => {
    const client = inMemory();
    await client.initialize({ textDocument: { publishDiagnostics: {} } });
    const { diagnostics } = await client.open("file:///ad.md", overScoped);
    assert.ok(diagnostics.length > 0);
    for (const finding of diagnostics) assert.equal(finding.relatedInformation, undefined);
  });
});

describe("findings on request", () => {
  const ask = { textDocument: { uri: "file:///ad.md" } };

  it("are the published ones, and unchanged when asked again", async () => {
    const client = inMemory();
    await client.initialize();
    const { diagnostics } = await client.open("file:///ad.md", overScoped);
    const report: { kind: string; resultId: string; items: unknown } = await client.connection.sendRequest(
      "textDocument/diagnostic",
      ask,
    );
    assert.equal(report.kind, "full");
    assert.deepEqual(report.items, diagnostics);
    const again = await client.connection.sendRequest("textDocument/diagnostic", {
      ...ask,
      previousResultId: report.resultId,
    });
    assert.deepEqual(again, { kind: "unchanged", resultId: report.resultId });
    await client.change("file:///ad.md", 2, [{ text: inScope }]);
    const changed: { kind: string } = await client.connection.sendRequest("textDocument/diagnostic", {
      ...ask,
      previousResultId: report.resultId,
    });
    assert.equal(changed.kind, "full");
  });

  it("are told afresh when the document is opened again, though its versions begin anew", async () => {
    const client = inMemory();
    await client.initialize();
    await client.open("file:///ad.md", overScoped);
    const report: { resultId: string } = await client.connection.sendRequest("textDocument/diagnostic", ask);
    await client.connection.sendNotification("textDocument/didClose", ask);
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "file:///ad.md", languageId: "markdown", version: 1, text: inScope },
    });
    const again: { kind: string } = await client.connection.sendRequest("textDocument/diagnostic", {
      ...ask,
      previousResultId: report.resultId,
    });
    assert.equal(again.kind, "full");
  });

  it("are empty for a document that is not open", async () => {
    const client = inMemory();
    await client.initialize();
    assert.deepEqual(await client.connection.sendRequest("textDocument/diagnostic", ask), {
      kind: "full",
      items: [],
    });
  });

  it("are offered to clients that ask, who are told nothing, so that nobody sees them twice", async () => {
    const client = inMemory();
    const both = await client.initialize({ textDocument: { diagnostic: {}, publishDiagnostics: {} } });
    assert.deepEqual(both.capabilities.diagnosticProvider, {
      identifier: "rolescope",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "file:///ad.md", languageId: "markdown", version: 1, text: overScoped },
    });
    const report: { items: unknown[] } = await client.connection.sendRequest("textDocument/diagnostic", ask);
    assert.ok(report.items.length > 0);
    assert.deepEqual(client.published, []);
    const told = await inMemory().initialize({ textDocument: { publishDiagnostics: {} } });
    assert.equal(told.capabilities.diagnosticProvider, undefined);
  });
});

describe("status", () => {
  it("is told with every publication to clients that ask for it", async () => {
    const client = inMemory();
    const told: { uri: string; text: string; severity: string }[] = [];
    client.connection.onNotification("rolescope/status", (status) => void told.push(status));
    await client.initialize({}, { initializationOptions: { status: true }, locale: "sv-SE" });
    await client.open("file:///ad.md", overScoped);
    await client.open("file:///en.md", inScope.replace("Dina uppgifter", "Duties"));
    await client.open("file:///README.md", notAnAd);
    await client.settle();
    assert.equal(told.length, 3);
    assert.match(told[0]?.text ?? "", /^Svenska · /);
    assert.notEqual(told[0]?.severity, "information");
    assert.equal(told[1]?.severity, "information");
    assert.equal(told[2]?.text, "Ingen platsannons");
  });

  it("is not sent to other clients", async () => {
    const client = inMemory();
    const told: unknown[] = [];
    client.connection.onNotification("rolescope/status", (status) => void told.push(status));
    await client.initialize();
    await client.open("file:///ad.md", overScoped);
    await client.settle();
    assert.deepEqual(told, []);
  });
});
