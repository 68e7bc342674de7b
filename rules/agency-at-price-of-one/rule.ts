import {
  addSupport,
  defineRule,
  enumerateNames,
  integer,
  isAboutJob,
  quote,
  splitAll,
  titleOrStart,
} from "#core";

/** The departments of an agency, as clusters of areas. */
const DEPARTMENTS = [
  ["writing"],
  ["design"],
  ["photo", "moving", "audio"],
  ["performance"],
  ["insight"],
  ["crm"],
  ["web", "ux", "dev-fe"],
];

export default defineRule({
  summary: {
    sv: "En person kan inte ge en hel byrås resultat.",
    en: "One person cannot give the results of a whole agency.",
  },
  status: "stable",
  source: ["B10", "B14"],
  severity: "warning",
  smallTeam: "information",
  options: {
    departments: integer(4, "How many departments of an agency one person may not replace.", { minimum: 2 }),
  },

  *check(context) {
    const { ad, demands, scope, knowledge, options, organisation, phrases } = context;
    const isOverScoped = scope.verdict === "over-scoped";
    const said = phrases("agency").filter(isAboutJob);
    for (const words of said) {
      yield {
        at: words,
        severity: isOverScoped ? "warning" : "information",
        message: {
          sv: `${quote("sv", words.text)} låter som en hel byrås arbete för en enda person. Skriv vad rollen själv gör, och vilka kollegor, konsulter eller byråer som gör resten.`,
          en: `${quote("en", words.text)} sounds like the work of a whole agency for a single person. Say what the role does itself, and which colleagues, consultants or agencies do the rest.`,
        },
      };
    }
    if (!isOverScoped || said.length > 0 || organisation.agency) return;
    const skilled = demands.filter(({ area }) => area.tier === "S");
    const isShared = skilled.some(({ mode }) => mode === "coordinate" || mode === "lead");
    if (isShared || phrases("support").length > 0 || phrases("several-openings").length > 0) return;
    const crafts = skilled.filter(({ mode }) => mode === "hands-on");
    const asked = DEPARTMENTS.flatMap((clusters) => {
      const craft = crafts.find(({ area }) => clusters.includes(area.cluster));
      return knowledge.clusters.find(({ id }) => id === craft?.area.cluster) ?? [];
    });
    if (asked.length < options.departments) return;
    const names = enumerateNames(asked.map(({ name }) => name));
    yield {
      at: crafts[0]?.section.heading ?? titleOrStart(ad),
      message: {
        sv: `Här ryms en hel byrås arbete: ${names.sv}. Annonsen nämner ingen att dela det med. Prioritera, eller skriv vilket team eller vilken byrå som hjälper till.`,
        en: `This is the work of a whole agency: ${names.en}. The ad mentions nobody to share it with. Set priorities, or say which team or agency helps.`,
      },
      fixes: () => [...splitAll(context), ...addSupport(context)],
    };
  },
});
