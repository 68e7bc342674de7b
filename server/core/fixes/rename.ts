import type { Ad, PhraseMatch, Scope } from "../ad.ts";
import type { Archetype, Language, Role } from "../knowledge.ts";
import { capitalise, quote, uncapitalise } from "../phrasing.ts";
import { TITLE_KEYS } from "../read/candidates.ts";
import type { Fix, RuleContext, TextEdit } from "../rule.ts";
import { overlaps, type Span } from "../span.ts";
import { weigh } from "../weigh.ts";
import { fittingArticle } from "./article.ts";
import { startOfLine } from "./lines.ts";
import { wordsInstead } from "./replace.ts";

/** How many titles are proposed. */
const MOST = 2;

/** Renames the role to what the demands fit: to one of these archetypes, in the same line of work. */
export function renameToFit(
  context: Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">,
  archetypes: readonly Archetype[],
): Fix[] {
  const { ad } = context;
  return fitting(context, archetypes).flatMap((role) => renameTitle(ad, role.name[ad.language], role.id));
}

/** Renames the role to one that the rule has in mind. */
export function renameTo({ ad, knowledge }: Pick<RuleContext, "ad" | "knowledge">, id: string): Fix[] {
  const role = knowledge.roles.find((each) => each.id === id);
  return role ? renameTitle(ad, role.name[ad.language], role.id) : [];
}

/** Renames the role to a title that names no gender. */
export function renameGendered(
  { ad, knowledge }: Pick<RuleContext, "ad" | "knowledge">,
  said: PhraseMatch,
): Fix[] {
  const [title] = ad.title?.professions ?? [];
  const words = wordsInstead(knowledge, said)?.words;
  if (!title || words === undefined || !overlaps(title, said)) return [];
  const before = ad.text.slice(title.start, Math.max(title.start, said.start));
  const after = ad.text.slice(Math.min(title.end, said.end), title.end);
  return renameTitle(ad, `${uncapitalise(before)}${words}${after}`, "neutral");
}

/** Renames the role everywhere its title is used as this role's title: not where a colleague has it. */
export function renameTitle(ad: Ad, name: string, id: string): Fix[] {
  const [title, ...others] = ad.title?.professions ?? [];
  if (!title || others.length > 0 || title.text.toLowerCase() === name.toLowerCase()) return [];
  const uses = usesOf(ad, title);
  const gendered = /(?:ombud|biträde)$/;
  if (uses.some((use) => hasArticle(ad.text, use)) && gendered.test(title.text) !== gendered.test(name))
    return [];
  const edits = uses.flatMap((use): TextEdit[] => {
    const newText = written(name, ad.text.slice(use.start, use.end), ad.language);
    return [...fittingArticle(ad.text, use, newText, ad.language), { ...use, newText }];
  });
  const shown = written(name, title.text, ad.language);
  return [
    {
      id: `rename:${id}`,
      title: {
        sv: `Byt titel till ${quote("sv", shown)}`,
        en: `Change the title to ${quote("en", shown)}`,
      },
      kind: "refactor.rewrite",
      safe: false,
      change: () => ({ files: [], edits }),
    },
  ];
}

/** The name in the letters of the one it replaces: "KOMMUNIKATÖR", "Social Media Manager", "fotograf". */
function written(name: string, old: string, language: Language): string {
  if (old.length > 3 && old === old.toUpperCase()) return name.toUpperCase();
  if (!/^\p{Lu}/u.test(old)) return name;
  const isEveryWord =
    language === "en" && old.split(/[\s/-]+/).every((word) => /^(?:\p{Lu}|and|of|for|the)/u.test(word));
  return isEveryWord ? name.split(" ").map(capitalise).join(" ") : capitalise(name);
}

function hasArticle(text: string, { start }: Span): boolean {
  return /(?:^|\s)(?:en|ett)\s$/i.test(text.slice(Math.max(0, start - 5), start));
}

