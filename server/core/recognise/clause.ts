import { Part, type Stretch } from "../lexicon/index.ts";
import { Gap, SENTENCE, type Tokens } from "../tokens.ts";
import type { Cue } from "./cues.ts";
import { cueAt, cueBefore, type Scan } from "./scan.ts";

/** How far to look for words that govern a mention, in words. Keeps the reading linear in a sentence without end. */
const REACH = 40;

/** The words of an ad, ready to be asked about their clauses. */
export interface Text {
  readonly tokens: Tokens;
  readonly scan: Scan;
}

/** What the words around a mention say about it. */
export interface Surroundings {
  /** The nearest cue that governs it from the left. */
  readonly cue: Cue | undefined;
  readonly isNegated: boolean;
  readonly isNice: boolean;
  /** Somebody else is said to do it. */
  readonly isOthers: boolean;
}

/** Reads the clause around a mention: to the left for what governs it, to the right for what takes it back. */
export function surroundings(text: Text, mention: Stretch, statement: Stretch): Surroundings {
  const left = leftOf(text, mention, statement);
  if (left.isNegated) return left;
  const right = rightOf(text, mention, statement, left.passedApplicant);
  return {
    cue: left.cue,
    isNegated: right === "negated",
    isNice: left.isNice || right === "nice",
    isOthers: left.isOthers || right === "context",
  };
}

function leftOf(text: Text, mention: Stretch, statement: Stretch) {
  const { tokens, scan } = text;
  let cue = verbOf(text, mention);
  let isNegated = false;
  let isNice = false;
  let passedApplicant = isFollowedByApplicant(text, mention);
  let passedList = false;
  let passedRelative = false;
  let passedDash = false;
  let isOthers = false;
  let isConditional = false;
  const limit = Math.max(statement.from, mention.from - REACH);
  for (let n = mention.from; n > limit; ) {
    const gap = tokens.gaps[n] ?? 0;
    if ((gap & SENTENCE) !== 0) break;
    if ((gap & Gap.dash) !== 0) passedDash = true;
    if ((gap & Gap.comma) !== 0) passedList = true;
    const found = cueBefore(scan, n);
    if (found && found.from >= limit) {
      n = found.from;
      const { mode } = found;
      if (mode === "none") continue;
      if (!found.after || (found.before && !governsRight(text, found, statement))) break;
      if (mode === "negated") {
        if (!passedApplicant && !passedDash) isNegated = true;
        break;
      }
      if (mode === "nice") {
        isNice = true;
        continue;
      }
      if (passedApplicant || passedDash) continue;
      if (mode === "hands-on" && isListed(text, found)) continue;
      if (mode === "hands-on" && isDoneByOthers(text, n, limit, Gap.space)) isOthers = true;
      const isOrder = mode === "coordinate" && !found.isCompany;
      const directs = mode === "know" || mode === "responsible" || mode === "lead" || isOrder;
      if (!cue || (cue.mode === "hands-on" && (passedRelative || (directs && !passedList)))) cue = found;
      passedList = false;
      passedRelative = false;
      continue;
    }
    n--;
    const parts = scan.parts[n] ?? 0;
    if ((parts & BOUNDARY) === 0) continue;
    if ((parts & Part.contrast) !== 0) break;
    if ((parts & Part.conjunction) !== 0) passedList = true;
    if ((parts & Part.relative) !== 0) {
      passedRelative = true;
      if (
        !passedApplicant &&
        isDoneByOthers(text, n, limit, Gap.space | Gap.comma) &&
        !isSought(text, n, limit)
      )
        isOthers = true;
    }
    if ((parts & Part.others) !== 0 && !passedApplicant && isSubject(text, n, mention)) isOthers = true;
    if ((parts & Part.applicant) !== 0) {
      passedApplicant = true;
      if (n > limit && ((scan.parts[n - 1] ?? 0) & Part.finite) !== 0) isConditional = true;
      const opensClause = n > limit && ((tokens.gaps[n] ?? 0) & Gap.comma) !== 0;
      if (opensClause) break;
    }
  }
  return { cue, isNegated, isNice, isOthers, passedApplicant: passedApplicant && !isConditional };
}

