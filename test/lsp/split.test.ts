import assert from "node:assert/strict";
import type { ClientCapabilities, WorkspaceEdit } from "vscode-languageserver";
import type { Change, Finding, FindingFix, Workplace } from "#library";
import { abilitiesOf } from "../../server/lsp/abilities.ts";
import { editOf, findOffer, fixAll, listActions, referenceIn } from "../../server/lsp/actions.ts";
import { analysisOf, type Document, openDocument } from "../../server/lsp/documents.ts";
import { openingsOf } from "../../server/lsp/openings.ts";
import { inPlace } from "../../server/lsp/place.ts";
import { host } from "./conversation.ts";

const uri = "file:///ads/%C3%A5r%202026/social.md";
const text = "# Social media manager\n\n- Fotografera\n";
const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };

const create: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
  },
};

/** A fix that takes the photographer out: into a file where it can, else to the end of the ad. */
const split: FindingFix = {
  id: "split:photo",
  title: "Bryt ut fotograf",
  kind: "refactor.extract",
  safe: false,
  preferred: true,
  change({ canCreateFiles, isTaken }: Workplace): Change {
    const line = { start: 24, end: 38, newText: "" };
    if (!canCreateFiles)
      return { files: [], edits: [line, { start: 38, end: 38, newText: "## Separat roll: Fotograf\n" }] };
    const name = isTaken("fotograf.job.md") ? "fotograf-2.job.md" : "fotograf.job.md";
    return { files: [{ name, text: "# Fotograf\n" }], edits: [line] };
  },
};

const tidy = (start: number): FindingFix => ({
  id: `tidy:${start}`,
  title: `Snygga till ${start}`,
  kind: "quickfix",
  safe: true,
  preferred: true,
  change: () => ({ files: [], edits: [{ start, end: start + 3, newText: "x" }] }),
});

function finding(start: number, end: number, ...fixes: FindingFix[]): Finding {
  return {
    rule: "some-rule",
    severity: "warning",
    message: "m",
    language: "sv",
    related: [],
    start,
    end,
    fixes,
  };
}

/** A document in which exactly these things were found. */
function found(address: string, ...list: Finding[]): Document {
  const document = openDocument({ uri: address, languageId: "markdown", version: 3, text }, 1, "utf-16", {
    scope: "workspace",
  });
  document.findings = { of: analysisOf(document), under: document.settings, list };
  return document;
}

async function edit(
  capabilities: ClientCapabilities,
  { address = uri, beside = [] as string[], open = [] as string[] } = {},
): Promise<WorkspaceEdit> {
  const abilities = abilitiesOf({ capabilities });
  const documents = new Map(open.map((other) => [other, found(other)]));
  const session = {
    documents,
    abilities,
    host: { ...host, namesBeside: async () => beside },
    settingsFor: undefined,
    files: undefined,
    openings: openingsOf(),
    folders: [],
  };
  const document = found(address, finding(2, 22, split));
  return inPlace(address, session, (place) => editOf(document, split, place, abilities));
}

