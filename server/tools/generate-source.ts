import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";

/** A place in a YAML value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** What is wrong in a file, where people look for it: lines and columns from 1. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A YAML file with the place of every key and value. */
export interface Source {
  /** From the root of the project, with slashes. */
  readonly file: string;
  /** The file's name without folder and ending. */
  readonly name: string;
  readonly value: unknown;
  /** Mistakes of YAML itself; the value is then undefined. */
  readonly mistakes: readonly Complaint[];
  /** A complaint about the value at a path, or about a key of the value there. */
  complain(path: Path, message: string, key?: string): Complaint;
}

/** Parses YAML from text. Never throws for any text: its mistakes are in the result. */
export function sourceOf(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number, message: string): Complaint => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const mistakes = document.errors.map(({ pos, message }) =>
    at(pos[0], message.split(" at line ")[0] ?? message),
  );
  return {
    file,
    name: (file.split("/").at(-1) ?? file).replace(/\.yaml$/, ""),
    value: mistakes.length > 0 ? undefined : document.toJS(),
    mistakes,
    complain: (path, message, key) => at(offsetOf(document, path, key), message),
  };
}

/** Reads every YAML file of a folder and the folders in it, sorted by name. */
export function sourcesIn(root: string, folder: string): Source[] {
  return filesIn(root, folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => sourceOf(file, readFileSync(join(root, file), "utf8")));
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => compare(one.name, other.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

/** Order by code unit: the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function offsetOf(document: Document.Parsed, path: Path, key: string | undefined): number {
  for (let length = path.length; length >= 0; length--) {
    const steps = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(steps, true);
    if (key !== undefined && length === path.length && isCollection(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (isPair(pair) && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const range = (node as Node | null | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}
