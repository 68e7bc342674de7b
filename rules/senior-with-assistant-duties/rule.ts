import { capitalise, defineRule, integer, numeral } from "#core";

const SENIOR: ReadonlySet<string> = new Set(["manager", "manager-generalist", "strategist"]);

export default defineRule({
  summary: {
    sv: "Den som leder ska inte också vara assistent.",
    en: "Whoever leads should not be the assistant, too.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  smallTeam: "off",
  options: {
    duties: integer(3, "How many duties of an assistant a senior title may not have.", { minimum: 1 }),
  },

  *check({ ad, demands, scope, options }) {
    const { title, archetype } = ad;
    if (!title || !SENIOR.has(archetype ?? "")) return;
    const own = new Set(scope.roles.flatMap(({ core }) => core));
    const duties = demands.filter(
      (demand) => demand.area.cluster === "admin" && demand.mode === "hands-on" && !own.has(demand.area.id),
    );
    const first = [
      ...new Map(duties.toReversed().map((duty) => [duty.statement, duty])).values(),
    ].toReversed();
    const [strongest] = first;
    if (!strongest || first.length < options.duties) return;
    yield {
      at: strongest,
      message: {
        sv: `${capitalise(numeral("sv", first.length))} av uppgifterna hör till en assistents arbete, men titeln ${title.text} lovar en ledande roll. Lägg dem hos en assistent, eller skriv hur stor del av tiden de tar.`,
        en: `${capitalise(numeral("en", first.length))} of the duties are an assistant's, but the title ${title.text} promises a leading role. Give them to an assistant, or say how much of the time they take.`,
      },
      related: first.map((duty) => ({ at: duty, message: duty.area.name })),
    };
  },
});
