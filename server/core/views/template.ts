import type { Knowledge, Language, Role } from "../knowledge.ts";
import { capitalise } from "../phrasing.ts";
import { coreOf } from "./completions.ts";
import { usualHeadings } from "./sections.ts";

/** What somebody who writes an ad still has to fill in. */
const GAPS = {
  sv: {
    purpose: "TODO: Beskriv i två meningar varför rollen finns och vem den arbetar med.",
    experience: (crafts: string) => `Erfarenhet av ${crafts}`,
    must: "TODO: Det som krävs från första dagen, i högst fem punkter",
    nice: "TODO: Ett par saker som är bra att kunna, men som går att lära sig här",
    team: "TODO: Vilka kollegor finns, och vem gör det som inte ingår i rollen?",
    company: "TODO: Berätta kort om arbetsplatsen.",
    benefits: "TODO: Lön, omfattning, plats och utveckling",
    apply: "TODO: Hur söker man, senast när, och vem svarar på frågor?",
  },
  en: {
    purpose: "TODO: Say in two sentences why the role exists and whom it works with.",
    experience: (crafts: string) => `Experience of ${crafts}`,
    must: "TODO: What is needed from the first day, in five items at most",
    nice: "TODO: A few things that are good to know but can be learnt here",
    team: "TODO: Which colleagues are there, and who does what is not part of the role?",
    company: "TODO: Say a little about the workplace.",
    benefits: "TODO: Pay, working time, place and development",
    apply: "TODO: How to apply, by when, and who answers questions?",
  },
} as const;

/**
 * The draft of an ad for a role: its usual duties, one requirement of its core, and gaps to fill in.
 * @returns Markdown with a line break at its end.
 */
export function adTemplate(role: Role, language: Language, knowledge: Knowledge): string {
  const gaps = GAPS[language];
  const items = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join("\n");
  const crafts = coreOf(role, knowledge, language);
  const bodies: Readonly<Record<string, string>> = {
    intro: gaps.purpose,
    duties: items(role.duties[language]),
    must: items([...(crafts ? [gaps.experience(crafts)] : []), gaps.must]),
    nice: items([gaps.nice]),
    team: gaps.team,
    company: gaps.company,
    benefits: items([gaps.benefits]),
    apply: gaps.apply,
  };
  const sections = usualHeadings[language].map(({ kind, name }) => `## ${name}\n\n${bodies[kind] ?? ""}\n`);
  return [`# ${capitalise(role.name[language])}\n`, ...sections].join("\n");
}
