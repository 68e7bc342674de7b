import { addResponsibility, defineRule, isAboutJob, longEnough, saysEnough, strategistDuties } from "#core";

export default defineRule({
  summary: {
    sv: "En strateg ansvarar för ett område eller ger råd.",
    en: "A strategist answers for an area or gives advice.",
  },
  status: "preview",
  source: ["A4"],
  severity: "information",
  options: longEnough,

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
        sv: `Rollen ${title.text} innebär oftast ett övergripande ansvar eller att ge råd, men annonsen nämner inget av det. Skriv vad personen ansvarar för, eller vem personen ger råd till.`,
        en: `The role of ${title.text} usually means overall responsibility or giving advice, but the ad mentions neither. Say what the person is responsible for, or whom they advise.`,
      },
      fixes: () => addResponsibility(context),
    };
  },
});
