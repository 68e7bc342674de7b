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
    const duties = told.filter(({ kind }) => kind === "duties");
    const asks = told.some(({ kind }) => ASKING.has(kind)) || demands.some(({ mode }) => mode === "nice");
    const isLong = told.flatMap(({ statements }) => statements).length >= LONG;
    if (duties.length === 0 || asks || !isLong) return;
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
