import type { Ad, Demand, Section, Statement } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import type { RuleContext, TextEdit } from "../rule.ts";
import type { Span } from "../span.ts";
import { clauseLanguage } from "./clause-language.ts";
import { cut } from "./cut.ts";
import { followersOf } from "./followers.ts";
import { disappearance, ownBlock, replacement, withoutGaps } from "./lines.ts";
import { isFirm, marksOf } from "./marks.ts";
import { type Divided, type Moved, movedOf } from "./moved.ts";
import { type Nesting, nestedIn, nestingOf } from "./nesting.ts";
import type { Mark } from "./phrase.ts";
import { isDenied } from "./sound.ts";
import { namedBy, rowOf, type TableRow } from "./table-row.ts";

/** What has to happen so that demands leave the ad. */
export interface Departure {
  readonly moved: readonly Moved[];
  readonly edits: readonly TextEdit[];
  /** Demands that leave, those along with them left aside. */
  readonly taken: ReadonlySet<Demand>;
  /** Demands that cannot be taken out without breaking a sentence: they stay. */
  readonly stuck: ReadonlySet<Demand>;
  /** Statements of which nothing stays. */
  readonly gone: ReadonlySet<Statement>;
  /** Sections of which nothing stays but the heading. */
  readonly emptied: readonly Section[];
}

type Understood = Pick<RuleContext, "ad" | "demands" | "knowledge">;

interface Division extends Divided {
  /** The row of a table that goes with it. */
  readonly row?: TableRow;
}

/**
 * Works out how demands leave the ad: whole items and sentences, or only the members of a list that are theirs. Linear
 * in the statements.
 * @param along what leaves with them wherever that breaks no sentence.
 * @param guarded what may not leave with them, however little its words say.
 */
export function departureOf(
  context: Understood,
  taken: ReadonlySet<Demand>,
  along: ReadonlySet<Demand> = new Set(),
  guarded: ReadonlySet<Demand> = new Set(),
): Departure {
  const { ad } = context;
  const nesting = nestingOf(ad);
  const all = new Set([...taken, ...along]);
  const needed = new Set([...taken].map(({ statement }) => statement));
  const statements = new Set([...all].map(({ statement }) => statement));
  const asksForMore = (statement: Statement) =>
    demandsIn(context.demands, statement).some((demand) => isFirm(demand) && !all.has(demand));
  const divisions = new Map<Statement, Division>();
  for (const section of ad.sections) {
    for (const statement of section.statements) {
      if (!statements.has(statement)) continue;
      const ways = [[all, guarded], ...(needed.has(statement) ? [[taken, guarded], [all], [taken]] : [])];
      const division = ways.reduce<Division | undefined>(
        (found, [leaving = all, kept]) => found ?? divide(context, section, statement, leaving, kept),
        undefined,
      );
      if (!division || (division.left === "" && !needed.has(statement) && isOneDegree(statement))) continue;
      if (division.left === "" && nestedIn(nesting, statement).some(asksForMore)) continue;
      divisions.set(statement, division);
    }
  }
  for (const [statement, section] of followersOf(ad, divisions, asksForMore)) {
    divisions.set(statement, { section, statement, left: "", taken: statement.text });
  }
  const gone = goneOf(ad, nesting, divisions, asksForMore);
  const stuck = new Set(
    [...taken].filter(({ statement }) => !divisions.has(statement) && !gone.has(statement)),
  );
  const left = new Set([...taken].filter((demand) => !stuck.has(demand)));
  return { ...describe(context, nesting, divisions, gone), gone, stuck, taken: left };
}

/** The sentence that says whom the ad looks for cannot go as a whole. */
function isFixture({ kind, text }: Statement): boolean {
  if (kind !== "sentence") return false;
  return /^(?:nu |och nu )?(?:vi söker|söker vi)\b|(?:we are|we're|is|are) (?:now |currently )?(?:looking for|seeking|hiring)/i.test(
    text,
  );
}

