import { defineRule, integer, type PhraseMatch, renameToFit } from "#core";

/** The duties by which people know a strategist: to measure and follow up is everybody's. */
const STRATEGIC = ["strategist-advise", "strategist-author", "strategist-drive", "strategist-lead"];

export default defineRule({
  summary: {
    sv: "Titeln ska stämma med uppgifterna.",
    en: "The title should match the duties.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    duties: integer(3, "How many of a strategist's duties, measuring aside, make a job a strategist's.", {
      minimum: 1,
      maximum: 4,
    }),
  },

  *check(context) {
    const { ad, scope, phrases, options } = context;
    const { title, archetype } = ad;
    if (!title || (archetype !== "coordinator" && archetype !== "generalist")) return;
    if (scope.roles.some(({ id }) => id.startsWith("web-"))) return;
    const isDuty = ({ section }: PhraseMatch) => section?.kind === "duties";
    const said = STRATEGIC.flatMap((duty) => phrases(duty).filter(isDuty).slice(0, 1));
    const statements = new Set(said.map(({ statement }) => statement));
    if (statements.size < options.duties) return;
    yield {
      at: title,
      message: {
        sv: `Titeln ${title.text} låter som en roll som genomför, men uppgifterna är en strategs. Välj en titel som visar det, eller skriv vem som bestämmer inriktningen.`,
        en: `The title ${title.text} sounds like a role that carries things out, but the duties are a strategist's. Choose a title that says so, or say who sets the direction.`,
      },
      related: said.map((words) => ({
        at: words,
        message: { sv: "en strategs uppgift", en: "a strategist's duty" },
      })),
      fixes: () => renameToFit(context, ["strategist"]),
    };
  },
});
