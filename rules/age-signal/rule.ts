import { type Archetype, defineRule, isAboutJob, mendPhrase, quote } from "#core";

const STRATEGIC: readonly (Archetype | undefined)[] = ["manager", "manager-generalist", "strategist"];

export default defineRule({
  summary: {
    sv: "Ord om ålder kan utesluta dem som klarar jobbet.",
    en: "Words about age may exclude people who can do the job.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "information",

  *check(context) {
    const { ad, phrases } = context;
    const young = STRATEGIC.includes(ad.archetype) ? [] : phrases("young-person");
    for (const said of [...young, ...phrases("age-limit")]) {
      if (!isAboutJob(said) && said.section?.kind !== "apply") continue;
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan läsas som ett krav på ålder, och det kan vara diskriminering. Skriv vad arbetet kräver i stället.`,
          en: `${quote("en", said.text)} may be read as an age requirement, which may be discrimination. Say instead what the work requires.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
    for (const said of phrases("young-workplace")) {
      yield {
        at: said,
        message: {
          sv: `${quote("sv", said.text)} kan läsas som att bara unga är välkomna, och det kan vara diskriminering. Berätta i stället hur ni arbetar tillsammans.`,
          en: `${quote("en", said.text)} may be read as if only young people were welcome, which may be discrimination. Say instead how you work together.`,
        },
        fixes: () => mendPhrase(context, said),
      };
    }
  },
});
