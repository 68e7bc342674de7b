import type { Workplace } from "#library";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import type { Surroundings } from "./session.ts";
import { folderOf, hasFolder, keyOf, nameOf } from "./uri.ts";

/** The place a document stands in, with the addresses and versions of what else stands there. */
export interface Place extends Workplace {
  uriOf(path: string): string | undefined;
  versionOf(uri: string): number | null;
}

/**
 * Does some work in the place a document stands in. It is done again when it asked for ads that had to be read first,
 * so it may change nothing; and as late as can be, so that it meets the text as it stands.
 */
export async function inPlace<T>(uri: string, session: Surroundings, work: (place: Place) => T): Promise<T> {
  const neighbours = hasFolder(uri) ? await neighboursOf(uri, session) : undefined;
  const place = await placeOf(uri, session, neighbours);
  for (;;) {
    const result = work(place);
    if (!(await neighbours?.readOn())) return result;
  }
}

async function placeOf(
  uri: string,
  session: Surroundings,
  neighbours: Neighbours | undefined,
): Promise<Place> {
  const { documents, host } = session;
  const versionOf = (other: string) => {
    const open = [...documents.values()].find((each) => keyOf(each.uri) === keyOf(other));
    return open?.content.version ?? null;
  };
  const uriOf = (path: string) => neighbours?.uriOf(path);
  const isTaken = () => false;
  if (!neighbours) return { canCreateFiles: false, isTaken, uriOf, versionOf };
  const shared = { fileName: nameOf(uri), neighbours: neighbours.fitting, uriOf, versionOf };
  if (!session.abilities.createsFiles) return { ...shared, canCreateFiles: false, isTaken };
  const folder = folderOf(uri);
  const open = [...documents.keys()].filter((other) => folderOf(other) === folder).map(nameOf);
  const names = [...(await host.namesBeside(uri)), ...neighbours.names, ...open];
  const taken = new Set(names.map(comparable));
  return { ...shared, canCreateFiles: true, isTaken: (name) => taken.has(comparable(name)) };
}

/** Some file systems take names for the same that differ only in case or in how an accent is written. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
