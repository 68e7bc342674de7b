import { defineRule, integer, listOf } from "#core";

export default defineRule({
  summary: {
    sv: "De meriterande punkterna ska vara få.",
    en: "The nice-to-have items should be few.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  options: {
    items: integer(8, "How many nice-to-have items an ad may list.", { minimum: 1 }),
  },

  *check({ ad, options }) {
    const { items, at } = listOf(ad, "nice");
    if (!at || items.length <= options.items) return;
    yield {
      at,
      message: {
        sv: `${items.length} meriterande punkter blir en önskelista. Behåll dem som faktiskt skulle avgöra mellan två sökande.`,
        en: `${items.length} nice-to-have items make a wish list. Keep those that would really decide between two applicants.`,
      },
    };
  },
});
