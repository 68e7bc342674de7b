import { analyse, type Lexicon } from "#core";
import type { Share } from "./score.ts";

/** What is understood of headlines that stand alone. */
export interface HeadlineFigures {
  /** A role, or at least a head noun that says what kind of position it is. */
  readonly roleOrArchetype: Share;
  readonly role: Share;
}

/** The headlines of a list: one a line, before the first tab; a first line that says "title" names the column. */
export function headlinesIn(list: string): readonly string[] {
  const headlines = list
    .split(/\r?\n/)
    .map((line) => (line.split("\t")[0] ?? "").trim())
    .filter((headline) => headline !== "");
  return headlines[0] === "title" ? headlines.slice(1) : headlines;
}

/** Reads each headline as the title of an ad that says nothing else. */
export function headlineFigures(headlines: readonly string[], lexicon: Lexicon): HeadlineFigures {
  const roleOrArchetype = { right: 0, of: headlines.length };
  const role = { right: 0, of: headlines.length };
  for (const headline of headlines) {
    const [read] = analyse(`# ${headline}\n`, lexicon, { knownAd: true }).ads;
    const hasRole = (read?.ad.title?.professions ?? []).some((profession) => profession.role !== undefined);
    if (hasRole) role.right++;
    if (hasRole || read?.ad.archetype !== undefined) roleOrArchetype.right++;
  }
  return { roleOrArchetype, role };
}

/** The figures as text. */
export function headlineTable({ roleOrArchetype, role }: HeadlineFigures): string {
  const row = (name: string, { right, of }: Share): string =>
    `${name.padEnd(28)}${(right / (of || 1)).toFixed(3)}  ${right} of ${of}`;
  return [row("role or archetype", roleOrArchetype), row("role", role)].join("\n");
}
