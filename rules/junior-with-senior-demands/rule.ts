import { defineRule, integer, isAboutJob, numberBefore, type PhraseMatch, quote } from "#core";

export default defineRule({
  summary: {
    sv: "En juniorroll ska inte kräva det som bara erfarna personer klarar.",
    en: "A junior role should not demand what only experienced people can do.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    years: integer(3, "From how many years of experience on somebody is no junior.", { minimum: 1 }),
  },

  *check({ ad, phrases, options }) {
    const { title, archetype } = ad;
    if (!title || archetype !== "assistant") return;
    const limited = new Set(phrases("at-most").map(({ statement }) => statement));
    const isAsked = (said: PhraseMatch) =>
      isAboutJob(said) && said.section?.kind !== "nice" && said.section?.kind !== "team";
    const years = phrases("years-of-experience").flatMap((said) => {
      const number = numberBefore(ad.text, said.start) ?? 0;
      const isMany =
        number >= options.years && WATCHED.has(said.section?.kind ?? "") && !limited.has(said.statement);
      return isMany ? [{ said, words: `${number} ${said.text}` }] : [];
    });
    const others = phrases("senior-demand").map((said) => ({ said, words: said.text }));
    for (const { said, words } of [...years, ...others]) {
      if (!isAsked(said)) continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", words)} är ett krav som passar en senior roll, men titeln ${title.text} vänder sig till den som är ny i yrket. Sänk kravet, eller välj en annan titel.`,
          en: `${quote("en", words)} asks for somebody senior, but the title ${title.text} speaks to people who are new to the profession. Lower the demand, or choose another title.`,
        },
        related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
      };
    }
  },
});

/** Where years are those of the applicant: elsewhere they may be a colleague's. */
const WATCHED: ReadonlySet<string> = new Set(["must", "requirements"]);
