import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { samples } from "../support/page.ts";
import {
  asAskedFor,
  asBrowserClosed,
  asBrowserOpen,
  asClosed,
  asFiles,
  asInput,
  asOpen,
  asShipped,
} from "./conformance/hosts.ts";
import { settings, texts } from "./conformance/texts.ts";
import { others, togetherByCommand, togetherByServer } from "./conformance/together.ts";

describe("every host", function () {
  this.timeout(120_000);
  let root = "";
  const bytes = new Map<string, Uint8Array>([
    ...Object.entries(texts).map(([name, text]) => [name, new Uint8Array(Buffer.from(text))] as const),
    ...samples().map(({ name, text }) => [`ads/${name}`, Buffer.from(text)] as const),
  ]);
  const names = [...bytes.keys()];
  let expected: ReadonlyMap<string, string>;

  before(async () => {
    root = mkdtempSync(join(tmpdir(), "rolescope-conformance-"));
    for (const [name, content] of [...bytes, ...Object.entries(settings)]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    mkdirSync(join(root, ".git"));
    expected = await asFiles(root, names);
  });

  after(() => rmSync(root, { recursive: true }));

  it("has something to say: about most of the texts, and nothing about what is no ad", () => {
    const silent = names.filter((name) => expected.get(name) === "[]");
    ok(silent.length < names.length / 2, silent.join());
    for (const name of ["odd/empty.md", "odd/readme.md", "odd/excluded.draft.md"])
      equal(expected.get(name), "[]", name);
    equal(new Set(expected.values()).size > names.length / 3, true);
  });

  const hosts = {
    "the shipped command": asShipped,
    "standard input": asInput,
    "a closed file": asClosed,
    "a closed file that is asked for": asAskedFor,
    "an open buffer": asOpen,
    "a closed file of the browser worker": asBrowserClosed,
    "an open buffer of the browser worker": asBrowserOpen,
  };
  for (const [host, findings] of Object.entries(hosts)) {
    it(`finds in ${host} what the command line finds in the file, byte for byte`, async () => {
      const told = await findings(root, names, expected);
      const differing = names.filter((name) => told.get(name) !== expected.get(name));
      deepEqual(differing, []);
      deepEqual([...told.keys()].sort(), [...names].sort());
    });
  }

  for (const host of others) {
    it(`reads ads together that are ${host} as the command line does`, async () => {
      const told = await togetherByCommand(root, names);
      ok([...told.values()].filter((lines) => lines !== "").length > 5);
      deepEqual(await togetherByServer(host, root, told), told);
    });
  }
});
