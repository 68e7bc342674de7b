import type { Connection } from "vscode-languageserver";
import type { FileSettings } from "#library";
import { type Abilities, abilitiesOf } from "./abilities.ts";
import type { Document } from "./documents.ts";
import type { Files } from "./files.ts";
import type { Host } from "./host.ts";
import { type Openings, openingsOf } from "./openings.ts";
import { DEFAULTS, type Own } from "./settings.ts";

/** What all parts of the server share while a connection lasts. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  /** The open documents, by the address their client gave them. */
  readonly documents: Map<string, Document>;
  /** What the client can do; nothing is known before it has introduced itself. */
  abilities: Abilities;
  /** What the client's own settings ask for in documents, until it has answered for each. */
  own: Own;
  /** The folders of the workspace, each with a slash at its end. */
  folders: readonly string[];
  /** What the settings files say of a file; nothing before they can be read. */
  settingsFor: ((uri: string) => FileSettings | Promise<FileSettings>) | undefined;
  /** The files of the workspace; nothing before they can be read. */
  files: Files | undefined;
  /** What the ads look for that have been read. */
  readonly openings: Openings;
  /** When somebody was last answered who types, in milliseconds. */
  typedAt: number;
  /** Whether lenses are wanted, where the client is not asked for its settings. */
  showsLenses: boolean;
  /** Says in the client's log what went wrong. */
  complain(what: string, error: unknown): void;
  /** Begins some work without waiting for its end; a client that has gone away is no reason to fall. */
  start(what: string, work: () => Promise<unknown>): void;
  /** Does some work, whatever comes of it. */
  attempt(what: string, work: () => void): void;
}

/** What tells where a document stands, and what stands beside it. */
export type Surroundings = Pick<
  Session,
  "documents" | "abilities" | "host" | "settingsFor" | "files" | "openings" | "folders"
>;

export function sessionOf(connection: Connection, host: Host): Session {
  return {
    connection,
    host,
    documents: new Map(),
    abilities: abilitiesOf({}),
    own: DEFAULTS,
    folders: [],
    settingsFor: undefined,
    files: undefined,
    openings: openingsOf(),
    typedAt: 0,
    showsLenses: true,
    complain,
    start,
    attempt,
  };

  function complain(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      connection.console.error(`${what}: ${reason}`);
    } catch {
      // The connection is closed: there is nobody left to tell.
    }
  }

  function start(what: string, work: () => Promise<unknown>): void {
    attempt(what, () => void work().catch((error: unknown) => complain(what, error)));
  }

  function attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      complain(what, error);
    }
  }
}
