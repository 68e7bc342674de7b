// One pass through the packaged extension as a recruiter would take it, with the mouse and the keyboard.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Check } from "./check.ts";
import { type Editors, run } from "./install.ts";
import { openPage } from "./page.ts";
import { startCodeServer } from "./servers.ts";

/** Where the pictures of the latest pass are. */
export const screenshots = "out/editors/screenshots";

const userSettings = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "editor.fontSize": 15,
  "editor.minimap.enabled": false,
  "editor.hover.delay": 100,
  "files.autoSave": "off",
};

export async function runUserInterface({ codeServer, chromium }: Editors): Promise<Check[]> {
  const temporary = mkdtempSync(join(tmpdir(), "rolescope-"));
  const folder = join(temporary, "job ads");
  const name = "social-media.job.md";
  mkdirSync(folder);
  const original = readFileSync(`test/editors/ads/${name}`, "utf8");
  writeFileSync(join(folder, name), original);
  // An ad that nobody opens.
  mkdirSync(join(folder, "office"));
  copyFileSync("test/ads/receptionist-lonespecialist.job.md", join(folder, "office", "receptionist.job.md"));
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });

  const server = await startCodeServer(String(codeServer), { vsix: await packageExtension(), userSettings });
  const { browser, page } = await openPage(String(chromium), { width: 1180, height: 700 });
  const address = `http://127.0.0.1:${server.port}`;
  const payload = JSON.stringify([
    ["openFile", `vscode-remote://127.0.0.1:${server.port}${join(folder, name)}`],
  ]);
  const shoot = (title: string) => page.screenshot({ path: join(screenshots, `${title}.png`) });
  try {
    return await inOrder(shoot, {
      "opens the ad as a job ad": async () => {
        await page.goto(`${address}/?${new URLSearchParams({ folder, payload })}`);
        await page.locator(".monaco-editor .view-line").first().waitFor();
        await page.locator("#status\\.editor\\.mode", { hasText: "Job Ad" }).waitFor();
      },
      "underlines the title": async () => {
        await page.locator(".squiggly-warning").first().waitFor();
        await shoot("1-squiggle");
      },
      "shows the verdict in the language status": async () => {
        await page.locator("#status\\.languageStatus").click();
        await page.locator(".hover-language-status", { hasText: "English · several roles in one" }).waitFor();
        await shoot("2-language-status");
        await page.keyboard.press("Escape");
      },
      "says above the title what the ad holds, and asks which roles to split off": async () => {
        const lens = page.locator(".codelens-decoration a", { hasText: /^Looks like/ });
        await lens.waitFor();
        await lens.click();
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "photo" }).first().waitFor();
        await shoot("2-lens");
        await page.keyboard.press("Escape");
      },
      "lists the finding among the problems, and those of an ad that is not open": async () => {
        await page.keyboard.press("Control+Shift+M");
        const rows = page.locator(".markers-panel .monaco-list-row");
        const row = rows.filter({ hasText: "Under the title" });
        await row.first().waitFor();
        await rows.filter({ hasText: "receptionist.job.md" }).first().waitFor();
        await shoot("3-problems");
        await row.first().dblclick();
      },
      "explains the role when the mouse rests on the title": async () => {
        await title(page).hover();
        await page
          .locator(".monaco-hover:not(.hidden) .hover-row", { hasText: "Social Media Manager" })
          .first()
          .waitFor();
        await page.waitForFunction(
          "getComputedStyle(document.querySelector('.monaco-hover:not(.hidden)')).opacity === '1'",
        );
        await shoot("4-hover");
        await page.keyboard.press("Escape");
      },
      "offers to split the ad": async () => {
        await title(page).click();
        await chooseSplit(page);
        await shoot("5-quick-fix");
      },
      "shows every file of the split before it is made": async () => {
        await page.keyboard.press("Control+Enter");
        const rows = page.locator(".bulk-edit-panel .monaco-list-row");
        await rows.filter({ hasText: name }).first().waitFor();
        await rows
          .filter({ hasText: /^(?!social)[a-z-]+\.job\.md/ })
          .first()
          .waitFor();
        await shoot("6-preview");
        await page.locator(".bulk-edit-panel").getByRole("button", { name: "Discard" }).click();
        await page.locator(".bulk-edit-panel .monaco-list-row").first().waitFor({ state: "detached" });
        if (newFiles(folder, name).length > 0) throw new Error("A file was made though nobody agreed");
        await title(page).click();
        await chooseSplit(page);
      },
      "splits it when the offer is accepted": async () => {
        await page.keyboard.press("Enter");
        await page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
        await shoot("7-split");
      },
      "writes every ad to disk, with no word lost and no empty list item left": async () => {
        const read = (file: string) => readFileSync(join(folder, file), "utf8");
        await page.keyboard.press("Control+k");
        await page.keyboard.press("s");
        await until(() => read(name) !== original && newFiles(folder, name).length > 0);
        const after = [name, ...newFiles(folder, name)].map(read).join("\n");
        const lost = words(original).filter((word) => !words(after).includes(word));
        if (lost.length > 0) throw new Error(`Lost: ${lost.join(", ")}`);
        if (/^[-*+][ \t]*$/m.test(after)) throw new Error(`An empty list item in\n${after}`);
        await shoot("8-saved");
      },
      "opens the new ad, which fits its role": async () => {
        const [first = ""] = newFiles(folder, name);
        await page.getByRole("treeitem", { name: first, exact: true }).dblclick();
        await page.locator(`.tab.active[data-resource-name="${first}"]`).waitFor();
        await page.locator("#status\\.languageStatus").click();
        await page.locator(".hover-language-status", { hasText: "English · fits the role" }).waitFor();
        await shoot("9-new-ad");
      },
      "takes all of it back when it is undone": async () => {
        await page.locator(`.tab[data-resource-name="${name}"]`).click();
        await page.locator(".monaco-editor .view-line").first().click();
        await page.keyboard.press("Control+z");
        await page.locator(".squiggly-warning").first().waitFor();
        await page.keyboard.press("Control+s");
        await until(() => readFileSync(join(folder, name), "utf8") === original);
        await until(() => newFiles(folder, name).length === 0);
        await shoot("10-undone");
      },
      "splits it into the roles that are ticked": async () => {
        await page.keyboard.press("F1");
        await page.keyboard.type("Split the Ad into Roles");
        await page
          .locator(".quick-input-list .monaco-list-row", { hasText: "Split the Ad into Roles" })
          .waitFor();
        await page.keyboard.press("Enter");
        const roles = page.locator(".quick-input-list .monaco-list-row", { hasText: "photo" });
        await roles.first().waitFor();
        await shoot("11-roles");
        await page.keyboard.press("Enter");
        await page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
      },
    });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Takes the steps one after the other. After the first that fails the others cannot be taken, and fail too. */
