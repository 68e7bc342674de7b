import { type Browser, chromium, type Page } from "playwright-core";

/** Opens a page in a Chromium that reaches nothing but this machine. */
export async function openPage(
  executablePath: string,
  viewport = { width: 1280, height: 800 },
): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  return { browser, page: await browser.newPage({ viewport }) };
}

/**
 * Waits for the tests that VS Code runs in its extension host to end.
 * @param url the workbench, told by its own means which tests to run
 * @returns the lines that VS Code and the tests printed
 * @throws when the tests could not run, or took longer than two minutes
 */
export async function runTestsInPage(page: Page, url: string): Promise<readonly string[]> {
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => reject(failure("did not end within two minutes", lines)), 120_000);
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  await page.exposeFunction("codeAutomationLog", (_: string, args: readonly unknown[]) =>
    lines.push(args.join(" ")),
  );
  await page.addInitScript(allowTestsInReleasedBuilds);
  await page.goto(url);
  try {
    const code = await ended;
    if (code !== 0) throw failure(`ended with ${code}`, lines);
    return lines;
  } finally {
    clearTimeout(timer);
  }
}

function failure(what: string, lines: readonly string[]): Error {
  return new Error([`The tests in VS Code ${what}`, ...lines].join("\n"));
}

/** Released builds take tests from the address only when they believe they are driven by a smoke test. */
const allowTestsInReleasedBuilds = `new MutationObserver((_, observer) => {
  const element = document.getElementById("vscode-workbench-web-configuration");
  if (!element || element.dataset.settings.startsWith("{{")) return;
  observer.disconnect();
  const configuration = JSON.parse(element.dataset.settings);
  configuration.developmentOptions = { ...configuration.developmentOptions, enableSmokeTestDriver: true };
  element.dataset.settings = JSON.stringify(configuration);
}).observe(document, { childList: true, subtree: true });`;
