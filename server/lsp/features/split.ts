import {
  ErrorCodes,
  type MessageActionItem,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  ShowMessageRequest,
} from "vscode-languageserver";
import { type Bilingual, type Language, type SplitChoice, splitInto, splitsOf } from "#library";
import { analysisOf, type Document } from "../documents.ts";
import { inPlace } from "../place.ts";
import type { Session } from "../session.ts";
import { workspaceEdit } from "../to-lsp.ts";

/**
 * Answers with the roles an open ad can be split into: `[uri]`. Splits it into some of them, and answers whether the
 * client has done so: `[uri, ids]`. A number at the end tells which ad of the file: 0 unless told.
 */
export const SPLIT = "rolescope.split";

/** Asks which roles to split an ad into, and does: `[uri, ad]`. */
export const CHOOSE_SPLIT = "rolescope.chooseSplit";

const TEXTS = {
  none: {
    sv: "Det finns ingen roll att bryta ut ur annonsen.",
    en: "There is no role to split off from this ad.",
  },
  which: { sv: "Vilken roll ska brytas ut?", en: "Which role should be split off?" },
  gone: {
    sv: "Texten har ändrats, och rollen går inte längre att bryta ut. Inget ändrades.",
    en: "The text has changed, and the role can no longer be split off. Nothing was changed.",
  },
  refused: {
    sv: "Rollen kunde inte brytas ut: redigeraren kunde inte skriva filerna. Kontrollera att mappen går att skriva i.",
    en: "The role could not be split off: the editor could not write the files. Check that the folder can be written to.",
  },
} as const satisfies Record<string, Bilingual>;

type Command = readonly [name: string, run: (given: readonly unknown[]) => unknown];

/** The commands that split ads. */
export function splitCommands(session: Session): Command[] {
  const { connection, documents } = session;

  return [
    [
      SPLIT,
      async ([uri, ids, at]) => {
        const document = typeof uri === "string" ? documents.get(uri) : undefined;
        if (!document) return unfit(SPLIT);
        const ad = typeof at === "number" ? at : 0;
        if (ids === undefined || ids === null) return choicesIn(document, ad);
        const chosen = Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
        return split(document, chosen, ad);
      },
    ],
    [
      CHOOSE_SPLIT,
      async ([uri, at]) => {
        const document = typeof uri === "string" ? documents.get(uri) : undefined;
        if (!document) return unfit(CHOOSE_SPLIT);
        await choose(document, typeof at === "number" ? at : 0);
        return null;
      },
    ],
  ];

  function say(text: Bilingual, document: Document, ad: number): void {
    const message = text[languageOf(document, ad)];
    session.start("Message", () =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
    );
  }

  function choicesIn(document: Document, ad: number): Promise<readonly SplitChoice[]> {
    return inPlace(document.uri, session, (place) => splitsOf(analysisOf(document), ad, place));
  }

  function languageOf(document: Document, ad: number): Language {
    return analysisOf(document).ads[ad]?.ad.language ?? session.abilities.language;
  }

  /** Asks with a message, which every client can show. The text may have changed before the answer comes. */
  async function choose(document: Document, ad: number): Promise<void> {
    const choices = await choicesIn(document, ad);
    if (choices.length === 0) return say(TEXTS.none, document, ad);
    const language = languageOf(document, ad);
    const offers = offersOf(choices, language);
    const answer: MessageActionItem | null = await connection.sendRequest(ShowMessageRequest.type, {
      type: MessageType.Info,
      message: TEXTS.which[language],
      actions: offers.map(({ title }) => ({ title })),
    });
    const ids = offers.find(({ title }) => title === answer?.title)?.ids;
    if (ids && documents.get(document.uri) === document) await split(document, ids, ad);
  }

  async function split(document: Document, ids: readonly string[], ad: number): Promise<boolean> {
    const { abilities } = session;
    const { documentChanges } = abilities;
    const edit = await inPlace(document.uri, session, (place) => {
      const change = splitInto(analysisOf(document), ids, place, ad);
      return change && workspaceEdit(document, change, { ...place, documentChanges });
    });
    if (!edit) {
      say(TEXTS.gone, document, ad);
      return false;
    }
    const { applied } = await connection.workspace.applyEdit(edit);
    if (!applied) say(TEXTS.refused, document, ad);
    return applied;
  }
}

function offersOf(choices: readonly SplitChoice[], language: Language) {
  const to = { sv: "till", en: "to" }[language];
  const named = choices.map(({ id, title, crafts, into }) => ({
    title: `${title} (${crafts})${into === undefined ? "" : ` ${to} ${into}`}`,
    ids: [id],
  }));
  const all = { sv: `Alla ${choices.length}`, en: `All ${choices.length}` }[language];
  return choices.length > 1 ? [{ title: all, ids: choices.map(({ id }) => id) }, ...named] : named;
}

function unfit(command: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `${command} needs the address of an open document.`);
}
