// Stands in for the VS Code executable where there is no Electron: takes the arguments that @vscode/test-electron passes,
// and runs the tests in the same workbench and the same Node extension host, behind code-server, in Chromium.
import { openPage, runTestsInPage } from "./page.ts";
import { startCodeServer } from "./servers.ts";

const argument = (name: string) => {
  const found = process.argv.find((value) => value.startsWith(`--${name}=`));
  return String(found?.slice(name.length + 3));
};
const folder = process.argv.slice(2).find((value) => !value.startsWith("-")) ?? "";

const server = await startCodeServer(String(process.env.ROLESCOPE_CODE_SERVER));
const { browser, page } = await openPage(String(process.env.ROLESCOPE_CHROMIUM));
try {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(argument("extensionDevelopmentPath"))],
    ["extensionTestsPath", remote(argument("extensionTestsPath"))],
    ["skipWelcome", "true"],
  ]);
  const query = new URLSearchParams({ folder, payload });
  await runTestsInPage(page, `http://127.0.0.1:${server.port}/?${query}`);
} finally {
  await browser.close();
  await server.stop();
}
