import { defineRule, isAboutJob, quote } from "#core";

const ROTA = new Set([
  "care",
  "tech",
  "construction",
  "industry",
  "service",
  "hospitality",
  "logistics",
  "security",
]);

export default defineRule({
  summary: {
    sv: "En person kan inte vara tillgänglig jämt.",
    en: "One person cannot be available all the time.",
  },
  status: "preview",
  source: ["B9"],
  severity: "information",

  *check({ scope, phrases }) {
    if (scope.roles.length === 0 || scope.roles.some(({ family }) => ROTA.has(family))) return;
    if (phrases("rota").length > 0) return;
    for (const said of phrases("always-available").filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `En enda person räcker inte till ${quote("sv", said.text)}. Skriv hur bevakningen delas, vilken ersättning den ger, eller när personen är ledig.`,
          en: `${quote("en", said.text)} is more than one person can give. Say how the cover is shared or paid for, or when the person is off.`,
        },
      };
    }
  },
});
