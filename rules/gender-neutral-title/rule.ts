import { defineRule, overlaps, quote } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska inte säga något om kön.",
    en: "A title should say nothing about gender.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check({ ad: { title }, phrases }) {
    if (!title) return;
    for (const said of phrases("gendered-title")) {
      if (!overlaps(said, title)) continue;
      yield {
        at: said,
        message: {
          sv: `Titeln ${quote("sv", said.text)} kan läsas som att ni söker någon av ett visst kön. Välj gärna en yrkestitel som passar alla.`,
          en: `The title ${quote("en", said.text)} may suggest that you are looking for somebody of one gender. Consider a job title that fits everybody.`,
        },
      };
    }
  },
});
