import { parseArgs } from "node:util";
import { nearest } from "#library";

export const commands = ["lint", "inspect", "rules", "explain", "clean"] as const;
export const formats = ["text", "json"] as const;

export type CommandName = (typeof commands)[number];
export type FormatName = (typeof formats)[number];

/** What the user asked for. */
export type Request =
  | { readonly kind: "help" | "usage" | "version" }
  | { readonly kind: "wrong"; readonly message: string }
  | { readonly kind: "rules"; readonly format: FormatName }
  | { readonly kind: "explain"; readonly words: string }
  | { readonly kind: "clean"; readonly path: string }
  | ReadRequest;

/** To read files. */
export interface ReadRequest {
  readonly kind: "lint" | "inspect";
  readonly format: FormatName;
  readonly paths: readonly string[];
  /** The name that standard input is read under. */
  readonly inputName: string | undefined;
  /** Whether what is found is to be accepted from now on. */
  readonly writesBaseline: boolean;
}

const options = {
  format: { type: "string" },
  "stdin-filename": { type: "string" },
  "write-baseline": { type: "boolean" },
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
  let writesBaseline = false;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help" };
    if (token.name === "version") return { kind: "version" };
    if (token.name === "write-baseline") {
      writesBaseline = true;
      continue;
    }
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
  switch (kind) {
    case "rules":
      return { kind, format };
    case "explain":
      if (paths.length > 0) return { kind, words: paths.join(" ") };
      return {
        kind: "wrong",
        message: "Say what to explain: a rule, an area or a role, for example: rolescope explain photography",
      };
    case "clean": {
      const [path, ...others] = paths;
      if (path !== undefined && others.length === 0) return { kind, path };
      return {
        kind: "wrong",
        message: "Say which one file to clean, for example: rolescope clean ad.job.md",
      };
    }
    default:
      if (paths.length > 0) return { kind, format, paths, inputName, writesBaseline };
      return {
        kind: "wrong",
        message: `Say which files or folders to ${kind}, for example: rolescope ${kind} .`,
      };
  }
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
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
