import type { Ad } from "./ad.ts";
import type { Fix } from "./rule.ts";

/** A fix that records in the front matter that a rule does not apply to this ad, and why. */
export function setAside(rule: string, ad: Ad): Fix {
  return {
    id: "set-aside",
    title: {
      sv: `Bortse från ${rule} i den här annonsen, med skäl`,
      en: `Set aside ${rule} in this ad, with a reason`,
    },
    kind: "quickfix",
    safe: false,
    change: () => ({
      files: [],
      edits: [
        { start: ad.start, end: ad.start, newText: `---\nrolescope:\n  ignore:\n    ${rule}: TODO\n---\n` },
      ],
    }),
  };
}
