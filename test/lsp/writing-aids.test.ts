import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  CodeLens,
  CompletionItem,
  InitializeParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { adTemplate, analyse, knowledge, lint } from "#library";
import { inScope, notAnAd, overScoped, overScopedInEnglish } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";
import { applied } from "./edits.ts";

const uri = "file:///ads/ad.job.md";

async function opened(
  text: string,
  capabilities: ClientCapabilities = {},
  more: Partial<InitializeParams> = {},
): Promise<Client> {
  const client = inMemory();
  await client.initialize(capabilities, more);
  await client.open(uri, text);
  return client;
}

function execute<T>(client: Client, command: string, ...given: unknown[]): Promise<T> {
  return client.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
}

describe("completion", () => {
  const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

  /** What is proposed where the text has a bar. */
  async function proposed(marked: string, capabilities: ClientCapabilities = {}): Promise<CompletionItem[]> {
    const before = marked.slice(0, marked.indexOf("|")).split("\n");
    const client = await opened(marked.replace("|", ""), capabilities);
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return client.connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
  }

  /** The text after the item of this name was chosen. */
  async function chosen(
    marked: string,
    label: string,
    capabilities: ClientCapabilities = {},
  ): Promise<string> {
    const item = (await proposed(marked, capabilities)).find((each) => each.label === label);
    assert.ok(item?.textEdit && "range" in item.textEdit, `no ${label}`);
    return applied({ changes: { [uri]: [item.textEdit] } }, { [uri]: marked.replace("|", "") })[uri] ?? "";
  }

  const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

  it("knows the keys of the front matter that are not there yet", async () => {
    assert.deepEqual(labels(await proposed("---\nlanguage: sv\n|\n---\n\n# Fotograf\n")), [
      "title",
      "type",
      "rolescope",
    ]);
    assert.equal(
      await chosen("---\nty|\n---\n\n# Fotograf\n", "type"),
      "---\ntype: job-ad\n---\n\n# Fotograf\n",
    );
    assert.equal(
      await chosen("---\nrolescope:\n   |\n---\n\n# Fotograf\n", "ignore"),
      "---\nrolescope:\n   ignore:\n     \n---\n\n# Fotograf\n",
    );
  });

  it("knows the keys before the front matter is closed", async () => {
    assert.ok(labels(await proposed("---\n|")).includes("language"));
    assert.deepEqual(await proposed("---\n\nVi är en byrå.\n|\n"), []);
  });

  it("knows the values of the front matter", async () => {
    assert.deepEqual(labels(await proposed("---\nlanguage: |\n---\n\n# Fotograf\n")), ["sv", "en"]);
    assert.deepEqual(labels(await proposed("---\ntype: j|\n---\n\n# Fotograf\n")), ["job-ad"]);
    assert.equal(
      await chosen("---\nlanguage: sv\ntitle: digital|\n---\n", "Digital strateg"),
      "---\nlanguage: sv\ntitle: Digital strateg\n---\n",
    );
  });

  it("knows the roles where a title stands, in both languages while nothing tells which", async () => {
    const blank = labels(await proposed("# |"));
    assert.ok(blank.includes("Redovisningsekonom") && blank.includes("Accountant"));
    const swedish = labels(await proposed("# |\n\nVi söker dig som vill arbeta med oss och våra kunder.\n"));
    assert.ok(swedish.includes("Redovisningsekonom") && !swedish.includes("Accountant"));
    assert.equal(new Set(blank).size, blank.length);
  });

  it("knows the headings that an ad does not have yet, in its language", async () => {
    const headings = labels(await proposed("# Fotograf\n\n## Dina uppgifter\n\n- Fotografera\n\n## |\n"));
    assert.ok(headings.includes("Kvalifikationer") && headings.includes("Ansökan"));
    assert.ok(!headings.includes("Arbetsuppgifter"));
    assert.equal(
      await chosen("# Receptionist\n\nYou will meet our guests.\n\n## Req|\n", "Requirements"),
      "# Receptionist\n\nYou will meet our guests.\n\n## Requirements\n",
    );
  });

  it("proposes headings that are read as what they are", () => {
    const [role] = knowledge.roles;
    assert.ok(role);
    for (const language of ["sv", "en"] as const) {
      const { ads } = analyse(adTemplate(role, language, knowledge));
      const kinds = ads[0]?.ad.sections.flatMap(({ heading, kind }) => (heading ? [kind] : []));
      assert.deepEqual(kinds, ["intro", "duties", "must", "nice", "team", "company", "benefits", "apply"]);
    }
  });

  it("closes a comment where the client can go on writing in the middle", async () => {
    const text = "# Fotograf\n\n<!-- ro|>\n";
    assert.equal(
      await chosen(text, "rolescope-ignore-section", snippets),
      "# Fotograf\n\n<!-- rolescope-ignore-section $0 -->\n",
    );
    assert.equal(
      await chosen(text, "rolescope-ignore-section"),
      "# Fotograf\n\n<!-- rolescope-ignore-section >\n",
    );
    assert.equal(
      await chosen("# Fotograf\n\n<!-- | -->\n", "rolescope-ignore-next-line", snippets),
      "# Fotograf\n\n<!-- rolescope-ignore-next-line  -->\n",
    );
  });

  it("knows the rules, those first that have something to say", async () => {
    const text = overScoped.replace("\n\n", "\n\n<!-- rolescope-ignore-section | -->\n\n");
    const [first, ...others] = (await proposed(text)).sort((one, other) =>
      String(one.sortText) < String(other.sortText) ? -1 : 1,
    );
    const found = lint(analyse(overScoped, { knownAd: true })).map(({ rule }) => rule);
    assert.ok(found.includes(first?.label ?? ""), first?.label);
    assert.ok(others.length > 50 && others.every(({ detail }) => detail));
    assert.equal(
      await chosen("---\nrolescope:\n  ignore:\n    army|\n---\n\n# Fotograf\n", "army-knife-wording"),
      "---\nrolescope:\n  ignore:\n    army-knife-wording: \n---\n\n# Fotograf\n",
    );
  });

  it("has nothing to say in prose, and in other texts", async () => {
    for (const text of [
      "# Fotograf\n\nVi söker |\n",
      "# Fotograf\n\n- |\n",
      "# Fotograf\n\n<!-- | en anteckning till oss -->x <!-- hej -->|\n".replace("<!-- | en", "<!-- en"),
      "---\nlanguage: sv\n---\n|\n# Fotograf\n",
      "---\nemployer: |\n---\n\n# Fotograf\n",
      "# Fotograf\n\ntitle: |\n",
    ])
      assert.deepEqual(await proposed(text), [], text);
    const client = inMemory();
    await client.initialize();
    await client.open("file:///notes.md", `${notAnAd}\n## `);
    const position = { line: 5, character: 3 };
    const textDocument = { uri: "file:///notes.md" };
    assert.deepEqual(
      await client.connection.sendRequest("textDocument/completion", { textDocument, position }),
      [],
    );
  });
});

