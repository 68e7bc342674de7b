import { addCoreDuties, defineRule, titleOrStart } from "#core";

export default defineRule({
  summary: {
    sv: "En annons ska berätta vad man gör om dagarna.",
    en: "An ad should say what one does all day.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",
  strict: "information",

  *check(context) {
    const { ad } = context;
    const told = ad.sections.filter(({ statements }) => statements.length > 0);
    const asks = told.some(({ kind }) => kind === "must" || kind === "requirements");
    const tells = told.some(
      ({ kind, statements }) => kind === "duties" || (kind === "intro" && statements.length > 3),
    );
    if (!asks || tells) return;
    yield {
      at: titleOrStart(ad),
      message: {
        sv: "Annonsen säger vad ni kräver men inte vad man ska göra. Lägg till tre till sex arbetsuppgifter, så vet den som söker vad kraven är till för.",
        en: "The ad says what you require but not what the work is. Add three to six duties, so that applicants know what the requirements are for.",
      },
      fixes: () => addCoreDuties(context),
    };
  },
});
