import { analyse, type FileSettings, filesBeside, isNamedAsAd, type Neighbour } from "#library";
import type { Surroundings } from "./session.ts";
import { folderOf, keyOf, nameOf, uriBeside } from "./uri.ts";

const LONGEST = 100_000;

/**
 * The other ads in the folder of a document, as they stand in the editor or on the disk. What cannot be read and what
 * the settings leave out is left out; the texts are understood when somebody asks. Never fails.
 */
export async function neighboursOf(
  uri: string,
  names: readonly string[],
  { documents, host, settingsFor }: Omit<Surroundings, "abilities">,
): Promise<() => readonly Neighbour[]> {
  const open = new Map([...documents.values()].map((document) => [keyOf(document.uri), document]));
  const beside = [...documents.keys()].filter((other) => folderOf(other) === folderOf(uri)).map(nameOf);
  const others = filesBeside([...names, ...beside]).filter((name) => name !== nameOf(uri));
  const read = await Promise.all(
    others.map(async (name) => {
      const address = uriBeside(uri, name);
      const settings = await settingsOf(address);
      return { name, settings, text: settings?.isExcluded ? undefined : await textOf(address) };
    }),
  );
  return () => read.flatMap(({ name, text, settings }) => neighbour(name, text, settings));

  async function settingsOf(address: string): Promise<FileSettings | undefined> {
    try {
      return await settingsFor?.(address);
    } catch {
      return undefined;
    }
  }

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

function neighbour(path: string, text: string | undefined, settings: FileSettings | undefined): Neighbour[] {
  if (text === undefined || text.length > LONGEST) return [];
  const { reading, ads } = analyse(text, {
    ...settings?.reading,
    ...(settings && { knowledge: settings.knowledge }),
    ...(isNamedAsAd(path) && { knownAd: true }),
  });
  const [first] = ads;
  return reading.isAd && first ? [{ path, ad: first.ad, roles: first.scope.roles }] : [];
}
