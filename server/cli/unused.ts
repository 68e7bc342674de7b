import {
  type Analysis,
  askedBy,
  BASELINE_NAME,
  folderOf,
  lint,
  type Needs,
  needsOf,
  needsOthers,
  type Unused,
  unknownIn,
  unusedIn,
} from "#library";
import { type Host, kindOr } from "./host.ts";
import type { File } from "./read.ts";
import { INPUT } from "./sources.ts";

/** What a settings file or a baseline asks for that no ad of a run needs. */
export interface UnusedIn extends Unused {
  /** One string per file on the disk. */
  readonly identity: string;
  readonly text: string;
}

/** Notes, ad by ad, which entries of settings files and baselines are needed. */
export function unusedWatcher(paths: readonly string[], host: Host) {
  const ads = new Map<string, Needs>();
  return {
    /** Takes note of an ad as it is after its safe fixes. */
    note({ identity, settings }: File, analysis: Analysis): void {
      if (identity === undefined) return;
      const needs = needsOf(settings, (wishes) => lint(analysis, wishes), needsOthers);
      if (needs) ads.set(identity, needs);
    },
    /**
     * What no ad needs: of settings files where every ad of their folder was read, of baselines where it is gone.
     * @param failed whether something could not be read.
     */
    unused(failed: boolean): UnusedIn[] {
      const folders = paths.filter((path) => path !== INPUT && kindOr("other", path, host) === "folder");
      const whole = folders.map((path) => `${host.identity(path).replace(/\/$/, "")}/`);
      return askedBy(ads).flatMap((asked) => {
        const { path: identity, text } = asked;
        const isWhole = !failed && whole.some((folder) => identity.startsWith(folder));
        const mayBeGone = isWhole && identity.endsWith(BASELINE_NAME) ? unknownIn(asked) : [];
        const gone = mayBeGone.filter(
          (file) => kindOr("other", folderOf(identity) + file, host) === undefined,
        );
        const unused = unusedIn(asked, isWhole, gone, "en");
        return unused.findings.length > 0 ? [{ identity, text, ...unused }] : [];
      });
    },
  };
}
