import { definePortfolioRule, namesOneColleague, quote } from "#core";

export default definePortfolioRule({
  summary: {
    sv: "En specialist som en annons lovar som kollega behöver en annons, om rollen inte är tillsatt.",
    en: "A specialist whom an ad promises as a colleague needs an ad, unless the role is filled.",
  },
  status: "preview",
  source: ["B20"],
  severity: "off",
  strict: "information",

  *gather({ ad, demands, scope, organisation }) {
    if (!ad.title) return;
    for (const area of scope.roles.flatMap(({ core }) => core))
      yield { key: area, at: ad.title, words: ad.title.text, isAnswer: true };
    const met = new Set(organisation.team);
    for (const demand of demands) {
      if (met.has(demand.area.id) || !namesOneColleague(demand, ad.text)) continue;
      met.add(demand.area.id);
      yield { key: demand.area.id, at: demand, words: demand.text };
    }
  },

  compare({ isAnswered }, words) {
    if (isAnswered) return undefined;
    return {
      sv: `${quote("sv", words)} nämns som en kollega att arbeta med, men ingen av annonserna gäller den rollen. Skriv en annons, om rollen inte redan är tillsatt.`,
      en: `${quote("en", words)} is mentioned as a colleague to work with, but none of the ads is for that role. Write an ad, unless the role is already filled.`,
    };
  },
});
