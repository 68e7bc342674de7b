import { pathFrom, readable } from "#library";

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
  return readable(path.slice(path.lastIndexOf("/") + 1));
}

/** The address that a link such as "../Art%20director.job.md#duties" leads to; nothing for documents in no folder. */
export function uriFrom(uri: string, link: string): string | undefined {
  const [, path = "", fragment = ""] = /^([^#]*)(#.*)?$/s.exec(link) ?? [];
  const address = hasFolder(uri) ? pathFrom(folderOf(uri), readable(path)) : undefined;
  return address === undefined ? undefined : `${address}${fragment}`;
}

/** One string for all spellings of an address: with or without escapes, a drive's letter large or small. */
export function keyOf(uri: string): string {
  return readable(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** Whether a document stands in a folder, so that a file can be made beside it. */
export function hasFolder(uri: string): boolean {
  return !uri.startsWith("untitled:") && /^[a-z][a-z\d+.-]*:.*\//is.test(uri);
}
