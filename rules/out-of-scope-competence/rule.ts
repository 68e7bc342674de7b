import {
  capitalise,
  type Demand,
  defineRule,
  handOver,
  lowerToBasic,
  moveToNice,
  opensItem,
  rewordAsCoordination,
  splitOff,
  uncapitalise,
} from "#core";

export default defineRule({
  summary: {
    sv: "Ett hantverk som är någon annans yrke hör sällan till titeln.",
    en: "A craft that is somebody else's profession rarely belongs to the title.",
  },
  status: "stable",
  source: ["B22", "B23"],
  severity: "information",

  *check(context) {
    const { ad, scope, knowledge } = context;
    const { title } = ad;
    if (!title) return;
    const isOverScoped = scope.verdict === "over-scoped";
    for (const { area, strongest, demands, out } of scope.foreign) {
      const isCraft = area.tier === "S" && strongest.evidence === "craft";
      const isNamedAsProfession = demands.some(({ evidence }) => evidence === "profession");
      if (!out || !isCraft || isNamedAsProfession) continue;
      if (!isOverScoped && !opensItem(strongest) && !isRepeated(demands)) continue;

      const specialist = knowledge.roles.find(({ id }) => id === area.role)?.name;
      const known = (language: "sv" | "en") => (specialist ? ` (${uncapitalise(specialist[language])})` : "");
      yield {
        at: strongest,
        severity: isOverScoped ? "information" : "hint",
        message: {
          sv: `${capitalise(area.name.sv)} är ett eget yrke${known("sv")} och ingår sällan i rollen ${title.text}. Skriv att personen beställer det, gör det meriterande eller bryt ut en egen roll.`,
          en: `${capitalise(area.name.en)} is a profession of its own${known("en")} and rarely part of the role of ${title.text}. Say that the person commissions it, make it a nice-to-have, or split off a role.`,
        },
        related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
        fixes: () => [
          ...rewordAsCoordination(context, area),
          ...handOver(context, area),
          ...lowerToBasic(context, area),
          ...moveToNice(context, area.id),
          ...splitOff(context, area.id),
        ],
      };
    }
  },
});

function isRepeated(demands: readonly Demand[]): boolean {
  return demands.some(({ statement }) => statement !== demands[0]?.statement);
}
