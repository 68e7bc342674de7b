import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  LSPErrorCodes,
  type Position,
  type Range,
  type SemanticTokens,
  type SymbolInformation,
} from "vscode-languageserver";
import { notAnAd } from "./ads.ts";
import { type Client, inMemory } from "./conversation.ts";

const uri = "file:///ads/ad.job.md";

/** Everything there is to read an ad by, in one. */
const ad = `---
title: Smörgåsredaktör
language: sv
rolescope:
  ignore:
    missing-duties: visas senare
    no-such-rule: okänd
---

# Smörgåsredaktör 🎉 och fotograf

Som fotograf arbetar du med [vår formgivare](../Art%20director.job.md#uppgifter) och [byrån](https://example.com/a.md).

## Dina uppgifter

<!-- rolescope-ignore-next-line out-of-scope-competence: så är
det hos oss -->
- Fotografera produkter i studio
  - gärna utomhus
- Retuschera bilder

## Din bakgrund

- Du har erfarenhet av produktfotografering

## Separat roll: Webbutvecklare

### Dina uppgifter

- Programmera vår webbplats
`;

async function opened(text = ad, capabilities: ClientCapabilities = {}, address = uri): Promise<Client> {
  const client = inMemory();
  await client.initialize(capabilities);
  await client.open(address, text);
  return client;
}

function ask<T>(client: Client, method: string, more: object = {}, address = uri): Promise<T> {
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: address }, ...more });
}

/** The words of the ad in a range. */
function words({ start, end }: Range, text = ad): string {
  const lines = text.split("\n");
  if (start.line === end.line) return lines[start.line]?.slice(start.character, end.character) ?? "";
  return [
    lines[start.line]?.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]?.slice(0, end.character),
  ].join("\n");
}

function at(found: string, text = ad): Position {
  const before = text.slice(0, text.indexOf(found) + 1).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe("document symbols", () => {
  it("are the title with its sections, and roles split off below them", async () => {
    const [first, ...others] = await ask<DocumentSymbol[]>(await opened(), "documentSymbol");
    assert.equal(others.length, 0);
    assert.equal(first?.name, "Smörgåsredaktör");
    assert.deepEqual(
      first?.children?.map(({ name, detail }) => [name, detail]),
      [
        ["Inledning", undefined],
        ["Dina uppgifter", "arbetsuppgifter"],
        ["Din bakgrund", "krav"],
        ["Webbutvecklare", "frontendutvecklare"],
      ],
    );
    assert.deepEqual(
      first?.children?.at(-1)?.children?.map(({ name }) => name),
      ["Dina uppgifter"],
    );
  });

  it("lie inside the ones above, with the words that name them inside themselves", async () => {
    const check = (symbol: DocumentSymbol, above: Range) => {
      for (const inner of [symbol.range, symbol.selectionRange]) {
        const outer = inner === symbol.range ? above : symbol.range;
        assert.ok(isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end), symbol.name);
      }
      for (const child of symbol.children ?? []) check(child, symbol.range);
    };
    for (const symbol of await ask<DocumentSymbol[]>(await opened(), "documentSymbol"))
      check(symbol, symbol.range);
  });

  it("are one list for a client that knows no other", async () => {
    const client = await opened(ad, { textDocument: { documentSymbol: {} } });
    const symbols = await ask<SymbolInformation[]>(client, "documentSymbol");
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ["Smörgåsredaktör", undefined],
        ["Inledning", "Smörgåsredaktör"],
        ["Dina uppgifter", "Smörgåsredaktör"],
        ["Din bakgrund", "Smörgåsredaktör"],
        ["Webbutvecklare", "Smörgåsredaktör"],
        ["Dina uppgifter", "Webbutvecklare"],
      ],
    );
    assert.equal(symbols[0]?.location.uri, uri);
  });

  it("are none for other texts", async () => {
    assert.deepEqual(
      await ask(await opened(notAnAd, {}, "file:///notes.md"), "documentSymbol", {}, "file:///notes.md"),
      [],
    );
  });
});

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

describe("folding", () => {
  it("takes front matter, sections with what stands below them, lists and comments", async () => {
    const folds = await ask<FoldingRange[]>(await opened(), "foldingRange");
    const lines = ad.split("\n");
    assert.deepEqual(
      folds.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind]),
      [
        ["---", "---", undefined],
        ["## Dina uppgifter", "- Retuschera bilder", undefined],
        ["<!-- rolescope-ignore-next-line out-of-scope-competence: så är", "det hos oss -->", "comment"],
        ["- Fotografera produkter i studio", "- Retuschera bilder", undefined],
        ["## Din bakgrund", "- Du har erfarenhet av produktfotografering", undefined],
        ["### Dina uppgifter", "- Programmera vår webbplats", undefined],
      ],
    );
    assert.ok(folds.every(({ endCharacter }) => endCharacter !== undefined));
  });

  it("is by whole lines, and no more often than a client takes", async () => {
    const client = await opened(ad, {
      textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } },
    });
    const folds = await ask<FoldingRange[]>(client, "foldingRange");
    assert.equal(folds.length, 2);
    assert.ok(folds.every(({ endCharacter }) => endCharacter === undefined));
  });

  it("keeps sections below their heading", async () => {
    const text =
      "# Fotograf\n\n## Om jobbet\n\nText.\n\n### Dina uppgifter\n\n- Fotografera\n\n## Om oss\n\nText.\n";
    const folds = await ask<FoldingRange[]>(await opened(text), "foldingRange");
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 8],
        [6, 8],
        [10, 12],
      ],
    );
  });
});