describe("code lenses", () => {
  const lenses = (client: Client): Promise<CodeLens[]> =>
    client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
  const titles = (found: readonly CodeLens[]) => found.map(({ command }) => command?.title ?? "");

  it("stand over the title: several roles, what lies beyond it, what it covers", async () => {
    const found = await lenses(await opened(overScoped));
    const [roles, foreign, own] = titles(found);
    assert.match(roles ?? "", /^Ser ut som (?:tre|fyra|fem|sex) roller: dela upp$/);
    assert.match(foreign ?? "", /^Utöver rollen: [^,]+, [^,]+ \+\d$/);
    assert.match(own ?? "", /^I rollen: /);
    for (const { range } of found) assert.deepEqual(range.start, { line: 0, character: 2 });
    assert.match(
      titles(await lenses(await opened(overScopedInEnglish)))[0] ?? "",
      /^Looks like \w+ roles: split$/,
    );
  });

  it("do not speak of several roles where one is enough", async () => {
    const found = titles(await lenses(await opened(inScope)));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /^I rollen: fotografi/);
    assert.deepEqual(await lenses(await opened("# Om oss\n", {}, {})), []);
  });

  it("are left out where the settings say so, asked or told", async () => {
    const asked = inMemory();
    let isOn: unknown = false;
    asked.connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === "rolescope.codeLens" ? isOn : null)),
    );
    await asked.initialize({ workspace: { configuration: true } });
    await asked.open(uri, overScoped);
    assert.deepEqual(await lenses(asked), []);
    isOn = null;
    assert.ok((await lenses(asked)).length > 0);

    const told = await opened(overScoped, {}, { initializationOptions: { codeLens: false } });
    assert.deepEqual(await lenses(told), []);
    await told.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { rolescope: { codeLens: true } },
    });
    assert.ok((await lenses(told)).length > 0);
  });

  it("are asked for again when the settings change", async () => {
    const client = inMemory();
    const refreshed = new Promise<void>((resolve) =>
      client.connection.onRequest("workspace/codeLens/refresh", () => {
        resolve();
        return null;
      }),
    );
    await client.initialize({ workspace: { codeLens: { refreshSupport: true } } });
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
  });

  it("have commands that the server runs itself", async () => {
    const client = inMemory();
    const { capabilities } = await client.initialize();
    await client.open(uri, overScoped);
    for (const { command } of await lenses(client))
      assert.ok(capabilities.executeCommandProvider?.commands.includes(command?.command ?? ""));
  });

  it("bring their places to a client that shows them itself", async () => {
    const client = await opened(overScoped, {}, { initializationOptions: { showsPlaces: true } });
    const [roles, foreign] = await lenses(client);
    assert.deepEqual(roles?.command?.arguments, [uri, 0]);
    const [, , places] = foreign?.command?.arguments ?? [];
    assert.ok(places.length > 4 && places.every((place: { uri: string }) => place.uri === uri));
  });
});

