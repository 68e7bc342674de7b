import {
  type Amendment,
  analyse,
  answered,
  CONFIG_NAME,
  decode,
  edited,
  folderOf,
  MOST_BESIDE,
  MOST_FILES,
  type Neighbour,
  type Opening,
  openingOf,
  pathTo,
  repositoryOf,
  type Workplace,
} from "#library";
import type { Changed } from "./change-files.ts";
import { type Host, kindOr } from "./host.ts";
import { rewrite } from "./mend.ts";
import { type Content, readingOf } from "./read.ts";
import { settingsFinder } from "./settings.ts";
import { filesBelow, join } from "./sources.ts";

/** Where a split works, and what becomes of the ads near it. */
export interface Place {
  readonly workplace: Workplace;
  amended(
    amendments: readonly Amendment[],
  ): { readonly files: readonly Changed[] } | { readonly problem: string };
}

/** An ad that may get items. */
interface Listed {
  readonly file: string;
  readonly opening: Opening;
}

/**
 * The folder that new ads go to. Ads that are for one of the roles already may get some of the items: those of that
 * folder, and of the repository that the split ad stands in, or else of the folder whose settings hold for it.
 */
export function workplaceIn(folder: string, path: string, host: Host): Place {
  const settingsOf = settingsFinder(host, () => {});
  const own = host.identity(path);
  const home = join(host.identity(folder), "");
  const taken = new Set(namesIn(folder, host).map(comparable));
  const chosen = new Map<string, { readonly file: string; readonly content: Content }>();
  let known: readonly Listed[] | undefined;
  const workplace: Workplace = {
    canCreateFiles: true,
    ...(home === folderOf(own) && { fileName: nameOf(own) }),
    neighbours,
    isTaken: (name) => taken.has(comparable(name)),
  };
  return { workplace, amended };

  function neighbours(isFit: (opening: Opening) => boolean): Neighbour[] {
    known ??= candidates().flatMap(listed);
    return known
      .filter(({ opening }) => isFit(opening))
      .map(({ file, opening }) => {
        const way = pathTo(home, file);
        return { ...opening, path: way, ad: () => understood(file, way)?.ads[0]?.ad };
      });
  }

  function candidates(): string[] {
    const top = topOf();
    const files = new Set<string>();
    const add = (from: string, isDeep: boolean, most: number) => {
      for (const file of filesBelow(from, isDeep, host, () => {})) {
        if (files.size >= most) return;
        files.add(host.identity(file));
      }
    };
    if (kindOr(undefined, home, host) === "folder") add(home, false, MOST_BESIDE);
    if (top !== undefined) add(top, true, MOST_FILES);
    files.delete(own);
    return [...files];
  }

  function topOf(): string | undefined {
    const repository = answered(repositoryOf(folderOf(own)), ({ kind, path: at }) =>
      kind === "top" ? kindOr(undefined, `${at}.git`, host) !== undefined : undefined,
    );
    const settings = settingsOf(path).settings.sources.find((source) => nameOf(source.path) === CONFIG_NAME);
    return repository ?? (settings && folderOf(settings.path));
  }

  function listed(file: string): Listed[] {
    const analysis = understood(file);
    const opening = analysis && openingOf(analysis);
    return opening ? [{ file, opening }] : [];
  }

  /** @param way under which its content is remembered. */
  function understood(file: string, way?: string) {
    const { settings } = settingsOf(file);
    const content = settings.isExcluded ? undefined : contentAt(file, host);
    if (content && way !== undefined) chosen.set(way, { file, content });
    return content && analyse(content.text, readingOf({ path: file, settings }));
  }

  function amended(amendments: readonly Amendment[]): ReturnType<Place["amended"]> {
    const files: Changed[] = [];
    for (const { path: way, edits } of amendments) {
      const found = chosen.get(way);
      if (!found) return { problem: `${way} cannot be read any longer` };
      const { file, content } = found;
      const shown = host.show(file);
      const after = edited(content.text, edits);
      const rewritten = rewrite(content, after);
      if ("problem" in rewritten) return { problem: `${shown} ${rewritten.problem}` };
      const { text: before, bytes: old } = content;
      files.push({ path: file, from: shown, to: shown, before, after, old, bytes: rewritten.bytes });
    }
    return { files };
  }
}

function contentAt(path: string, host: Host): Content | undefined {
  try {
    const bytes = host.read(path);
    const decoded = decode(bytes);
    return decoded.text === undefined ? undefined : { bytes, text: decoded.text, form: decoded.form };
  } catch {
    return undefined;
  }
}

function namesIn(folder: string, host: Host): readonly string[] {
  try {
    return host
      .list(folder)
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** Some file systems take names for the same that differ only in case or in how an accent is written. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The last part of a path with "/". */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
