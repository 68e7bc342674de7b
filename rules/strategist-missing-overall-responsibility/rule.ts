import { addResponsibility, defineRule, integer, isAboutJob, saysEnough, strategistDuties } from "#core";

export default defineRule({
  summary: {
    sv: "En strateg ansvarar för ett område eller ger råd.",
    en: "A strategist answers for an area or gives advice.",
  },
  status: "preview",
  source: ["A4"],
  severity: "information",
  options: {
    words: integer(100, "How many words about the job make an ad long enough to miss something.", {
      minimum: 1,
    }),
  },

  *check(context) {
    const { ad, scope, phrases, options } = context;
    const { title, archetype } = ad;
    if (!title || archetype !== "strategist" || scope.roles.length === 0) return;
    if (!saysEnough(context, options.words) || phrases("responsibility").some(isAboutJob)) return;
    const given = strategistDuties(context);
    if (given.includes("strategist-advise") || given.includes("strategist-author")) return;
    yield {
      at: title,
      message: {
        sv: `Den som är ${title.text} har oftast ett övergripande ansvar eller en rådgivande roll. Här nämns inget av dem. Skriv vad personen ansvarar för, eller vem hen ger råd.`,
        en: `${title.text} usually means overall responsibility or an advisory role. Neither is mentioned here. Say what the person is responsible for, or whom they advise.`,
      },
      fixes: () => addResponsibility(context),
    };
  },
});
