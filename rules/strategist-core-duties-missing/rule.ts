import {
  addCoreDuties,
  defineRule,
  foreignProduction,
  isAboutJob,
  longEnough,
  saysEnough,
  strategistDuties,
} from "#core";

export default defineRule({
  summary: {
    sv: "En strateg har fler än en av de fem uppgifter som hör till rollen.",
    en: "A strategist has more than one of a strategist's five duties.",
  },
  status: "preview",
  source: ["A14", "A15", "A16", "A17", "A18"],
  severity: "hint",
  options: longEnough,

  *check(context) {
    const { ad, scope, phrases, options } = context;
    const { title, archetype } = ad;
    if (!title || archetype !== "strategist" || scope.roles.length === 0) return;
    const given = strategistDuties(context);
    if (given.length >= 2 || !saysEnough(context, options.words)) return;
    if (given.length === 0 && !phrases("responsibility").some(isAboutJob)) return;
    if (scope.roles.some(({ id }) => id === "content-strategist")) return;
    if (new Set(foreignProduction(context).map(({ area }) => area)).size >= 3) return;
    yield {
      at: title,
      message: {
        sv: `En strateg brukar ge råd, ta fram strategier, se till att de genomförs, leda arbetet i kanalerna och följa upp. Annonsen nämner ${given.length === 0 ? "inget" : "bara ett"} av det. Lägg gärna till fler av uppgifterna.`,
        en: `A strategist usually gives advice, draws up strategies, sees them carried out, leads the work in the channels and follows up. The ad names ${given.length === 0 ? "none" : "only one"} of these. Consider adding more of the duties.`,
      },
      fixes: () => addCoreDuties(context),
    };
  },
});
