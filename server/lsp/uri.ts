/** The address of a file in the same folder as a document. */
export function uriBeside(uri: string, name: string): string {
  return `${folderOf(uri)}${encodeURIComponent(name)}`;
}

/** A document's address up to its last slash. */
export function folderOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, "");
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The file name at the end of an address, readable; "" where there is none. */
export function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a document stands in a folder, so that a file can be made beside it. */
export function hasFolder(uri: string): boolean {
  return !uri.startsWith("untitled:") && /^[a-z][a-z\d+.-]*:.*\//is.test(uri);
}
