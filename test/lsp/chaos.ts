import { deepEqual } from "node:assert/strict";
import { CancellationTokenSource, type Diagnostic } from "vscode-languageserver/node";
import { DEFAULTS, type Scope } from "../../server/lsp/settings.ts";
import { inScope, notAnAd, overScoped, overScopedInEnglish } from "./ads.ts";
import {
  addresses,
  BROKEN,
  IGNORES,
  ignoreTexts,
  OTHER,
  rightAnswer,
  SETTINGS,
  settingsTexts,
  TOP,
  type World,
} from "./chaos-model.ts";
import { pullForEver } from "./chaos-puller.ts";
import { inMemory } from "./conversation.ts";
import { hostOf } from "./disk.ts";

/** Numbers from 0 to below `limit`, the same for the same seed. */
export type Next = (limit: number) => number;

export function numbersFrom(seed: number): Next {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const CHECK_EVERY = 20;
const severities = ["", "error", "warning", "information", "hint"];
const readTogether = {
  "same-title": "information",
  "uneven-titles": "warning",
  "scattered-area": "hint",
  "colleague-without-ad": "information",
} as const;
const texts = [
  overScoped,
  overScopedInEnglish,
  inScope,
  notAnAd,
  "",
  "# Fotograf 📷\n\n- Filma och klippa\n",
];

/**
 * Sends a server random messages, sensible and not, and now and then compares what its client shows with what is right.
 * @param pulls whether the client asks for findings; it is told them otherwise.
 * @param afterCheck is called with the number of steps made whenever all was right.
 * @throws where something is wrong, with the step.
 */
export async function chaos(
  steps: number,
  next: Next,
  pulls: boolean,
  afterCheck: (step: number) => void = () => {},
): Promise<void> {
  const own = { ...DEFAULTS, rules: readTogether };
  const world: World = { disk: {}, open: new Map(), own, folders: [TOP], lastGood: undefined };
  const { disk, open } = world;
  const watches = next(4) > 0;
  let busy = 0;
  const versions = new Map<string, number>();
  const slow = async <T>(work: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      for (let turns = next(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
      return await work();
    } finally {
      busy -= 1;
    }
  };
  const reads = hostOf(disk);
  const client = inMemory({
    ...reads,
    list: (folder, top) => slow(async () => (await reads.list?.(folder, top)) ?? []),
    read: (uri) => slow(async () => (await reads.read?.(uri)) ?? ""),
    pause: () => slow(async () => {}),
    later(work) {
      busy += 1;
      setImmediate(() => {
        busy -= 1;
        work();
      });
    },
  });
  const { connection } = client;
  const shown = new Map<string, readonly Diagnostic[]>();
  connection.onRequest("client/registerCapability", () => null);
  await client.initialize(
    {
      workspace: {
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
        // A server that is not told of changes looks for them, and would find by chance what it has missed.
        ...(watches && { didChangeWatchedFiles: { dynamicRegistration: true } }),
      },
      ...(pulls && { textDocument: { diagnostic: {} } }),
    },
    { workspaceFolders: [{ uri: TOP, name: "firm" }], initializationOptions: world.own },
  );
  const puller = pulls ? pullForEver(client, shown) : undefined;

  for (let step = 1; step <= steps; step++) {
    try {
      await stepOnce();
      if (step % CHECK_EVERY === 0 || step === steps) {
        await check();
        afterCheck(step);
      }
    } catch (error) {
      throw new Error(
        `Step ${step}${pulls ? ", asking" : ""}: ${error instanceof Error ? error.stack : error}`,
      );
    }
  }
  puller?.stop();
  connection.dispose();

  async function stepOnce(): Promise<void> {
    const uri = pick(addresses);
    const roll = next(100);
    if (roll < 30) await edit();
    else if (roll < 42) await openOrClose(uri);
    else if (roll < 55) await change(uri, next(3) === 0 ? undefined : pick(texts));
    else if (roll < 62) await save();
    else if (roll < 66) await rename(uri, pick(addresses));
    else if (roll < 68) await removeFolder();
    else if (roll < 70) await changeSettings();
    else if (roll < 72) await changeIgnores();
    else if (roll < 74) await changeScope();
    else if (roll < 76) await changeFolders();
    else if (roll < 88) ask(uri);
    else await sendNonsense(uri);
  }

  function pick<T>(all: readonly T[]): T {
    return all[next(all.length)] as T;
  }

  async function openOrClose(uri: string): Promise<void> {
    if (open.has(uri) && next(4) > 0) {
      open.delete(uri);
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      return;
    }
    const text = next(3) > 0 ? (disk[uri] ?? "") : pick(texts);
    open.set(uri, text);
    versions.set(uri, 1);
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async function edit(): Promise<void> {
    const uri = pick([...open.keys(), ""]);
    let text = open.get(uri);
    if (text === undefined) return;
    const contentChanges = [];
    for (let count = next(3); count >= 0; count--) {
      const inserted = pick(["", "\n- Fotografera i studio\n", "ö🎉", "# Fotograf\n", pick(texts)]);
      if (next(5) === 0 || text.length > 3000) {
        text = pick(texts);
        contentChanges.push({ text });
        continue;
      }
      const from: number = whole(text, next(text.length + 1));
      const to: number = whole(text, Math.min(text.length, from + next(30)));
      contentChanges.push({ range: { start: place(text, from), end: place(text, to) }, text: inserted });
      text = text.slice(0, from) + inserted + text.slice(to);
    }
    const version = (versions.get(uri) ?? 1) + 1;
    versions.set(uri, version);
    open.set(uri, text);
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async function save(): Promise<void> {
    const uri = pick([...open.keys(), ""]);
    const text = open.get(uri);
    if (text !== undefined) await change(uri, text);
  }

  /** Writes or deletes a file and says so, sometimes twice. */
  async function change(uri: string, text: string | undefined): Promise<void> {
    const type = text === undefined ? 3 : uri in disk ? 2 : 1;
    if (text === undefined) delete disk[uri];
    else disk[uri] = text;
    const event = { uri, type };
    await tell(next(5) === 0 ? [event, event] : [event]);
  }

  async function rename(from: string, to: string): Promise<void> {
    const text = disk[from];
    if (text === undefined || from === to) return;
    delete disk[from];
    disk[to] = text;
    const events = [
      { uri: from, type: 3 },
      { uri: to, type: 1 },
    ];
    await tell(next(2) === 0 ? events : events.reverse());
  }

  async function removeFolder(): Promise<void> {
    const folder = pick([`${TOP}ads`, `${TOP}ads/deep`]);
    for (const uri of addresses) if (uri.startsWith(`${folder}/`)) delete disk[uri];
    await tell([{ uri: folder, type: 3 }]);
  }

  async function changeSettings(): Promise<void> {
    const text = pick(settingsTexts);
    await change(SETTINGS, text);
    // What holds while the file is broken depends on when it was read: both sides must have seen the same.
    await quiet();
    if (text !== undefined && text !== BROKEN) await readSettings(text);
  }

  /** Has the server read the settings: it does so for a document. */
  async function readSettings(text: string): Promise<void> {
    const uri = `${TOP}settled.md`;
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: "" },
    });
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await quiet();
    world.lastGood = text;
  }

  async function changeIgnores(): Promise<void> {
    await change(IGNORES, pick([...ignoreTexts.keys()]));
  }

  async function changeScope(): Promise<void> {
    const scope = pick<Scope>(["workspace", "workspace", "workspace", "workspace", "openFiles", "off"]);
    const rules = {
      ...(next(3) === 0 && { "too-many-specialist-areas": "error" as const }),
      ...(next(3) > 0 && readTogether),
    };
    world.own = { scope, rules };
    await connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { rolescope: world.own },
    });
  }

  async function changeFolders(): Promise<void> {
    const has = world.folders.includes(OTHER);
    world.folders = has ? [TOP] : [TOP, OTHER];
    const folder = { uri: OTHER, name: "other" };
    await connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: has ? [] : [folder], removed: has ? [folder] : [] },
    });
  }

  /** Asks something and sometimes takes it back; whatever comes, an answer or an error, is right. */
  function ask(uri: string): void {
    const range = {
      start: place(open.get(uri) ?? "", next(20)),
      end: { line: next(9), character: next(99) },
    };
    const position = { line: next(9) - 1, character: next(99) };
    const [method, about] = pick<readonly [string, object]>([
      ["textDocument/hover", { position }],
      ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
      ["textDocument/diagnostic", {}],
      ["textDocument/documentSymbol", {}],
      ["workspace/diagnostic", { previousResultIds: [{ uri, value: "known" }] }],
    ]);
    const source = new CancellationTokenSource();
    const isHeld = method === "workspace/diagnostic";
    connection.sendRequest(method, { textDocument: { uri }, ...about }, source.token).catch(() => {});
    if (isHeld || next(2) === 0) setImmediate(() => source.cancel());
  }

  async function sendNonsense(uri: string): Promise<void> {
    const closed = addresses.find((each) => !open.has(each)) ?? "none:";
    const [method, params] = pick<readonly [string, object | null]>([
      [
        "textDocument/didChange",
        { textDocument: { uri: closed, version: 9 }, contentChanges: [{ text: "x" }] },
      ],
      ["textDocument/didClose", { textDocument: { uri: closed } }],
      [
        "workspace/didChangeWatchedFiles",
        {
          changes: [
            { uri, type: 2 },
            { uri: "bad%", type: 3 },
          ],
        },
      ],
      ["workspace/didChangeWatchedFiles", { changes: [{ uri: `${uri}/below`, type: 1 }] }],
      ["textDocument/didSave", { textDocument: { uri } }],
      ["$/cancelRequest", { id: next(1000) }],
      ["$/progress", { token: "none", value: null }],
      ["unheardOf", { uri }],
      ["textDocument/didOpen", {}],
      ["textDocument/didChange", {}],
    ]);
    if (next(2) === 0) await connection.sendNotification(method, params ?? {});
    else connection.sendRequest(pick(["unheardOf", "codeAction/resolve"]), { uri }).catch(() => {});
  }

  async function tell(changes: readonly { readonly uri: string; readonly type: number }[]): Promise<void> {
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  /** Waits until the server has nothing left to do. */
  async function quiet(): Promise<void> {
    for (let calm = 0; calm < 4; ) {
      await client.settle();
      await new Promise((resolve) => setImmediate(resolve));
      calm = busy === 0 ? calm + 1 : 0;
    }
  }

  async function check(): Promise<void> {
    await quiet();
    if (pulls) await puller?.caughtUp();
    for (const params of client.published) shown.set(params.uri, params.diagnostics);
    client.published.length = 0;
    client.said.length = 0;
    const right = rightAnswer(world);
    const wrong = addresses.flatMap((uri) => {
      const has = (shown.get(uri) ?? []).map(saying).sort();
      const should = (right.get(uri) ?? []).toSorted();
      if (has.join() === should.join()) return [];
      const only = (one: readonly string[], other: readonly string[]) =>
        one.filter((each) => !other.includes(each));
      return [{ uri, isOpen: open.has(uri), stale: only(has, should), missing: only(should, has) }];
    });
    const { own, folders, lastGood } = world;
    const holds = { settings: disk[SETTINGS], lastGood, ignores: disk[IGNORES], own, folders };
    deepEqual(wrong, [], JSON.stringify({ holds, wrong }, undefined, 1));
  }
}

function saying({ range: { start }, severity, code, message, relatedInformation = [] }: Diagnostic): string {
  const others = relatedInformation
    .filter(() => String(code) in readTogether)
    .map(({ location: { uri, range } }) => {
      const { line, character } = range.start;
      return ` ${decodeURIComponent(uri)}:${line}:${character}`;
    });
  return `${start.line}:${start.character} ${severities[severity ?? 0]} ${code} ${message}${others}`;
}

/** A place between whole characters. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at;
}

function place(text: string, at: number): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
