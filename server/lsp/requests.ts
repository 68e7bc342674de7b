import {
  type CodeAction,
  ErrorCodes,
  type Hover,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Bilingual, cardAt, cleanText } from "#library";
import {
  asksForFixAll,
  commandOf,
  editOf,
  type FixReference,
  findOffer,
  fixAll,
  goesElsewhere,
  listActions,
  mayGoElsewhere,
  referenceIn,
  withEdit,
} from "./actions.ts";
import { APPLY_FIX, CLEAN_TEXT } from "./capabilities.ts";
import { analysisOf, type Document } from "./documents.ts";
import { commandsOf } from "./features/commands.ts";
import { inPlace, type Place } from "./place.ts";
import type { Session } from "./session.ts";
import { offset, range } from "./to-lsp.ts";

const TEXTS = {
  gone: {
    sv: "Texten har ändrats sedan åtgärden visades, och det den gällde finns inte kvar. Inget ändrades.",
    en: "The text has changed since this action was shown, and what it was about is gone. Nothing was changed.",
  },
  elsewhere: {
    sv: "Annonsen som skulle få punkterna har ändrats, flyttats eller tagits bort sedan åtgärden visades. Inget ändrades. Öppna listan med åtgärder igen, så visas vart punkterna hamnar nu.",
    en: "The ad that was to get the items has been changed, moved or removed since this action was shown. Nothing was changed. Open the list of actions again to see where they would go now.",
  },
  refused: {
    sv: "Redigeraren kunde inte göra ändringen. Kontrollera att filen och dess mapp går att skriva i.",
    en: "The editor could not make the change. Check that the file and its folder can be written to.",
  },
} as const satisfies Record<string, Bilingual>;

/** Answers what is asked of one open document: cards, fixes, commands. */
export function answerRequests(session: Session): void {
  const { connection, host, documents } = session;
  const commands = commandsOf(session);

  connection.onHover(({ textDocument, position: place }): Hover | null => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const { hoverFormat } = session.abilities;
    const card = cardAt(analysisOf(document), offset(document, place), hoverFormat, (rule) =>
      host.pageOf(rule),
    );
    if (!card) return null;
    return { contents: { kind: hoverFormat, value: card.text }, range: range(document, card) };
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range: at, context }, token) => {
    const { abilities } = session;
    const lists = abilities.codeActions || abilities.appliesEdits;
    const fixesAll = asksForFixAll(context.only);
    const needsEdits = fixesAll || (abilities.codeActions && !abilities.resolvesEdits);
    const listed = (place?: Place): CodeAction[] => {
      const document = documents.get(uri);
      if (!document || !lists) return [];
      const actions = listActions(document, at, context.only, abilities, host, place);
      if (!place || !needsEdits) return actions;
      const all = fixesAll ? fixAll(document, abilities) : [];
      return [...all, ...actions.map((action) => withEdit(document, action, place, abilities))];
    };
    const early = needsEdits ? [] : listed();
    const isKnown = !needsEdits && !early.some(mayGoElsewhere);
    const actions = isKnown ? early : await inPlace(uri, session, listed);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
    return abilities.codeActions ? actions : actions.map(commandOf);
  });

  connection.onCodeActionResolve(async (action, token) => {
    const reference = referenceIn(action.data);
    if (!reference || action.edit) return action;
    const edit = await editFor(reference);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "");
    return edit ? { ...action, edit } : action;
  });

  connection.onExecuteCommand(async ({ command, arguments: listed }) => {
    const given = Array.isArray(listed) ? listed : [];
    const [data] = given;
    const feature = commands.get(command);
    if (feature) return feature(given);
    if (command === CLEAN_TEXT) return cleanTextOf(data);
    const reference = command === APPLY_FIX ? referenceIn(data) : undefined;
    if (!reference) return new ResponseError(ErrorCodes.InvalidParams, `${command} needs a fix to apply.`);
    const edit = await editFor(reference);
    if (!edit) return null;
    const { applied } = await connection.workspace.applyEdit(edit);
    if (!applied) say(TEXTS.refused, documents.get(reference.uri));
    return null;
  });

  function cleanTextOf(uri: unknown): string | ResponseError {
    const document = typeof uri === "string" ? documents.get(uri) : undefined;
    if (document) return cleanText(document.content.getText());
    return new ResponseError(
      ErrorCodes.InvalidParams,
      `${CLEAN_TEXT} needs the address of an open document.`,
    );
  }

  /** The edit of a fix on the text as it stands now; says so when there is nothing left to mend. */
  async function editFor(reference: FixReference): Promise<WorkspaceEdit | undefined> {
    const edit = await inPlace(reference.uri, session, (place): WorkspaceEdit | keyof typeof TEXTS => {
      const document = documents.get(reference.uri);
      const offer = document && findOffer(document, reference);
      if (!document || !offer) return "gone";
      const result = editOf(document, offer.fix, place, session.abilities);
      return goesElsewhere(reference, offer, place) ? "elsewhere" : result;
    });
    if (typeof edit !== "string") return edit;
    say(TEXTS[edit], documents.get(reference.uri));
    return undefined;
  }

  function say(text: Bilingual, document: Document | undefined): void {
    const language = (document && analysisOf(document).ads[0]?.ad.language) ?? session.abilities.language;
    const message = text[language];
    session.start("Message", () =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
    );
  }
}
