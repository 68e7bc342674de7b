import type { Knowledge } from "../knowledge.ts";
import type { Analysis } from "../lint.ts";
import { type Observation, observe } from "./observe.ts";
import { type AdSummary, summariesOf } from "./summary.ts";

/** What is remembered of a file, to read its ads together with those of other files. */
export interface FileSummary {
  readonly path: string;
  readonly ads: readonly AdSummary[];
  /** Ids of the areas that colleagues take care of, as its settings say. */
  readonly team: readonly string[];
  /** What it was read with. */
  readonly knowledge: Knowledge;
}

/** What to remember of a file. Linear in its text. */
export function fileSummaryOf(path: string, analysis: Analysis): FileSummary {
  const { organisation, knowledge } = analysis;
  return { path, ads: summariesOf(analysis), team: organisation.team ?? [], knowledge };
}

/**
 * What the ads of several files say together, whoever takes care of an area in the settings of any of them.
 * @param basic what is known where no settings add to it; what they add in the last file that they do, holds for all.
 */
export function observeFiles(files: readonly FileSummary[], basic: Knowledge): Observation[] {
  const ads = files.flatMap(({ path, ads }) => ads.map((ad) => ({ ...ad, path })));
  const team = new Set(files.flatMap((file) => file.team));
  const known = files.findLast(({ knowledge }) => knowledge !== basic)?.knowledge ?? basic;
  return observe(ads, known, [...team]);
}
