import { addUnsaid, defineRule, integer, wordsIn } from "#core";

/** Families of roles in which tools and channels change from one year to the next. */
const FAST_MOVING: ReadonlySet<string> = new Set(["marcom", "design", "production", "tech"]);

export default defineRule({
  summary: {
    sv: "I yrken som ändras snabbt säger annonsen hur personen får lära sig nytt.",
    en: "In professions that change fast, the ad says how the person can keep learning.",
  },
  status: "preview",
  source: ["B8"],
  severity: "off",
  strict: "hint",
  options: {
    words: integer(150, "How many words an ad has before something may be missing in it.", { minimum: 10 }),
  },

  *check(context) {
    const { ad, scope, phrases, options } = context;
    const { title } = ad;
    if (!title || !scope.roles.some(({ family }) => FAST_MOVING.has(family))) return;
    if (wordsIn(ad.sections) < options.words || phrases("learning").length > 0) return;
    yield {
      at: title,
      message: {
        sv: `I rollen ${title.text} ändras verktyg och kanaler snabbt, men annonsen nämner ingen kompetensutveckling. Skriv vad personen får lära sig, och när det finns tid för det.`,
        en: `In the role of ${title.text}, tools and channels change fast, but the ad mentions no professional development. Say what the person can learn, and when there is time for it.`,
      },
      fixes: () => addUnsaid(context, "learning"),
    };
  },
});
