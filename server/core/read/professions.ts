import type { Profession, Title } from "../ad.ts";
import type { Archetype, Role } from "../knowledge.ts";
import type { Lexicon, Match, Meaning } from "../lexicon.ts";
import { passage, type Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { termsIn } from "./terms.ts";

type Named = Match & { readonly meaning: Extract<Meaning, { kind: "role" | "head" }> };

const CONJUNCTION = /^(?:och|and|samt|eller|or)$/i;

/** The professions a title names, in reading order. Parts that are the same role are one. */
export function professionsOf(lexicon: Lexicon, text: string, title: Span): Profession[] {
  const whole = roleOf(lexicon, text, title);
  if (whole?.isWhole) return [{ ...passage(text, title.start, title.end), role: whole.role }];
  const turned = turnedRole(lexicon, text, title);
  if (turned) return [{ ...passage(text, title.start, title.end), role: turned }];
  const parts = partsOf(lexicon, text, title);
  if (parts.length === 1) return [{ ...passage(text, title.start, title.end), role: whole?.role }];
  const last = parts.at(-1) ?? title;
  const professions: Profession[] = [];
  for (const part of parts) {
    const role = roleOf(lexicon, text, part)?.role ?? sharedRole(lexicon, text, part, last);
    const same = role && professions.find((profession) => profession.role === role);
    if (!same) professions.push({ ...passage(text, part.start, part.end), role });
  }
  if (professions.every(({ role }) => role === undefined) && whole) {
    return [{ ...passage(text, title.start, title.end), role: whole.role }];
  }
  return professions;
}

/** The longest role name in a span; of equally long ones the last, since the head stands last. */
function roleOf(
  lexicon: Lexicon,
  text: string,
  span: Span,
): { readonly role: Role; readonly isWhole: boolean; readonly start: number } | undefined {
  const { tokens, matches } = termsIn(lexicon, text, span, "role");
  let best: { role: Role; from: number; to: number } | undefined;
  for (const { from, to, meaning } of matches) {
    const length = to - from;
    if (best && (length < best.to - best.from || (length === best.to - best.from && from < best.from)))
      continue;
    if (best && from === best.from && to === best.to) continue;
    best = { role: meaning.role, from, to };
  }
  return (
    best && {
      role: best.role,
      isWhole: best.to - best.from === tokens.count,
      start: tokens.starts[best.from] ?? span.start,
    }
  );
}

/** Splits at conjunctions, slashes and commas, where both sides can be professions. */
function partsOf(lexicon: Lexicon, text: string, title: Span): Span[] {
  const { tokens, matches } = termsIn(lexicon, text, title, "role", "head");
  const isInside = (n: number) => matches.some(({ from, to }) => from < n && n < to);
  const parts: Span[] = [];
  let from = 0;
  for (let n = 1; n < tokens.count; n++) {
    const word = text.slice(tokens.starts[n], tokens.ends[n]);
    const gap = tokens.gaps[n] ?? 0;
    const isWord = CONJUNCTION.test(word) && n + 1 < tokens.count;
    const isSign =
      (gap & (Gap.slash | Gap.comma | Gap.ampersand)) !== 0 ||
      text.slice(tokens.ends[n - 1], tokens.starts[n]).includes("+");
    if ((!isWord && !isSign) || isInside(n)) continue;
    if (n > from)
      parts.push({ start: tokens.starts[from] ?? title.start, end: tokens.ends[n - 1] ?? title.end });
    from = isWord ? n + 1 : n;
    if (isWord) n++;
  }
  parts.push({ start: tokens.starts[from] ?? title.start, end: title.end });
  const named = parts.filter((part) =>
    matches.some((match) => isNamedIn(match, tokens.starts, tokens.ends, part)),
  );
  return named.length === 0 ? [title] : withoutRanks(lexicon, text, parts);
}

/** "Lead/Senior Developer" is one profession: a part that only says how senior somebody is goes with the next one. */
function withoutRanks(lexicon: Lexicon, text: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let from: number | undefined;
  for (const [n, part] of parts.entries()) {
    const start = from ?? part.start;
    from = n + 1 < parts.length && isRank(lexicon, text, part) ? start : undefined;
    if (from === undefined) joined.push({ start, end: part.end });
  }
  return joined;
}

function isRank(lexicon: Lexicon, text: string, part: Span): boolean {
  const { tokens, matches } = termsIn(lexicon, text, part, "title-word");
  let to = 0;
  for (const match of matches)
    if (match.meaning.part === "seniority" && match.from <= to) to = Math.max(to, match.to);
  return to === tokens.count;
}

/** Heads that a field may follow at once. */
const BEFORE_FIELD = /^(?:manager|director|head|vp|vice president)$/i;

/** "Manager, Content Marketing", "VP of Product Marketing", "Director Sales": the field after the head noun, turned round. */
function turnedRole(lexicon: Lexicon, text: string, title: Span): Role | undefined {
  const { tokens, matches } = termsIn(lexicon, text, title, "head");
  const word = (from: number, to: number) => text.slice(tokens.starts[from], tokens.ends[to - 1]);
  const head = matches
    .filter(
      ({ from, to }) =>
        ((tokens.gaps[to] ?? 0) & Gap.comma) !== 0 ||
        /^of$/i.test(word(to, to + 1)) ||
        (BEFORE_FIELD.test(word(from, to)) && /^\p{Lu}/u.test(word(to, to + 1))),
    )
    .reduce<Named | undefined>((best, match) => (best && best.from <= match.from ? best : match), undefined);
  if (!head || !isRank(lexicon, text, { start: title.start, end: tokens.starts[head.from] ?? title.start }))
    return undefined;
  const isOf = /^of$/i.test(word(head.to, head.to + 1));
  const from = isOf ? head.to + 1 : head.to;
  if (from >= tokens.count || matches.some((match) => match.from >= from)) return undefined;
  let first = from + 1;
  while (
    first < tokens.count &&
    !CONJUNCTION.test(word(first, first + 1)) &&
    ((tokens.gaps[first] ?? 0) & Gap.ampersand) === 0
  )
    first++;
  const noun = isOf ? "manager" : word(head.from, head.to);
  for (const field of [word(from, tokens.count), word(from, first)]) {
    for (const name of [`${field} ${noun}`, `${field} manager`, `${field} lead`, `${field} specialist`]) {
      const found = roleOf(lexicon, name, { start: 0, end: name.length });
      if (found?.isWhole) return found.role;
    }
  }
  return undefined;
}

function isNamedIn(match: Named, starts: ArrayLike<number>, ends: ArrayLike<number>, part: Span): boolean {
  return (starts[match.from] ?? 0) >= part.start && (ends[match.to - 1] ?? 0) <= part.end;
}

/** "Event and Communications Manager": the first part borrows the head of the last one. */
function sharedRole(lexicon: Lexicon, text: string, part: Span, last: Span): Role | undefined {
  const words = text.slice(last.start, last.end).trim().split(/\s+/);
  const head = words.at(-1) ?? "";
  const own = text.slice(part.start, part.end).replace(/[-\s]+$/, "");
  const noun = Object.keys(lexicon.knowledge.wording.heads.sv).find((candidate) =>
    head.toLowerCase().endsWith(candidate),
  );
  const joined = [`${own} ${head}`, ...(noun ? [`${own}${noun}`, `${own} ${noun}`] : [])];
  for (const name of joined) {
    const found = roleOf(lexicon, name, { start: 0, end: name.length });
    if (found && found.start < own.length) return found.role;
  }
  return undefined;
}

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
  if (!role || role.isDecided || !head) return role?.archetype ?? head?.archetype;
  const name = word(head.from, head.to);
  // "Generalsekreterare": a manager by the whole word is no assistant by its last part.
  if (head.archetype === "assistant" && role.archetype === "manager" && isInside(lexicon, title, role, head))
    return role.archetype;
  if (head.isDecisive) return isOwnHead(role, name) ? role.archetype : head.archetype;
  if (head.archetype === "specialist" && role.archetype === "coordinator") return head.archetype;
  const isOwnName = /manager$/i.test(role.name.en) && role.archetype !== "manager";
  if (/^manager$/i.test(name) && role.archetype === "coordinator")
    return RUNNING.test(title.text) ? role.archetype : "manager-generalist";
  if (/^manager$/i.test(name) && role.archetype === "specialist" && !isOwnHead(role, name))
    return "manager-generalist";
  if (/^manager$/i.test(name))
    return areaFamilies.includes(role.family) && (!isOwnName || role.archetype === "specialist")
      ? "manager-generalist"
      : role.archetype;
  const isLess = role.archetype.startsWith("manager") && !head.archetype.startsWith("manager");
  return isLess ? head.archetype : role.archetype;
}

/** Managers of what others do, as project leaders are. */
const RUNNING = /\b(?:project|programme?|delivery|traffic)\b/i;

/** Whether a head noun stands inside the words by which a role is known. */
function isInside(lexicon: Lexicon, { text }: Title, role: Role, head: Pick<Named, "from" | "to">): boolean {
  return termsIn(lexicon, text, { start: 0, end: text.length }, "role").matches.some(
    ({ from, to, meaning }) => meaning.role === role && from <= head.from && to >= head.to,
  );
}

/** "Director" in "Art Director" is part of the role's own name. */
function isOwnHead({ name }: Role, head: string): boolean {
  const small = head.toLowerCase();
  return name.en.toLowerCase().endsWith(small) || name.sv.toLowerCase().endsWith(small);
}
