import { defineRule, renameTo, strategistDuties } from "#core";

export default defineRule({
  summary: {
    sv: "Den som gör en strategs arbete ska få en strategs titel.",
    en: "Whoever does a strategist's work should have the title.",
  },
  status: "preview",
  source: ["A5"],
  severity: "hint",

  *check(context) {
    const { title } = context.ad;
    const role = context.scope.roles.find(({ id }) => id === "web-manager" || id === "web-editor");
    if (!title || !role) return;
    const given = strategistDuties(context);
    const isStrategic = ["strategist-advise", "strategist-author", "strategist-drive"] as const;
    if (!isStrategic.every((duty) => given.includes(duty))) return;
    yield {
      at: title,
      message: {
        sv: `Uppgifterna liknar en digital strategs: råd till ledningen, strategier och genomförande. Titeln ${title.text} kan vara för låg. Pröva titeln digital strateg, eller renodla uppdraget.`,
        en: `The duties are like those of a digital strategist: advice, strategies and seeing them carried out. The title ${title.text} may be too low. Consider the title digital strategist, or fewer of these duties.`,
      },
      fixes: () => renameTo(context, "digital-strategist"),
    };
  },
});
