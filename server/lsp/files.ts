import {
  type Answer,
  answeredInTime,
  decode,
  type Entry,
  entriesOf,
  GITIGNORE,
  type Ignores,
  ignoresAbove,
  MOST_FILES,
  parseGitignore,
  type Question,
  readable,
} from "#library";
import { isRecord } from "./abilities.ts";
import type { Session } from "./session.ts";
import { folderOf, uriBeside } from "./uri.ts";

/** No workspace has more folders. */
const MOST_FOLDERS = 20_000;

/** The files of the workspace that nobody has opened, on this machine or wherever the client keeps them. */
export interface Files {
  /** The addresses of the Markdown files below a folder, without those that git ignores. */
  below(folder: string): AsyncGenerator<string>;
  /** The same of those in the very folder of a file, as far as they are asked for. */
  beside(uri: string): Promise<readonly string[]>;
  /** The text of a file. Rejects with the reason where it cannot be read. */
  read(uri: string): Promise<string>;
  /** What differs when a file has been written anew; "" where nobody can tell. */
  stamp(uri: string): Promise<string>;
}

/** What stands in a folder; rejects where it cannot be read. */
type List = (folder: string) => Promise<readonly Entry[]>;

/** @param look answers questions about files that decide which others are looked at. */
export function filesOf(session: Session, look: (question: Question) => Answer | Promise<Answer>): Files {
  const { connection, host } = session;

  return {
    async *below(top) {
      const list = listerOf(top);
      if (!list) return;
      const folders: { readonly uri: string; readonly ignores: readonly Ignores[] }[] = [
        { uri: top, ignores: await ignoresOver(top) },
      ];
      let count = 0;
      for (let at = 0; at < folders.length; at++) {
        const folder = folders[at];
        if (!folder) continue;
        if (count > MOST_FILES || at > MOST_FOLDERS) {
          connection.console.warn(`${top} holds too many files; only the first ${count} ads are read.`);
          return;
        }
        const entries = await entriesIn(folder.uri, list);
        const ignores = await ignoresIn(folder.uri, entries, folder.ignores);
        for (const { name, kind } of entriesOf(readable(folder.uri), entries, ignores)) {
          const uri = `${folder.uri}${encodeURIComponent(name)}`;
          if (kind === "folder") folders.push({ uri: `${uri}/`, ignores });
          else if (kind === "file") {
            count += 1;
            yield uri;
          }
        }
      }
    },
    async beside(uri) {
      const folder = folderOf(uri);
      const list = listerOf(folder);
      if (!list) return [];
      const entries = await entriesIn(folder, list);
      const ignores = await ignoresIn(folder, entries, await ignoresOver(folder));
      return entriesOf(readable(folder), entries, ignores)
        .filter(({ kind }) => kind === "file")
        .map(({ name }) => uriBeside(uri, name));
    },
    async read(uri) {
      if (host.read && uri.startsWith("file:")) return host.read(uri);
      const text = textIn(await connection.sendRequest("rolescope/read", { uri }));
      if (text === undefined) throw new Error("cannot be read");
      return text;
    },
    async stamp(uri) {
      try {
        return (await host.stamp?.(uri)) ?? "";
      } catch {
        return "";
      }
    },
  };

  async function entriesIn(folder: string, list: List): Promise<readonly Entry[]> {
    try {
      return await list(folder);
    } catch (error) {
      connection.console.warn(`${readable(folder)} cannot be read: ${reasonOf(error)}`);
      return [];
    }
  }

  async function ignoresOver(top: string): Promise<readonly Ignores[]> {
    const above = await answeredInTime(ignoresAbove(top), look);
    return above.map(({ folder, patterns }) => ({ folder: readable(folder), patterns }));
  }

  async function ignoresIn(
    folder: string,
    entries: readonly Entry[],
    above: readonly Ignores[],
  ): Promise<readonly Ignores[]> {
    if (!entries.some(({ name }) => name === GITIGNORE)) return above;
    const text = await look({ kind: "text", path: `${folder}${GITIGNORE}` });
    if (typeof text !== "string") return above;
    return [...above, { folder: readable(folder), patterns: parseGitignore(text) }];
  }

  function listerOf(top: string): List | undefined {
    const { list } = host;
    if (list && top.startsWith("file:")) return (folder) => list(folder, top);
    if (!session.abilities.listsFiles) return undefined;
    return async (folder) => {
      const found: unknown = await connection.sendRequest("rolescope/list", { uri: folder });
      return Array.isArray(found) ? found.filter(isEntry) : [];
    };
  }
}

/** Node and browsers have it alike. */
declare const atob: (base64: string) => string;

/** What a client answers of a file: its bytes in base64, so that every host reads them alike, or a text. */
export function textIn(answer: unknown): string | undefined {
  if (typeof answer === "string") return answer;
  if (!isRecord(answer) || typeof answer.base64 !== "string") return undefined;
  return decode(Uint8Array.from(atob(answer.base64), (byte) => byte.charCodeAt(0))).text;
}

/** Only names: a path would lead out of the folder. */
function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    !/[/\\\0]|^\.{0,2}$/.test(value.name) &&
    typeof value.kind === "string"
  );
}

/** What went wrong, in a few words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
