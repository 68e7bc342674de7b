import { type Archetype, defineRule, isAboutJob, quote } from "#core";

/** Titles that lead nothing unless the ad says so. */
const FOLLOWING: ReadonlySet<Archetype> = new Set(["assistant", "coordinator", "strategist"]);

export default defineRule({
  summary: {
    sv: "En förändringsresa behöver någon som får leda den.",
    en: "A change journey needs somebody with the mandate to lead it.",
  },
  status: "preview",
  source: ["A11", "A12", "A13"],
  severity: "information",

  *check({ ad, demands, phrases }) {
    const { title, archetype } = ad;
    if (!title || !archetype || !FOLLOWING.has(archetype)) return;
    const said = phrases("change-journey").find(({ section }) => section?.kind === "duties");
    if (!said || phrases("responsibility").some(isAboutJob)) return;
    if (phrases("support").some(isAboutJob) || demands.some(({ mode }) => mode === "lead")) return;
    yield {
      at: said,
      message: {
        sv: `${quote("sv", said.text)} behöver någon som leder, men annonsen ger rollen ${title.text} inget mandat. Skriv vad personen får besluta om, eller vem som leder förändringen.`,
        en: `${quote("en", said.text)} needs somebody to lead it, but the ad gives the ${title.text} no mandate. Say what the person may decide, or who leads the change.`,
      },
      related: [{ at: title, message: { sv: "Titeln", en: "The title" } }],
    };
  },
});
