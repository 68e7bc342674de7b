import { capitalise, comparable, definePortfolioRule, lineFrom, numeral } from "#core";

export default definePortfolioRule({
  summary: {
    sv: "Två annonser med samma titel är ofta en annons för mycket.",
    en: "Two ads with the same title are often one ad too many.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *gather({ ad }) {
    const { title } = ad;
    // What follows the name of the position tells it from others: a place, a team, a shift.
    if (title)
      yield { key: `${ad.language} ${comparable(lineFrom(ad.text, title))}`, at: title, words: title.text };
  },

  compare({ files }, title) {
    if (files < 2) return undefined;
    return {
      sv: `${capitalise(numeral("sv", files))} annonser har titeln ${title}. Behåll en, om det är samma roll.`,
      en: `${capitalise(numeral("en", files))} ads have the title ${title}. Keep one, if it is the same role.`,
    };
  },
});
