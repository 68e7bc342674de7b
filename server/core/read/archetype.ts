import type { Title } from "../ad.ts";
import type { Archetype, Role } from "../knowledge.ts";
import type { Lexicon } from "../lexicon.ts";
import { Gap } from "../tokens.ts";
import { termsIn } from "./terms.ts";

/**
 * What the title promises. Juniors are assistants; then a role of which the settings say it; then a head that says it
 * outright ("koordinator"); then the first known role, where its head does not promise less; then the head noun: the last
 * one before "of", a comma or a slash.
 */
export function archetypeOf(lexicon: Lexicon, title: Title): Archetype | undefined {
  const { tokens, matches } = termsIn(lexicon, title.text, { start: 0, end: title.text.length }, "head");
  const word = (from: number, to: number) => title.text.slice(tokens.starts[from], tokens.ends[to - 1]);
  const { juniors, areaFamilies } = lexicon.knowledge.wording;
  const isJunior = (name: string) => juniors.sv.includes(name) || juniors.en.includes(name);
  const role = title.professions.find((profession) => profession.role)?.role;
  const small = title.text.toLowerCase();
  if (!role?.isDecided && /^chief /.test(small) && small.endsWith(" officer")) return "manager";
  let limit = tokens.count;
  for (let n = tokens.count - 1; n >= 0; n--) {
    if (isJunior(word(n, n + 1).toLowerCase())) return "assistant";
    const isCut =
      /^(?:of|för|inom)$/i.test(word(n, n + 1)) ||
      ((tokens.gaps[n] ?? 0) & (Gap.comma | Gap.slash | Gap.colon)) !== 0;
    if (isCut && matches.some(({ to }) => to <= n)) limit = n;
  }
  let head: { from: number; to: number; archetype: Archetype; isDecisive: boolean } | undefined;
  for (const { from, to, meaning } of matches) {
    if (from >= limit || (head && (to < head.to || (to === head.to && from > head.from)))) continue;
    head = { from, to, ...meaning };
  }
  const leader = matches.find(({ from, to }) => from === 0 && LEADER.test(word(from, to)));
  if (leader) head = { from: 0, to: leader.to, archetype: "manager", isDecisive: true };
  if (!role || role.isDecided || !head) return role?.archetype ?? head?.archetype;
  const name = word(head.from, head.to);
  // "Generalsekreterare": a manager by the whole word is no assistant by its last part.
  if (head.archetype === "assistant" && role.archetype === "manager" && isInside(lexicon, title, role, head))
    return role.archetype;
  if (head.isDecisive) return isOwnHead(role, name) ? role.archetype : head.archetype;
  if (head.archetype === "specialist" && role.archetype === "coordinator") return head.archetype;
  if (/^associate$/i.test(name) && role.archetype === "coordinator") return head.archetype;
  const isArea = areaFamilies.includes(role.family);
  if (/^lead$/i.test(name) && head.to === tokens.count && isArea && role.family !== "design")
    return role.archetype === "manager" ? role.archetype : head.archetype;
  const isOwnName = /manager$/i.test(role.name.en) && role.archetype !== "manager";
  if (/^manager$/i.test(name) && role.archetype === "coordinator")
    return RUNNING.test(title.text) ? role.archetype : "manager-generalist";
  if (/^manager$/i.test(name) && role.archetype === "specialist" && !isOwnHead(role, name))
    return "manager-generalist";
  if (/^manager$/i.test(name))
    return isArea && (!isOwnName || role.archetype === "specialist") ? "manager-generalist" : role.archetype;
  const isLess = role.archetype.startsWith("manager") && !head.archetype.startsWith("manager");
  return isLess ? head.archetype : role.archetype;
}

/** "Team Lead Customer Support": leads, whatever comes after it. */
const LEADER = /^(?:team ?lead(?:er)?|teamledare|gruppledare)$/i;

/** Managers of what others do, as project leaders are. */
const RUNNING = /\b(?:project|programme?|delivery|traffic)\b/i;

/** Whether a head noun stands inside the words by which a role is known. */
function isInside(
  lexicon: Lexicon,
  { text }: Title,
  role: Role,
  head: { readonly from: number; readonly to: number },
): boolean {
  return termsIn(lexicon, text, { start: 0, end: text.length }, "role").matches.some(
    ({ from, to, meaning }) => meaning.role === role && from <= head.from && to >= head.to,
  );
}

/** "Director" in "Art Director" is part of the role's own name. */
function isOwnHead({ name }: Role, head: string): boolean {
  const small = head.toLowerCase();
  return name.en.toLowerCase().endsWith(small) || name.sv.toLowerCase().endsWith(small);
}
