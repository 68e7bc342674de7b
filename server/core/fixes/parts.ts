import { endOf, gapBefore, type Phrase, startOf, wordAt } from "./phrase.ts";

/** Part of a statement between full stops, semicolons, colons and dashes: tokens [from, to). */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** The text between this part and the one before it. */
  readonly joint: string;
}

const abbreviations: ReadonlySet<string> = new Set(
  "t ex bl a m fl mm etc inkl exkl ca dvs osv resp e g i eg ie incl d v s nr ev st alt approx vs".split(" "),
);

/** The parts of a statement, at least one. */
export function partsOf(phrase: Phrase): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let joint = "";
  let depth = 0;
  for (let n = 1; n < phrase.tokens.length; n++) {
    const gap = gapBefore(phrase, n);
    for (const character of gap) {
      if (character === "(") depth++;
      else if (character === ")") depth--;
    }
    if (depth > 0 || !isHard(phrase, n, gap)) continue;
    parts.push({ from, to: n, joint });
    joint = phrase.text.slice(endOf(phrase, n - 1), startOf(phrase, n));
    from = n;
  }
  parts.push({ from, to: phrase.tokens.length, joint });
  return parts;
}

function isHard(phrase: Phrase, n: number, gap: string): boolean {
  if (/[;:!?…]/.test(gap) || /\s[-–—]\s/.test(gap) || gap.includes("—")) return !gap.startsWith("-");
  return /\.[)"”*_\]]*\s/.test(gap) && !abbreviations.has(wordAt(phrase, n - 1));
}
