import { directiveKinds } from "../directives.ts";
import type { Knowledge, Language, Role } from "../knowledge.ts";
import type { Analysis } from "../lint.ts";
import { capitalise, enumerate } from "../phrasing.ts";
import type { Rules } from "../rule.ts";
import type { Span } from "../span.ts";
import type { CompletionPlace } from "./completion-place.ts";
import { sectionKindNames, usualHeadings } from "./sections.ts";

/** Something that could be written at a place, the likeliest first. */
export interface Completion {
  readonly kind: "key" | "value" | "role" | "heading" | "directive" | "rule";
  /** The words to choose it by. */
  readonly label: string;
  /** What it means, in a few words. */
  readonly detail: string;
  /** What is written in place of `at`. */
  readonly text: string;
  readonly at: Span;
  /** What closes it, behind the place to go on writing; then what stands up to `end` is replaced, too. */
  readonly closing?: { readonly text: string; readonly end: number };
}

const words = {
  sv: {
    title: "titeln på tjänsten",
    language: "annonsens språk",
    type: "filen är en platsannons",
    rolescope: "bortse från regler i den här annonsen, med skäl",
    ignore: "reglerna, var och en med sitt skäl",
    sv: "svenska",
    en: "engelska",
    "next-line": "bortse från en regel på nästa rad",
    section: "bortse från en regel i det här avsnittet",
  },
  en: {
    title: "the title of the position",
    language: "the language of the ad",
    type: "the file is a job ad",
    rolescope: "set rules aside in this ad, with a reason",
    ignore: "the rules, each with its reason",
    sv: "Swedish",
    en: "English",
    "next-line": "set a rule aside on the next line",
    section: "set a rule aside in this section",
  },
} as const;

/**
 * What could be written at a place, in the ad's language. Empty for files that are no ads.
 * @param current the rules that have something to say now: they come first.
 */
export function completionsAt(
  { reading, ads, knowledge }: Analysis,
  place: CompletionPlace,
  rules: Rules,
  current: ReadonlySet<string>,
): readonly Completion[] {
  const ad = reading.isAd ? ads[0]?.ad : undefined;
  if (!ad) return [];
  const { wanted } = place;
  const { language, frontMatter } = ad;
  const say = words[language];
  const at = { start: place.start, end: place.end };
  const keys = new Set(frontMatter?.entries.map(({ key }) => key));
  switch (wanted.kind) {
    case "key":
      return [
        key("title", "title: "),
        key("language", "language: "),
        key("type", "type: job-ad"),
        key("rolescope", "rolescope:\n  ignore:\n    "),
      ].filter(({ label }) => !keys.has(label));
    case "ignore":
      return [key("ignore", `ignore:\n${place.indent}  `)];
    case "language":
      return (["sv", "en"] as const).map((each) => value(each, say[each]));
    case "type":
      return [value("job-ad", say.type)];
    case "title":
      return titles();
    case "heading":
      return isTitleLine() ? titles() : headings();
    case "directive":
      return directiveKinds.map((kind): Completion => {
        const label = `rolescope-ignore-${kind}`;
        const isOpen = /^[ \t]*-?-?>?[ \t]*$/.test(place.rest) && !place.rest.includes("-->");
        const closing = { text: " -->", end: place.end + place.rest.length };
        return {
          kind: "directive",
          label,
          detail: say[kind],
          text: `${label} `,
          at,
          ...(isOpen && { closing }),
        };
      });
    case "rule":
      return Object.entries(rules)
        .map(
          ([id, { summary }]): Completion => ({
            kind: "rule",
            label: id,
            detail: summary[language],
            text: `${id}: `,
            at,
          }),
        )
        .sort((one, other) => Number(current.has(other.label)) - Number(current.has(one.label)));
  }

  function key(label: keyof typeof say, text: string): Completion {
    return { kind: "key", label, detail: say[label], text, at };
  }

  function value(label: string, detail: string): Completion {
    return { kind: "value", label, detail, text: label, at };
  }

  /** The names of all roles; in both languages as long as nothing tells which one the ad will be in. */
  function titles(): Completion[] {
    const isBlank = !ad?.sections.some(({ statements }) => statements.length > 0);
    const other: Language = language === "sv" ? "en" : "sv";
    const names = new Map<string, Completion>();
    for (const each of isBlank && !keys.has("language") ? [language, other] : [language]) {
      for (const role of knowledge.roles) {
        const label = capitalise(role.name[each]);
        const detail = coreOf(role, knowledge, each);
        if (!names.has(label)) names.set(label, { kind: "role", label, detail, text: label, at });
      }
    }
    return [...names.values()];
  }

  function isTitleLine(): boolean {
    if (wanted.kind !== "heading" || wanted.level > 1) return false;
    const title = ad?.title;
    return title?.source !== "heading" || (title.start <= place.end && place.start <= title.end);
  }

  /** The headings that the ad does not have yet. */
  function headings(): Completion[] {
    const has = new Set(
      ad?.sections.flatMap(({ kind, heading }) =>
        heading && (heading.end < place.start || heading.start > place.end) ? [kind] : [],
      ),
    );
    return usualHeadings[language]
      .filter(({ kind }) => !has.has(kind))
      .map(({ kind, name }) => ({
        kind: "heading",
        label: name,
        detail: sectionKindNames[language][kind],
        text: name,
        at,
      }));
  }
}

const MOST_AREAS = 3;

/** What a role is there for: "fotografi och bildretusch". */
export function coreOf({ core }: Role, { areas }: Knowledge, language: Language): string {
  const names = core.slice(0, MOST_AREAS).flatMap((id) => areas.find((area) => area.id === id) ?? []);
  return enumerate(
    language,
    names.map(({ name }) => name[language]),
  );
}