/** The verb that a mention begins with, where it says what is done: "to plan projects", "and write press releases". */
function verbOf({ scan }: Text, { from, to }: Stretch): Cue | undefined {
  const cue = cueAt(scan, from);
  if (cue?.mode !== "hands-on" || cue.to >= to) return undefined;
  return ((scan.parts[from - 1] ?? 0) & (Part.infinitive | Part.conjunction)) !== 0 ? cue : undefined;
}

/** Whether a verb has a list behind it instead of an object: "experts in design, film and code" has none. */
function isListed({ tokens, scan }: Text, { from, to }: Stretch): boolean {
  if (to - from > 1) return false;
  return ((tokens.gaps[to] ?? 0) & Gap.comma) !== 0 || ((scan.parts[to] ?? 0) & Part.conjunction) !== 0;
}

const BOUNDARY = Part.contrast | Part.conjunction | Part.relative | Part.applicant | Part.others;

/** Whether the word before token n is people who do what follows: "our agency produces", "en kollega som filmar". */
function isDoneByOthers({ tokens, scan }: Text, n: number, limit: number, gaps: number): boolean {
  if (n <= limit || ((tokens.gaps[n] ?? 0) & ~gaps) !== 0) return false;
  return ((scan.parts[n - 1] ?? 0) & (Part.profession | Part["other-people"] | Part.others)) !== 0;
}

/** Whether the people before token n are whoever is sought: "vi söker en kommunikatör som kan filma". */
function isSought({ scan }: Text, n: number, limit: number): boolean {
  for (let at = n - 2; at >= Math.max(limit, n - 12); at--) {
    const parts = scan.parts[at] ?? 0;
    if ((parts & (Part.seeking | Part.applicant | Part.asked)) !== 0) return true;
    if ((parts & Part["other-people"]) !== 0) return false;
  }
  return false;
}

/** Whether the mention is a verb with the applicant right after it: "tillsammans med teamet fotograferar du". */
function isFollowedByApplicant({ tokens, scan }: Text, { to }: Stretch): boolean {
  return tokens.gaps[to] === Gap.space && ((scan.parts[to] ?? 0) & Part.applicant) !== 0;
}

/** Whether "they" or "de" begins a clause in which the mention or a verb comes next. */
function isSubject({ scan }: Text, n: number, mention: Stretch): boolean {
  return n + 1 === mention.from || cueAt(scan, n + 1)?.mode === "hands-on";
}

function rightOf(
  text: Text,
  mention: Stretch,
  statement: Stretch,
  hasSubject: boolean,
): "negated" | "nice" | "context" | undefined {
  const { tokens, scan } = text;
  let passedComma = false;
  let passedContrast = false;
  let passedRelative = false;
  const limit = Math.min(statement.to, mention.to + REACH);
  for (let n = mention.to; n < limit; ) {
    const gap = tokens.gaps[n] ?? 0;
    if ((gap & SENTENCE) !== 0) return undefined;
    if ((gap & Gap.comma) !== 0) passedComma = true;
    const found = cueAt(scan, n);
    if (found && found.to <= statement.to) {
      const { mode, before, after } = found;
      if (passedContrast && (mode === "negated" || mode === "nice")) return "nice";
      if (mode === "negated" || mode === "nice" || (before && mode === "context")) {
        const pointsBack = mode === "nice" && isSaidOfClause(text, found, statement);
        const isOver = before && (pointsBack || !(after && governsRight(text, found, statement)));
        if (isOver && passedRelative && mode !== "nice") return undefined;
        if (isOver) return passedComma && hasSubject && !pointsBack ? undefined : mode;
        if (mode !== "nice") return undefined;
      }
      n = found.to;
      continue;
    }
    const parts = scan.parts[n] ?? 0;
    if ((parts & Part.contrast) !== 0) passedContrast = true;
    const describes = n === mention.to && (parts & Part.relative) !== 0;
    if ((parts & (Part.relative | Part.subordinator)) !== 0 && !describes) passedRelative = true;
    if ((parts & Part.applicant) !== 0 && (gap & Gap.comma) !== 0) return undefined;
    n++;
  }
  return undefined;
}

/** Whether a cue ends its clause and speaks of all that was said: "…, that's a plus", "… så är det en merit". */
function isSaidOfClause({ tokens, scan }: Text, cue: Stretch, statement: Stretch): boolean {
  if (((scan.parts[cue.from] ?? 0) & Part.expletive) === 0) return false;
  return cue.to >= statement.to || ((tokens.gaps[cue.to] ?? 0) & (SENTENCE | Gap.comma)) !== 0;
}

