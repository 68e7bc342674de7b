import { defineRule, integer } from "#core";

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
    const sections = ad.sections.filter(({ kind }) => kind === "nice");
    const wishes = sections.flatMap(({ statements }) => statements.filter(({ kind }) => kind === "item"));
    const at = sections.find(({ heading }) => heading)?.heading ?? wishes[0];
    if (!at || wishes.length <= options.items) return;
    yield {
      at,
      message: {
        sv: `${wishes.length} meriterande punkter blir en önskelista. Behåll dem som faktiskt skulle avgöra mellan två sökande.`,
        en: `${wishes.length} nice-to-have items make a wish list. Keep those that would really decide between two applicants.`,
      },
    };
  },
});
