import type { Finding, Language } from "#core";
import type { LoadedFile } from "./load.ts";
import type { Mistake } from "./mistake.ts";

/** What findings in a settings file are reported under. */
export const SETTINGS_RULE = "settings-file";

/** The mistakes of a settings file as findings, in the language it names for the ads, or else the one given. */
export function findingsIn({ config, mistakes, text }: LoadedFile, otherwise: Language): Finding[] {
  const language = config.language ?? otherwise;
  return mistakes.map((mistake) => ({
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
