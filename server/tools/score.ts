import type { Inspection } from "#library";

/** What a reader of the ad wrote down; one JSON object a line in labels.jsonl. */
export interface Label {
  readonly path: string;
  readonly is_ad: boolean;
  readonly lang: "sv" | "en" | "mixed";
  readonly title?: { readonly text: string; readonly line: number } | null;
  readonly role?: string;
  readonly archetype?: string;
  readonly sections?: readonly { readonly line: number; readonly kind: string }[];
  readonly demands?: readonly {
    readonly area: string;
    readonly mode: string;
    readonly line: number;
    readonly quote: string;
  }[];
  readonly foreign?: readonly string[];
  readonly over_scoped?: "yes" | "no" | "borderline";
}

/** The areas that count: id and tier. Others, on either side, are left out of the figures. */
export type Tiers = ReadonlyMap<string, string>;

export interface Found {
  tp: number;
  fp: number;
  fn: number;
}

export interface Share {
  right: number;
  of: number;
}

/** The figures of one group of ads. */
export interface Figures {
  ads: number;
  readonly isAd: Found;
  readonly language: Share;
  readonly titleExact: Share;
  readonly titleLine: Share;
  readonly role: Share;
  readonly archetype: Share;
  readonly verdict: Found;
  readonly verdictOn: Record<"yes" | "no" | "borderline", number>;
  readonly areas: Found;
  readonly crafts: Found;
  readonly foreign: Found;
  readonly mode: Share;
  readonly sections: Share;
}

/** One disagreement between label and reading. */
export interface Miss {
  readonly path: string;
  readonly what: string;
  readonly label: string;
  readonly read: string;
}

/** Figures of no ads. */
export function noFigures(): Figures {
  const found = (): Found => ({ tp: 0, fp: 0, fn: 0 });
  const share = (): Share => ({ right: 0, of: 0 });
  return {
    ads: 0,
    isAd: found(),
    language: share(),
    titleExact: share(),
    titleLine: share(),
    role: share(),
    archetype: share(),
    verdict: found(),
    verdictOn: { yes: 0, no: 0, borderline: 0 },
    areas: found(),
    crafts: found(),
    foreign: found(),
    mode: share(),
    sections: share(),
  };
}

/**
 * Compares one label with what was read, and adds to the figures.
 * @returns every disagreement.
 */
