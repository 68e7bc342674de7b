import { defineRule, quote, removeIgnore, unreadIgnores } from "#core";

export default defineRule({
  summary: {
    sv: "Uppgifterna överst i filen ska gå att läsa.",
    en: "The details at the top of the file should be readable.",
  },
  status: "stable",
  source: ["field"],
  severity: "warning",

  *check({ ad, ignores }) {
    const mistake = ad.frontMatter?.mistakes[0];
    if (mistake) {
      yield {
        at: mistake.at,
        message: {
          sv: `Här går uppgifterna överst i filen inte att läsa, så en del av dem används inte. Ofta hjälper det att sätta värdet inom citattecken. YAML-läsaren säger: ${mistake.message}`,
          en: `The details at the top of the file cannot be read here, so some of them are not used. Putting the value in quotation marks often helps. The YAML reader says: ${mistake.message}`,
        },
      };
    }
    for (const at of unreadIgnores(ad)) {
      yield {
        at,
        message: {
          sv: "Det går inte att utläsa vilka regler annonsen bortser från. Skriv ignore under rolescope, och under ignore en rad för varje regel: regelns namn, kolon och skälet.",
          en: "This does not say which rules the ad sets aside. Write ignore below rolescope, and below ignore one line for each rule: its name, a colon and the reason.",
        },
      };
    }
    for (const { rule, reason, at, isKnown, meant, isUsed } of ignores) {
      if (!isKnown) {
        yield {
          at,
          message: {
            sv: `Det finns ingen regel som heter ${rule}.${meant ? ` Menade du ${quote("sv", meant)}?` : ""}`,
            en: `There is no rule called ${rule}.${meant ? ` Did you mean ${quote("en", meant)}?` : ""}`,
          },
        };
      } else if (!isUsed()) {
        yield {
          at,
          severity: "hint",
          message: {
            sv: `Regeln ${rule} har inget att säga om den här annonsen. Raden kan tas bort.`,
            en: `The rule ${rule} has nothing to say about this ad. The line can be removed.`,
          },
          fixes: () => removeIgnore(ad, rule),
        };
      } else if (reason === "") {
        yield {
          at,
          severity: "information",
          message: {
            sv: `Skriv gärna varför ${rule} inte gäller här, så att nästa läsare förstår.`,
            en: `Consider saying why ${rule} does not apply here, so that the next reader understands.`,
          },
        };
      }
    }
  },
});
