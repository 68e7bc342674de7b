import type { Section } from "../ad.ts";
import { headingName } from "../fixes/headings.ts";
import type { Bilingual, SectionKind } from "../knowledge.ts";
import type { Span } from "../span.ts";

/** What a section is for, in a word or two. */
export const sectionKindNames: Bilingual<Readonly<Record<SectionKind, string>>> = {
  sv: {
    intro: "inledning",
    duties: "arbetsuppgifter",
    must: "krav",
    nice: "meriterande",
    requirements: "krav och meriter",
    team: "kollegor",
    company: "arbetsgivaren",
    benefits: "förmåner",
    apply: "ansökan",
    other: "övrigt",
  },
  en: {
    intro: "introduction",
    duties: "duties",
    must: "requirements",
    nice: "nice to have",
    requirements: "requirements and wishes",
    team: "colleagues",
    company: "employer",
    benefits: "benefits",
    apply: "application",
    other: "other",
  },
};

/** Where a section begins to the eye: at its heading, or at its first words. Nothing where it has neither. */
export function sectionStart({ heading, statements }: Section): number | undefined {
  return heading?.block.start ?? statements[0]?.block.start;
}

/** A span without the blank lines and spaces at its end. */
export function withoutEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return { start, end: last };
}

/** Headings that an ad can be built of, in the order it is read. */
export const usualHeadings: Bilingual<readonly { readonly kind: SectionKind; readonly name: string }[]> = {
  sv: [
    { kind: "intro", name: "Om rollen" },
    { kind: "duties", name: headingName("duties", "sv") },
    { kind: "must", name: headingName("must", "sv") },
    { kind: "nice", name: headingName("nice", "sv") },
    { kind: "team", name: "Teamet" },
    { kind: "company", name: "Om oss" },
    { kind: "benefits", name: "Vi erbjuder" },
    { kind: "apply", name: "Ansökan" },
  ],
  en: [
    { kind: "intro", name: "About the role" },
    { kind: "duties", name: headingName("duties", "en") },
    { kind: "must", name: headingName("must", "en") },
    { kind: "nice", name: headingName("nice", "en") },
    { kind: "team", name: "The team" },
    { kind: "company", name: "About us" },
    { kind: "benefits", name: "What we offer" },
    { kind: "apply", name: "How to apply" },
  ],
};
