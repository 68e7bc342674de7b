import { analyse, isNamedAsAd, type Neighbour } from "#library";
import type { Document } from "./documents.ts";
import type { Host } from "./host.ts";
import { folderOf, keyOf, nameOf, uriBeside } from "./uri.ts";

/** More files are no folder to look a role up in. */
const MOST = 200;
const LONGEST = 100_000;

/**
 * The other ads in the folder of a document, as they stand in the editor or on the disk. What cannot be read is left
 * out; the texts are understood when somebody asks. Never fails.
 */
export async function neighboursOf(
  uri: string,
  names: readonly string[],
  documents: ReadonlyMap<string, Document>,
  host: Host,
): Promise<() => readonly Neighbour[]> {
  const open = new Map([...documents.values()].map((document) => [keyOf(document.uri), document]));
  const beside = [...documents.keys()].filter((other) => folderOf(other) === folderOf(uri)).map(nameOf);
  const others = [...new Set([...names, ...beside])]
    .filter((name) => /\.(?:md|markdown)$/i.test(name) && name !== nameOf(uri))
    .sort()
    .slice(0, MOST);
  const texts = await Promise.all(others.map((name) => textOf(uriBeside(uri, name))));
  return () => others.flatMap((path, n) => neighbour(path, texts[n]));

  async function textOf(address: string): Promise<string | undefined> {
    const document = open.get(keyOf(address));
    if (document) return document.content.getText();
    if (!host.read || !address.startsWith("file:")) return undefined;
    try {
      return await host.read(address);
    } catch {
      return undefined;
    }
  }
}

function neighbour(path: string, text: string | undefined): Neighbour[] {
  if (text === undefined || text.length > LONGEST) return [];
  const { reading, ads } = analyse(text, { knownAd: isNamedAsAd(path) });
  const [first] = ads;
  return reading.isAd && first ? [{ path, ad: first.ad, roles: first.scope.roles }] : [];
}
