import type { Demand, Scope, Statement } from "../ad.ts";
import type { Area } from "../knowledge.ts";
import type { RuleContext } from "../rule.ts";
import type { Specialist } from "./specialist.ts";

type Understood = Pick<RuleContext, "demands" | "scope">;

/**
 * What follows a specialist out of the ad though it would not be too much by itself: tools, knowledge and merits in the
 * same crafts, and what is asked for in the same breath.
 * @param taken what leaves the ad in any case.
 */
export function belongingsOf(
  { demands, scope }: Understood,
  specialist: Specialist,
  taken: ReadonlySet<Demand>,
): Set<Demand> {
  const statements = new Set([...taken].map(({ statement }) => statement));
  const isTheirs = ({ id, cluster, tier }: Area) =>
    (tier === "S" || tier === "D") &&
    (specialist.clusters.includes(cluster) || (specialist.role?.core.includes(id) ?? false));
  const along = new Set<Demand>();
  for (const demand of demands) {
    if (taken.has(demand) || !isTheirs(demand.area)) continue;
    const isBeside = statements.has(demand.statement);
    if (isCore(demand.area, scope) || (isOwn(demand.area, scope) && !isBeside)) continue;
    if (isAsked(demand) || isSamePerson(demand, demands)) along.add(demand);
  }
  return along;
}

/** What the title is about never leaves its ad. */
function isCore({ id }: Area, { roles }: Scope): boolean {
  return roles.some(({ core }) => core.includes(id));
}

function isOwn(area: Area, { roles, own }: Scope): boolean {
  return own.includes(area) || roles.some(({ ok }) => ok.includes(area.id));
}

/** Work, merits, and knowledge that goes deeper than what anybody may need to talk to the specialist. */
function isAsked({ mode, depth, evidence, section, statement }: Demand): boolean {
  if (mode === "hands-on") return evidence !== "weak" || isRequirement(section.kind);
  if (mode === "nice") return depth !== "light";
  return mode === "know" && depth !== "light" && (isRequirement(section.kind) || evidence === "tool")
    ? !isLight(statement)
    : false;
}

function isRequirement(kind: Demand["section"]["kind"]): boolean {
  return kind === "must" || kind === "requirements" || kind === "nice";
}

function isLight({ text }: Statement): boolean {
  return /(?:grundläggande|basic|förståelse|understanding|viss\s|some\s|familiar)/i.test(text);
}

/** "Under eventen är du dessutom", "Be our": what follows is what the applicant is. */
const isApplicant =
  /(?:(?:är du|du är|you are|vara|be)(?: (?:även|också|dessutom|also|then|then also))?(?: (?:vår|en|the|our|an?))?)\s+$/;

/** "Du är en van fotograf och filmare", "worked as a photographer": the applicant, not a colleague. */
function isSamePerson(demand: Demand, demands: readonly Demand[]): boolean {
  if (demand.evidence !== "profession" || demand.mode !== "context") return false;
  const { text, start } = demand.statement;
  const before = text.slice(0, demand.start - start).toLowerCase();
  if (/(?:arbetat|jobbat|erfarenhet|worked|experience) (?:som|as)(?: an?)?\s+$/.test(before)) return true;
  if (isApplicant.test(before)) return true;
  return demands.some(
    (other) =>
      other.statement === demand.statement &&
      other.evidence === "profession" &&
      other.mode === "hands-on" &&
      /^(?:,| och| and| eller| or)\s+$/.test(text.slice(other.end - start, demand.start - start)),
  );
}
