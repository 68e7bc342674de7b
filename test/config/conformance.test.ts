import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { samples } from "../support/page.ts";
import {
  asAllOpen,
  asAskedFor,
  asBrowserClosed,
  asBrowserOpen,
  asClosed,
  asFiles,
  asInput,
  asOpen,
  asShipped,
  type Told,
  withServer,
  withWorker,
} from "./conformance/hosts.ts";
import { encoded, settings, texts, textsTogether, together } from "./conformance/texts.ts";

describe("every host", function () {
  this.timeout(300_000);
  let root = "";
  const bytes = new Map<string, Uint8Array>([
    ...Object.entries(texts).map(([name, text]) => [name, new Uint8Array(Buffer.from(text))] as const),
    ...Object.entries(encoded),
    ...samples().map(({ name, text }) => [`ads/${name}`, Buffer.from(text)] as const),
  ]);
  const names = [...bytes.keys()];
  const manyNames = names.filter((name) => name.startsWith("ads/") || textsTogether.includes(name));
  let expected: Told;
  /** The same texts, read together. */
  let rootTogether = "";
  let expectedTogether: Told;

  before(async () => {
    root = folderWith(settings);
    expected = await asFiles(root, names);
    rootTogether = folderWith(together, manyNames);
    expectedTogether = await asFiles(rootTogether, manyNames);
  });

  after(() => {
    for (const folder of [root, rootTogether]) rmSync(folder, { recursive: true });
  });

  function folderWith(settings: Readonly<Record<string, string>>, chosen = names): string {
    const folder = mkdtempSync(join(tmpdir(), "rolescope-conformance-"));
    const files = [...bytes].filter(([name]) => chosen.includes(name));
    for (const [name, content] of [...files, ...Object.entries(settings)]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    mkdirSync(join(folder, ".git"));
    return folder;
  }

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

  it("has something to say of ads together, but where it is set aside", () => {
    const all = [...expectedTogether.values()].join();
    for (const rule of ["scattered-area", "same-title"]) ok(all.includes(rule), rule);
    ok(!expectedTogether.get("odd/accepted.job.md")?.includes("same-title"));
    ok(!expectedTogether.get("odd/tabs.job.md")?.includes("scattered-area"));
  });

  const hostsOfMany = {
    closed: asClosed,
    open: (root, names, expected) => asAllOpen(root, names, expected, withServer),
    "closed in the browser worker": asBrowserClosed,
    "open in the browser worker": (root, names, expected) => asAllOpen(root, names, expected, withWorker),
  } satisfies Record<string, typeof asClosed>;
  for (const [host, findings] of Object.entries(hostsOfMany)) {
    it(`reads ads together that are ${host} as the command line does`, async () => {
      const told = await findings(rootTogether, manyNames, expectedTogether);
      for (const name of manyNames) equal(told.get(name), expectedTogether.get(name), name);
    });
  }
});
