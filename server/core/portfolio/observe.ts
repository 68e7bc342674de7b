import type { Place } from "../inspect.ts";
import type { Area, Bilingual, Knowledge, Language } from "../knowledge.ts";
import { capitalise, quote, uncapitalise } from "../phrasing.ts";
import type { AdSummary } from "./summary.ts";

/** An ad among the others. */
export interface Filed extends AdSummary {
  readonly path: string;
}

export const observationKinds = [
  "scattered-area",
  "colleague-without-ad",
  "same-title",
  "uneven-titles",
] as const;
export type ObservationKind = (typeof observationKinds)[number];

/** Something that shows only when ads are read together. */
export interface Observation {
  readonly kind: ObservationKind;
  readonly message: string;
  readonly language: Language;
  /** Where it shows, at most five places. */
  readonly places: readonly (Place & { readonly path: string; readonly title: string })[];
  /** In how many places more. */
  readonly more: number;
}

const MOST_PLACES = 5;

/**
 * What ads say together: the same craft asked for under several other titles, colleagues whom no ad is for, several
 * ads with one title, and several titles for one role.
 * @param team ids of the areas that colleagues take care of already.
 * @returns by kind, then in the order in which the ads come. Linear in the number of ads.
 */
export function observe(
  ads: readonly Filed[],
  { areas, roles }: Knowledge,
  team: readonly string[] = [],
): Observation[] {
  const areasById = new Map(areas.map((area) => [area.id, area]));
  const rolesById = new Map(roles.map((role) => [role.id, role]));
  const advertised = new Set(ads.flatMap(({ role }) => rolesById.get(role ?? "")?.core ?? []));
  const mentionsOf = (field: "foreign" | "colleagues") =>
    grouped(ads.flatMap((ad) => ad[field].map(({ area, at }): Shown => ({ ad, at, key: area }))));

  const scattered = [...mentionsOf("foreign")].flatMap(([id, shown]) => {
    const area = areasById.get(id);
    if (area?.tier !== "S" || team.includes(id) || filesOf(shown) < 2) return [];
    return observation("scattered-area", shown, messages.scattered(area, nameOf(area), filesOf(shown)));
  });
  const colleagues = [...mentionsOf("colleagues")].flatMap(([id, shown]) => {
    const area = areasById.get(id);
    if (!area || team.includes(id) || advertised.has(id)) return [];
    const word = shown[0]?.ad.colleagues.find((colleague) => colleague.area === id)?.word ?? "";
    return observation("colleague-without-ad", shown, messages.colleague(word));
  });
  const titled = [...grouped(ads.map((ad): Shown => ({ ad, at: ad.at, key: comparable(ad) })))].flatMap(
    ([, shown]) =>
      filesOf(shown) < 2
        ? []
        : observation("same-title", shown, messages.sameTitle(shown[0]?.ad.title ?? "", filesOf(shown))),
  );
  const ofRole = grouped(
    ads.flatMap((ad): Shown[] => (ad.role ? [{ ad, at: ad.at, key: `${ad.language} ${ad.role}` }] : [])),
  );
  const uneven = [...ofRole].flatMap(([, shown]) => {
    const titles = new Map(shown.map(({ ad }) => [comparable(ad), ad.title]));
    const role = rolesById.get(shown[0]?.ad.role ?? "");
    if (!role || titles.size < 2 || filesOf(shown) < 2) return [];
    return observation(
      "uneven-titles",
      shown,
      messages.uneven({ sv: uncapitalise(role.name.sv), en: uncapitalise(role.name.en) }, [
        ...titles.values(),
      ]),
    );
  });
  return [...scattered, ...colleagues, ...titled, ...uneven];

  /** The role that an area is the profession of, inside a sentence. */
  function nameOf(area: Area): Bilingual {
    const { sv, en } = rolesById.get(area.role ?? "")?.name ?? area.name;
    return { sv: uncapitalise(sv), en: uncapitalise(en) };
  }
}

/** One ad with the place that counts. */
interface Shown {
  readonly ad: Filed;
  readonly at: Place;
  readonly key: string;
}

function grouped(all: readonly Shown[]): Map<string, Shown[]> {
  const groups = new Map<string, Shown[]>();
  for (const shown of all) {
    const group = groups.get(shown.key);
    if (group) group.push(shown);
    else groups.set(shown.key, [shown]);
  }
  return groups;
}

function filesOf(shown: readonly Shown[]): number {
  return new Set(shown.map(({ ad }) => ad.path)).size;
}

function comparable({ title, language }: AdSummary): string {
  return `${language} ${title.normalize("NFC").toLowerCase().replace(/\s+/g, " ")}`;
}

function observation(kind: ObservationKind, shown: readonly Shown[], message: Bilingual): Observation[] {
  const language: Language = shown[0]?.ad.language ?? "en";
  const places = shown.slice(0, MOST_PLACES).map(({ ad, at }) => ({ path: ad.path, title: ad.title, ...at }));
  const more = shown.length - places.length;
  return [{ kind, message: message[language], language, places, more }];
}

/** The message with how many places more there are, for those who show no list of places. */
export function wholeMessage({ message, language, more }: Observation): string {
  return more > 0 ? `${message} ${messages.more(more)[language]}` : message;
}

const messages = {
  more: (count: number): Bilingual => ({
    sv: count === 1 ? "Det syns på ett ställe till." : `Det syns på ${count} ställen till.`,
    en: count === 1 ? "It shows in 1 more place." : `It shows in ${count} more places.`,
  }),
  scattered: (area: Area, role: Bilingual, count: number): Bilingual => ({
    sv: `${capitalise(area.name.sv)} efterfrågas i ${count} annonser för andra roller. Kanske räcker en egen roll för alla: ${role.sv}.`,
    en: `${capitalise(area.name.en)} is asked for in ${count} ads for other roles. Perhaps a role of its own could do it for all of them: ${role.en}.`,
  }),
  colleague: (word: string): Bilingual => ({
    sv: `${quote("sv", word)} nämns som en kollega att arbeta med, men ingen av annonserna gäller den rollen. Skriv en annons, om den inte redan är tillsatt.`,
    en: `${quote("en", word)} is mentioned as a colleague to work with, but none of the ads is for that role. Write an ad, unless it is already filled.`,
  }),
  sameTitle: (title: string, count: number): Bilingual => ({
    sv: `${count} annonser har titeln ${title}. Behåll en, om det är samma roll.`,
    en: `${count} ads have the title ${title}. Keep one, if it is the same role.`,
  }),
  uneven: (role: Bilingual, titles: readonly string[]): Bilingual => ({
    sv: `Rollen ${role.sv} heter olika i annonserna: ${listed(titles)}. Välj en titel, så känner den som söker igen rollen.`,
    en: `The role of ${role.en} has different titles in the ads: ${listed(titles)}. Choose one, so that people who look for it recognise it.`,
  }),
};

function listed(titles: readonly string[]): string {
  const first = titles.slice(0, MOST_PLACES).join(", ");
  return titles.length > MOST_PLACES ? `${first} …` : first;
}
