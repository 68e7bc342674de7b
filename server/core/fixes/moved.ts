import type { Demand, Section, Statement } from "../ad.ts";
import { demandsIn } from "../demands-in.ts";
import { capitalise } from "../phrasing.ts";
import type { RuleContext } from "../rule.ts";
import type { Passage } from "../span.ts";
import { asDuty } from "./as-duty.ts";
import { byItself } from "./by-itself.ts";
import { clauseLanguage } from "./clause-language.ts";
import { ownBlock, startOfLine, unwrapped } from "./lines.ts";
import type { Nesting } from "./nesting.ts";

/** Words that leave the ad, readable by themselves. */
export interface Moved {
  readonly section: Section;
  readonly statement: Statement;
  readonly text: string;
  /** Lines below it that go along: a nested list, without the indentation of its parent. */
  readonly nested: string;
  /** The line that governs it. */
  readonly leadIn: Passage | undefined;
  /** Whether that line leaves the ad as well. */
  readonly isLeadInGone: boolean;
  /** Whether it says nothing but the names of tools. */
  readonly isTool: boolean;
  /** What stays of the statement. */
  readonly left: string;
  /** Whether nothing of it stays. */
  readonly isWhole: boolean;
}

/** A statement and how it is divided. */
export interface Divided {
  readonly section: Section;
  readonly statement: Statement;
  readonly left: string;
  readonly taken: string;
}

/**
 * What goes elsewhere of a statement, in the words in which it can stand there.
 * @param goneAt where the statements that go whole begin.
 */
export function movedOf(
  { ad, demands }: Pick<RuleContext, "ad" | "demands">,
  nesting: Nesting,
  { section, statement, left, taken }: Divided,
  gone: ReadonlySet<Statement>,
  goneAt: ReadonlySet<number>,
): Moved {
  const own = demandsIn(demands, statement);
  const isTool = namesTools(taken, own);
  const isName =
    isTool || own.some(({ evidence, start }) => evidence === "tool" && start === statement.start);
  const leadIn = statement.leadIn ?? nesting.opener.get(statement);
  const isWhole = left === "" && gone.has(statement);
  const hasNested = isWhole && nesting.children.has(statement);
  const language = clauseLanguage(statement.text, ad.language);
  const alone = byItself(unwrapped(taken), language);
  const words = statement.kind === "sentence" ? capitalise(alone) : alone;
  return {
    section,
    statement,
    text: isName ? words : asDuty(words, section, statement, language),
    nested: hasNested ? nestedLines(ad.text, statement) : "",
    leadIn,
    isLeadInGone: leadIn !== undefined && goneAt.has(leadIn.start),
    isTool,
    left,
    isWhole,
  };
}

/** "Photoshop och PHP": no duty, though it stood among duties. */
function namesTools(text: string, demands: readonly Demand[]): boolean {
  let rest = text.replace(/ \([^()]*\)$/, "");
  const names = rest;
  for (const { evidence, text: name } of demands) if (evidence === "tool") rest = rest.replace(name, "");
  return (
    rest !== names && !/\p{L}/u.test(rest.replace(/(?<!\p{L})(?:och|samt|and|eller|or)(?!\p{L})/giu, ""))
  );
}

function nestedLines(text: string, statement: Statement): string {
  const { end } = statement;
  const block = ownBlock(text, statement);
  const column = block.start - startOfLine(text, block.start);
  return text
    .slice(end, block.end)
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.slice(Math.min(column, line.length - line.trimStart().length)).trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}