describe("commands of a client without menus", () => {
  it("say where an ad asks for what its lens names", async () => {
    const client = await opened(overScoped);
    await execute(client, "rolescope.showPlaces", uri, 0, "foreign");
    assert.match(client.said.join("\n"), /^Utöver rollen: .*Fotografera \(rad 8\)/m);
  });

  it("split an ad into the role that is chosen in a message", async () => {
    const client = inMemory();
    const edits: WorkspaceEdit[] = [];
    client.connection.onRequest(
      "window/showMessageRequest",
      ({ actions }: { actions: { title: string }[] }) => {
        assert.match(actions[0]?.title ?? "", /^Alla \d$/);
        return actions.find(({ title }) => title.startsWith("Fotograf")) ?? null;
      },
    );
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    await client.initialize();
    await client.open(uri, overScoped);
    await execute(client, "rolescope.chooseSplit", uri, 0);
    const text = applied(edits[0], { [uri]: overScoped })[uri] ?? "";
    assert.match(text, /## Separat roll: Fotograf\n/);
    assert.ok(text.indexOf("Fotografera våra produkter") > text.indexOf("Separat roll"));
  });

  it("change nothing when the message is dismissed, and say so when there is nothing to split", async () => {
    const client = inMemory();
    client.connection.onRequest("window/showMessageRequest", () => null);
    client.connection.onRequest("workspace/applyEdit", () => assert.fail("an edit nobody chose"));
    await client.initialize();
    await client.open(uri, overScoped);
    assert.equal(await execute(client, "rolescope.chooseSplit", uri, 0), null);
    await client.change(uri, 2, [{ text: inScope }]);
    await execute(client, "rolescope.chooseSplit", uri, 0);
    assert.match(client.said.join("\n"), /ingen roll att bryta ut/);
  });

  it("name the roles there are drafts for, and answer with a draft", async () => {
    const client = await opened(inScope);
    const roles = await execute<{ id: string; name: string; detail: string }[]>(
      client,
      "rolescope.roles",
      "sv",
    );
    const photographer = roles.find(({ name }) => name === "Fotograf");
    assert.match(photographer?.detail ?? "", /fotografi/);
    const draft = await execute<string>(client, "rolescope.newAd", photographer?.id, "sv");
    assert.ok(draft.startsWith("# Fotograf\n\n## Om rollen\n"), draft);
  });

  it("write the language of an ad into its front matter, and take it away", async () => {
    const client = inMemory();
    const edits: WorkspaceEdit[] = [];
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    await client.initialize();
    let version = 1;
    const said = async (text: string, language?: string) => {
      edits.length = 0;
      if (version === 1) await client.open(uri, text);
      else await client.change(uri, version, [{ text }]);
      version += 1;
      await execute(client, "rolescope.setLanguage", uri, language);
      return applied(edits[0], { [uri]: text })[uri];
    };
    assert.equal(await said("# Fotograf\n", "en"), "---\nlanguage: en\n---\n\n# Fotograf\n");
    assert.equal(
      await said("\uFEFF---\r\ntitle: Fotograf\r\n---\r\n", "sv"),
      "\uFEFF---\r\nlanguage: sv\r\ntitle: Fotograf\r\n---\r\n",
    );
    assert.equal(await said("---\nspråk: 'svenska' # x\n---\n", "en"), "---\nspråk: 'en' # x\n---\n");
    assert.equal(await said("---\nlang:\n---\n# A\n", "en"), "---\nlang: en\n---\n# A\n");
    assert.equal(await said('+++\nlanguage = "sv"\n+++\n', "en"), '+++\nlanguage = "en"\n+++\n');
    assert.equal(await said("---\ntitle: A\nlanguage: sv\n---\n"), "---\ntitle: A\n---\n");
    for (const same of ["---\nlanguage: sv\n---\n", "+++\na = 'b'\n+++\n", "---\n{ title: A }\n---\n"])
      assert.equal(await said(same, "sv"), same);
  });

  it("refuse what they do not understand", async () => {
    const client = await opened(inScope);
    await assert.rejects(execute(client, "rolescope.newAd", "no-such-role"), /needs the id of a role/);
    await assert.rejects(execute(client, "rolescope.showPlaces", "file:///other.md"), /an open document/);
    await assert.rejects(execute(client, "rolescope.chooseSplit"), /an open document/);
    await assert.rejects(execute(client, "constructor"), /needs a fix to apply/);
  });
});

describe("the draft of an ad", () => {
  it("fits its role and leaves nothing to remark but its gaps, for every role in both languages", () => {
    const remarks: string[] = [];
    for (const role of knowledge.roles) {
      for (const language of ["sv", "en"] as const) {
        const analysis = analyse(adTemplate(role, language, knowledge));
        if (!analysis.reading.isAd || analysis.ads[0]?.ad.language !== language)
          remarks.push(`${role.id} in ${language} is not read as an ad in its language`);
        for (const { rule, severity } of lint(analysis))
          if (rule !== "placeholder-text" && (severity === "error" || severity === "warning"))
            remarks.push(`${role.id} in ${language}: ${rule}`);
      }
    }
    assert.deepEqual(remarks, []);
  }).timeout(30_000);
});
