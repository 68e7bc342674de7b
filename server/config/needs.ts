import { countsOf, type Finding, type Language, type Settings } from "#core";
import { BASELINE_NAME, parseBaseline } from "./baseline.ts";
import { below, folderOf } from "./path.ts";
import type { Aside, FileSettings } from "./resolve.ts";
import { staleEntries, type Unused, unusedIgnores } from "./unused.ts";

/** What one ad needs of all that settings files and a baseline set aside. */
export interface Needs {
  readonly sources: FileSettings["sources"];
  readonly asides: readonly Aside[];
  /** Which of `asides` silence something, by number. */
  readonly used: readonly number[];
  /** How many findings of each rule a baseline could accept; nothing where none accepts any. */
  readonly counts: Readonly<Record<string, number>> | undefined;
}

/**
 * What an ad needs; undefined where nothing is set aside for it or others.
 * @param findings what there is to say of the ad under other settings.
 * @param needsOthers whether a rule speaks of ads together: what is set aside of it always counts as needed, since
 * that depends on which other ads are read.
 */
export function needsOf(
  { asides, sources, lint: settings }: FileSettings,
  findings: (settings: Settings) => readonly Finding[],
  needsOthers: (rule: string) => boolean,
): Needs | undefined {
  const { accepted, ...unaccepted } = settings;
  if (asides.length === 0 && !accepted) return undefined;
  const { ignores: _, ...bare } = unaccepted;
  const said = asides.some(({ holds }) => holds) ? countsOf(findings(bare)) : {};
  const used = asides.flatMap(({ holds, rule }, n) =>
    holds && (needsOthers(rule) || (said[rule] ?? 0) > 0) ? [n] : [],
  );
  const shared = Object.fromEntries(Object.entries(accepted ?? {}).filter(([rule]) => needsOthers(rule)));
  const counts = accepted && { ...countsOf(findings(unaccepted)), ...shared };
  return { sources, asides, used, counts };
}

/** A settings file or a baseline that took part, with what its ads need. */
export interface Asked {
  readonly path: string;
  readonly text: string;
  /** By the path of the ad. */
  readonly ads: ReadonlyMap<string, Needs>;
}

/** The settings files and baselines that some ads have, each with those ads. */
export function askedBy(ads: Iterable<readonly [path: string, needs: Needs]>): Asked[] {
  const found = new Map<string, Asked & { readonly ads: Map<string, Needs> }>();
  for (const [ad, needs] of ads)
    for (const { path, text } of needs.sources) {
      const asked = found.get(path) ?? { path, text, ads: new Map() };
      found.set(path, asked);
      asked.ads.set(ad, needs);
    }
  return [...found.values()];
}

/**
 * The files that a baseline names and that no ad with findings to accept is known for. Names that lead out of its
 * folder, or that no file can have, are left out: nobody is to look there.
 */
export function unknownIn({ path, text, ads }: Asked): string[] {
  const names = new Set([...ads.keys()].map((ad) => below(folderOf(path), ad)));
  return Object.keys(parseBaseline(text).counts ?? {}).filter((name) => !names.has(name) && isInside(name));
}

/** Backslashes divide names on some machines; half a surrogate pair is no character. */
const UNFIT = /[\\\0\p{Cs}]/u;

function isInside(name: string): boolean {
  return !UNFIT.test(name) && name.split("/").every((part) => !["", ".", ".."].includes(part));
}

/**
 * What a settings file or a baseline sets aside without need.
 * @param isWhole whether all its ads are known: without them, nothing is said of a settings file.
 * @param gone the files of a baseline that are no longer there.
 */
export function unusedIn(
  { path, text, ads }: Asked,
  isWhole: boolean,
  gone: readonly string[],
  language: Language,
): Unused {
  if (!path.endsWith(`/${BASELINE_NAME}`) && path !== BASELINE_NAME)
    return unusedIgnores(text, isWhole ? idle(path, ads) : [], language);
  const now = [...ads].flatMap(([ad, { counts }]) => {
    const name = below(folderOf(path), ad);
    return counts && name !== undefined ? [[name, counts] as const] : [];
  });
  return staleEntries(text, Object.fromEntries([...now, ...gone.map((name) => [name, {}])]), language);
}

function idle(path: string, ads: Asked["ads"]) {
  const found = new Map<number, { readonly start: number; readonly end: number; readonly rule: string }>();
  const needed = new Set<number>();
  for (const { asides, used } of ads.values()) {
    for (const { path: from, at, rule } of asides) if (from === path) found.set(at.start, { ...at, rule });
    for (const n of used) if (asides[n]?.path === path) needed.add(asides[n].at.start);
  }
  return [...found].flatMap(([start, place]) => (needed.has(start) ? [] : [place]));
}
