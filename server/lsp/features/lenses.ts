import {
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  ConfigurationRequest,
} from "vscode-languageserver";
import { type Lens, lensesOf } from "#library";
import { isRecord } from "../abilities.ts";
import { analysisOf, type Document } from "../documents.ts";
import type { Session } from "../session.ts";
import { range } from "../to-lsp.ts";
import { SHOW_PLACES } from "./commands.ts";
import { CHOOSE_SPLIT } from "./split.ts";

/** The setting that takes the lenses away. */
const SETTING = "rolescope.codeLens";

/**
 * What stands over the titles of a document; nothing where the client's settings say so.
 * A client that shows places and menus itself gets them as arguments of its own commands.
 */
export async function codeLenses(document: Document, session: Session): Promise<CodeLens[]> {
  if (!(await isShown(document.uri, session))) return [];
  return lensesOf(analysisOf(document)).map((lens) => ({
    range: range(document, lens),
    command: commandOf(lens, document, session.abilities.showsPlaces),
  }));
}

async function isShown(uri: string, { connection, abilities, showsLenses }: Session): Promise<boolean> {
  if (!abilities.configuration) return showsLenses;
  const items = [{ scopeUri: uri, section: SETTING }];
  const answers: unknown = await connection.sendRequest(ConfigurationRequest.type, { items });
  return !Array.isArray(answers) || answers[0] !== false;
}

function commandOf(lens: Lens, document: Document, showsPlaces: boolean): Command {
  const { title, kind, ad, places } = lens;
  const { uri } = document;
  const { start } = range(document, lens);
  if (kind === "roles") {
    return showsPlaces
      ? { title, command: "rolescope.splitAd", arguments: [uri, ad] }
      : { title, command: CHOOSE_SPLIT, arguments: [uri, ad] };
  }
  const locations = places.map((place) => ({ uri, range: range(document, place) }));
  return showsPlaces
    ? { title, command: "rolescope.openPlaces", arguments: [uri, start, locations] }
    : { title, command: SHOW_PLACES, arguments: [uri, ad, kind] };
}

/** Whether a client's settings ask for lenses: yes unless they say no. */
export function asksForLenses(settings: unknown): boolean {
  return !isRecord(settings) || settings.codeLens !== false;
}

/** Lets a client that can ask for its lenses again. */
export async function refreshLenses({ connection, abilities }: Session): Promise<void> {
  if (abilities.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
}
