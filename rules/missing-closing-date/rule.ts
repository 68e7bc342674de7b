import { type Ad, addUnsaid, defineRule, integer, titleOrStart, wordsIn } from "#core";

export default defineRule({
  summary: {
    sv: "Den som söker behöver veta hur länge det går att söka.",
    en: "Whoever applies needs to know when applications close.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",
  options: {
    words: integer(100, "From how many words an ad should say until when one can apply.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, phrases, options } = context;
    const apply = ad.sections.find(({ kind }) => kind === "apply");
    if (!apply || hasDetails(ad) || phrases("closing-date").length > 0) return;
    if (wordsIn(ad.sections) < options.words) return;
    yield {
      at: apply.heading ?? titleOrStart(ad),
      message: {
        sv: "Annonsen säger hur man söker, men inte hur länge det går. Skriv sista ansökningsdag, eller att urvalet sker löpande.",
        en: "The ad says how to apply, but not by when. Give the closing date, or say that applications are read as they come in.",
      },
      fixes: () => addUnsaid(context, "closing-date"),
    };
  },
});

/** Whether the top of the file holds details of the vacancy, among which the date may well be. */
function hasDetails({ frontMatter }: Ad): boolean {
  return frontMatter !== undefined && !frontMatter.entries.every(({ key }) => key === "rolescope");
}
