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
  /** Crafts of the people whom it names to work with, one by one: "our photographer", not "photographers". */
  readonly colleagues: readonly Colleague[];
}

/** An area, and where the ad speaks of it first. */
export interface Mention {
  /** Id of the area. */
  readonly area: string;
  readonly at: Place;
}

/** A colleague by profession, as the ad writes it. */
export interface Colleague extends Mention {
  readonly word: string;
}

/** The ads of a file with a title, in reading order; none when it is no ad. Linear in the text. */
export function summariesOf({ reading, ads }: Analysis): AdSummary[] {
  if (!reading.isAd) return [];
  const starts = lineStarts(reading.text);
  return ads.flatMap((understanding) => summaryOf(understanding, reading.text, starts));
}

function summaryOf({ ad, demands, scope }: Understanding, text: string, starts: LineStarts): AdSummary[] {
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
      colleagues: firstOfEach(demands.filter((demand) => isColleague(demand, text))).map((demand) => ({
        area: demand.area.id,
        at: placeOf(starts, demand),
        word: detached(text.slice(demand.start, demand.end)),
      })),
    },
  ];
}

/** Words before one person; before a profession in general stands none of them. */
const ONE = new Set(["vår", "vårt", "en", "ett", "our", "a", "an"]);

/** "You work with our photographer": somebody whom the ad names and does not ask for, with a craft of their own. */
function isColleague({ area, evidence, mode, section, start }: Demand, text: string): boolean {
  if (area.tier !== "S" || evidence !== "profession" || section.kind === "company") return false;
  if (mode !== "context" && mode !== "coordinate") return false;
  const [before = ""] = text
    .slice(Math.max(0, start - 10), start)
    .trimEnd()
    .split(/\s/u)
    .toReversed();
  return ONE.has(before.toLowerCase());
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
