import { defineRule, overlaps, quote, renameGendered } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska inte säga något om kön.",
    en: "A title should say nothing about gender.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const { ad, phrases } = context;
    const { title } = ad;
    if (!title) return;
    for (const said of phrases("gendered-title")) {
      if (!overlaps(said, title)) continue;
      yield {
        at: said,
        message: {
          sv: `Titeln ${quote("sv", said.text)} kan läsas som att ni söker någon av ett visst kön. Välj gärna en yrkestitel som passar alla.`,
          en: `The title ${quote("en", said.text)} may suggest that you are looking for somebody of one gender. Consider a job title that fits everybody.`,
        },
        fixes: () => renameGendered(context, said),
      };
    }
  },
});