export function score(label: Label, read: Inspection, tiers: Tiers, figures: Figures): Miss[] {
  const misses: Miss[] = [];
  const miss = (what: string, expected: unknown, got: unknown): void => {
    misses.push({ path: label.path, what, label: shown(expected), read: shown(got) });
  };
  const share = (into: Share, what: string, expected: unknown, got: unknown): void => {
    into.of++;
    if (expected === got) into.right++;
    else miss(what, expected, got);
  };
  figures.ads++;
  if (label.is_ad && read.isAd) figures.isAd.tp++;
  else if (label.is_ad !== read.isAd) {
    figures.isAd[label.is_ad ? "fn" : "fp"]++;
    miss("isAd", label.is_ad, `${read.isAd}: ${read.reasons.join("; ")}`);
  }
  if (label.lang !== "mixed") share(figures.language, "language", label.lang, read.language);
  if (!label.is_ad) return misses;

  if (label.title) {
    figures.titleExact.of++;
    if (plain(label.title.text) === plain(read.title?.text)) figures.titleExact.right++;
    else miss("title", label.title.text, read.title?.text);
    figures.titleLine.of++;
    if (read.title?.line === label.title.line) figures.titleLine.right++;
  }
  if (label.role && !label.role.startsWith("other:")) share(figures.role, "role", label.role, read.role);
  if (label.archetype) share(figures.archetype, "archetype", label.archetype, read.archetype);

  const isOver = read.scope.verdict === "over-scoped";
  if (label.over_scoped) figures.verdictOn[label.over_scoped]++;
  if (label.over_scoped === "yes") figures.verdict[isOver ? "tp" : "fn"]++;
  if (label.over_scoped === "no" && isOver) figures.verdict.fp++;
  if ((label.over_scoped === "yes" && !isOver) || (label.over_scoped === "no" && isOver)) {
    miss("verdict", label.over_scoped, `${read.scope.verdict} (${read.scope.foreign.join(", ")})`);
  }

  const labelled = known(tiers, handsOn(label.demands ?? []));
  const got = known(tiers, handsOn(read.demands));
  count(figures.areas, labelled, got);
  count(figures.crafts, crafts(tiers, labelled), crafts(tiers, got));
  const what = (area: string): string => (tiers.get(area) === "S" ? "craft" : "area");
  for (const area of labelled) {
    if (got.has(area)) continue;
    const demand = label.demands?.find((one) => one.area === area && one.mode === "hands-on");
    const other = read.demands.find((one) => one.area === area);
    miss(what(area), `${area} at ${demand?.line}: ${demand?.quote}`, other ? mention(other) : undefined);
  }
  for (const area of got) {
    if (labelled.has(area)) continue;
    const demand = read.demands.find((one) => one.area === area && one.mode === "hands-on");
    const other = label.demands?.find((one) => one.area === area);
    miss(what(area), other ? `${other.mode} at ${other.line}: ${other.quote}` : undefined, mention(demand));
  }

  const foreign = known(tiers, label.foreign ?? []);
  const gotForeign = known(tiers, read.scope.foreign);
  count(figures.foreign, foreign, gotForeign);
  if (foreign.size !== gotForeign.size || [...foreign].some((area) => !gotForeign.has(area)))
    miss("foreign", [...foreign].join(", "), [...gotForeign].join(", "));

  for (const demand of label.demands ?? []) {
    const same = read.demands.find(
      (one) => one.area === demand.area && one.line <= demand.line && one.endLine >= demand.line,
    );
    if (!same) continue;
    figures.mode.of++;
    if (same.mode === demand.mode) figures.mode.right++;
    else miss("mode", `${demand.area} ${demand.mode} at ${demand.line}: ${demand.quote}`, mention(same));
  }
  for (const section of label.sections ?? []) {
    const same = read.sections.find(({ line }) => line === section.line);
    figures.sections.of++;
    const isMixed = section.kind === "mixed-requirements";
    const fits = isMixed ? ["requirements", "must"] : [section.kind];
    if (same && fits.includes(same.kind)) figures.sections.right++;
    else miss("section", `${section.kind} at ${section.line}`, same?.kind);
  }
  return misses;
}

/** Precision, recall and their harmonic mean. */
export function f1({ tp, fp, fn }: Found): { precision: number; recall: number; f1: number } {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function plain(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s*_#"“”'’]+/g, " ")
    .trim();
}

function handsOn(demands: readonly { readonly area: string; readonly mode: string }[]): string[] {
  return demands.filter(({ mode }) => mode === "hands-on").map(({ area }) => area);
}

function known(tiers: Tiers, areas: readonly string[]): Set<string> {
  return new Set(areas.filter((area) => tiers.has(area)));
}

function crafts(tiers: Tiers, areas: ReadonlySet<string>): Set<string> {
  return new Set([...areas].filter((area) => tiers.get(area) === "S"));
}

function count(into: Found, labelled: ReadonlySet<string>, got: ReadonlySet<string>): void {
  for (const area of got) into[labelled.has(area) ? "tp" : "fp"]++;
  for (const area of labelled) if (!got.has(area)) into.fn++;
}

function mention(demand: Inspection["demands"][number] | undefined): string | undefined {
  return demand && `${demand.area} ${demand.mode} at ${demand.line}: ${demand.text}`;
}

function shown(value: unknown): string {
  return value === undefined || value === null || value === "" ? "none" : String(value);
}