async function inOrder(
  shoot: (title: string) => Promise<unknown>,
  steps: Readonly<Record<string, () => Promise<void>>>,
): Promise<Check[]> {
  const checks: Check[] = [];
  let broken: string | undefined;
  for (const [step, take] of Object.entries(steps)) {
    const name = `user interface: ${step}`;
    if (broken !== undefined) {
      checks.push({ name, error: `not reached, after “${broken}”` });
      continue;
    }
    try {
      await take();
      checks.push({ name });
    } catch (error) {
      broken = step;
      await shoot("failed");
      checks.push({ name, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return checks;
}

async function packageExtension(): Promise<string> {
  const vsix = resolve("out/editors/rolescope.vsix");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ["npm"];
  await run(String(command), [...first, "run", "package", "--", "--out", vsix]);
  if (!existsSync(vsix)) throw new Error("npm run package wrote no .vsix");
  return vsix;
}

function title(page: Page) {
  return page.locator(".view-line", { hasText: "Social Media Manager" }).first().getByText("Manager").first();
}

/** Opens the menu of actions at the cursor, and goes to the split into all roles. */
async function chooseSplit(page: Page): Promise<void> {
  const offer = page.locator(".action-widget .monaco-list-row", { hasText: /^Split all/ });
  // Right after another change of what is shown, VS Code may say that there are none.
  for (let attempt = 0; attempt < 5 && !(await offer.isVisible()); attempt++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    await offer.waitFor({ timeout: 5_000 }).catch(() => {});
  }
  const offers = await page.locator(".action-widget .monaco-list-row.action").allInnerTexts();
  const position = offers.findIndex((offer) => offer.startsWith("Split all"));
  for (let step = 0; step < position; step++) await page.keyboard.press("ArrowDown");
}

function newFiles(folder: string, original: string): string[] {
  return readdirSync(folder).filter((name) => name !== original && name.endsWith(".job.md"));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempts = 0; !condition(); attempts++) {
    if (attempts > 100) throw new Error("Waited in vain for the files to be written");
    await sleep(100);
  }
}
