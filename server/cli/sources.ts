import { complaint } from "./complaint.ts";
import type { Host } from "./host.ts";

/** A file to read. */
export interface Source {
  readonly path: string;
  /** Whether the user named this very file, rather than a folder or a pattern that holds it. */
  readonly named: boolean;
}

/** The name that stands for standard input. */
export const INPUT = "-";

/** What is read in folders; other files only when they are named. */
const ENDINGS = [".md", ".markdown"];

/**
 * The files that the given paths stand for, each once, in the order given; inside folders by name.
 * @param complain is told of every path that gives no file.
 */
export async function* sources(
  paths: readonly string[],
  host: Host,
  complain: (path: string, message: string) => void,
): AsyncGenerator<Source> {
  const seen = new Set<string>();
  const isNew = ({ path }: Source): boolean => {
    const identity = path === INPUT ? INPUT : host.identity(path);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  };
  for (const path of paths) {
    try {
      for await (const source of under(path, host, complain)) if (isNew(source)) yield source;
    } catch (error) {
      complain(host.show(path), complaint(error));
    }
  }
}

async function* under(
  path: string,
  host: Host,
  complain: (path: string, message: string) => void,
): AsyncGenerator<Source> {
  const kind = path === INPUT ? "file" : host.kindOf(path);
  if (kind === "folder") {
    let count = 0;
    for (const source of walk(path, host, complain)) {
      count++;
      yield source;
    }
    if (count === 0) complain(host.show(path), `no Markdown files here (${ENDINGS.join(", ")})`);
  } else if (kind) {
    yield { path, named: true };
  } else {
    const matches = await host.glob(path);
    if (!matches) complain(path, "not found; check the spelling");
    else if (matches.length === 0) complain(path, "no file matches this pattern");
    else
      for (const match of [...matches].sort()) if (wanted(match, path)) yield { path: match, named: false };
  }
}

function* walk(
  folder: string,
  host: Host,
  complain: (path: string, message: string) => void,
): Generator<Source> {
  const entries = [...host.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    if (name.startsWith(".") || name === "node_modules") continue;
    const path = folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
    try {
      if (kind === "folder") yield* walk(path, host, complain);
      else if (ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)) && kind !== "other") {
        const target = kind === "link" ? host.kindOf(path) : kind;
        if (target === undefined) complain(host.show(path), "this link leads nowhere; mend it or remove it");
        if (target === "file") yield { path, named: false };
      }
    } catch (error) {
      complain(host.show(path), complaint(error));
    }
  }
}

/** A pattern reads Markdown, and whatever else it spells out the ending of. */
function wanted(path: string, pattern: string): boolean {
  const dot = path.lastIndexOf(".");
  const ending = dot > path.lastIndexOf("/") + 1 ? path.slice(dot).toLowerCase() : "";
  return ENDINGS.includes(ending) || (ending !== "" && pattern.toLowerCase().includes(ending.slice(1)));
}
