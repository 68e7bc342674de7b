import { defineRule, integer, numberBefore } from "#core";

export default defineRule({
  summary: {
    sv: "I en liten organisation blir en strateg lätt den som gör allt.",
    en: "In a small organisation a strategist easily becomes the one who does everything.",
  },
  status: "preview",
  source: ["A9", "A10"],
  severity: "off",
  strict: "hint",
  options: {
    employees: integer(20, "From how many people on an organisation has use for a strategist.", {
      minimum: 1,
    }),
  },

  *check({ ad, phrases, organisation, options }) {
    const { title, archetype } = ad;
    if (!title || archetype !== "strategist" || phrases("consultancy").length > 0) return;
    const said = phrases("employees").map(({ start }) => numberBefore(ad.text, start) ?? 0);
    const employees = organisation.employees ?? Math.max(0, ...said);
    if (employees === 0 || employees >= options.employees) return;
    yield {
      at: title,
      message: {
        sv: `Titeln ${title.text} förutsätter att andra utför arbetet. Med ${employees} anställda kan det bli samma person: skriv vem som gör det strategen föreslår, eller anlita en rådgivare.`,
        en: `The title ${title.text} takes for granted that others carry things out. With ${employees} employees it may be the same person: say who does what the strategist proposes, or hire an adviser.`,
      },
    };
  },
});
