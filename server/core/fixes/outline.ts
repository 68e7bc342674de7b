import type { Ad, Section } from "../ad.ts";
import type { Bilingual, Role } from "../knowledge.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";
import { isFollowedByWords, lineBreakOf } from "./lines.ts";
import { endOfContent, intoSection } from "./nice.ts";

/** How many of a role's duties are proposed. */
const MOST = 5;

const REQUIREMENT: Bilingual = {
  sv: "TODO: Beskriv vilken erfarenhet rollen kräver.",
  en: "TODO: Describe what experience the role requires.",
};

/** Adds what the role of the title normally does, as duties to fill in: to those there are, or below a new heading. */
export function addCoreDuties({ ad, scope }: Pick<RuleContext, "ad" | "scope">): Fix[] {
  const [role] = scope.roles;
  const items = role ? dutiesOf(role, ad) : [];
  if (items.length === 0) return [];
  const duties = ad.sections.find(({ kind, heading }) => kind === "duties" && heading);
  const edit = () =>
    duties ? intoSection(ad, duties, new Set(), items, markerOf(ad)) : newSection(ad, "duties", items);
  return [
    {
      id: "add-duties",
      title: { sv: "Lägg till rollens vanliga uppgifter", en: "Add the usual duties of the role" },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: [edit()] }),
    },
  ];
}

function dutiesOf({ duties }: Role, { language, text }: Ad): string[] {
  return duties[language]
    .filter((duty) => !text.includes(duty))
    .slice(0, MOST)
    .map((duty) => `TODO: ${duty}`);
}

/** Adds a heading for what is required, with an item to fill in. */
export function addRequirements({ ad }: Pick<RuleContext, "ad">): Fix[] {
  return [
    {
      id: "add-requirements",
      title: { sv: "Lägg till kvalifikationer att fylla i", en: "Add requirements to fill in" },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: [newSection(ad, "must", [REQUIREMENT[ad.language]])] }),
    },
  ];
}

const WISH: Bilingual = {
  sv: "TODO: Flytta hit de punkter som är ett plus.",
  en: "TODO: Move the items that are a plus to this list.",
};

/** Adds a heading for what is nice to have, with an item to fill in. */
export function addWishes({ ad }: Pick<RuleContext, "ad">): Fix[] {
  return [
    {
      id: "add-wishes",
      title: { sv: "Lägg till rubriken Meriterande", en: "Add the heading Nice to have" },
      kind: "quickfix",
      safe: false,
      change: () => ({ files: [], edits: [newSection(ad, "nice", [WISH[ad.language]])] }),
    },
  ];
}

/** Duties come before what is required, requirements after the duties, what is nice to have after those. */
function newSection(ad: Ad, kind: "duties" | "must" | "nice", items: readonly string[]): TextEdit {
  const eol = lineBreakOf(ad.text);
  const heading = writeHeading(headingName(kind, ad.language), ad, modelHeading(ad)).replaceAll("\n", eol);
  const marker = markerOf(ad);
  const lines = `${heading}${eol}${eol}${items.map((item) => `${marker}${item}`).join(eol)}`;
  const asks = ({ kind: other }: Section) => other === "must" || other === "requirements" || other === "nice";
  const next = ad.sections.find((section) => section.heading && asks(section))?.heading;
  if (kind === "duties" && next) {
    const at = next.block.start;
    return { start: at, end: at, newText: `${lines}${eol}${eol}` };
  }
  const before =
    (kind === "nice" ? ad.sections.findLast((section) => asks(section)) : undefined) ??
    ad.sections.findLast((section) => section.kind === "duties") ??
    ad.sections.at(-1);
  const at = endOfContent(ad, before);
  const trail = isFollowedByWords(ad.text, at, []) ? eol : "";
  return { start: at, end: at, newText: `${eol}${eol}${lines}${trail}` };
}

/** How the ad writes its list items. */
function markerOf(ad: Ad): string {
  const markers = ad.sections.flatMap(({ statements }) => statements.flatMap(({ marker }) => marker ?? []));
  return markers.find((marker) => /^[-*+•] +$/.test(marker)) ?? "- ";
}
