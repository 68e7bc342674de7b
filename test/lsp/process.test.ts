import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { overScoped } from "./ads.ts";
import { exitOf, overStdio, serverFile } from "./conversation.ts";

const uri = "file:///ad.md";
const running: ReturnType<typeof overStdio>[] = [];

function start(...options: string[]): ReturnType<typeof overStdio> {
  const started = overStdio(serverFile, ...options);
  running.push(started);
  return started;
}

describe("the server as a process", function () {
  this.timeout(60_000);

  afterEach(() => {
    for (const { client, server } of running.splice(0)) {
      client.connection.dispose();
      server.kill();
    }
  });

  it("introduces itself, finds, and leaves with 0 after shutdown", async () => {
    const { client, server } = start();
    const { serverInfo } = await client.initialize();
    assert.equal(serverInfo?.name, "rolescope");
    assert.match(serverInfo?.version ?? "", /^\d+\.\d+\.\d+/);
    const { diagnostics } = await client.open(uri, overScoped);
    assert.ok(diagnostics.some(({ code }) => code === "too-many-specialist-areas"));
    assert.equal(await client.connection.sendRequest("shutdown"), null);
    await client.connection.sendNotification("exit");
    assert.equal(await exitOf(server), 0);
  });

  it("leaves with 1 when told to without shutdown", async () => {
    const { client, server } = start();
    await client.initialize();
    await client.connection.sendNotification("exit");
    assert.equal(await exitOf(server), 1);
  });

  it("leaves when its client is gone", async () => {
    const { client, server } = start();
    await client.initialize();
    server.stdin?.end();
    assert.equal(await exitOf(server), 1);
  });

  it("says what it is to somebody who asks in a terminal", () => {
    const ask = (option: string) => spawnSync(process.execPath, [serverFile, option], { encoding: "utf8" });
    const [help, version] = [ask("--help"), ask("--version")];
    assert.deepEqual([help.status, version.status], [0, 0]);
    assert.match(help.stdout, /--stdio/);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it("links a finding to a page that is there", async () => {
    const { client } = start();
    await client.initialize();
    const { diagnostics } = await client.open(uri, overScoped);
    for (const { codeDescription } of diagnostics) {
      if (codeDescription) assert.ok(existsSync(fileURLToPath(codeDescription.href)), codeDescription.href);
    }
  });

  it("writes nothing but messages to its output, and nothing to its error output", async () => {
    const { client, server } = start();
    let complaints = "";
    server.stderr?.on("data", (data) => {
      complaints += data;
    });
    await client.initialize();
    await client.open(uri, overScoped);
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    await exitOf(server);
    assert.equal(complaints, "");
  });
});
