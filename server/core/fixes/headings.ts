import type { Ad, Heading, Section } from "../ad.ts";
import type { Language, SectionKind } from "../knowledge.ts";

type Written = Extract<SectionKind, "duties" | "must" | "nice">;

const NAMES: Readonly<Record<Language, Readonly<Record<Written, string>>>> = {
  sv: { duties: "Arbetsuppgifter", must: "Kvalifikationer", nice: "Meriterande" },
  en: { duties: "Responsibilities", must: "Requirements", nice: "Nice to have" },
};

/** The name of a section in the language of an ad. */
export function headingName(kind: Written, language: Language): string {
  return NAMES[language][kind];
}

/** The heading that others of the ad are written like: that of the duties, the requirements, or any. */
export function modelHeading(ad: Ad): Heading | undefined {
  const rank = ({ kind }: Section) => ["must", "requirements", "duties", "nice", "team"].indexOf(kind);
  const known = ad.sections.filter((section) => section.heading && rank(section) >= 0);
  const best = known.sort((a, b) => rank(a) - rank(b))[0];
  return best?.heading ?? ad.sections.find(({ heading }) => heading)?.heading;
}

/** A heading in the style of another: "## X", "**X**", "X:". */
export function writeHeading(words: string, ad: Ad, model: Heading | undefined, deepest = 1): string {
  if (!model) return `${"#".repeat(Math.max(2, deepest))} ${words}`;
  const written = ad.text.slice(model.block.start, model.block.end);
  const colon = /:[*_\s]*$/.test(written) ? ":" : "";
  switch (model.style) {
    case "atx":
      return `${"#".repeat(Math.min(6, Math.max(model.level, deepest)))} ${words}${colon}`;
    case "setext":
      return deepest > 2
        ? `${"#".repeat(deepest)} ${words}`
        : `${words}\n${(model.level === 1 ? "=" : "-").repeat(words.length)}`;
    case "bold": {
      const mark = /^\s*([*_]{1,3})/.exec(written)?.[1] ?? "**";
      return `${mark}${words}${colon}${mark}`;
    }
    case "line":
      return isCapitals(model.text) ? `${words.toUpperCase()}${colon}` : `${words}${colon}`;
    case "run-in":
      return `**${words}**`;
  }
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}
