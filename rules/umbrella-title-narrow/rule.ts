import { defineRule } from "#core";

/** Specialities of a digital strategist, with their clusters and the title that names each. */
const SPECIALITIES = [
  { cluster: "social", sv: "sociala medier-strateg", en: "social media strategist" },
  { cluster: "commerce", sv: "e-handelsstrateg", en: "e-commerce strategist" },
];

export default defineRule({
  summary: {
    sv: "En titel ska inte vara bredare än arbetet.",
    en: "A title should not be wider than the work.",
  },
  status: "preview",
  source: ["A3"],
  severity: "hint",

  *check({ ad, demands, scope }) {
    const { title } = ad;
    if (!title || !scope.roles.some(({ id }) => id === "digital-strategist")) return;
    const asked = demands.filter(({ mode }) => mode === "hands-on" || mode === "lead");
    const clusters = new Set(asked.map(({ area }) => area.cluster));
    const named = SPECIALITIES.find(({ cluster }) => clusters.has(cluster));
    if (!named || clusters.size > 1 || asked.length < ENOUGH) return;
    yield {
      at: title,
      message: {
        sv: `Allt som efterfrågas hör till ett enda område. Titeln ${named.sv} säger det tydligare än ${title.text}, och fler förstår vad jobbet är.`,
        en: `All that is asked for belongs to one area. The title ${named.en} says so more plainly than ${title.text}, and more people understand what the job is.`,
      },
      related: asked.map((demand) => ({ at: demand, message: demand.area.name })),
    };
  },
});

/** From how many demands on they say what the work is. */
const ENOUGH = 3;
