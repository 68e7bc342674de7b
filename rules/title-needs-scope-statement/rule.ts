import { addUnsaid, defineRule, endOfWords, integer } from "#core";

/** Roles whose titles are used for very different jobs. */
const UMBRELLAS: ReadonlySet<string> = new Set([
  "case-officer",
  "communications-officer",
  "communications-strategist",
  "digital-communicator",
  "digital-strategist",
  "marketing-coordinator",
  "marketing-manager",
  "project-manager",
]);

export default defineRule({
  summary: {
    sv: "En bred titel behöver en mening om vad rollen är till för.",
    en: "A broad title needs a sentence about what the role is for.",
  },
  status: "preview",
  source: ["A1", "A3", "B3"],
  severity: "hint",
  options: {
    words: integer(150, "Within how many words the sentence should come; shorter ads are left alone.", {
      minimum: 10,
    }),
  },

  *check(context) {
    const { ad, scope, phrases, options } = context;
    const { title } = ad;
    if (!title || !scope.roles.some(({ id }) => UMBRELLAS.has(id))) return;
    const end = endOfWords(ad, options.words);
    if (end === undefined || phrases("purpose").some(({ start }) => start < end)) return;
    yield {
      at: title,
      message: {
        sv: `${title.text} kan betyda många olika jobb, och början av annonsen säger inte vilket. Skriv tidigt en mening om rollens syfte: vad den ansvarar för, och för vem.`,
        en: `${title.text} can mean many different jobs, and the beginning of the ad does not say which. Early on, write a sentence about the purpose of the role: what it is responsible for, and for whom.`,
      },
      fixes: () => addUnsaid(context, "purpose"),
    };
  },
});
