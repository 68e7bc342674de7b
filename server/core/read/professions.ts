import type { Profession, Title } from "../ad.ts";
import type { Role } from "../knowledge.ts";
import type { Lexicon, Match, Meaning } from "../lexicon.ts";
import { passage, type Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import { beforeField } from "./fields.ts";
import { termsIn } from "./terms.ts";

type Named = Match & { readonly meaning: Extract<Meaning, { kind: "role" | "head" }> };

const CONJUNCTION = /^(?:och|and|samt|eller|or)$/i;

/** The professions a title names, in reading order. Parts that are the same role are one. */
export function professionsOf(lexicon: Lexicon, text: string, title: Span): Profession[] {
  const whole = roleOf(lexicon, text, title);
  if (whole?.isWhole) return [{ ...passage(text, title.start, title.end), role: whole.role }];
  const turned = turnedRole(lexicon, text, title);
  if (turned) return [{ ...passage(text, title.start, title.end), role: turned }];
  const learnt = whole ? undefined : learntRole(lexicon, text, title);
  if (learnt) return [{ ...passage(text, title.start, title.end), role: learnt }];
  const parts = partsOf(lexicon, text, { ...title, end: beforeField(text, title) });
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
  const lastName = matches.reduce((last, match) => Math.max(last, match.from), 0);
  let from = 0;
  for (let n = 1; n < tokens.count; n++) {
    if (((tokens.gaps[n] ?? 0) & Gap.comma) !== 0 && n > lastName) break;
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
  if (from >= tokens.count) return undefined;
  const fields = [word(from, tokens.count)];
  for (let first = from, n = from + 1; n <= tokens.count; n++) {
    const isJoint = n < tokens.count && CONJUNCTION.test(word(n, n + 1));
    if (n < tokens.count && !isJoint && ((tokens.gaps[n] ?? 0) & Gap.ampersand) === 0) continue;
    fields.push(word(first, n));
    first = isJoint ? n + 1 : n;
  }
  const noun = isOf ? "manager" : word(head.from, head.to);
  return firstRole(
    lexicon,
    fields.flatMap((field) => [noun, "manager", "lead", "specialist"].map((end) => `${field} ${end}`)),
  );
}

/** The role of the first name that is one, and nothing else. */
function firstRole(lexicon: Lexicon, names: readonly string[]): Role | undefined {
  for (const name of names) {
    const found = roleOf(lexicon, name, { start: 0, end: name.length });
    if (found?.isWhole) return found.role;
  }
  return undefined;
}

/** "Software Engineering Intern", "UX Design Graduate": the profession somebody learns, from the name of its field. */
function learntRole(lexicon: Lexicon, text: string, title: Span): Role | undefined {
  const words = text.slice(title.start, title.end).trim().split(/\s+/);
  const last = words.pop()?.toLowerCase() ?? "";
  if (words.length === 0 || !lexicon.knowledge.wording.juniors.en.includes(last)) return undefined;
  const field = words.join(" ");
  return firstRole(lexicon, [
    `${field} assistant`,
    `${field}er`,
    field.replace(/ing$/, ""),
    field.replace(/ment$/, "er"),
    `${field} specialist`,
    `${field} coordinator`,
  ]);
}

const FIELD = /^\s*[,(|:–—-]\s*([\p{L}\d.][^,()|–—]{1,40})(?:[,()|–—]|$)/u;
/** A head noun that leaves the field open. */
const OPEN = /^(?:software )?[^\s,]+$/i;

/**
 * The professions of a title whose field stands behind a bare head noun: "Software Engineer (Backend)", "Utvecklare –
 * frontend", "Specialist, Payroll".
 */
export function withField(
  lexicon: Lexicon,
  text: string,
  { start, professions }: Pick<Title, "start" | "professions">,
  line: Span,
): readonly Profession[] {
  const [only, ...others] = professions;
  if (!only || others.length > 0) return professions;
  const { tokens, matches } = termsIn(lexicon, text, { start, end: only.end }, "title-word");
  let first = 0;
  for (const { from, to, meaning } of matches) if (meaning.part === "seniority" && from === first) first = to;
  let last = first + 1;
  while (last < tokens.count && tokens.gaps[last] === Gap.space) last++;
  const end = tokens.ends[last - 1] ?? only.end;
  const noun = text.slice(tokens.starts[first], end);
  const field = FIELD.exec(text.slice(end, Math.min(line.end, end + 60)))?.[1]?.trim();
  if (!field || !OPEN.test(noun)) return professions;
  const role = firstRole(lexicon, [
    `${field} ${noun}`,
    `${field} ${noun.split(" ").at(-1)}`,
    `${field}${noun}`,
    `${field}s${noun}`,
    `${noun} ${field}`,
  ]);
  return role ? [{ ...only, role }] : professions;
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