/** Outside duties and requirements, a sentence that speaks to nobody tells what the employer does: "Acme repairs pumps." */
function isAboutOthers({ kind }: Section, { kind: form, text }: Statement): boolean {
  const isDemand = ["duties", "must", "requirements", "nice", "team"].includes(kind);
  if (isDemand || form !== "sentence") return false;
  const isToApplicant =
    /(?<!\p{L})(?:du|dig|din|ditt|dina|rollen|tjänsten|jobbet|arbetet|uppdraget|arbetsuppgifter|person|you|your|you['’]ll|role|position|job|duties|work|someone|somebody)(?!\p{L})/iu;
  return !isToApplicant.test(text) && /^\P{Ll}*\p{Lu}/u.test(text) && !/^(?:att|to)\s/i.test(text);
}

/** Longer statements say more than one thing. */
const LONGEST_WHOLE = 400;

/** "A degree in communications, graphic design or biology and two years of work": one of several that will do. */
function isOneDegree({ text }: Statement): boolean {
  return /utbildning|examen|läst|degree|diploma|studied/i.test(text) && /, [^.]* (?:eller|or) /.test(text);
}

function divide(
  { ad, demands, knowledge }: Understood,
  section: Section,
  statement: Statement,
  taken: ReadonlySet<Demand>,
  guarded: ReadonlySet<Demand> = new Set(),
): Division | undefined {
  const language = clauseLanguage(statement.text, ad.language);
  const marks = marksOf(ad, statement, demands, taken, knowledge, language, guarded);
  const isTheirs = marks.every((mark) => mark.taken || !mark.firm) && statement.text.length < LONGEST_WHOLE;
  const whole = isTheirs ? { left: "", taken: statement.text } : undefined;
  const result = cut(statement.text, marks, language) ?? whole;
  if (!result || (result.left === "" && isFixture(statement)) || isAboutOthers(section, statement))
    return undefined;
  const isAsked = ({ start }: Mark) => !isDenied(statement.text.slice(0, start));
  if (!marks.every((mark) => !mark.taken || isAsked(mark))) return undefined;
  if (statement.kind !== "cell" || result.left !== "") return { section, statement, ...result };
  const row = rowOf(ad, section, statement, demands, taken);
  return row && { section, statement, left: "", taken: namedBy(row, statement, result.taken), row };
}

/**
 * The statements of which nothing stays: the whole ones, what is nested in them, and lines that govern nothing any more.
 * A governing line that asks for something of its own stays, and then what it governs stays as well.
 */
function goneOf(
  ad: Ad,
  nesting: Nesting,
  divisions: Map<Statement, Division>,
  asksForMore: (statement: Statement) => boolean,
): Set<Statement> {
  const gone = new Set<Statement>();
  for (const { statement, left, row } of divisions.values()) {
    if (left !== "" || gone.has(statement)) continue;
    gone.add(statement);
    for (const nested of nestedIn(nesting, statement)) gone.add(nested);
    for (const name of row?.names ?? []) gone.add(name);
  }
  for (const { statements } of ad.sections) {
    for (const governor of statements.toReversed()) {
      const governed = nesting.governed.get(governor.start) ?? [];
      if (governed.length === 0 || gone.has(governor) || !governed.every((each) => gone.has(each))) continue;
      if (!divisions.has(governor) && !asksForMore(governor)) {
        gone.add(governor);
        continue;
      }
      for (const each of governed) {
        divisions.delete(each);
        gone.delete(each);
      }
    }
  }
  return gone;
}

function describe(
  { ad, demands }: Understood,
  nesting: Nesting,
  divisions: ReadonlyMap<Statement, Division>,
  gone: ReadonlySet<Statement>,
): Pick<Departure, "moved" | "edits" | "emptied"> {
  const moved: Moved[] = [];
  const edits: TextEdit[] = [];
  const goneAt = new Set([...gone].map(({ start }) => start));
  /** What goes along below a whole item. */
  const carried = new Set<Statement>();
  for (const { statements } of ad.sections) {
    let run: Span | undefined;
    const flush = () => {
      if (run) edits.push({ ...disappearance(ad.text, run), newText: "" });
      run = undefined;
    };
    for (const statement of statements) {
      const division = divisions.get(statement);
      const parent = nesting.parent.get(statement);
      const isParentGone = parent !== undefined && gone.has(parent);
      if (isParentGone && (carried.has(parent) || divisions.has(parent))) carried.add(statement);
      if (division && !carried.has(statement)) {
        moved.push(movedOf({ ad, demands }, nesting, division, gone, goneAt));
      }
      if (isParentGone) continue;
      if (!gone.has(statement)) {
        flush();
        if (division) edits.push(replacement(statement.start, statement.text, division.left));
        continue;
      }
      if (statement.kind === "cell") {
        flush();
        if (division?.row) run = division.row.block;
        continue;
      }
      const isNext =
        run !== undefined &&
        statement.kind === "sentence" &&
        /^[ \t]*$/.test(ad.text.slice(run.end, statement.block.start));
      const block = ownBlock(ad.text, statement);
      if (isNext && run) run = { start: run.start, end: block.end };
      else {
        flush();
        run = block;
      }
    }
    flush();
  }
  const emptied = ad.sections.filter(({ heading, kind, statements }) => {
    const stays = statements.filter((each) => !gone.has(each));
    const isAsking = kind === "must" || kind === "requirements" || kind === "nice";
    const isEmpty = stays.length === 0 || (isAsking && stays.every(isClosing));
    return heading !== undefined && statements.length > stays.length && isEmpty;
  });
  return { moved, edits: withoutGaps(ad.text, edits), emptied };
}

/** "Välkommen med din ansökan.": the end of the ad, whatever heading stands above it. */
function isClosing({ kind, text }: Statement): boolean {
  const closes =
    /^(?:varmt )?välkommen|^(?:skicka|sök)(?!\p{L})|ansökan|^(?:apply|send)(?!\p{L})|look forward to|your application/iu;
  return kind === "sentence" && text.length < LONGEST_CLOSING && closes.test(text);
}

const LONGEST_CLOSING = 120;
