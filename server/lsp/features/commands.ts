import { ErrorCodes, MessageType, ResponseError, ShowMessageNotification } from "vscode-languageserver";
import { adTemplate, capitalise, coreOf, knowledge, type Language, languageEdit, lensesOf } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import type { Session } from "../session.ts";
import { position, workspaceEdit } from "../to-lsp.ts";
import { splitCommands } from "./split.ts";

/** Says where an ad asks for what its lens names: `[uri, ad, "own" or "foreign"]`. */
export const SHOW_PLACES = "rolescope.showPlaces";

/** Answers with the roles there are drafts for: `[language]`. */
export const ROLES = "rolescope.roles";

/** Answers with the draft of an ad for a role: `[id, language]`. */
export const NEW_AD = "rolescope.newAd";

/** Writes the language of an ad into its front matter: `[uri, "sv" or "en"]`, or takes it away: `[uri]`. */
export const SET_LANGUAGE = "rolescope.setLanguage";

/** A role to write an ad for, as an editor lists it. */
export interface RoleChoice {
  readonly id: string;
  readonly name: string;
  /** What it is there for. */
  readonly detail: string;
}

type Given = readonly unknown[];

/** The commands of the features, by name. Those that have nothing to answer end with null. */
export function commandsOf(session: Session): ReadonlyMap<string, (given: Given) => unknown> {
  const { connection, documents } = session;

  return new Map<string, (given: Given) => unknown>([
    [ROLES, ([language]) => rolesIn(languageOf(language))],
    [
      NEW_AD,
      ([id, language]) => {
        const role = knowledge.roles.find((each) => each.id === id);
        return role ? adTemplate(role, languageOf(language), knowledge) : unfit(NEW_AD, "the id of a role");
      },
    ],
    [
      SET_LANGUAGE,
      async ([uri, language]) => {
        const document = openAt(uri);
        if (!document) return unfit(SET_LANGUAGE, "the address of an open document");
        await setLanguage(document, language === "sv" || language === "en" ? language : undefined);
        return null;
      },
    ],
    [
      SHOW_PLACES,
      ([uri, ad, kind]) => {
        const document = openAt(uri);
        if (!document) return unfit(SHOW_PLACES, "the address of an open document");
        const message = placesText(document, ad, kind);
        if (message !== undefined) say(message);
        return null;
      },
    ],
    ...splitCommands(session),
  ]);

  function say(message: string): void {
    session.start("Message", () =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
    );
  }

  function openAt(uri: unknown): Document | undefined {
    return typeof uri === "string" ? documents.get(uri) : undefined;
  }

  function languageOf(given: unknown): Language {
    return given === "sv" || given === "en" ? given : session.abilities.language;
  }

  async function setLanguage(document: Document, language: Language | undefined): Promise<void> {
    const [first] = analysisOf(document).ads;
    const edit = first && languageEdit(first.ad, language);
    if (!edit) return;
    const { documentChanges } = session.abilities;
    const change = { edits: [edit], files: [] };
    await connection.workspace.applyEdit(workspaceEdit(document, change, { documentChanges }));
  }
}

function rolesIn(language: Language): RoleChoice[] {
  return knowledge.roles.map((role) => ({
    id: role.id,
    name: capitalise(role.name[language]),
    detail: coreOf(role, knowledge, language),
  }));
}

/** "Beyond the role: photography (line 8), film (line 9)". */
function placesText(document: Document, ad: unknown, kind: unknown): string | undefined {
  const lens = lensesOf(analysisOf(document)).find((each) => each.ad === ad && each.kind === kind);
  if (!lens) return undefined;
  const language = analysisOf(document).ads[lens.ad]?.ad.language ?? "en";
  const text = document.content.getText();
  const line = { sv: "rad", en: "line" }[language];
  const places = lens.places.map((place) => {
    const number = position(document, place.start).line + 1;
    return `${text.slice(place.start, place.end)} (${line} ${number})`;
  });
  return `${lens.title}. ${places.join(", ")}`;
}

function unfit(command: string, needed: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `${command} needs ${needed}.`);
}
