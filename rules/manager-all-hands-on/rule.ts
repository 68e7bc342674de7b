import { type Demand, defineRule, demandsIn, integer, isAboutJob, isManager, type Section } from "#core";

/** Clusters and areas whose work is to lead, plan and decide. */
const LEADING = [
  "strategy",
  "pm",
  "procurement",
  "content-planning",
  "content-strategy",
  "social-media-strategy",
];

export default defineRule({
  summary: {
    sv: "En chef eller ansvarig ska inte utföra nästan allt själv.",
    en: "A manager should not carry out almost everything alone.",
  },
  status: "preview",
  source: ["B14"],
  severity: "hint",
  strict: "information",
  options: {
    duties: integer(4, "From how many duties that the manager carries out in person.", { minimum: 2 }),
    share: integer(25, "How many per cent of the duties may be leading, planning and coordinating.", {
      minimum: 1,
    }),
  },

  *check({ ad, demands, scope, phrases, options }) {
    const { title, archetype } = ad;
    if (!title || !isManager(archetype) || scope.roles.length === 0) return;
    const duties = ad.sections.filter(holdsDuties).flatMap(({ statements }) => statements);
    const led = new Set(
      [...demands.filter(leads), ...phrases("responsibility")].map(({ statement }) => statement),
    );
    const leading = duties.filter((duty) => led.has(duty));
    const byHand = duties.flatMap((duty) =>
      led.has(duty) ? [] : (demandsIn(demands, duty).find(({ mode }) => mode === "hands-on") ?? []),
    );
    const all = byHand.length + leading.length;
    if (leading.length === 0 || byHand.length < options.duties || leading.length * 100 > options.share * all)
      return;
    yield {
      at: title,
      message: {
        sv: `Titeln ${title.text} lovar ledning och samordning, men ${byHand.length} av ${all} uppgifter utför personen själv. Skriv vad personen leder eller beställer av andra, eller välj en titel som passar uppgifterna.`,
        en: `The title ${title.text} promises leading and coordinating, but ${byHand.length} of ${all} duties are hands-on work. Say what the person leads or commissions from others, or choose a title that fits the duties.`,
      },
      related: byHand.slice(0, 4).map((craft) => ({ at: craft, message: craft.area.name })),
    };
  },
});

function holdsDuties(section: Section): boolean {
  return isAboutJob({ section }) && !["must", "requirements", "nice", "team"].includes(section.kind);
}

function leads({ area, mode }: Demand): boolean {
  return (
    mode === "lead" ||
    mode === "coordinate" ||
    area.tier === "M" ||
    LEADING.includes(area.cluster) ||
    LEADING.includes(area.id)
  );
}
