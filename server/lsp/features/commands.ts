import {
  ErrorCodes,
  type MessageActionItem,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  ShowMessageRequest,
} from "vscode-languageserver";
import {
  adTemplate,
  capitalise,
  coreOf,
  knowledge,
  type Language,
  languageEdit,
  lensesOf,
  splitInto,
  splitsOf,
} from "#library";
import { workplaceOf } from "../actions.ts";
import { analysisOf, type Document } from "../documents.ts";
import type { Session } from "../session.ts";
import { position, workspaceEdit } from "../to-lsp.ts";

/** Says where an ad asks for what its lens names: `[uri, ad, "own" or "foreign"]`. */
export const SHOW_PLACES = "rolescope.showPlaces";

/** Asks which roles to split an ad into, and does: `[uri, ad]`. */
export const CHOOSE_SPLIT = "rolescope.chooseSplit";

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
    [
      CHOOSE_SPLIT,
      async ([uri, ad]) => {
        const document = openAt(uri);
        if (!document) return unfit(CHOOSE_SPLIT, "the address of an open document");
        await chooseSplit(document, typeof ad === "number" ? ad : 0);
        return null;
      },
    ],
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

  /** Asks with a message, which every client can show. The text may have changed before the answer comes. */
  async function chooseSplit(document: Document, ad: number): Promise<void> {
    const choices = splitsOf(analysisOf(document), ad);
    const language = analysisOf(document).ads[ad]?.ad.language ?? session.abilities.language;
    if (choices.length === 0) {
      return say(
        {
          sv: "Det finns ingen roll att bryta ut ur annonsen.",
          en: "There is no role to split off from this ad.",
        }[language],
      );
    }
    const all = { sv: `Alla ${choices.length}`, en: `All ${choices.length}` }[language];
    const named = choices.map((choice) => ({
      title: `${choice.title} (${choice.crafts})`,
      ids: [choice.id],
    }));
    const whole = { title: all, ids: choices.map(({ id }) => id) };
    const offers = choices.length > 1 ? [whole, ...named] : named;
    const answer: MessageActionItem | null = await connection.sendRequest(ShowMessageRequest.type, {
      type: MessageType.Info,
      message: { sv: "Vilken roll ska brytas ut?", en: "Which role should be split off?" }[language],
      actions: offers.map(({ title }) => ({ title })),
    });
    const ids = offers.find(({ title }) => title === answer?.title)?.ids;
    if (!ids || documents.get(document.uri) !== document) return;
    const workplace = await workplaceOf(document.uri, documents.keys(), session.abilities, session.host);
    const change = splitInto(analysisOf(document), ids, workplace, ad);
    const { documentChanges } = session.abilities;
    if (change) await connection.workspace.applyEdit(workspaceEdit(document, change, { documentChanges }));
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
