import { capitalise, definePortfolioRule, integer, numeral, roleNameOf } from "#core";

export default definePortfolioRule({
  summary: {
    sv: "En kompetens som flera annonser för andra roller efterfrågar är kanske en egen roll.",
    en: "A craft that several ads for other roles ask for is perhaps a role of its own.",
  },
  status: "preview",
  source: ["B21"],
  severity: "off",
  strict: "information",
  options: {
    ads: integer(2, "How many ads have to ask for the craft.", { minimum: 2 }),
  },

  *gather({ ad, scope }) {
    if (ad.archetype === undefined || ad.archetype === "specialist") return;
    for (const { area, strongest } of scope.foreign) {
      yield { key: area.id, at: strongest, words: strongest.text };
    }
  },

  compare({ key, files }, _, { knowledge, options }) {
    const area = knowledge.areas.find(({ id }) => id === key);
    if (!area || files < options.ads) return undefined;
    const role = roleNameOf(area, knowledge);
    return {
      sv: `${capitalise(area.name.sv)} efterfrågas i ${numeral("sv", files)} annonser för andra roller. Kanske räcker en egen roll för alla: ${role.sv}.`,
      en: `${capitalise(area.name.en)} is asked for in ${numeral("en", files)} ads for other roles. Perhaps a role of its own could do it for all of them: ${role.en}.`,
    };
  },
});
