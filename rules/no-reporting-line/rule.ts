import { addUnsaid, defineRule } from "#core";

export default defineRule({
  summary: {
    sv: "En chef eller strateg vill veta till vem rollen rapporterar.",
    en: "A manager or strategist wants to know to whom the role reports.",
  },
  status: "preview",
  source: ["A5"],
  severity: "off",
  strict: "hint",

  *check(context) {
    const { ad, scope, phrases } = context;
    const { title, archetype } = ad;
    if (!title || scope.roles.length === 0) return;
    if (archetype !== "manager" && (archetype !== "strategist" || MANDATES.some(isSaid))) return;
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

    function isSaid(list: string): boolean {
      return phrases(list).length > 0;
    }
  },
});

/** What shows the place of a strategist as well as a manager's name does, or that the role is an adviser's. */
const MANDATES = ["mandate", "strategist-advise", "consultancy"];

/** An ad of fewer statements is a notice that leads to the real one. */
const LONG = 8;
