import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "vscode-languageserver/node";
import { decode, type Observation, wholeMessage } from "#library";
import { main } from "../../../server/cli/main.ts";
import type { Client } from "../../lsp/conversation.ts";
import { addressOf, machine, passing, started, type Told, withServer, withWorker } from "./hosts.ts";

/** What the command line tells of the ads of a folder together: for each file, one line for each place. */
export async function togetherByCommand(root: string, names: readonly string[]): Promise<Told> {
  let output = "";
  const write = async (report: string | Uint8Array) => {
    output += String(report);
    return true;
  };
  await main(["portfolio", "--format", "json", root], {
    ...machine,
    write,
    warn: () => {},
    show: (path) => path,
  });
  const { observations } = JSON.parse(output) as { observations: readonly Observation[] };
  return new Map(
    names.map((name) => {
      const lines = observations.flatMap((observation) =>
        observation.places
          .filter(({ path }) => path === join(root, name))
          .map(({ line, column, endLine, endColumn }) =>
            lineFor(observation.kind, wholeMessage(observation), [line, column, endLine, endColumn]),
          ),
      );
      return [name, lines.join("\n")];
    }),
  );
}

type Others = "closed" | "open" | "closed, in the browser worker" | "open, in the browser worker";

export const others: readonly Others[] = [
  "closed",
  "open",
  "closed, in the browser worker",
  "open, in the browser worker",
];

/** What the server tells of them. */
export async function togetherByServer(how: Others, root: string, expected: Told): Promise<Told> {
  const work = (client: Client) => told(client, root, how.startsWith("open"), expected);
  return how.endsWith("worker") ? withWorker(work) : withServer(work);
}

async function told(client: Client, root: string, isOpen: boolean, expected: Told): Promise<Told> {
  await started(client, root, isOpen ? "openFiles" : "workspace", true);
  if (isOpen) {
    for (const name of expected.keys())
      await client.open(addressOf(root, name), decode(readFileSync(join(root, name))).text ?? "");
  }
  const now = () => {
    const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
    return new Map(
      [...expected.keys()].map((name) => [name, linesOf(last.get(addressOf(root, name)) ?? [])]),
    );
  };
  const deadline = Date.now() + 60_000;
  while ([...now()].some(([name, lines]) => lines !== expected.get(name)) && Date.now() < deadline)
    await passing(client);
  for (let turn = 0; turn < 3; turn++) await passing(client);
  return now();
}

const kinds = new Set(["scattered-area", "colleague-without-ad", "same-title", "uneven-titles"]);

function linesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(({ code }) => kinds.has(String(code)))
    .map(({ code, message, range: { start, end } }) =>
      lineFor(String(code), String(message), [
        start.line + 1,
        start.character + 1,
        end.line + 1,
        end.character + 1,
      ]),
    )
    .join("\n");
}

function lineFor(kind: string, message: string, at: readonly number[]): string {
  return `${kind} ${at.join(":")} ${message}`;
}
