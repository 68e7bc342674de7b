import { type Archetype, defineRule, isAboutJob, mendPhrase, quote } from "#core";

const STRATEGIC: readonly (Archetype | undefined)[] = ["manager", "manager-generalist", "strategist"];

export default defineRule({
  summary: {
    sv: "Ett strategiskt uppdrag handlar om kompetens, inte om ålder.",
    en: "A strategic assignment is about competence, not about age.",
  },
  status: "preview",
  source: ["B7"],
  severity: "information",

  *check(context) {
    const { ad, phrases } = context;
    if (!ad.title || !STRATEGIC.includes(ad.archetype)) return;
    for (const said of [...phrases("young-person"), ...phrases("beginner")].filter(isAboutJob)) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} handlar om ålder eller om att vara ny, men rollen ${ad.title.text} är ett uppdrag med ansvar. Skriv vilken erfarenhet som behövs.`,
          en: `${quote("en", said.text)} is about age or about being new, but the role of ${ad.title.text} carries responsibility. Say what experience it takes.`,
        },
        related: [{ at: ad.title, message: { sv: "Titeln", en: "The title" } }],
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
