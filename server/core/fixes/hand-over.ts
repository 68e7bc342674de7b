import type { Area, Bilingual } from "../knowledge.ts";
import type { Fix, RuleContext } from "../rule.ts";
import { type Helper, helpers } from "./add.ts";
import { ourSwedish } from "./complement.ts";
import { inManner, type Manner, reword } from "./coordinate.ts";

const TITLES: Readonly<Record<Helper, Bilingual>> = {
  colleague: { sv: "Låt en kollega göra det", en: "Leave it to a colleague" },
  agency: { sv: "Låt en byrå göra det", en: "Leave it to an agency" },
  consultant: { sv: "Låt en konsult göra det", en: "Leave it to a consultant" },
  interim: { sv: "Låt en interimskonsult göra det", en: "Leave it to an interim specialist" },
};

const ORDER: Manner["verbs"] = {
  sv: { infinitive: "beställa", present: "beställer", gerund: "att beställa" },
  en: { infinitive: "commission", present: "commission", gerund: "commissioning" },
};

const COORDINATE: Manner["verbs"] = {
  sv: { infinitive: "samordna", present: "samordnar", gerund: "att samordna" },
  en: { infinitive: "coordinate", present: "coordinate", gerund: "coordinating" },
};

/** Says who does the work of an area instead: one fix for each who may. */
export function handOver(
  context: Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">,
  area: Area,
): Fix[] {
  const name = context.knowledge.roles.find(({ id }) => id === area.role)?.name;
  const manners: Readonly<Record<Helper, Manner | undefined>> = {
    colleague: name && {
      verbs: COORDINATE,
      tail: { sv: ` med ${ourSwedish(name.sv)}`, en: ` with our ${name.en}` },
    },
    agency: { verbs: ORDER, tail: { sv: " från en byrå", en: " from an agency" } },
    consultant: { verbs: ORDER, tail: { sv: " från en konsult", en: " from a consultant" } },
    interim: { verbs: ORDER, tail: { sv: " från en interimskonsult", en: " from an interim specialist" } },
  };
  return helpers.flatMap((helper) => {
    const manner = manners[helper];
    const described = {
      id: `hand-over:${helper}:${area.id}`,
      title: TITLES[helper],
      kind: "quickfix",
    } as const;
    return manner ? reword(context, area, described, inManner(manner)) : [];
  });
}
