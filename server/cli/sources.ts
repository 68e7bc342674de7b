import {
  answered,
  ENDINGS,
  type Entry,
  entriesOf,
  GITIGNORE,
  hasEnding,
  type Ignores,
  ignoresAbove,
  isIgnored,
  parseGitignore,
} from "#library";
import { complaint } from "./complaint.ts";
import { type Host, kindOr } from "./host.ts";

/** A file to read. */
export interface Source {
  readonly path: string;
  /** Whether the user named this very file, rather than a folder or a pattern that holds it. */
  readonly named: boolean;
}

export type Complain = (path: string, message: string) => void;

/** The name that stands for standard input. */
export const INPUT = "-";

const LOOSE = "is a link that leads nowhere; mend it or remove it";

/**
 * The files that the given paths stand for, each once, in the order given; inside folders by name.
 * Hidden entries, node_modules and what .gitignore names are left out unless they are named themselves.
 * Links inside folders are followed to files, never to folders.
 * @param complain is told of every path that gives no file.
 */
export async function* sources(
  paths: readonly string[],
  host: Host,
  complain: Complain,
): AsyncGenerator<Source> {
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      for await (const source of under(path, host, complain)) {
        const identity = source.path === INPUT ? INPUT : host.identity(source.path);
        if (seen.has(identity)) continue;
        seen.add(identity);
        yield source;
      }
    } catch (error) {
      complain(host.show(path), complaint(error));
    }
  }
}

async function* under(path: string, host: Host, complain: Complain): AsyncGenerator<Source> {
  if (path === INPUT) {
    yield { path, named: true };
    return;
  }
  const kind = host.kindOf(path);
  if (kind === "folder") {
    let isEmpty = true;
    for (const source of walk(path, ignoresOver(host.identity(path), host, complain), host, complain)) {
      isEmpty = false;
      yield source;
    }
    if (isEmpty) complain(host.show(path), `no Markdown files here (${ENDINGS.join(", ")})`);
  } else if (kind === "link") {
    complain(host.show(path), LOOSE);
  } else if (kind) {
    yield { path, named: true };
  } else {
    yield* matching(path, host, complain);
  }
}

async function* matching(pattern: string, host: Host, complain: Complain): AsyncGenerator<Source> {
  const matches = await host.glob(pattern);
  if (!matches) {
    complain(pattern, "not found; check the spelling");
    return;
  }
  const isHidden = hiddenByGit(host, complain);
  const files = matches.filter((path) => isWanted(path, pattern) && !isHidden(host.identity(path)));
  if (files.length === 0) complain(pattern, "no file matches this pattern");
  for (const path of files.sort()) yield { path, named: false };
}

/**
 * The paths of the files below a folder that are read when nobody names them, or of those in the very folder.
 * @param complain is told of every path that cannot be read.
 */
export function* filesBelow(
  folder: string,
  isDeep: boolean,
  host: Host,
  complain: Complain,
): Generator<string> {
  const above = ignoresOver(host.identity(folder), host, complain);
  for (const { path } of walk(folder, above, host, complain, isDeep)) yield path;
}

function* walk(
  folder: string,
  above: readonly Ignores[],
  host: Host,
  complain: Complain,
  isDeep = true,
): Generator<Source> {
  const entries = host.list(folder);
  const identity = host.identity(folder);
  const ignores = entries.some(({ name }) => name === GITIGNORE)
    ? [...above, ...ignoresOf(identity, host, complain)]
    : above;
  for (const { name, kind } of entriesOf(identity, entries, ignores)) {
    const path = join(folder, name);
    try {
      if (kind === "folder") {
        if (isDeep) yield* walk(path, ignores, host, complain);
      } else if (isFile({ name, kind }, path, host, complain)) yield { path, named: false };
    } catch (error) {
      complain(host.show(path), complaint(error));
    }
  }
}

function isFile({ kind }: Entry, path: string, host: Host, complain: Complain): boolean {
  const target = kind === "link" ? host.kindOf(path) : kind;
  if (target === "link") complain(host.show(path), LOOSE);
  return target === "file";
}

/** The .gitignore files of the folders above one, as far as its repository reaches. */
function ignoresOver(folder: string, host: Host, complain: Complain): Ignores[] {
  return answered(ignoresAbove(join(folder, "")), ({ kind, path }) =>
    kind === "top" ? kindOr(undefined, `${path}.git`, host) !== undefined : gitignoreAt(path, host, complain),
  );
}

function ignoresOf(folder: string, host: Host, complain: Complain): Ignores[] {
  const text = gitignoreAt(join(folder, GITIGNORE), host, complain);
  return text === undefined ? [] : [{ folder, patterns: parseGitignore(text) }];
}

function gitignoreAt(path: string, host: Host, complain: Complain): string | undefined {
  try {
    return host.kindOf(path) === "file" ? new TextDecoder().decode(host.read(path)) : undefined;
  } catch (error) {
    complain(host.show(path), complaint(error));
    return undefined;
  }
}

/** Whether git ignores a file, or a folder on the way to it from where we stand. Remembers folders. */
function hiddenByGit(host: Host, complain: Complain): (file: string) => boolean {
  const base = host.identity(".");
  const known = new Map([[base, [...ignoresOver(base, host, complain), ...ignoresOf(base, host, complain)]]]);
  return (file) => {
    if (!file.startsWith(`${base}/`)) return false;
    let ignores = known.get(base) ?? [];
    let at = base;
    for (const name of file.slice(base.length + 1).split("/")) {
      at = join(at, name);
      if (isIgnored(ignores, at, at !== file)) return true;
      if (at === file) break;
      const inside = known.get(at) ?? [...ignores, ...ignoresOf(at, host, complain)];
      known.set(at, inside);
      ignores = inside;
    }
    return false;
  };
}

/** A pattern reads Markdown, and other files whose ending it spells out. */
function isWanted(path: string, pattern: string): boolean {
  const ending = /[^/](\.[^./]+)$/.exec(path)?.[1];
  return hasEnding(path) || (ending !== undefined && pattern.includes(ending.slice(1)));
}

/** The path of a name in a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}
