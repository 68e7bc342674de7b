import {
  commands,
  type Disposable,
  env,
  l10n,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient, Location, Position } from "vscode-languageclient";

type Language = "sv" | "en";

/** A role the server has a draft for. */
interface Role {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** A role the ad in front can be split into. */
interface Split {
  readonly id: string;
  readonly title: string;
  readonly crafts: string;
  /** The file that gets the words, where another ad is for the role already. */
  readonly into?: string;
  readonly moved: readonly string[];
}

/** What a reader of ads can choose to do, in menus, the command palette or by a click on what the server shows. */
export function registerCommands(client: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand("rolescope.newJobAd", newJobAd),
    commands.registerCommand("rolescope.chooseLanguage", chooseLanguage),
    commands.registerCommand("rolescope.copyCleanText", copyCleanText),
    commands.registerCommand("rolescope.openPlaces", openPlaces),
    commands.registerCommand("rolescope.splitAd", splitAd),
    commands.registerCommand("rolescope.restart", restart),
  ];

  /** Has the server run a command. */
  function ask<T>(command: string, ...given: readonly unknown[]): Promise<T> {
    return client.sendRequest("workspace/executeCommand", { command, arguments: given });
  }

  async function newJobAd(): Promise<void> {
    const title = l10n.t("New Job Ad");
    const placeHolder = l10n.t("Which role is the ad for?");
    const chosen = await window.showQuickPick(choices(), { title, placeHolder, matchOnDetail: true });
    if (!chosen) return;
    const content = await ask<string>("rolescope.newAd", chosen.id, chosen.language);
    const document = await workspace.openTextDocument({ language: "job-ad", content });
    const editor = await window.showTextDocument(document);
    editor.selection = firstGap(document);
  }

  /** The roles by their names in both languages, those of the user's first. */
  async function choices() {
    const languages: readonly Language[] = env.language.startsWith("sv") ? ["sv", "en"] : ["en", "sv"];
    const description = { sv: l10n.t("in Swedish"), en: l10n.t("in English") };
    const roles = languages.map(async (language) =>
      (await ask<readonly Role[]>("rolescope.roles", language)).map(({ id, name, detail }) => ({
        id,
        language,
        label: name,
        description: description[language],
        detail,
      })),
    );
    return (await Promise.all(roles)).flat();
  }

  async function chooseLanguage(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri) return;
    const languages = [
      { label: "Svenska", language: "sv" },
      { label: "English", language: "en" },
      { label: l10n.t("Let the text tell"), language: undefined },
    ];
    const placeHolder = l10n.t("Which language is the ad in?");
    const chosen = await window.showQuickPick(languages, { placeHolder });
    if (chosen) await ask("rolescope.setLanguage", String(uri), chosen.language);
  }

  async function copyCleanText(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const text = uri && (await ask("rolescope.cleanText", String(uri)));
    if (typeof text === "string") await env.clipboard.writeText(text);
  }

  /** Splits an ad into the roles that are ticked; all are, to begin with. Without an address, the ad in front. */
  async function splitAd(given?: unknown, at?: unknown): Promise<void> {
    const uri = typeof given === "string" ? given : window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    const ad = typeof at === "number" ? at : 0;
    const splits = await ask<readonly Split[]>("rolescope.split", uri, null, ad);
    if (splits.length === 0) {
      await window.showInformationMessage(l10n.t("There is no role to split off from this ad."));
      return;
    }
    const items = splits.map(({ id, title: label, crafts, into, moved }) => ({
      id,
      label,
      description: into === undefined ? crafts : `${crafts} → ${into}`,
      detail: moved.join(" · "),
      picked: true,
    }));
    const title = l10n.t("Split the Ad into Roles");
    const placeHolder = l10n.t("Which roles should get ads of their own?");
    const chosen = await window.showQuickPick(items, { title, placeHolder, canPickMany: true });
    if (chosen?.length)
      await ask(
        "rolescope.split",
        uri,
        chosen.map(({ id }) => id),
        ad,
      );
  }

  /** A look at several places of an ad, one after the other. */
  async function openPlaces(uri: string, at: Position, places: readonly Location[]): Promise<void> {
    const { asPosition, asLocation } = client.protocol2CodeConverter;
    await commands.executeCommand(
      "editor.action.showReferences",
      Uri.parse(uri, true),
      asPosition(at),
      places.map((place) => asLocation(place)),
    );
  }

  async function restart(): Promise<void> {
    await client.stop();
    await client.start();
  }
}

/** The first gap of a draft, up to the end of its line: whoever types fills it in. */
function firstGap(document: TextDocument): Selection {
  const start = document.positionAt(Math.max(0, document.getText().indexOf("TODO")));
  return new Selection(start, document.lineAt(start.line).range.end);
}
