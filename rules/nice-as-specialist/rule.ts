import { type Area, defineRule, enumerateNames, integer } from "#core";

export default defineRule({
  summary: {
    sv: "Det som är meriterande ska inte höra till andra yrken.",
    en: "What is nice to have should not belong to other professions.",
  },
  status: "preview",
  source: ["B22"],
  severity: "hint",
  options: {
    crafts: integer(3, "How many foreign crafts may not be nice to have.", { minimum: 2 }),
  },

  *check({ ad, demands, scope, options }) {
    const { title } = ad;
    if (!title || scope.roles.length === 0 || scope.verdict === "over-scoped") return;
    const isOthers = ({ id }: Area) => scope.roles.every(({ out }) => out.includes(id));
    const wishes = demands.filter(({ mode, area }) => mode === "nice" && area.tier === "S" && isOthers(area));
    const areas = [...new Set(wishes.map(({ area }) => area))];
    const [first] = wishes;
    if (!first || areas.length < options.crafts) return;
    const names = enumerateNames(areas.map(({ name }) => name));
    yield {
      at: first,
      message: {
        sv: `Det som är meriterande för rollen ${title.text} hör till andra yrken: ${names.sv}. Behåll det som rollen verkligen får användning för.`,
        en: `What is nice to have for the role of ${title.text} belongs to other professions: ${names.en}. Keep what the role will really have use for.`,
      },
      related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
    };
  },
});
