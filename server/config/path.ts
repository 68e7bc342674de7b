// Paths ("/ads/marketing/") and addresses ("file:///ads/marketing/") alike: names between slashes.

/** What stands before the first name of an address: "file:///", "vscode-vfs://host/", "memfs:/". */
const ADDRESS = /^[a-z][a-z\d+.-]+:(?:\/\/[^/]*)?\//i;

/** The same of a path: "/", "C:/". */
const PATH = /^(?:[a-z]:)?\//i;

/** A path up to its last slash. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The folder that holds a folder; undefined at the root. */
export function above(folder: string): string | undefined {
  const root = rootOf(folder);
  if (root === undefined || folder.length <= root.length) return undefined;
  return folderOf(folder.slice(0, -1));
}

/**
 * The path that words such as "../shared.yaml" lead to from a folder.
 * @returns undefined where they lead above the root, or are no relative path.
 */
export function pathFrom(folder: string, words: string): string | undefined {
  const root = rootOf(folder) ?? "";
  if (rootOf(words) !== undefined || words.includes("\\") || words.includes("\0")) return undefined;
  const names = folder.slice(root.length).split("/").filter(Boolean);
  for (const name of words.split("/")) {
    if (name === "..") {
      if (names.pop() === undefined) return undefined;
    } else if (name !== "." && name !== "") names.push(isAddress(folder) ? encodeURIComponent(name) : name);
  }
  return root + names.join("/");
}

/** The words that lead from a folder to a path, as people write them: "../it/utvecklare.md". */
export function pathTo(folder: string, path: string): string {
  const from = folder.split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const names = to.slice(shared).map((name) => (isAddress(path) ? readable(name) : name));
  return `${"../".repeat(from.length - shared)}${names.join("/")}`;
}

/** A path below a folder as people write it, without the folder; undefined where it is not below. */
export function below(folder: string, path: string): string | undefined {
  if (!path.startsWith(folder)) return undefined;
  const rest = path.slice(folder.length);
  return isAddress(folder) ? readable(rest) : rest;
}

/** Words of an address without escapes, where they can be read. */
export function readable(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

function isAddress(folder: string): boolean {
  return ADDRESS.test(folder);
}

function rootOf(path: string): string | undefined {
  return (ADDRESS.exec(path) ?? PATH.exec(path))?.[0];
}
