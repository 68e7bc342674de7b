import { type Area, addSupport, defineRule, enumerateNames, integer, isManager } from "#core";

export default defineRule({
  summary: {
    sv: "Den som beställer av specialister behöver veta vilka de är.",
    en: "Whoever commissions specialists needs to know who they are.",
  },
  status: "preview",
  source: ["B20", "B28"],
  severity: "information",
  options: {
    crafts: integer(2, "From how many crafts that others do an ad should say who they are.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, demands, scope, organisation, phrases, options } = context;
    if (!isManager(ad.archetype) && ad.archetype !== "generalist") return;
    if (organisation.agency || phrases("support").length > 0) return;
    const isOthers = ({ id }: Area) => scope.roles.some(({ out }) => out.includes(id));
    const shared = demands.filter(
      ({ area, mode, evidence }) =>
        (mode === "coordinate" || mode === "lead") && evidence !== "profession" && isOthers(area),
    );
    const areas = [...new Set(shared.map(({ area }) => area))];
    const [first] = shared;
    if (!first || areas.length < options.crafts) return;
    const names = enumerateNames(areas.map(({ name }) => name));
    yield {
      at: first,
      message: {
        sv: `Rollen samordnar ${names.sv}, men annonsen säger inte vem som gör arbetet. Skriv vilka kollegor, konsulter eller byråer det är.`,
        en: `The role coordinates ${names.en}, but the ad does not say who does the work. Say which colleagues, consultants or agencies do.`,
      },
      related: shared.slice(1).map((demand) => ({ at: demand, message: demand.area.name })),
      fixes: () => addSupport(context, areas),
    };
  },
});
