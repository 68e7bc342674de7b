import type { Demand, Verdict } from "../ad.ts";
import { type Place, placeOf } from "../inspect.ts";
import type { Language } from "../knowledge.ts";
import type { Analysis, Understanding } from "../lint.ts";
import { type LineStarts, lineStarts } from "../span.ts";

/** What is remembered of an ad beside the others: a few words and places, never its text. */
export interface AdSummary {
  readonly language: Language;
  /** The profession that its title names, as it is written there. */
  readonly title: string;
  readonly at: Place;
  /** Id of the role that the title names, where it is known. */
  readonly role: string | undefined;
  readonly verdict: Verdict;
  /** Crafts of other professions that it asks for. */
  readonly foreign: readonly Mention[];
  /** Professions that it names as somebody to work with. */
  readonly colleagues: readonly Mention[];
}

/** An area, and where the ad speaks of it first. */
export interface Mention {
  /** Id of the area. */
  readonly area: string;
  readonly at: Place;
}

/** The ads of a file with a title, in reading order; none when it is no ad. Linear in the text. */
export function summariesOf({ reading, ads }: Analysis): AdSummary[] {
  if (!reading.isAd) return [];
  const starts = lineStarts(reading.text);
  return ads.flatMap((understanding) => summaryOf(understanding, starts));
}

function summaryOf({ ad, demands, scope }: Understanding, starts: LineStarts): AdSummary[] {
  const { title, language } = ad;
  if (!title) return [];
  const [profession] = title.professions;
  const foreign = scope.foreign.map(({ area, strongest }) => ({
    area: area.id,
    at: placeOf(starts, strongest),
  }));
  return [
    {
      language,
      title: detached((profession ?? title).text),
      at: placeOf(starts, title),
      role: profession?.role?.id,
      verdict: scope.verdict,
      foreign,
      colleagues: firstOfEach(demands.filter(isColleague)).map((demand) => ({
        area: demand.area.id,
        at: placeOf(starts, demand),
      })),
    },
  ];
}

/** "You work with our photographer": a profession that the ad names and does not ask for. */
function isColleague({ evidence, mode, section }: Demand): boolean {
  return (
    evidence === "profession" && (mode === "context" || mode === "coordinate") && section.kind !== "company"
  );
}

function firstOfEach(demands: readonly Demand[]): Demand[] {
  return [...new Map(demands.toReversed().map((demand) => [demand.area, demand])).values()].sort(
    (one, other) => one.start - other.start,
  );
}

/** A copy that does not keep the whole text of the ad in memory, as a slice of it would. */
function detached(text: string): string {
  return [...text].join("");
}
