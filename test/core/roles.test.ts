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

  for (const language of ["sv", "en"] as const) {
    it(`have duties that fit them, in ${language}, since new ads are filled with them`, () => {
      const heading = language === "sv" ? "Arbetsuppgifter" : "Responsibilities";
      const broad = knowledge.roles.filter(({ name, duties }) => {
        const items = duties[language].map((duty) => `- ${duty}`).join("\n");
        const text = `# ${name[language]}\n\n## ${heading}\n\n${items}\n`;
        const [ad] = analyse(text, { knownAd: true, language }).ads;
        return ad?.scope.verdict !== "in-scope";
      });
      assert.deepEqual(
        broad.map(({ id }) => id),
        [],
      );
    });
  }

  const titles: Record<string, string> = {
    Lunchkock: "cook",
    Smärtsjuksköterska: "nurse",
    Röntgensjuksköterska: "radiographer",
    Barnmorskor: "midwife",
    Sportredaktör: "editor",
    Webbredaktör: "web-editor",
    Parkeringshandläggare: "case-officer",
    Lönehandläggare: "payroll-specialist",
    Projektekonom: "accountant",
    Samhällsekonom: "economist",
    Medlemsadministratör: "office-coordinator",
    Systemadministratör: "system-administrator",
    Allmäntandläkare: "dentist",
    Butikssäljare: "shop-assistant",
  };
  for (const [title, role] of Object.entries(titles)) {
    it(`go by their last part unless a role has the whole word: ${title}`, () => {
      const text = `# ${title}\n\n${duties.sv}`;
      assert.equal(inspect(analyse(text, { knownAd: true, language: "sv" })).role, role);
    });
  }
});
