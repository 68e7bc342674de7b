import assert from "node:assert/strict";
import { analyse, inspect, knowledge, type Language } from "#library";

const duties: Record<Language, string> = {
  sv: "## Arbetsuppgifter\n\n- Du arbetar tillsammans med oss\n",
  en: "## Responsibilities\n\n- You work together with us\n",
};

describe("the names of the roles", () => {
  for (const language of ["sv", "en"] as const) {
    it(`are titles that are read as the role they name, in ${language}, since new ads are titled with them`, () => {
      const misread = knowledge.roles.filter(({ id, name }) => {
        const text = `# ${name[language]}\n\n${duties[language]}`;
        return inspect(analyse(text, { knownAd: true, language })).role !== id;
      });
      assert.deepEqual(
        misread.map(({ id }) => id),
        [],
      );
    });
  }
});
