import { capitalise, type Demand, defineRule, integer, type Section } from "#core";

export default defineRule({
  summary: {
    sv: "Det som krävs ska också ingå i arbetet.",
    en: "What is required should be part of the work.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  options: {
    duties: integer(3, "How many duties an ad has before one may be missing among them.", { minimum: 1 }),
  },

  *check({ ad, demands, scope, options }) {
    if (scope.roles.length === 0 || scope.verdict === "over-scoped") return;
    const duties = ad.sections
      .filter(({ kind }) => kind === "duties")
      .flatMap(({ statements }) => statements);
    if (duties.length < options.duties) return;
    const done = new Set(demands.filter((demand) => !isRequired(demand)).map(({ area }) => area.cluster));
    for (const { area, strongest, out, demands: all } of scope.foreign) {
      const { evidence, depth, choice } = strongest;
      const isCraft = area.tier === "S" && (evidence === "craft" || evidence === "tool") && depth !== "light";
      if (!out || !isCraft || choice !== undefined || done.has(area.cluster)) continue;
      if (
        evidence === "craft" &&
        (opensItem(strongest) || all.some(({ statement }) => statement !== strongest.statement))
      )
        continue;
      yield {
        at: strongest,
        message: {
          sv: `${capitalise(area.name.sv)} krävs men ingår inte i arbetsuppgifterna. Lägg till uppgiften, eller ta bort kravet.`,
          en: `${capitalise(area.name.en)} is required but not among the duties. Add the duty, or drop the requirement.`,
        },
      };
    }
  },
});

function isRequired({ section }: { readonly section: Section }): boolean {
  return section.kind === "must" || section.kind === "requirements" || section.kind === "nice";
}

/** Where a craft opens an item or comes again, out-of-scope-competence speaks. */
function opensItem({ start, statement }: Demand): boolean {
  return statement.kind === "item" && start - statement.start <= 12;
}
