import { defineRule, quote } from "#core";

export default defineRule({
  summary: {
    sv: "Inget som skulle ha fyllts i ska stå kvar.",
    en: "Nothing that was meant to be filled in should be left.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",

  *check({ phrases }) {
    for (const said of phrases("placeholder")) {
      yield {
        at: said,
        severity: said.text === "TODO" ? "hint" : "information",
        message: {
          sv: `${quote("sv", said.text)} ser ut som något som skulle ha fyllts i. Skriv det som saknas, eller ta bort raden.`,
          en: `${quote("en", said.text)} looks like something that was meant to be filled in. Write what is missing, or delete the line.`,
        },
      };
    }
  },
});
