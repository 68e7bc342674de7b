import type { Finding, Language } from "#core";
import type { LoadedFile } from "./load.ts";
import type { Mistake } from "./mistake.ts";

/** What findings in a settings file are reported under. */
export const SETTINGS_RULE = "settings-file";

/** A file of another kind can have thousands of mistakes; nobody reads more than these. */
const MOST = 100;

/**
 * The mistakes of a settings file as findings, in the language it names for the ads, or else the one given. Where there
 * are very many, the last finding says how many more.
 */
export function findingsIn({ config, mistakes, text }: LoadedFile, otherwise: Language): Finding[] {
  const language = config.language ?? otherwise;
  const told = mistakes.length > MOST ? [...mistakes.slice(0, MOST - 1), theRest(mistakes)] : mistakes;
  return told.map((mistake) => ({
    rule: SETTINGS_RULE,
    severity: mistake.severity,
    language,
    start: mistake.start,
    end: mistake.end,
    message: mistake.message[language],
    related: [],
    fixes: fixesOf(mistake, text, language),
  }));
}

function theRest(mistakes: readonly Mistake[]): Mistake {
  const rest = mistakes.slice(MOST - 1);
  const [first = { start: 0, end: 0 }] = rest;
  const isError = rest.some(({ severity }) => severity === "error");
  return {
    start: first.start,
    end: first.end,
    severity: isError ? "error" : "warning",
    message: {
      sv: `Här och längre ner finns ${rest.length} fel till. De visas när de första är rättade.`,
      en: `From here on the file has ${rest.length} more mistakes. They are shown once the first ones are corrected.`,
    },
  };
}

function fixesOf({ start, end, meant }: Mistake, text: string, language: Language): Finding["fixes"] {
  if (meant === undefined || start === end) return [];
  const title = { sv: `Skriv ${meant}`, en: `Write ${meant}` }[language];
  const quoted = /^["']/.exec(text.slice(start, end))?.[0] ?? "";
  const newText = `${quoted}${meant}${quoted}`;
  return [
    {
      id: "write-meant",
      title,
      kind: "quickfix",
      safe: false,
      preferred: true,
      change: () => ({ files: [], edits: [{ start, end, newText }] }),
    },
  ];
}
