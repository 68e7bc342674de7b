import { addUnsaid, defineRule } from "#core";

export default defineRule({
  summary: {
    sv: "En chef vill veta till vem rollen rapporterar.",
    en: "A manager wants to know to whom the role reports.",
  },
  status: "preview",
  source: ["A5"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const { ad, scope, phrases } = context;
    const { title, archetype } = ad;
    if (!title || archetype !== "manager" || scope.roles.length === 0) return;
    const statements = ad.sections.reduce((sum, section) => sum + section.statements.length, 0);
    if (statements < LONG || phrases("reporting-line").length > 0) return;
    yield {
      at: title,
      message: {
        sv: `Annonsen säger inte till vem rollen ${title.text} rapporterar. En mening om chefen eller ledningsgruppen visar vilket mandat rollen har.`,
        en: `The ad does not say to whom the ${title.text} reports. A sentence about the manager or the management team shows what mandate the role has.`,
      },
      fixes: () => addUnsaid(context, "reporting-line"),
    };
  },
});

/** An ad of fewer statements is a notice that leads to the real one. */
const LONG = 8;
