import { parseArgs } from "node:util";
import { nearest } from "#library";

export const commands = ["lint", "split", "inspect", "portfolio", "rules", "explain", "clean"] as const;
export const formats = ["text", "json", "github", "sarif"] as const;
/** What else than findings is told in. */
const plainFormats = ["text", "json"] as const;

export type CommandName = (typeof commands)[number];
export type FormatName = (typeof formats)[number];
export type PlainFormatName = (typeof plainFormats)[number];

/** What the user asked for. */
export type Request =
  | { readonly kind: "help" | "usage" | "version" }
  | { readonly kind: "wrong"; readonly message: string }
  | { readonly kind: "rules"; readonly format: PlainFormatName }
  | { readonly kind: "explain"; readonly words: string }
  | { readonly kind: "clean"; readonly path: string }
  | SplitRequest
  | InspectRequest
  | PortfolioRequest
  | LintRequest;

/** Which files to read. */
export interface ReadRequest {
  readonly paths: readonly string[];
  /** The name that standard input is read under. */
  readonly inputName: string | undefined;
}

/** To tell what is understood of files. */
export interface InspectRequest extends ReadRequest {
  readonly kind: "inspect";
  readonly format: PlainFormatName;
}

/** To tell what ads say together. */
export interface PortfolioRequest extends ReadRequest {
  readonly kind: "portfolio";
  readonly format: PlainFormatName;
}

/** To tell what is found in files. */
export interface LintRequest extends ReadRequest {
  readonly kind: "lint";
  readonly format: FormatName;
  /** Whether what is found is to be accepted from now on. */
  readonly writesBaseline: boolean;
  /** What becomes of safe fixes: they are written, or shown, or left to the user. */
  readonly mending: "none" | "write" | "show";
}

/** To split an ad. */
export interface SplitRequest {
  readonly kind: "split";
  readonly path: string;
  /** Names of the areas that are to leave the ad; all that can, when empty. */
  readonly areas: readonly string[];
  /** The folder for the new ads; beside the ad when undefined. */
  readonly folder: string | undefined;
  /** Whether only to show what would be written. */
  readonly isDry: boolean;
}

const options = {
  format: { type: "string" },
  "stdin-filename": { type: "string" },
  "write-baseline": { type: "boolean" },
  fix: { type: "boolean" },
  diff: { type: "boolean" },
  area: { type: "string" },
  out: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type OptionName = keyof typeof options;

/** Which options a command takes. */
const taken: Readonly<Record<CommandName, readonly OptionName[]>> = {
  lint: ["format", "stdin-filename", "write-baseline", "fix", "diff"],
  split: ["area", "out", "dry-run"],
  inspect: ["format", "stdin-filename"],
  portfolio: ["format"],
  rules: ["format"],
  explain: [],
  clean: [],
};

/** What stands after an option that takes a value, in words. */
const values: Partial<Record<OptionName, string>> = {
  format: list(formats),
  "stdin-filename": "a file name",
  area: "an area, such as photography",
  out: "a folder",
};

/** Reads the arguments after the program's name. Never throws: a mistake becomes a request of kind "wrong". */
export function readArguments(args: readonly string[]): Request {
  if (args.length === 0) return { kind: "usage" };
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, area: { type: "string", multiple: true } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = optionNames.find((known) => known === token.name);
    if (name === undefined) return wrongOption(token.rawName);
    if (name === "help") return { kind: "help" };
    if (name === "version") return { kind: "version" };
    const needs = values[name];
    if (needs !== undefined && !token.value) return wrong(`--${name} needs ${needs} after it.`);
    given.set(name, [...(given.get(name) ?? []), token.value ?? ""]);
  }
  const [command, ...paths] = words;
  if (command === "help") return { kind: "help" };
  if (command === undefined) return wrong(`Say what to do: ${list(commands)}.`);
  const kind = commands.find((name) => name === command);
  if (!kind) return wrongCommand(command);
  for (const name of given.keys()) if (!taken[kind].includes(name)) return misplaced(name, kind);
  return requestFor(kind, paths, given);
}

function requestFor(
  kind: CommandName,
  paths: readonly string[],
  given: ReadonlyMap<OptionName, readonly string[]>,
): Request {
  const name = given.get("format")?.at(-1) ?? "text";
  const format = formats.find((known) => known === name);
  if (!format)
    return wrong(`The format "${name}" is unknown.${suggestion(name, formats)} Use ${list(formats)}.`);
  const plain = plainFormats.find((known) => known === format);
  if (kind !== "lint" && !plain)
    return wrong(`rolescope ${kind} has no format "${name}". Use --format ${list(plainFormats)}.`);
  const [path, ...others] = paths;
  const isOne = path !== undefined && others.length === 0;
  switch (kind) {
    case "rules":
      return { kind, format: plain ?? "text" };
    case "explain":
      return path === undefined
        ? wrong("Say what to explain: a rule, an area or a role, for example: rolescope explain photography")
        : { kind, words: paths.join(" ") };
    case "clean":
      return isOne
        ? { kind, path }
        : wrong("Say which one file to clean, for example: rolescope clean ad.job.md");
    case "split":
      return isOne
        ? {
            kind,
            path,
            areas: given.get("area") ?? [],
            folder: given.get("out")?.at(-1),
            isDry: given.has("dry-run"),
          }
        : wrong("Say which one ad to split, for example: rolescope split ad.job.md");
    case "inspect":
    case "portfolio":
    case "lint": {
      if (path === undefined)
        return wrong(`Say which files or folders to ${kind}, for example: rolescope ${kind} .`);
      const files = { paths, inputName: given.get("stdin-filename")?.at(-1) };
      if (kind !== "lint") return { kind, format: plain ?? "text", ...files };
      const exclusive = (["fix", "diff", "write-baseline"] as const).filter((each) => given.has(each));
      if (exclusive.length > 1)
        return wrong(`Choose one of ${exclusive.map((each) => `--${each}`).join(" and ")}.`);
      if (given.has("diff") && given.has("format"))
        return wrong("--diff prints a patch and takes no --format; leave it out.");
      return {
        kind,
        format,
        ...files,
        writesBaseline: given.has("write-baseline"),
        mending: given.has("fix") ? "write" : given.has("diff") ? "show" : "none",
      };
    }
  }
}

const optionNames = Object.keys(options) as OptionName[];

function wrong(message: string): Request {
  return { kind: "wrong", message };
}

function wrongCommand(given: string): Request {
  const near = nearest(given, [...commands, "help"]);
  const hint = near ? `Did you mean "${near}"?` : `To check files, use: rolescope lint ${given}`;
  return wrong(`The command "${given}" is unknown. ${hint}`);
}

function wrongOption(given: string): Request {
  const known = optionNames.map((name) => `--${name}`);
  return wrong(
    `The option ${given} is unknown.${suggestion(given, known)} A file whose name begins with "-" goes after "--".`,
  );
}

function misplaced(name: OptionName, kind: CommandName): Request {
  const takers = commands.filter((each) => taken[each].includes(name)).map((each) => `rolescope ${each}`);
  return wrong(`rolescope ${kind} takes no --${name}; ${list(takers)} does.`);
}

function suggestion(given: string, known: readonly string[]): string {
  const near = nearest(given, known);
  return near ? ` Did you mean ${near}?` : "";
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
