import { type Ad, type FileSettings, MOST_BESIDE, type Neighbour, pathTo, type Workplace } from "#library";
import { analysisOf, openDocument, settleDocument } from "./documents.ts";
import { type Listed, openingIn } from "./openings.ts";
import type { Surroundings } from "./session.ts";
import { folderOf, keyOf, nameOf } from "./uri.ts";

/** A file that was read because somebody asked for its ad, with that ad. */
interface Read extends Listed {
  readonly ad: Ad | undefined;
}

/** The ads that may get words of a document. */
export interface Neighbours {
  /** Those that fit. An ad that nobody has read yet is not there at first, and is read by `readOn`. */
  readonly fitting: NonNullable<Workplace["neighbours"]>;
  /** Reads the ads that were missing. @returns whether there were any. Never fails. */
  readOn(): Promise<boolean>;
  /** The names of the files in the very folder that are no secret: hidden ones and what git ignores are left out. */
  readonly names: readonly string[];
  /** Where a neighbour stands. */
  uriOf(path: string): string | undefined;
}

/**
 * The ads of the workspace folder that a document stands in, as they stand in the editor or on the disk; and those of
 * its own folder, also where nobody looks through it. What the settings and git leave out is left out.
 */
export async function neighboursOf(uri: string, session: Surroundings): Promise<Neighbours> {
  const { documents, openings, folders } = session;
  const open = new Map([...documents.values()].map((document) => [keyOf(document.uri), document]));
  const reading = new Map<string, Read>();
  const missing = new Set<string>();
  const uris = new Map<string, string>();
  const folder = folderOf(uri);
  const top = folders.filter((each) => uri.startsWith(each)).sort((a, b) => a.length - b.length)[0];
  const beside = (await session.files?.beside(uri)) ?? [];
  const unread = beside.filter((each) => !openings.all.has(keyOf(each)) && !open.has(keyOf(each)));
  await Promise.all(unread.slice(0, MOST_BESIDE).map((each) => read(each)));
  return { fitting, readOn, names: beside.map(nameOf), uriOf: (path) => uris.get(path) };

  function fitting(isFit: Parameters<Neighbours["fitting"]>[0]): readonly Neighbour[] {
    const found: Neighbour[] = [];
    for (const [key, { uri: address, opening }] of listed()) {
      if (!opening || key === keyOf(uri) || !isNear(address) || !isFit(opening)) continue;
      const path = pathTo(folder, address);
      uris.set(path, address);
      found.push({ ...opening, path, ad: () => adAt(key) });
    }
    return found;
  }

  /** Later readings go before earlier ones, and what stands in the editor before all. */
  function listed(): ReadonlyMap<string, Listed> {
    const typed = [...open].map(
      ([key, document]) => [key, { uri: document.uri, opening: openingIn(document) }] as const,
    );
    return new Map<string, Listed>([...openings.all, ...reading, ...typed]);
  }

  function isNear(address: string): boolean {
    return top === undefined ? folderOf(address) === folder : address.startsWith(top);
  }

  function adAt(key: string): Ad | undefined {
    const document = open.get(key);
    if (document) return analysisOf(document).ads[0]?.ad;
    if (!reading.has(key)) missing.add(key);
    return reading.get(key)?.ad;
  }

  async function readOn(): Promise<boolean> {
    const wanted = [...missing].flatMap((key) => openings.all.get(key)?.uri ?? []);
    missing.clear();
    await Promise.all(wanted.map((each) => read(each)));
    return wanted.length > 0;
  }

  async function read(address: string): Promise<void> {
    const [text, settings] = await Promise.all([
      orNothing(() => session.files?.read(address)),
      orNothing(() => session.settingsFor?.(address)),
    ]);
    reading.set(keyOf(address), understood(address, text, settings));
  }
}

function understood(uri: string, text: string | undefined, settings: FileSettings | undefined): Read {
  if (text === undefined) return { uri, opening: undefined, ad: undefined };
  const document = openDocument({ uri, languageId: "markdown", version: 0, text }, 0, "utf-16", {
    scope: "workspace",
  });
  if (settings) settleDocument(document, settings, document.own);
  return { uri, opening: openingIn(document), ad: analysisOf(document).ads[0]?.ad };
}

async function orNothing<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
