// The extension as VS Code sees it, in either extension host. Files go through VS Code, so that any file system will do.
import * as vscode from "vscode";
import releaseNotes from "../ads/release-notes.md";
import adEn from "../ads/social-media.job.md";
import adSv from "../ads/sociala-medier.job.md";
import { equal, matches, until } from "./expect.ts";

const scopeRule = "too-many-specialist-areas";

describe(`Rolescope in ${vscode.env.appName} ${vscode.version}, ${vscode.UIKind[vscode.env.uiKind]}`, () => {
  before(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("gives *.job.md its own language, and leaves other Markdown alone", async () => {
    equal((await open("language.job.md", adSv)).languageId, "job-ad");
    equal((await open("language.md", adSv)).languageId, "markdown");
  });

  it("starts by itself when an ad is opened", async () => {
    await open("starts.job.md", adSv);
    await until("the extension is active", () => extension().isActive);
  });

  it("underlines the title of an over-scoped ad, in the language of the ad", async () => {
    const swedish = await finding(await open("squiggle-sv.job.md", adSv));
    const english = await finding(await open("squiggle-en.job.md", adEn));
    for (const diagnostic of [swedish, english]) {
      equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
      equal([diagnostic.range.start.line, diagnostic.range.start.character], [0, 2]);
      equal([diagnostic.range.end.line, diagnostic.range.end.character], [0, 22]);
    }
    matches(swedish.message, /[åäö]/);
    matches(english.message, /^[^åäö]+$/);
  });

  it("shows the evidence as related information", async () => {
    const document = await open("related.job.md", adEn);
    const { relatedInformation = [] } = await finding(document);
    const lines = relatedInformation.map(({ location }) => location.range.start.line);
    equal(lines.length > 0 && lines.every((line) => line >= 4), true);
    equal(
      relatedInformation.every(({ location }) => String(location.uri) === String(document.uri)),
      true,
    );
  });

  it("reads an ad in any Markdown file, and says nothing about other texts", async () => {
    const notes = await open("release-notes.md", releaseNotes);
    await finding(await open("plain.md", adEn));
    equal(vscode.languages.getDiagnostics(notes.uri).length, 0);
  });

  it("shows findings of an ad that nobody has opened, and follows its file", async () => {
    const uri = vscode.Uri.joinPath(folder(), "unopened.job.md");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(adEn));
    await finding({ uri });
    await vscode.workspace.fs.delete(uri);
    await noFinding({ uri });
  });

  it("keeps the findings of an ad that is closed", async () => {
    const document = await open("closed.job.md", adEn);
    await finding(document);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await finding(document);
  });

  it("reads a document that is not saved yet", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "job-ad", content: adEn });
    await vscode.window.showTextDocument(document);
    await finding(document);
  });

  it("follows the text while it is edited", async () => {
    const document = await open("edited.job.md", adEn);
    await finding(document);
    await replace(document, document.getText().replace(/^- (?:Film|Photograph|Develop|Very).*\n/gm, ""));
    await noFinding(document);
    await replace(document, adEn);
    await finding(document);
  });

  it("shows a card for the role in the title", async () => {
    const document = await open("hover.job.md", adEn);
    await finding(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(0, 5),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === "string" ? part : part.value)),
    );
    matches(text.join("\n"), /social media manager/i);
  });

  it("splits the ad: a new ad beside it, and no finding left", async () => {
    const document = await open("split.job.md", adSv);
    const before = await vscode.workspace.fs.readDirectory(folder());
    const action = await codeAction(document, (await finding(document)).range, /^Bryt ut alla/);
    equal(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()), true);
    await noFinding(document);
    const names = new Set(before.map(([name]) => name));
    const created = (await vscode.workspace.fs.readDirectory(folder())).filter(([name]) => !names.has(name));
    equal(created.length > 0 && created.every(([name]) => name.endsWith(".job.md")), true);
    for (const [name] of created) {
      const ad = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
      matches(ad.getText(), /^# \S/m);
      await noFinding(ad);
    }
  });

  it("gives the items to a closed ad that is for the role already, and says to which", async () => {
    const kamera = vscode.Uri.joinPath(folder(), "hall", "kamera.job.md");
    await vscode.workspace.fs.writeFile(
      kamera,
      new TextEncoder().encode("# Fotograf\n\n## Arbetsuppgifter\n\n- Vårda bildarkivet\n"),
    );
    const document = await open("hall/held.job.md", adSv);
    const { range } = await finding(document);
    const action = await codeAction(document, range, /^Bryt ut fotograf .* till kamera\.job\.md$/);
    equal(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()), true);
    matches(
      (await vscode.workspace.openTextDocument(kamera)).getText(),
      /- Vårda bildarkivet\n- Fotografera/,
    );
    equal(document.getText().includes("Fotografera"), false);
  });

  it("changes nothing when a file of the new ad's name came meanwhile", async () => {
    const document = await open("late.job.md", adEn);
    const { edit } = await codeAction(document, (await finding(document)).range, /^Split all/);
    const [taken] = edit?.entries().find(([uri]) => String(uri) !== String(document.uri)) ?? [];
    if (!edit || !taken) throw new Error("No new ad");
    await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode("Notes."));
    equal(await vscode.workspace.applyEdit(edit), false);
    equal(document.getText(), adEn);
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(taken)), "Notes.");
    await vscode.workspace.fs.delete(taken);
  });

  it("makes plain files in the folder of an ad, whatever its title and file are called", async () => {
    const name = "odd 🚀 #1.job.md";
    const title = `../../x 🚀 / ${"å".repeat(120)}`;
    const document = await open(name, adEn.replace(/^# .*$/m, `# Social Media Manager, ${title}`));
    const before = await vscode.workspace.fs.readDirectory(folder());
    const action = await codeAction(document, (await finding(document)).range, /^Split all/);
    equal(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()), true);
    const names = new Set(before.map(([each]) => each));
    const created = (await vscode.workspace.fs.readDirectory(folder())).filter(([each]) => !names.has(each));
    equal(created.length > 0, true);
    for (const [each] of created) matches(each, /^[a-z0-9-]{1,60}\.job\.md$/);
  });

  it("sets a finding aside with a reason", async () => {
    const document = await open("aside.job.md", adEn);
    const action = await codeAction(
      document,
      (await finding(document)).range,
      new RegExp(`^Set aside.*${scopeRule}`),
    );
    await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit());
    matches(document.getText(), new RegExp(`rolescope:\\s+ignore:\\s+${scopeRule}:`));
    await noFinding(document);
  });

  it("follows the settings", async () => {
    const document = await open("settings.job.md", adEn);
    await finding(document);
    const settings = vscode.workspace.getConfiguration("rolescope");
    await settings.update("rules", { [scopeRule]: "off" }, vscode.ConfigurationTarget.Global);
    await noFinding(document);
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await finding(document);
  });

  it("follows rolescope.yaml beside the ads, and shows its mistakes", async () => {
    const document = await open("settled.job.md", adEn);
    await finding(document);
    const settings = await open("rolescope.yaml", `langauge: en\nrules: { ${scopeRule}: off }\n`);
    await noFinding(document);
    const mistake = await until("a finding in rolescope.yaml", () =>
      vscode.languages.getDiagnostics(settings.uri).find(({ source }) => source === "rolescope"),
    );
    matches(mistake.message, /“language”/);
    await replace(settings, "language: en\n");
    await finding(document);
    await settings.save();
    await vscode.workspace.fs.delete(settings.uri);
  });

  it("lists the sections of an ad below its title", async () => {
    const document = await open("outline.job.md", adSv);
    const symbols = await until("symbols", () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      ),
    );
    const ad = symbols.find(({ name }) => name === "Social Media Manager");
    equal((ad?.children.length ?? 0) > 1, true);
  });

  it("says above the title what the ad holds, unless the settings say not to", async () => {
    const document = await open("lens.job.md", adEn);
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10);
    const shown = await until("lenses", async () => {
      const found = await lenses();
      return found.length > 0 ? found : undefined;
    });
    matches(
      shown.map(({ command }) => command?.title).join("\n"),
      /^Looks like \w+ roles: split\nBeyond the role/,
    );
    const settings = vscode.workspace.getConfiguration("rolescope");
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Global);
    await until("no lenses", async () => (await lenses()).length === 0);
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
  });

  it("completes headings in the language of the ad", async () => {
    const document = await open("complete.job.md", "# Fotograf\n\nDu fotograferar våra kunder.\n\n## \n");
    const labels = await until("the heading among the completions", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new vscode.Position(4, 3),
      );
      const offered = items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return offered.includes("Arbetsuppgifter") ? offered : undefined;
    });
    equal(labels.includes("Responsibilities"), false);
  });

  it("starts a new job ad from a role", async () => {
    void vscode.commands.executeCommand("rolescope.newJobAd");
    const document = await until("a draft", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled && active.getText() !== "" ? active : undefined;
    });
    equal(document.languageId, "job-ad");
    matches(document.getText(), /^# \S.*\n\n## /);
    await until("the gap to fill in", () => {
      const selection = vscode.window.activeTextEditor?.selection;
      return selection && document.getText(selection).startsWith("TODO");
    });
  });

  it("writes the language of an ad into its front matter", async () => {
    const document = await open("language-override.job.md", adEn);
    await finding(document);
    await vscode.commands.executeCommand("rolescope.setLanguage", String(document.uri), "sv");
    await until("the language", () => document.getText().startsWith("---\nlanguage: sv\n---\n"));
    matches(
      (
        await until("a Swedish finding", async () => {
          const found = await finding(document);
          return /[åäö]/.test(found.message) ? found : undefined;
        })
      ).message,
      /Under titeln/,
    );
  });

  it("gives the ad without words meant for Rolescope", async () => {
    const document = await open("clean.job.md", `<!-- rolescope-ignore-section a: b -->\n\n${adEn}`);
    await finding(document);
    equal(await vscode.commands.executeCommand("rolescope.cleanText", String(document.uri)), adEn);
    equal((await vscode.commands.getCommands(true)).includes("rolescope.copyCleanText"), true);
  });

  it("restarts the server on request, and finds the same again", async () => {
    const document = await open("restart.job.md", adEn);
    await finding(document);
    await vscode.commands.executeCommand("rolescope.restart");
    await finding(document);
    await replace(document, `${document.getText()}\n`);
    await finding(document);
  });
});

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("rolescope.rolescope");
  if (!found) throw new Error("VS Code does not know the extension");
  return found;
}

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error("VS Code has no folder open");
  return first.uri;
}

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** Something with findings, open or not. */
type Located = Pick<vscode.TextDocument, "uri">;

function scopeFinding({ uri }: Located): vscode.Diagnostic | undefined {
  return vscode.languages.getDiagnostics(uri).find(({ code }) => ruleId(code) === scopeRule);
}

function ruleId(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

function finding(document: Located): Promise<vscode.Diagnostic> {
  return until(`a finding in ${document.uri.path}`, () => scopeFinding(document));
}

async function noFinding(document: Located): Promise<void> {
  await until(`no finding in ${document.uri.path}`, () => scopeFinding(document) === undefined);
}

/** A code action with its edit. Polls, since the first answer can come before the server has offered its actions. */
function codeAction(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return until(`a code action ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      undefined,
      50,
    );
    return actions.find((action) => title.test(action.title) && action.edit);
  });
}
