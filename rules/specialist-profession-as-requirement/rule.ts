import { defineRule, moveToNice, splitOff } from "#core";

export default defineRule({
  summary: {
    sv: "Den ni anställer ska inte behöva ha ett yrke till.",
    en: "The person you hire should not have to be another professional as well.",
  },
  status: "stable",
  source: ["B22", "B23"],
  severity: "warning",

  *check(context) {
    const { ad, scope } = context;
    if (scope.roles.length === 0) return;
    for (const { area, demands } of scope.foreign) {
      const asked = demands.find(
        ({ evidence, reread }) => evidence === "profession" && reread?.from !== "context",
      );
      if (!asked) continue;
      yield {
        at: asked,
        message: {
          sv: `Här krävs ytterligare ett yrke i samma roll: ${asked.text}. Beskriv i stället de uppgifter som behöver göras, eller bryt ut en egen roll.`,
          en: `This asks for a second profession in the same role: ${asked.text}. Describe the tasks that need doing instead, or split off a role.`,
        },
        related: ad.title ? [{ at: ad.title, message: { sv: "Titeln", en: "The title" } }] : [],
        fixes: () => [...splitOff(context, area.id), ...moveToNice(context, area.id)],
      };
    }
  },
});
