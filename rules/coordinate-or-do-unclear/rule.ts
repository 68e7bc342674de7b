import { capitalise, defineRule, demandsIn, quote } from "#core";

const BROAD: ReadonlySet<string> = new Set(["generalist", "manager-generalist", "coordinator", "strategist"]);

export default defineRule({
  summary: {
    sv: "Av en uppgift ska det framgå om personen utför eller beställer.",
    en: "A duty should say whether the person does the work or commissions it.",
  },
  status: "preview",
  source: ["B14"],
  severity: "information",

  *check({ ad, demands, scope, phrases }) {
    if (!BROAD.has(ad.archetype ?? "") || scope.roles.length === 0) return;
    const own = new Set(scope.roles.flatMap(({ core, ok }) => [...core, ...ok]));
    const others = new Set(scope.foreign.flatMap(({ area, out }) => (out ? [area] : [])));
    for (const said of phrases("craft-noun")) {
      const { statement, section, start, end } = said;
      if (section?.kind !== "duties" || statement?.kind !== "item" || statement.leadIn) continue;
      const beside = ad.text.slice(statement.start, start) + ad.text.slice(end, statement.end);
      const [craft] = demandsIn(demands, statement);
      if (hasLetters(beside) || craft?.mode !== "hands-on") continue;
      if (own.has(craft.area.id) || others.has(craft.area)) continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", capitalise(said.text))} kan betyda att personen gör arbetet eller beställer det. Lägg till ett verb som säger vilket.`,
          en: `${quote("en", capitalise(said.text))} may mean that the person does the work or commissions it. Add a verb that says which.`,
        },
      };
    }
  },
});

/** Whether there is more than signs: letters are what has a capital. */
function hasLetters(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}