/**
 * Whether "a plus", "meriterande" and the like speak of what follows ("det är meriterande om du kan filma") or of
 * what precedes them ("Photoshop är meriterande").
 */
function governsRight(text: Text, cue: Stretch, statement: Stretch): boolean {
  const { tokens, scan } = text;
  const after = cue.to < statement.to ? (tokens.gaps[cue.to] ?? 0) : Gap.stop;
  if (namesApplicant(text, cue)) return (after & (SENTENCE | Gap.comma | Gap.dash)) === 0;
  if ((after & (Gap.colon | Gap.dash)) !== 0) return true;
  let first = cue.from;
  let passedVerb = ((scan.parts[first] ?? 0) & Part.finite) !== 0;
  for (let steps = 0; steps < 3 && first > statement.from; steps++) {
    if (((tokens.gaps[first] ?? 0) & (SENTENCE | Gap.comma | Gap.colon)) !== 0) break;
    const parts = scan.parts[first - 1] ?? 0;
    if ((parts & Part.expletive) !== 0)
      return (after & SENTENCE) === 0 && beginsClause(text, first - 1, statement);
    if ((parts & Part.finite) !== 0) passedVerb = true;
    else if (passedVerb) return false;
    first--;
  }
  const opensClause =
    first === statement.from || ((tokens.gaps[first] ?? 0) & (SENTENCE | Gap.comma | Gap.colon)) !== 0;
  if (passedVerb) return opensClause;
  if (((scan.parts[cue.to] ?? 0) & Part.contrast) !== 0) return false;
  return (after & (SENTENCE | Gap.comma | Gap.bracket)) === 0;
}

/** Whether the subject stands inside a cue, so that only what stands before the verb can be its object: "behöver du inte". */
function namesApplicant({ scan }: Text, { from, to }: Stretch): boolean {
  for (let n = from; n < to; n++) if (((scan.parts[n] ?? 0) & Part.applicant) !== 0) return true;
  return false;
}

function beginsClause({ tokens, scan }: Text, n: number, statement: Stretch): boolean {
  if (n === statement.from) return true;
  if (((tokens.gaps[n] ?? 0) & ~(Gap.space | Gap.lineBreak | Gap.markup)) !== 0) return true;
  return ((scan.parts[n - 1] ?? 0) & (Part.conjunction | Part.contrast)) !== 0;
}

/** Whether the clause around a mention has the employer or colleagues as its subject, and no applicant in it. */
export function isAboutEmployer({ tokens, scan }: Text, mention: Stretch, statement: Stretch): boolean {
  let first = mention.from;
  const limit = Math.max(statement.from, mention.from - REACH);
  while (first > limit && ((tokens.gaps[first] ?? 0) & (SENTENCE | Gap.dash | Gap.bracket)) === 0) first--;
  const opener = scan.parts[first] ?? 0;
  const isEmployer = (opener & Part.employer) !== 0;
  if (!isEmployer) return false;
  const end = Math.min(statement.to, mention.to + REACH);
  for (let n = first; n < end; n++) {
    if (n > first && ((tokens.gaps[n] ?? 0) & SENTENCE) !== 0) break;
    const parts = scan.parts[n] ?? 0;
    if ((parts & Part.applicant) !== 0) return false;
    if (n <= first + 3 && (parts & Part.seeking) !== 0) return false;
  }
  return true;
}

/** Whether the sentence around a mention names the employer and speaks neither to nor of whoever is sought. */
export function isEmployersStory({ tokens, scan }: Text, mention: Stretch, statement: Stretch): boolean {
  let namesEmployer = false;
  const first = Math.max(statement.from, mention.from - REACH);
  const last = Math.min(statement.to, mention.to + REACH);
  let from = mention.from;
  while (from > first && ((tokens.gaps[from] ?? 0) & Gap.stop) === 0) from--;
  for (let n = from; n < last; n++) {
    if (n > mention.from && ((tokens.gaps[n] ?? 0) & Gap.stop) !== 0) break;
    const parts = scan.parts[n] ?? 0;
    if ((parts & (Part.applicant | Part.seeking | Part.profession)) !== 0) return false;
    if ((parts & Part.employer) !== 0) namesEmployer = true;
  }
  return namesEmployer;
}