describe("document links", () => {
  it("lead to other ads, and from rules to their pages", async () => {
    const links = await ask<DocumentLink[]>(await opened(), "documentLink");
    assert.deepEqual(
      links.map(({ range, target }) => [words(range), target]),
      [
        ["missing-duties", "file:///rules/missing-duties/README.md"],
        ["../Art%20director.job.md#uppgifter", "file:///Art%20director.job.md#uppgifter"],
        ["out-of-scope-competence", "file:///rules/out-of-scope-competence/README.md"],
      ],
    );
  });

  it("lead nowhere from a document that is in no folder", async () => {
    const client = await opened(ad, {}, "untitled:Untitled-1");
    const links = await ask<DocumentLink[]>(client, "documentLink", {}, "untitled:Untitled-1");
    assert.deepEqual(
      links.map(({ range }) => words(range)),
      ["missing-duties", "out-of-scope-competence"],
    );
  });
});

describe("document highlights", () => {
  const highlighted = async (found: string): Promise<string[]> => {
    const client = await opened();
    const highlights = await ask<DocumentHighlight[]>(client, "documentHighlight", { position: at(found) });
    return highlights.map(({ range }) => words(range));
  };

  it("show everything said of one area", async () => {
    assert.deepEqual(await highlighted("Fotografera"), [
      "fotograf",
      "Fotografera",
      "Retuschera",
      "bilder",
      "produktfotografering",
    ]);
  });

  it("show every place that names the role of the title", async () => {
    const text =
      "# Redaktör\n\nDu blir vår redaktör. Redaktörens dag är lång; redaktörskapet delas.\n\n## Dina uppgifter\n\n- Skriva\n";
    const client = await opened(text);
    const highlights = await ask<DocumentHighlight[]>(client, "documentHighlight", {
      position: at("redaktör.", text),
    });
    assert.deepEqual(
      highlights.map(({ range }) => words(range, text)),
      ["Redaktör", "redaktör", "Redaktörens"],
    );
  });

  it("are none on other words", async () => {
    assert.deepEqual(await highlighted("arbetar du"), []);
  });
});

describe("semantic tokens", () => {
  const types = ["keyword", "enumMember", "string", "property"];

  function read({ data }: SemanticTokens): string[] {
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let n = 0; n < data.length; n += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(n, n + 4);
      line += lines;
      character = lines === 0 ? character + characters : characters;
      const start = { line, character };
      found.push(`${types[type]} ${words({ start, end: { line, character: character + length } })}`);
    }
    return found;
  }

  const all = [
    "property title",
    "property language",
    "property rolescope",
    "property ignore",
    "enumMember missing-duties",
    "keyword rolescope-ignore-next-line",
    "enumMember out-of-scope-competence",
    "string så är",
    "string det hos oss",
  ];

  it("show what speaks to Rolescope, line by line", async () => {
    const client = inMemory();
    const { capabilities } = await client.initialize();
    assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, types);
    await client.open(uri, ad);
    assert.deepEqual(read(await ask(client, "semanticTokens/full")), all);
  });

  it("can be asked for in a part of the text", async () => {
    const range = { start: { line: 12, character: 0 }, end: { line: 30, character: 0 } };
    assert.deepEqual(read(await ask(await opened(), "semanticTokens/range", { range })), all.slice(5));
  });
});

describe("what an editor reads an ad by", () => {
  const methods: Readonly<Record<string, object>> = {
    documentSymbol: {},
    foldingRange: {},
    documentLink: {},
    documentHighlight: { position: { line: 0, character: 0 } },
    "semanticTokens/full": {},
  };

  it("counts columns as the client does", async () => {
    const text =
      "# Redaktör\n\nEn dag på ön 🎉 med [vår fotograf](fotograf.job.md).\n\n## Dina uppgifter\n\n- Skriva\n";
    for (const [encoding, character] of [
      ["utf-8", 40],
      ["utf-16", 35],
      ["utf-32", 34],
    ] as const) {
      const client = await opened(text, { general: { positionEncodings: [encoding] } });
      const [link] = await ask<DocumentLink[]>(client, "documentLink");
      const { start, end } = link?.range ?? {};
      assert.deepEqual([start?.character, end?.character], [character, character + 15], encoding);
    }
  });

  it("is nothing for documents that are not open", async () => {
    const client = inMemory();
    await client.initialize();
    for (const [method, more] of Object.entries(methods)) assert.equal(await ask(client, method, more), null);
  });

  it("is not worked out when it is no longer asked for", async () => {
    const client = await opened();
    for (const [method, more] of Object.entries(methods)) {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri }, ...more };
      const answer = client.connection.sendRequest(`textDocument/${method}`, params, source.token);
      source.cancel();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled }, method);
    }
  });
});