describe("splitting off a role", () => {
  it("makes the file, fills it, then edits the ad; all under one name, whole", async () => {
    const created = "file:///ads/%C3%A5r%202026/fotograf.job.md";
    const start = { line: 0, character: 0 };
    const annotationId = "rolescope";
    assert.deepEqual(await edit(create), {
      documentChanges: [
        { kind: "create", uri: created, options: { overwrite: false, ignoreIfExists: false }, annotationId },
        {
          textDocument: { uri: created, version: null },
          edits: [{ range: { start, end: start }, newText: "# Fotograf\n", annotationId }],
        },
        {
          textDocument: { uri, version: 3 },
          edits: [
            {
              range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
              newText: "",
              annotationId,
            },
          ],
        },
      ],
      changeAnnotations: { rolescope: { label: "Bryt ut fotograf" } },
    });
  });

  it("never takes a name that is in use, on disk or in an open document, in whatever case", async () => {
    const nameIn = async (place: Parameters<typeof edit>[1]) => {
      const [first] = (await edit(create, place)).documentChanges ?? [];
      return first && "uri" in first ? first.uri.slice(first.uri.lastIndexOf("/") + 1) : undefined;
    };
    assert.equal(await nameIn({}), "fotograf.job.md");
    assert.equal(await nameIn({ beside: ["Fotograf.JOB.md"] }), "fotograf-2.job.md");
    assert.equal(await nameIn({ open: ["file:///ads/%C3%A5r%202026/fotograf.job.md"] }), "fotograf-2.job.md");
    assert.equal(await nameIn({ open: ["file:///elsewhere/fotograf.job.md"] }), "fotograf.job.md");
  });

  it("stays inside the ad where no file can be made beside it", async () => {
    const workspaceEdit = create.workspace?.workspaceEdit;
    const cases: [string, ClientCapabilities][] = [
      [uri, { workspace: { workspaceEdit: { documentChanges: true } } }],
      [uri, { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } } }],
      [uri, { workspace: { workspaceEdit: { documentChanges: false, resourceOperations: ["create"] } } }],
      [uri, {}],
      ["untitled:Untitled-1", create],
      ["untitled:/ads/new.md", { workspace: { workspaceEdit: { ...workspaceEdit } } }],
    ];
    for (const [address, capabilities] of cases) {
      const { changes, documentChanges } = await edit(capabilities, { address });
      const edits = changes
        ? changes[address]
        : documentChanges?.flatMap((change) => ("edits" in change ? change.edits : assert.fail(change.kind)));
      assert.equal(edits?.length, 2, address);
    }
  });

  it("leaves the name out where the client cannot show it", async () => {
    const plain = {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] } },
    };
    const { changeAnnotations, documentChanges } = await edit(plain);
    assert.equal(changeAnnotations, undefined);
    assert.ok(!JSON.stringify(documentChanges).includes("annotationId"));
  });

  it("is offered as a refactoring, to those who ask only for quick fixes as one, and never preferred", () => {
    const document = found(uri, finding(2, 22, split));
    const kinds = (...only: string[]) =>
      listActions(document, range, only, abilitiesOf({}), host).map(({ kind, isPreferred }) => [
        kind,
        isPreferred,
      ]);
    assert.deepEqual(kinds(), [["refactor.extract", undefined]]);
    assert.deepEqual(kinds("refactor"), [["refactor.extract", undefined]]);
    assert.deepEqual(kinds("refactor.extract"), [["refactor.extract", undefined]]);
    assert.deepEqual(kinds("quickfix"), [["quickfix", undefined]]);
    assert.deepEqual(kinds("refactor.extract.function"), []);
  });

  it("offered by two findings is one action that names both", () => {
    const document = found(uri, finding(2, 8, split), finding(2, 22, split));
    const [action, ...others] = listActions(document, range, undefined, abilitiesOf({}), host);
    assert.deepEqual(others, []);
    assert.equal(action?.diagnostics?.length, 2);
  });
});

describe("fixes of the same name", () => {
  it("stay apart when they do different things", () => {
    const named = (start: number): FindingFix => ({ ...tidy(start), title: "Snygga till", safe: false });
    const document = found(uri, finding(2, 4, named(2)), finding(4, 6, named(4)));
    const all = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const actions = listActions(document, all, undefined, abilitiesOf({}), host);
    assert.deepEqual(
      actions.map(({ data }) => referenceIn(data)?.fix),
      ["tidy:2", "tidy:4"],
    );
  });
});

describe("finding a fix again", () => {
  const reference = (start: number, words: string) =>
    referenceIn({ uri, rule: "some-rule", fix: "split:photo", start, words }) ?? assert.fail();
  const startOf = (document: Document, start: number, words: string) =>
    findOffer(document, reference(start, words))?.finding.start;

  it("takes the one on the same words, nearest to where it was", () => {
    const thrice = found(uri, finding(6, 7, split), finding(13, 14, split), finding(16, 17, split));
    assert.equal(startOf(thrice, 3, "a"), 6);
    assert.equal(startOf(thrice, 12, "a"), 13);
    assert.equal(startOf(thrice, 40, "a"), 16);
  });

  it("takes the only one of its kind when its words have changed, and none of several", () => {
    assert.equal(startOf(found(uri, finding(2, 22, split)), 2, "Social media-ansvarig"), 2);
    assert.equal(startOf(found(uri, finding(2, 4, split), finding(26, 28, split)), 2, "xx"), undefined);
    assert.equal(startOf(found(uri, finding(2, 22, tidy(2))), 2, "Social media manager"), undefined);
  });
});

describe("all safe fixes", () => {
  it("are one edit, without those that touch another or are not safe", () => {
    const document = found(
      uri,
      finding(2, 4, tidy(2)),
      finding(2, 4, tidy(4)),
      finding(8, 9, split),
      finding(9, 10, tidy(9)),
    );
    const [action, ...others] = fixAll(document, abilitiesOf({}));
    assert.deepEqual(others, []);
    assert.equal(action?.kind, "source.fixAll.rolescope");
    assert.deepEqual(
      action?.edit?.changes?.[uri]?.map(({ range: { start } }) => start.character),
      [2, 9],
    );
  });

  it("are no action when there are none", () => {
    assert.deepEqual(fixAll(found(uri, finding(2, 22, split)), abilitiesOf({})), []);
  });
});
