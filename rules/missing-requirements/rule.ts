import { addRequirements, defineRule, titleOrStart } from "#core";

const ASKING = new Set(["must", "requirements", "nice"]);

export default defineRule({
  summary: {
    sv: "En annons ska säga vad man behöver kunna.",
    en: "An ad should say what one needs to know.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  strict: "information",

  *check(context) {
    const { ad, demands } = context;
    const told = ad.sections.filter(({ statements }) => statements.length > 0);
    if (told.some(({ kind }) => ASKING.has(kind)) || !told.some(({ kind }) => kind === "duties")) return;
    if (demands.some(({ mode }) => mode === "nice")) return;
    if (told.reduce((sum, { statements }) => sum + statements.length, 0) < LONG) return;
    yield {
      at: titleOrStart(ad),
      message: {
        sv: "Annonsen säger inte vad man behöver kunna. Lägg till några krav, eller skriv att ni lär upp den ni anställer.",
        en: "The ad does not say what one needs to know. Add a few requirements, or say that you train whoever you hire.",
      },
      fixes: () => addRequirements(context),
    };
  },
});

/** An ad of fewer statements is a notice that leads to the real one. */
const LONG = 8;
