import type { Analysis, Bilingual, Language, Verdict } from "#library";

/**
 * What a client may show beside an open document, in a `rolescope/status` notification after every publication.
 * Sent to clients that ask for it with the initialization option `status: true`.
 */
export interface Status {
  readonly uri: string;
  /** A few words: language and verdict. */
  readonly text: string;
  /** One sentence more. */
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
}

const languages: Bilingual = { sv: "Svenska", en: "English" };

const verdicts: Bilingual<Readonly<Record<Verdict, string>>> = {
  sv: { "in-scope": "ryms i rollen", borderline: "på gränsen", "over-scoped": "flera roller i en" },
  en: { "in-scope": "fits the role", borderline: "borderline", "over-scoped": "several roles in one" },
};

/** @param language of the user interface, for files that are no ads. */
export function statusOf(uri: string, { reading, ads }: Analysis, language: Language): Status {
  const first = ads[0];
  if (!reading.isAd || !first) {
    const text = { sv: "Ingen platsannons", en: "Not a job ad" }[language];
    const detail = {
      sv: "Rolescope läser platsannonser. Låt filnamnet sluta på .job.md om det här är en.",
      en: "Rolescope reads job ads. Let the file name end in .job.md if this is one.",
    }[language];
    return { uri, text, detail, severity: "information" };
  }
  const { ad, scope } = first;
  const names = scope.foreign.map(({ area }) => area.name[ad.language]).join(", ");
  const beyond = { sv: `Utöver rollen: ${names}.`, en: `Beyond the role: ${names}.` }[ad.language];
  const within = {
    sv: "Titeln och kraven passar ihop.",
    en: "The title and the demands fit together.",
  }[ad.language];
  return {
    uri,
    text: `${languages[ad.language]} · ${verdicts[ad.language][scope.verdict]}`,
    detail: names ? beyond : within,
    severity: scope.verdict !== "over-scoped" ? "information" : scope.veryBroad ? "error" : "warning",
  };
}
