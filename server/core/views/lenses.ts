import { splitsOf } from "../fixes/index.ts";
import type { Area, Language } from "../knowledge.ts";
import type { Analysis, Understanding } from "../lint.ts";
import { numeral } from "../phrasing.ts";
import type { Span } from "../span.ts";

/** What an editor shows over the title of an ad. */
export interface Lens extends Span {
  /** The role's own areas, areas beyond it, or the roles that the ad holds. */
  readonly kind: "own" | "foreign" | "roles";
  /** In the ad's language. */
  readonly title: string;
  /** Which ad of the file it is about. */
  readonly ad: number;
  /** Where the ad asks for these areas, in reading order. */
  readonly places: readonly Span[];
}

/** Names of areas in a title; the others are counted. */
const MOST_NAMES = 2;

/** What stands over the titles of a file: what the role covers, what lies beyond it, and whether it holds several roles. */
export function lensesOf(analysis: Analysis): readonly Lens[] {
  if (!analysis.reading.isAd) return [];
  return analysis.ads.flatMap((understanding, ad) => {
    const { title, language } = understanding.ad;
    if (!title) return [];
    const { own, foreign, verdict } = understanding.scope;
    const lens = (kind: Lens["kind"], words: string, areas: readonly Area[]): Lens => ({
      kind,
      title: words,
      ad,
      places: placesOf(understanding, areas),
      start: title.start,
      end: title.end,
    });
    const beyond = foreign.map(({ area }) => area);
    const roles = verdict === "over-scoped" ? splitsOf(analysis, ad).length : 0;
    return [
      ...(roles > 0 ? [lens("roles", rolesTitle(roles + 1, language), beyond)] : []),
      ...(beyond.length > 0 ? [lens("foreign", namesTitle("foreign", beyond, language), beyond)] : []),
      ...(own.length > 0 ? [lens("own", namesTitle("own", own, language), own)] : []),
    ];
  });
}

function rolesTitle(count: number, language: Language): string {
  return language === "sv"
    ? `Ser ut som ${numeral("sv", count)} roller: dela upp`
    : `Looks like ${numeral("en", count)} roles: split`;
}

function namesTitle(kind: "own" | "foreign", areas: readonly Area[], language: Language): string {
  const label = {
    sv: { own: "I rollen", foreign: "Utöver rollen" },
    en: { own: "Within the role", foreign: "Beyond the role" },
  }[language][kind];
  const names = areas.slice(0, MOST_NAMES).map(({ name }) => name[language]);
  const others = areas.length - names.length;
  return `${label}: ${names.join(", ")}${others > 0 ? ` +${others}` : ""}`;
}

function placesOf({ demands }: Understanding, areas: readonly Area[]): Span[] {
  const wanted = new Set(areas);
  return demands
    .filter(({ area, mode }) => wanted.has(area) && mode !== "context" && mode !== "negated")
    .map(({ start, end }) => ({ start, end }));
}