/** What stands before a title that is this role's own. */
const own =
  /(?:^|[^\p{L}])(?:(?:söker|rekryterar|anställer|behöver|seeking|hiring|recruiting|looking for|need|recruit|hire|appoint)(?: nu| vi| du| now)?(?: en| ett| vår nya| vår nästa| vårt nya| an?| our next| our new| the)?|som(?: en)?|(?:rollen|tjänsten|jobbet|uppdraget|titeln|befattningen)(?: som)?|as (?:an?|our|the)|(?:role|position|job|post|title|work) (?:of|as|is)(?: an?| the| our)?|(?:är du|blir du)(?: en)?|you are (?:an?|our|the)|(?:tjänst|befattning|titel|yrkesroll|roll|title|position|role):?)[\s*_"”“]*$/iu;

/** Every place that uses the title for this role: in the front matter, in the title itself, and in the text by the words before it. */
function usesOf(ad: Ad, { start, end, text }: Span & { readonly text: string }): Span[] {
  const uses: Span[] = [];
  const words = text.toLowerCase();
  const lower = ad.text.toLowerCase();
  if (lower.length !== ad.text.length) return [{ start, end }];
  const details = (ad.frontMatter?.entries ?? []).filter(({ key }) =>
    TITLE_KEYS.has(key.toLowerCase().replace(/[-_ ]/g, "")),
  );
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + words.length)) {
    const use = { start: at, end: at + words.length };
    const around = `${ad.text[at - 1] ?? " "}${ad.text[use.end] ?? " "}`;
    if (/[\p{L}\p{N}-]/u.test(around)) continue;
    const isTitle =
      use.start === start || isInHeading(ad.text, use) || details.some((detail) => overlaps(detail.at, use));
    if (isTitle || own.test(ad.text.slice(Math.max(0, at - 40), at))) uses.push(use);
  }
  return uses.some((use) => use.start === start) ? uses : [{ start, end }];
}

/** Whether a place is in the heading of the whole ad. */
function isInHeading(text: string, { start }: Span): boolean {
  return /^#[ \t]/.test(text.slice(startOfLine(text, start), start));
}

/** The roles of an archetype whose title the demands fit better, the best first; no second that is much worse. */
function fitting(
  { ad, demands, scope, knowledge }: Pick<RuleContext, "ad" | "demands" | "scope" | "knowledge">,
  archetypes: readonly Archetype[],
): Role[] {
  const { title } = ad;
  const [now] = scope.roles;
  const [profession] = title?.professions ?? [];
  if (!title || !now || !profession) return [];
  const asked = new Set(
    demands.filter(({ mode, area }) => mode === "hands-on" && area.tier !== "G").map(({ area }) => area.id),
  );
  const scored = knowledge.roles.flatMap((role) => {
    if (role === now || !archetypes.includes(role.archetype) || !isNear(role, now)) return [];
    const alone: Ad = { ...ad, title: { ...title, professions: [{ ...profession, role }] } };
    return isWithin(weigh(alone, demands, knowledge), scope)
      ? [{ role, score: scoreOf(role, asked, now) }]
      : [];
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .filter(({ score }, _, [best]) => 4 * score >= 3 * (best?.score ?? 0))
    .slice(0, MOST)
    .map(({ role }) => role);
}

/** Whether two roles are in the same line of work: of one family, with something of their core in common. */
function isNear(role: Role, other: Role): boolean {
  return (
    role.family === other.family &&
    role.core.some((area) => other.core.includes(area) || other.ok.includes(area))
  );
}

/** Whether no more is foreign to the new title than to the old. */
function isWithin(fresh: Scope, old: Scope): boolean {
  return fresh.foreign.length <= old.foreign.length && fresh.breadth <= old.breadth;
}

function scoreOf({ core, ok, name }: Role, asked: ReadonlySet<string>, now: Role): number {
  const shared = core.filter((area) => now.core.includes(area)).length;
  const covered =
    core.filter((area) => asked.has(area)).length * 2 + ok.filter((area) => asked.has(area)).length;
  const first = (words: string) => words.split(" ", 1)[0];
  const isNamedAlike = first(name.sv) === first(now.name.sv) || first(name.en) === first(now.name.en);
  return covered + shared / 2 + (isNamedAlike ? 2 : 0) - core.length / 10;
}
