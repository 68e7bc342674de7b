import {
  type Amendment,
  analyse,
  decode,
  edited,
  filesBeside,
  folderOf,
  type Neighbour,
  type Workplace,
} from "#library";
import type { Changed } from "./change-files.ts";
import type { Host } from "./host.ts";
import { rewrite } from "./mend.ts";
import { type Content, readingOf } from "./read.ts";
import { settingsFinder } from "./settings.ts";
import { join } from "./sources.ts";

/** Where a split works, and what becomes of the ads beside it. */
export interface Place {
  readonly workplace: Workplace;
  amended(
    amendments: readonly Amendment[],
  ): { readonly files: readonly Changed[] } | { readonly problem: string };
}

/** The folder that new ads go to. Ads there that are for one of the roles already may get some of the items. */
export function workplaceIn(folder: string, path: string, host: Host): Place {
  const isBeside = join(host.identity(folder), "") === folderOf(host.identity(path));
  const names = namesIn(folder, host);
  const taken = new Set(names.map(comparable));
  const contents = new Map<string, Content>();
  const workplace: Workplace = {
    canCreateFiles: true,
    ...(isBeside && { fileName: nameOf(host.identity(path)) }),
    neighbours,
    isTaken: (name) => taken.has(comparable(name)),
  };
  return { workplace, amended };

  function neighbours(): Neighbour[] {
    const settingsOf = settingsFinder(host, () => {});
    return filesBeside(names).flatMap((name): Neighbour[] => {
      const beside = join(folder, name);
      if (host.identity(beside) === host.identity(path)) return [];
      const content = contentAt(beside, host);
      if (!content) return [];
      const { settings } = settingsOf(beside);
      const { reading, ads } = analyse(content.text, readingOf({ path: beside, settings }));
      const [first] = ads;
      if (!reading.isAd || settings.isExcluded || !first) return [];
      contents.set(name, content);
      return [{ path: name, ad: first.ad, roles: first.scope.roles }];
    });
  }

  function amended(amendments: readonly Amendment[]): ReturnType<Place["amended"]> {
    const files: Changed[] = [];
    for (const { path: name, edits } of amendments) {
      const content = contents.get(name);
      if (!content) return { problem: `${name} is not beside it` };
      const beside = join(folder, name);
      const shown = host.show(beside);
      const after = edited(content.text, edits);
      const rewritten = rewrite(content, after);
      if ("problem" in rewritten) return { problem: `${shown} ${rewritten.problem}` };
      const { text: before, bytes: old } = content;
      files.push({ path: beside, from: shown, to: shown, before, after, old, bytes: rewritten.bytes });
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
