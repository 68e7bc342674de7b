import { addUnsaid, defineRule, integer, titleOrStart, wordsIn } from "#core";

export default defineRule({
  summary: {
    sv: "Den som söker vill veta vad arbetet ger.",
    en: "Whoever applies wants to know what the work pays.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",
  options: {
    words: integer(150, "From how many words an ad should name the pay.", { minimum: 1 }),
  },

  *check(context) {
    const { ad, phrases, options } = context;
    if (ad.frontMatter?.entries.some(({ key }) => KEYS.has(key.toLowerCase()))) return;
    const written = ad.text.slice(ad.start, ad.end);
    if (phrases("pay").length > 0 || SIGNS.some((sign) => written.includes(sign))) return;
    if (wordsIn(ad.sections) < options.words) return;
    yield {
      at: titleOrStart(ad),
      message: {
        sv: "Annonsen nämner varken ingångslön eller lönespann. Den som söker kan ha rätt att få veta det i god tid, och annonsen kan vara ett enkelt ställe att säga det på.",
        en: "The ad names neither a starting salary nor a range. Applicants may have a right to know in good time, and the ad may be an easy place to say it.",
      },
      fixes: () => addUnsaid(context, "pay"),
    };
  },
});

/** What front matter calls the pay. */
const KEYS = new Set(["salary", "basesalary", "pay", "compensation", "lön"]);

/** Signs that only stand beside amounts. */
const SIGNS = ["£", "$", "€", ":-"];
