import { parseArgs } from "node:util";
import { nearest } from "#library";

export const commands = ["lint", "inspect"] as const;
export const formats = ["text", "json"] as const;

export type CommandName = (typeof commands)[number];
export type FormatName = (typeof formats)[number];

/** What the user asked for. */
export type Request =
  | { readonly kind: "help" | "usage" | "version" }
  | { readonly kind: "wrong"; readonly message: string }
  | {
      readonly kind: CommandName;
      readonly format: FormatName;
      readonly paths: readonly string[];
      /** The name that standard input is read under. */
      readonly inputName: string | undefined;
    };

const options = {
  format: { type: "string" },
  "stdin-filename": { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Reads the arguments after the program's name. Never throws: a mistake becomes a request of kind "wrong". */
export function readArguments(args: readonly string[]): Request {
  if (args.length === 0) return { kind: "usage" };
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  let format: FormatName = "text";
  let inputName: string | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help" };
    if (token.name === "version") return { kind: "version" };
    if (token.name === "format") {
      const known = formats.find((name) => name === token.value);
      if (!known) return wrong(`--format ${list(formats)}`, token.value, formats, `The format`);
      format = known;
    } else if (token.name === "stdin-filename") {
      if (!token.value) return { kind: "wrong", message: "--stdin-filename needs a file name after it." };
      inputName = token.value;
    } else {
      return wrongOption(token.rawName);
    }
  }
  const [command, ...paths] = words;
  if (command === "help") return { kind: "help" };
  if (command === undefined) return { kind: "wrong", message: `Say what to do: ${list(commands)}.` };
  const kind = commands.find((name) => name === command);
  if (!kind) return wrongCommand(command);
  if (paths.length === 0) {
    return {
      kind: "wrong",
      message: `Say which files or folders to ${kind}, for example: rolescope ${kind} .`,
    };
  }
  return { kind, format, paths, inputName };
}

function wrong(usage: string, given: string | undefined, known: readonly string[], what: string): Request {
  if (given === undefined) return { kind: "wrong", message: `An option needs a value: ${usage}.` };
  return {
    kind: "wrong",
    message: `${what} "${given}" is unknown.${suggestion(given, known)} Use ${usage}.`,
  };
}

function wrongCommand(given: string): Request {
  const near = nearest(given, [...commands, "help"]);
  const hint = near ? `Did you mean "${near}"?` : `To check files, use: rolescope lint ${given}`;
  return { kind: "wrong", message: `The command "${given}" is unknown. ${hint}` };
}

function wrongOption(given: string): Request {
  const known = Object.keys(options).map((name) => `--${name}`);
  return {
    kind: "wrong",
    message: `The option ${given} is unknown.${suggestion(given, known)} A file whose name begins with "-" goes after "--".`,
  };
}

function suggestion(given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  return near ? ` Did you mean ${near}?` : "";
}

function list(words: readonly string[]): string {
  return words.join(" or ");
}
