import { addUnsaid, breadthOf, defineRule, integer, isAboutJob } from "#core";

export default defineRule({
  summary: {
    sv: "En deltid rymmer inte lika många områden som en heltid.",
    en: "A part-time position has room for fewer areas than a full-time one.",
  },
  status: "preview",
  source: ["B9"],
  severity: "information",
  options: {
    areas: integer(5, "How many areas of different kinds a full-time position has room for.", { minimum: 2 }),
  },

  *check(context) {
    const { ad, scope, knowledge, options, phrases } = context;
    const { title, workingTime } = ad;
    if (!title || workingTime === undefined || workingTime > MOST) return;
    if (phrases("priority").some(isAboutJob)) return;
    const { weights } = knowledge;
    const areas = [...scope.own, ...scope.foreign.map(({ area }) => area)].filter(
      ({ tier }) => tier === "S" || tier === "D",
    );
    const weighed = areas.map(({ cluster, tier }) => ({
      cluster,
      weight: tier === "S" ? weights.areaTierS : weights.areaTierD,
    }));
    const clusters = new Set(areas.map(({ cluster }) => cluster)).size;
    if (clusters < FEWEST || (breadthOf(weighed, weights) * 100) / workingTime < options.areas) return;
    yield {
      at: title,
      message: {
        sv: `Annonsen nämner ${areas.length} områden för en tjänst på ${workingTime} %. Skriv vilka som går först, eller höj omfattningen.`,
        en: `The ad names ${areas.length} areas for a position of ${workingTime}%. Say which come first, or increase the hours.`,
      },
      fixes: () => addUnsaid(context, "priorities"),
    };
  },
});

/** Percent of full time: those who work more have nearly a whole week. */
const MOST = 75;

/** A position of a few hours may well have two kinds of duties. */
const FEWEST = 3;
