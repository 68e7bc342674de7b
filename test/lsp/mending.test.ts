import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ClientCapabilities, CodeAction } from "vscode-languageserver";
import { overScoped, overScopedInEnglish } from "./ads.ts";
import { type Client, inMemory, overStdio, serverFile } from "./conversation.ts";
import { applied, full, withoutFiles } from "./edits.ts";

const rule = "too-many-specialist-areas";
const ads = { "a Swedish ad": overScoped, "an English ad": overScopedInEnglish };
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const onTitle = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };

/** Every word and number, in order of the alphabet. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

function resolved(client: Client, action: CodeAction): Promise<CodeAction> {
  return client.connection.sendRequest("codeAction/resolve", action);
}

async function codes(client: Client, uri: string, text: string): Promise<unknown[]> {
  const { diagnostics } = await client.open(uri, text);
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await client.next(uri);
  return diagnostics.map(({ code }) => code);
}

describe("mending an ad", function () {
  this.timeout(60_000);

  for (const [name, ad] of Object.entries(ads)) {
    for (const [how, capabilities] of Object.entries({ "new files": full, sections: withoutFiles })) {
      it(`splits ${name} into ${how} so that no word is lost and every new ad fits its role`, async () => {
        const uri = "file:///ads/social.job.md";
        const client = await started(capabilities);
        await client.open(uri, ad);
        const splits = (await client.actions(uri, onTitle)).filter(({ title }) =>
          /^(Bryt ut|Split) /.test(title),
        );
        assert.ok(splits.length > 0);
        for (const split of splits) {
          const { edit } = await resolved(client, split);
          const { [uri]: old = "", ...created } = applied(edit, { [uri]: ad });
          assert.equal(Object.keys(created).length > 0, capabilities === full, split.title);
          const after = words([old, ...Object.values(created)].join("\n"));
          assert.deepEqual(
            words(ad).filter((word) => !after.includes(word)),
            [],
            split.title,
          );
          for (const [address, text] of Object.entries(created)) {
            assert.ok(!(await codes(client, address, text)).includes(rule), `${split.title}\n${text}`);
          }
          if (/^(Bryt ut alla|Split all)/.test(split.title)) {
            assert.ok(!(await codes(client, "file:///ads/after.job.md", old)).includes(rule), old);
          }
        }
      });
    }

    it(`offers nothing on ${name} that cannot be made`, async () => {
      const uri = "file:///ads/social.job.md";
      const client = await started(full);
      await client.open(uri, ad);
      for (const action of await client.actions(uri, everywhere)) {
        const { edit } = await resolved(client, action);
        const after = applied(edit, { [uri]: ad });
        assert.notDeepEqual(after, { [uri]: ad }, action.title);
        assert.doesNotMatch(after[uri] ?? "", /^[ \t]*[-*+][ \t]*$/m, action.title);
      }
      assert.deepEqual(client.said, []);
    });
  }

  it("makes new ads beside the old one on disk, without touching other files of their names", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rolescope åäö "));
    const { client, server } = overStdio(serverFile);
    try {
      const path = join(folder, "social.job.md");
      const uri = pathToFileURL(path).href;
      await writeFile(path, overScoped);
      await client.initialize(full);
      await client.open(uri, overScoped);
      const split = async () => {
        const [action] = (await client.actions(uri, onTitle)).filter(({ title }) =>
          title.startsWith("Bryt ut "),
        );
        const { edit } = await resolved(client, action ?? assert.fail("no split is offered"));
        const { [uri]: _, ...created } = applied(edit, { [uri]: overScoped });
        return Object.entries(created).map(([address, text]) => ({ path: fileURLToPath(address), text }));
      };
      const first = await split();
      const notes = "Anteckningar om kameror, inte en annons.\n";
      for (const { path } of first) await writeFile(path, notes, { flag: "wx" });
      const second = await split();
      for (const { path, text } of second) await writeFile(path, text, { flag: "wx" });
      assert.equal((await readdir(folder)).length, 1 + first.length + second.length);
      for (const { path } of first) assert.equal(await readFile(path, "utf8"), notes);
    } finally {
      client.connection.dispose();
      server.kill();
      await rm(folder, { recursive: true });
    }
  });
});

async function started(capabilities: ClientCapabilities): Promise<Client> {
  const client = inMemory();
  await client.initialize(capabilities);
  return client;
}
