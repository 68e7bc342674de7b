import type { Ad, FrontMatterEntry } from "../ad.ts";

/** Keys, without hyphens, underscores and spaces, that name the employer. */
const employers: ReadonlySet<string> = new Set(
  `employer organisation organization company companyname hiringorganization arbetsgivare företag organisationsnamn`.split(
    " ",
  ),
);

/** The same of all whose value holds for every ad of the employer. */
const carried: ReadonlySet<string> = new Set([
  ...employers,
  ...`type layout language lang lng locale språk location joblocation city place region country ort plats kommun arbetsort stad land department avdelning enhet unit
  förvaltning`.split(/\s+/),
]);

/** Whom the front matter names as employer, in small letters; undefined where it names nobody. */
export function employerIn({ frontMatter }: Ad): string | undefined {
  const named = frontMatter?.entries.find(
    ({ key, value }) => employers.has(plain(key)) && typeof value === "string",
  );
  return named && String(named.value).trim().toLowerCase();
}

/**
 * The front matter of a new ad, line by line with its fences, where the first ad has one: the same keys in the same
 * order, with the new title and what holds for both.
 * @returns no lines where there is none to take after.
 */
export function newFrontMatter({ frontMatter: given, text, title: old }: Ad, title: string): string[] {
  if (given?.format !== "yaml" || given.mistakes.length > 0) return [];
  const isTitle = ({ value }: FrontMatterEntry) => old !== undefined && value === old.text;
  const lines = given.entries.flatMap((entry) => {
    const { key, value, at } = entry;
    const raw = text.slice(at.start, at.end);
    if (isTitle(entry) || titles.has(plain(key))) return [`${key}: ${quoted(title)}`];
    if (plain(key) === "type" && !/ad|job|annons|vacancy|position/i.test(String(value))) return [];
    const isKept = carried.has(plain(key)) && typeof value !== "object" && raw !== "" && !/[\r\n]/.test(raw);
    return isKept ? [`${key}: ${raw}`] : [];
  });
  return lines.length > 0 ? ["---", ...lines, "---", ""] : [];
}

const titles: ReadonlySet<string> = new Set(
  "title jobtitle titel tjänst tjänstetitel befattning yrkestitel rubrik".split(" "),
);

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}

/** As YAML reads it back: with quotes where the plain words could be something else. */
function quoted(title: string): string {
  return /^[\p{L}\d][\p{L}\d /&-]*$/u.test(title) ? title : JSON.stringify(title);
}
