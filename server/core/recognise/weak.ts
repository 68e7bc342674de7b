import type { Demand } from "../ad.ts";

type Claim = Demand & { readonly term: string };

/** Whether a weak word counts: another word of the same area stands in the ad, outside the employer's story. */
export function isCorroborated(demand: Claim, all: readonly Claim[]): boolean {
  return all.some(
    (other) =>
      other.area === demand.area &&
      other.statement === demand.statement &&
      (other.evidence === "craft" || other.evidence === "tool") &&
      other.mode === "hands-on",
  );
}
