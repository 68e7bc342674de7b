import type { Ad } from "./ad.ts";
import type { Fix } from "./rule.ts";

/** The rules that the front matter sets aside: `rolescope: {ignore: {rule: reason}}`. */
export function ignoredRules(ad: Ad): ReadonlySet<string> {
  const entry = ad.frontMatter?.entries.find(({ key }) => key === "rolescope");
  const ignore = isRecord(entry?.value) ? entry.value["ignore"] : undefined;
  return new Set(isRecord(ignore) ? Object.keys(ignore) : []);
}

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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
