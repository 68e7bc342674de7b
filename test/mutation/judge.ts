import { equal } from "node:assert/strict";
import type { Rule } from "#core";
import { rules } from "#library";
import { adsOf, redraw } from "../support/examples.ts";
import { optionRows, type Page } from "../support/page.ts";
import { keepPromises } from "../support/promises.ts";

/** What first goes red on the pages of a rule with another in its place: its options, or an example. */
export function redExample(pages: readonly Page[], id: string, other: Rule): string | undefined {
  const [first] = pages;
  if (first && !optionRows(other).every((row) => first.text.includes(row))) return first.path;
  const book = { ...rules, [id]: other };
  const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ page, block })));
  const red =
    blocks.find(({ page, block }) => !holds(() => equal(redraw(page, block, book), block.body))) ??
    blocks.find(
      ({ block }) =>
        block.kind === "ad" &&
        !holds(() => {
          for (const { text, findingsIn } of adsOf(block, id, book)) keepPromises(text, findingsIn);
        }),
    );
  return red?.block.place;
}

function holds(test: () => void): boolean {
  try {
    test();
    return true;
  } catch {
    return false;
  }
}
