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

/** A path below a folder as people write it, without the folder; undefined where it is not below. */
export function below(folder: string, path: string): string | undefined {
  if (!path.startsWith(folder)) return undefined;
  const rest = path.slice(folder.length);
  if (!isAddress(folder)) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

function isAddress(folder: string): boolean {
  return ADDRESS.test(folder);
}

function rootOf(path: string): string | undefined {
  return (ADDRESS.exec(path) ?? PATH.exec(path))?.[0];
}
