import { comparable, definePortfolioRule, listed, uncapitalise, withoutRank } from "#core";

export default definePortfolioRule({
  summary: {
    sv: "En roll bör ha samma titel i alla annonser.",
    en: "One role should have the same title in all ads.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *gather({ ad, knowledge }) {
    const { title, language } = ad;
    const [profession] = title?.professions ?? [];
    if (!title || !profession?.role) return;
    const { id, titles } = profession.role;
    const known = new Set(titles[language].map((term) => comparable(plain(term))));
    const words = [profession.text, withoutRank(profession.text, knowledge)].find((each) =>
      known.has(comparable(each)),
    );
    if (words !== undefined) yield { key: `${language} ${id}`, at: title, words };
  },

  compare({ key, words }, _, { knowledge }) {
    const role = knowledge.roles.find(({ id }) => key.endsWith(` ${id}`));
    if (!role || words.length < 2) return undefined;
    const titles = listed(words);
    return {
      sv: `Rollen ${uncapitalise(role.name.sv)} heter olika i annonserna: ${titles}. Är det samma jobb, välj en titel, så känner den som söker igen det.`,
      en: `The role of ${uncapitalise(role.name.en)} has different titles in the ads: ${titles}. If it is the same job, choose one title, so that people who look for it recognise it.`,
    };
  },
});

/** A title of the knowledge without the mark after it that says how it is inflected. */
function plain(term: string): string {
  return term.replace(/[~^*]$/, "");
}
