import {
  type Analysis,
  BASELINE_NAME,
  countsOf,
  folderOf,
  lint,
  parseBaseline,
  type Span,
  staleEntries,
  type Unused,
  unusedIgnores,
} from "#library";
import type { Host } from "./host.ts";
import type { File } from "./read.ts";
import { INPUT } from "./sources.ts";

/** What a settings file or a baseline asks for that no ad of a run needs. */
export interface UnusedIn extends Unused {
  /** One string per file on the disk. */
  readonly identity: string;
  readonly text: string;
}

/** What is known of a settings file or a baseline during a run. */
interface Watched {
  readonly text: string;
  /** By where they begin. */
  readonly asides: Map<number, Span & { readonly rule: string; readonly isUsed: boolean }>;
  /** How many findings of each rule the files that were read have, by path from the folder. */
  readonly counts: Record<string, Readonly<Record<string, number>>>;
}

/** Notes, ad by ad, which entries of settings files and baselines are needed. */
export function unusedWatcher(paths: readonly string[], host: Host) {
  const watched = new Map<string, Watched>();
  return {
    /** Takes note of an ad as it is after its safe fixes. */
    note({ identity, settings }: File, analysis: Analysis): void {
      const { asides, lint: wishes, sources } = settings;
      if (identity === undefined || (asides.length === 0 && !wishes.accepted)) return;
      const { accepted, ...unaccepted } = wishes;
      const { ignores: _, ...bare } = unaccepted;
      const said = countsOf(lint(analysis, bare));
      const counts = accepted ? countsOf(lint(analysis, unaccepted)) : said;
      for (const { path, text } of sources) {
        const file: Watched = watched.get(path) ?? { text, asides: new Map(), counts: {} };
        watched.set(path, file);
        const folder = folderOf(path);
        if (identity.startsWith(folder)) file.counts[identity.slice(folder.length)] = counts;
        for (const { at, rule, holds } of asides.filter((aside) => aside.path === path)) {
          const known = file.asides.get(at.start);
          const isUsed = known?.isUsed || (holds && (said[rule] ?? 0) > 0);
          file.asides.set(at.start, { ...at, rule, isUsed });
        }
      }
    },
    /**
     * What no ad needs: of settings files where every ad of their folder was read, of baselines where it is gone.
     * @param failed whether something could not be read.
     */
    unused(failed: boolean): UnusedIn[] {
      const folders = paths.filter((path) => path !== INPUT && host.kindOf(path) === "folder");
      const whole = folders.map((path) => `${host.identity(path).replace(/\/$/, "")}/`);
      return [...watched].flatMap(([identity, { text, asides, counts }]) => {
        const isWhole = !failed && whole.some((folder) => identity.startsWith(folder));
        if (!identity.endsWith(BASELINE_NAME)) {
          const idle = isWhole ? [...asides.values()].filter(({ isUsed }) => !isUsed) : [];
          return told(identity, text, unusedIgnores(text, idle, "en"));
        }
        const gone = isWhole
          ? Object.keys(parseBaseline(text).counts ?? {}).filter(
              (file) => host.kindOf(folderOf(identity) + file) === undefined,
            )
          : [];
        const now = { ...counts, ...Object.fromEntries(gone.map((file) => [file, {}])) };
        return told(identity, text, staleEntries(text, now, "en"));
      });
    },
  };
}

function told(identity: string, text: string, unused: Unused): UnusedIn[] {
  return unused.findings.length > 0 ? [{ identity, text, ...unused }] : [];
}
