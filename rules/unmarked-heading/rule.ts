import { defineRule, markHeadings, quote, unmarkedHeadings } from "#core";

export default defineRule({
  summary: {
    sv: "En rubrik ska vara en rubrik i Markdown.",
    en: "A heading should be a heading in Markdown.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const [first, ...others] = unmarkedHeadings(context.ad).map(({ heading }) => heading);
    if (!first) return;
    const { text } = first;
    yield {
      at: first,
      message: {
        sv: `Raden ${quote("sv", text)} ser ut som en rubrik, men för Markdown är den vanlig text. Gör den till en rubrik, så hittar skärmläsare och innehållsförteckningar den.`,
        en: `The line ${quote("en", text)} looks like a heading, but to Markdown it is plain text. Make it a heading, so that screen readers and tables of contents find it.`,
      },
      related: others.map((at) => ({ at, message: { sv: "också här", en: "here, too" } })),
      fixes: () => markHeadings(context),
    };
  },
});
