import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import type { Check } from "./check.ts";
import type { Editors } from "./install.ts";
import { openPage, runTestsInPage } from "./page.ts";
import { startVscodeWeb } from "./servers.ts";

/** Runs the suite in VS Code's Node extension host, through the same door whether Electron or a stand-in is behind it. */
export async function runInVscode({ codeServer, chromium }: Editors): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), "rolescope-ads-"));
  const results = `${folder}.json`;
  const suite = await bundleSuite("node", "out/editors/node.cjs");
  try {
    await runTests({
      vscodeExecutablePath: (await electron()) ?? standIn(),
      extensionDevelopmentPath: resolve("."),
      extensionTestsPath: resolve(suite),
      extensionTestsEnv: {
        ROLESCOPE_CHECKS: results,
        ROLESCOPE_CODE_SERVER: codeServer,
        ROLESCOPE_CHROMIUM: chromium,
      },
      launchArgs: [folder, "--disable-extensions", "--disable-workspace-trust"],
    });
    return JSON.parse(readFileSync(results, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(results, { force: true });
  }
}

/** Runs the suite in VS Code for the Web, where the extension and its server run in workers. */
export async function runInVscodeWeb({ vscodeWeb, chromium }: Editors): Promise<Check[]> {
  const tests = await bundleSuite("browser", "out/editors/browser.js");
  const server = await startVscodeWeb(String(vscodeWeb), resolve("."), tests);
  const { browser, page } = await openPage(String(chromium));
  try {
    const lines = await runTestsInPage(page, `http://127.0.0.1:${server.port}/`);
    const results = lines.find((line) => line.includes(webResults));
    if (results === undefined) throw new Error(`The tests printed no results\n${lines.join("\n")}`);
    return JSON.parse(results.slice(results.indexOf(webResults) + webResults.length));
  } finally {
    await browser.close();
    await server.stop();
  }
}

const webResults = "rolescope-checks ";

/** The desktop VS Code, where there is a desktop and it can be downloaded. */
async function electron(): Promise<string | undefined> {
  const hasDesktop = process.platform !== "linux" || process.env.DISPLAY !== undefined;
  if (!hasDesktop || process.env.CI) return undefined;
  try {
    return await downloadAndUnzipVSCode("stable");
  } catch {
    return undefined;
  }
}

/** @vscode/test-electron starts an executable file, which compiled TypeScript is not. */
function standIn(): string {
  mkdirSync("out/editors", { recursive: true });
  const file = resolve("out/editors/stand-in.mjs");
  writeFileSync(file, '#!/usr/bin/env node\nimport "../test/editors/stand-in.js";\n');
  chmodSync(file, 0o755);
  return file;
}

async function bundleSuite(host: "node" | "browser", outfile: string): Promise<string> {
  await build({
    entryPoints: [`test/editors/suite/${host}.ts`],
    outfile,
    bundle: true,
    format: "cjs",
    platform: host,
    external: ["vscode"],
    loader: { ".md": "text" },
    // Keeps mocha from taking over the exports of the bundle.
    define: { module: "undefined" },
    logLevel: "warning",
  });
  return outfile;
}
