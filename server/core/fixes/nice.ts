import type { Ad, Demand, Section, Statement } from "../ad.ts";
import { capitalise } from "../phrasing.ts";
import type { Change, Fix, RuleContext, TextEdit } from "../rule.ts";
import { type Departure, departureOf } from "./departures.ts";
import { headingName, modelHeading, writeHeading } from "./headings.ts";
import { endOfLine, isFollowedByWords, joined, lineBreakOf, startOfLine } from "./lines.ts";
import type { Moved } from "./moved.ts";
import { verbForm } from "./verbs.ts";

/**
 * Moves the demands of one area to what is nice to have: the section there is, or a new one. Not offered where no duty
 * would be left, or a line above its items would go without being said elsewhere.
 */
export function moveToNice(context: Pick<RuleContext, "ad" | "demands" | "knowledge">, area: string): Fix[] {
  const { ad, demands } = context;
  const taken = new Set(demands.filter((demand) => demand.area.id === area && demand.mode === "hands-on"));
  if (taken.size === 0) return [];
  const departure = departureOf(context, taken);
  const items = departure.moved.map((moved) => asNice(moved, ad));
  if (departure.stuck.size > 0 || items.length === 0 || items.includes(undefined)) return [];
  if (departure.emptied.some(({ kind }) => kind === "duties")) return [];
  if (departure.moved.some(({ leadIn, isLeadInGone }) => leadIn && isLeadInGone)) return [];
  const nice = ad.sections.findLast(({ kind, heading }) => kind === "nice" && heading);
  if (!nice && !modelHeading(ad) && ad.title?.source !== "heading") return [];
  return [
    {
      id: `nice:${area}`,
      title: { sv: "Flytta till meriterande", en: "Move to nice-to-have" },
      kind: "quickfix",
      safe: false,
      change: () =>
        niceChange(
          ad,
          departure,
          items.flatMap((item) => item ?? []),
          nice,
        ),
    },
  ];
}

/** A demand as an item below "Meriterande". Undefined where it would not read as one. */
function asNice({ text, nested, statement, section }: Moved, { language }: Ad): string | undefined {
  const words = text
    .replace(/\s*\((?:krav|ett krav|skallkrav|required|must|must have)\)/i, "")
    .replace(/^(?:krav på|krav:|must have:?|required:?)\s+/i, "")
    .replace(/[.;,]\s*$/, "");
  if (nested !== "" || /[.!?]\s/.test(words)) return undefined;
  const isRequirement = section.kind === "must" || section.kind === "requirements";
  const [first = "", second = ""] = words.split(/\s+/);
  const form = verbForm(first.toLowerCase(), language)?.form;
  if (language === "sv") {
    if (first === "Du" && ["har", "är"].includes(second) && isRequirement) return words;
    if (form === "infinitive") return `Erfarenhet av att ${first.toLowerCase()}${words.slice(first.length)}`;
    return statement.kind === "item" ? capitalise(words) : undefined;
  }
  const isVerb = verbForm(first.toLowerCase(), language)?.certain || opensDuty(second, section);
  if (form === "infinitive" && isVerb) {
    return `Ability to ${first.toLowerCase()}${words.slice(first.length)}`;
  }
  if (first === "You" && (second === "have" || second === "are")) return isRequirement ? words : undefined;
  return statement.kind === "item" ? capitalise(words) : undefined;
}

/** "Photograph products", "Film our events": among duties a word that may be a verb is one before what it is done to. */
function opensDuty(second: string, { kind }: Section): boolean {
  return kind === "duties" && (/^(?:our|the|a|an|your)$/.test(second) || /^[a-z]{3,}[^s\W]s$/.test(second));
}

function niceChange(
  ad: Ad,
  departure: Departure,
  items: readonly string[],
  nice: Section | undefined,
): Change {
  const eol = lineBreakOf(ad.text);
  const removals: TextEdit[] = [...departure.edits];
  for (const { start, end } of departure.emptied) removals.push({ start, end, newText: "" });
  const marker =
    departure.moved.find(({ statement }) => /^[-*+•] +$/.test(statement.marker ?? ""))?.statement.marker ??
    "- ";
  if (nice)
    return { files: [], edits: joined([...removals, intoSection(ad, nice, departure.gone, items, marker)]) };
  const heading = writeHeading(headingName("nice", ad.language), ad, modelHeading(ad)).replaceAll("\n", eol);
  const lines = items.map((item) => `${marker}${item}`).join(eol);
  const asked = ({ kind }: Section) => kind === "must" || kind === "requirements";
  const before =
    ad.sections.findLast(asked) ??
    ad.sections.findLast(({ kind, heading: given }) => kind === "duties" && given) ??
    ad.sections.at(-1);
  if (before && departure.emptied.includes(before)) {
    const removal = {
      start: before.start,
      end: before.end,
      newText: `${heading}${eol}${eol}${lines}${eol}${before.end < ad.text.length ? eol : ""}`,
    };
    return {
      files: [],
      edits: joined([
        ...departure.edits.filter(({ start }) => start < before.start || start >= before.end),
        removal,
      ]),
    };
  }
  const at = endOfContent(ad, before);
  const trail = isFollowedByWords(ad.text, at, removals) ? eol : "";
  return {
    files: [],
    edits: joined([
      ...removals,
      { start: at, end: at, newText: `${eol}${eol}${heading}${eol}${eol}${lines}${trail}` },
    ]),
  };
}

/** Where the words of a section end; of the ad, without one. */
export function endOfContent({ text, end }: Ad, section: Section | undefined): number {
  let at = section?.end ?? end;
  while (at > (section?.start ?? 0) && /\s/.test(text[at - 1] ?? "")) at--;
  return endOfLine(text, at);
}

/** An edit that adds items to a section: to its list, or as a list below what it says. */
export function intoSection(
  ad: Ad,
  section: Section,
  gone: ReadonlySet<Statement>,
  items: readonly string[],
  marker: string,
): TextEdit {
  const eol = lineBreakOf(ad.text);
  const last = section.statements.findLast((statement) => !gone.has(statement));
  const known = new Set(section.statements.map(({ text }) => text.toLowerCase()));
  const fresh = items.filter((item) => !known.has(item.toLowerCase()));
  const top = section.statements.filter(({ kind, marker: own }) => kind === "item" && own).at(-1);
  if (last?.kind === "item" && top) {
    const at = endOfLine(ad.text, last.block.end);
    const indent = ad.text.slice(startOfLine(ad.text, top.block.start), top.block.start).replace(/\S/g, " ");
    const own = /^\d/.test(top.marker ?? "") ? "- " : (top.marker ?? marker);
    return { start: at, end: at, newText: fresh.map((item) => `${eol}${indent}${own}${item}`).join("") };
  }
  const at = endOfContent(ad, section);
  return { start: at, end: at, newText: `${eol}${eol}${fresh.map((item) => `${marker}${item}`).join(eol)}` };
}

/** The hands-on demands of an area. */
export function handsOnOf(demands: readonly Demand[], areas: ReadonlySet<string>): Set<Demand> {
  return new Set(demands.filter(({ area, mode }) => areas.has(area.id) && mode === "hands-on"));
}
