import { type Archetype, defineRule, isManager, lowerToBasic, moveToNice, splitOff } from "#core";

export default defineRule({
  summary: {
    sv: "En bred roll ska inte kräva spetskompetens i någon annans yrke.",
    en: "A broad role should not require expert skills in somebody else's profession.",
  },
  status: "preview",
  source: ["B12", "B21"],
  severity: "information",

  *check(context) {
    const { ad, scope } = context;
    const { title, archetype } = ad;
    if (!title || !isBroad(archetype) || scope.roles.length === 0) return;
    for (const { area, demands, out } of scope.foreign) {
      const demand = demands.find(({ depth }) => depth === "expert");
      if (!demand || area.tier !== "S" || (!out && scope.verdict === "in-scope")) continue;
      if (out && scope.verdict === "over-scoped" && demand.evidence === "craft") continue;
      yield {
        at: demand,
        message: {
          sv: `${title.text} är en bred roll, men här krävs spetskompetens inom ${area.name.sv}. Grundläggande förståelse kan räcka. Om spetskompetensen behövs, låt en specialist stå för den.`,
          en: `${title.text} is a broad role, but this asks for expert skills in ${area.name.en}. Basic understanding may be enough. If you need the expertise, leave it to a specialist.`,
        },
        related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
        fixes: () => [
          ...lowerToBasic(context, area),
          ...moveToNice(context, area.id),
          ...splitOff(context, area.id),
        ],
      };
    }
  },
});

function isBroad(archetype: Archetype | undefined): boolean {
  return isManager(archetype) || archetype === "generalist" || archetype === "strategist";
}
