import {
  type Demand,
  defineRule,
  demandsIn,
  enumerateNames,
  integer,
  numberBefore,
  numeral,
  type PhraseMatch,
  severalProfessions,
} from "#core";

export default defineRule({
  summary: {
    sv: "Få har flera års erfarenhet av flera yrken.",
    en: "Few people have years of experience in several professions.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",
  options: {
    years: integer(3, "From how many years on experience counts as a profession.", { minimum: 1 }),
    ...severalProfessions,
  },

  *check({ ad, demands, phrases, options }) {
    const asked = phrases("years-of-experience").filter(
      ({ start }) => (numberBefore(ad.text, start) ?? 0) >= options.years,
    );
    const met = new Map<string, Demand>();
    for (const said of asked) {
      const craft = demandsIn(demands, said.statement).find((demand) => isMeant(demand, said));
      if (craft && !met.has(craft.area.cluster)) met.set(craft.area.cluster, craft);
    }
    const crafts = [...met.values()];
    const [first] = crafts;
    if (!first || crafts.length < options.professions) return;
    const names = enumerateNames(crafts.map(({ area }) => area.name));
    const count = crafts.length;
    yield {
      at: first.statement,
      message: {
        sv: `Annonsen kräver flera års erfarenhet av ${numeral("sv", count)} yrken: ${names.sv}. Få har hunnit bli bra på alla. Behåll åren för det viktigaste.`,
        en: `The ad asks for years of experience in ${numeral("en", count)} professions: ${names.en}. Few people have had the time to become good at all of them. Keep the years for the most important one.`,
      },
      related: crafts.map((craft) => ({ at: craft, message: craft.area.name })),
    };
  },
});

/** Whether the years are those of a demand: it comes after the words in the same sentence or item. */
function isMeant({ start, mode, area, choice }: Demand, said: PhraseMatch): boolean {
  const isCraft = mode === "hands-on" && (area.tier === "S" || area.tier === "D");
  return isCraft && choice === undefined && start > said.start;
}
