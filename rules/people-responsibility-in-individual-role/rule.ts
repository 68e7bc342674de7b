import { type Archetype, defineRule, isAboutJob, renameToFit, saysManager } from "#core";

const INDIVIDUAL: ReadonlySet<Archetype> = new Set(["specialist", "coordinator", "assistant"]);

export default defineRule({
  summary: {
    sv: "Den som har personalansvar ska ha en titel som säger det.",
    en: "Whoever is responsible for people should have a title that says so.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",

  *check(context) {
    const { ad, scope, phrases } = context;
    const { title, archetype } = ad;
    if (!title || !archetype || !INDIVIDUAL.has(archetype) || scope.roles.length === 0) return;
    const said = phrases("people-responsibility").find(isAboutJob);
    if (!said || saysManager(context)) return;
    yield {
      at: said,
      message: {
        sv: `Rollen ${title.text} får personalansvar, men det framgår inte av titeln. Välj en titel som visar det, eller låt någon annan ha ansvaret.`,
        en: `The ${title.text} is made responsible for people, but the title does not say so. Choose a title that does, or let somebody else have the responsibility.`,
      },
      related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
      fixes: () => renameToFit(context, ["manager", "manager-generalist"]),
    };
  },
});
