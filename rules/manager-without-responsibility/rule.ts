import { addResponsibility, defineRule, isAboutJob, isManager, renameToFit, saysManager } from "#core";

export default defineRule({
  summary: {
    sv: "Den som kallas chef eller ansvarig ska få ett ansvar.",
    en: "A manager should be given something to be responsible for.",
  },
  status: "stable",
  source: ["B13", "B26"],
  severity: "information",
  strict: "warning",

  *check(context) {
    const { ad, demands, scope, phrases } = context;
    const { title, archetype } = ad;
    if (!title || !isManager(archetype)) return;
    const isNamed = title.text.toLowerCase().endsWith("ansvarig");
    if (!isNamed && !scope.roles.some((role) => isManager(role.archetype))) return;
    const said = ad.sections
      .filter((section) => isAboutJob({ section }))
      .flatMap(({ statements }) => statements);
    if (said.length < 3) return;
    const isGiven =
      phrases("responsibility").some(isAboutJob) ||
      demands.some(({ area, mode }) => mode === "lead" || (area.tier === "M" && mode === "hands-on"));
    if (isGiven) return;
    if (!saysManager(context)) return;
    yield {
      at: title,
      message: {
        sv: `Titeln ${title.text} lovar ett övergripande ansvar, men annonsen nämner varken ansvar, mål, plan eller budget. Skriv vad personen ansvarar för, eller välj en titel som lovar mindre.`,
        en: `The title ${title.text} promises overall responsibility, but the ad mentions no responsibility, goal, plan or budget. Say what the person is responsible for, or choose a title that promises less.`,
      },
      fixes: () => [
        ...addResponsibility(context),
        ...renameToFit(context, ["generalist", "specialist", "coordinator"]),
      ],
    };
  },
});
