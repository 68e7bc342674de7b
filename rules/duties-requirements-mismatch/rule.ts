import { capitalise, defineRule, integer, opensItem, type Section } from "#core";

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

  /** Where a craft opens an item or comes again, out-of-scope-competence speaks. */
  *check({ ad, demands, scope, options }) {
    if (scope.verdict === "over-scoped") return;
    const duties = ad.sections
      .filter(({ kind }) => kind === "duties")
      .flatMap(({ statements }) => statements);
    if (duties.length < options.duties) return;
    const done = new Set(demands.filter((demand) => !isRequired(demand)).map(({ area }) => area.cluster));
    for (const { area, strongest, out, demands: all } of scope.foreign) {
      if (!out || strongest.choice !== undefined) continue;
      if (done.has(area.cluster) || opensItem(strongest) || all.length > 1) continue;
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
