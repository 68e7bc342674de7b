import {
  addCoreDuties,
  defineRule,
  enumerateNames,
  foreignProduction,
  integer,
  renameToFit,
  strategistDuties,
} from "#core";

export default defineRule({
  summary: {
    sv: "En strateg ska inte bara producera.",
    en: "A strategist should not only produce.",
  },
  status: "stable",
  source: ["A3", "A14", "A15", "A16", "A17", "A18"],
  severity: "warning",
  options: {
    production: integer(3, "How many areas of production make the duties operational.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, scope, options } = context;
    const { title, archetype } = ad;
    if (!title || archetype !== "strategist" || scope.roles.length === 0) return;
    if (strategistDuties(context).length >= 2) return;

    const produced = foreignProduction(context);
    const areas = [...new Set(produced.map(({ area }) => area))];
    if (areas.length < options.production) return;
    const examples = enumerateNames(areas.slice(0, 2).map(({ name }) => name));
    yield {
      at: title,
      message: {
        sv: `Titeln ${title.text} lovar råd, riktning och uppföljning, men uppgifterna handlar om produktion, till exempel ${examples.sv}. Lägg till det strategiska uppdraget, eller välj en titel som motsvarar uppgifterna.`,
        en: `The title ${title.text} promises advice, direction and follow-up, but the duties are about production, such as ${examples.en}. Add the strategic assignment, or choose a title that matches the duties.`,
      },
      related: areas.flatMap((area) => {
        const first = produced.find((demand) => demand.area === area);
        return first ? [{ at: first, message: area.name }] : [];
      }),
      fixes: () => [
        ...addCoreDuties(context),
        ...renameToFit(context, ["generalist", "specialist", "coordinator"]),
      ],
    };
  },
});
